package layout

import (
	"strings"
	"testing"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
	"gongwen/pipeline/unit"
)

func TestRoles(t *testing.T) {
	run := func(text string, style document.Style) document.Run { return document.Run{Text: text, Style: style} }
	doc := &document.Document{
		Title: []document.Phrase{{Text: "标题"}},
		Body: []document.Block{
			&document.Heading{Level: 1, Number: "一、", Text: document.Inline{run("甲", document.Strong)}},
			&document.Heading{Level: 2, Number: "（一）", Text: document.Inline{run("乙", document.Plain)},
				RunIn: &document.Paragraph{Text: document.Inline{run("丙", document.Plain)}}},
			&document.Heading{Level: 3, Number: "1.", Text: document.Inline{run("丁", document.Plain)}},
			&document.Heading{Level: 4, Number: "（1）", Text: document.Inline{run("戊", document.Plain)}},
			&document.Paragraph{Text: document.Inline{run("己", document.Plain), run("庚", document.Strong), run("辛", document.Emphasis)}},
		},
	}
	out, _ := Layout(doc, finding.NewText("notice.md", ""), &Means{Profile: standardProfile(t), Faces: squarefont.ByRole()})
	roles := typeface.Roles()
	var got []string
	for _, it := range out.Pages[0].Items {
		x := it.(*frame.Text)
		got = append(got, x.Chars+string(roles[x.Face]))
	}
	want := "标题小标宋 一、黑体 甲黑体 （一）楷体 乙楷体 丙仿宋 1.仿宋 丁仿宋 （1）仿宋 戊仿宋 己仿宋 庚黑体 辛楷体 — 1 —宋体"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

// A fallback face with another ink centre stands level with the text around it.
func TestFallbackIsLevel(t *testing.T) {
	faces := squarefont.Set(squarefont.New("永国 1—", squarefont.InkCentre(300)), squarefont.New("堃", squarefont.InkCentre(390)))
	doc := &document.Document{Body: []document.Block{&document.Paragraph{Text: plain("国堃国")}}}
	out, found := Layout(doc, finding.NewText("notice.md", ""), &Means{Profile: standardProfile(t), Faces: faces})
	if len(found) > 0 {
		t.Fatal(found)
	}
	size := unit.Pt(16)
	for i, want := range []unit.Length{300, 390, 300} {
		x := out.Pages[0].Items[i].(*frame.Text)
		if got := x.At.Y - size.Em(int(want)); got != unit.MM(37)+size/2 {
			t.Errorf("the ink of %s is centred at %v", x.Chars, got)
		}
	}
}

// A mark is squeezed no farther than its ink: the square font's opening marks have a tenth
// of an em before their ink, its closing marks more than half an em after it.
func TestSqueezeSparesInk(t *testing.T) {
	s := newSetter(&Means{Profile: standardProfile(t), Faces: squares}, finding.NewText("", ""), attempt{})
	l := s.glyphs.index(s.bodyLook("仿宋"))
	for _, c := range []struct {
		char          rune
		before, after int64 // thousandths of an em
	}{{'（', 100, 0}, {'，', 0, 500}, {'国', 0, 0}, {'—', 0, 0}} {
		b := s.glyphs.get(l, c.char).box
		if em := s.breaker.Em; b.Before != em*c.before/1000 || b.After != em*c.after/1000 {
			t.Errorf("%c may give %d before and %d after of %d", c.char, b.Before, b.After, em)
		}
	}
}

func TestUnseenCharacters(t *testing.T) {
	source := "国\u200b国\t国"
	doc := &document.Document{Body: []document.Block{&document.Paragraph{Text: document.Inline{{Text: source}}}}}
	out, found := Layout(doc, finding.NewText("notice.md", source), &Means{Profile: standardProfile(t), Faces: squares})
	if len(found) != 2 || found[0].Code != "layout.missing-glyph" || found[0].At.Col != 2 || found[1].At.Col != 4 {
		t.Errorf("found %v", found)
	}
	if len(out.Missing) != 2 || out.Missing[1] != (frame.Missing{Char: '\t', Source: 9}) {
		t.Errorf("missing %v", out.Missing)
	}
	x := out.Pages[0].Items[1].(*frame.Text)
	if step := standardProfile(t).ColumnStep(); x.At.X != unit.MM(28)+3*step {
		t.Errorf("characters that cannot be seen take room: %v", x.At.X)
	}
}

func TestRulesAreListed(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.Code] || !strings.HasPrefix(r.Code, "layout.") || r.About == "" || r.Example == "" {
			t.Errorf("rule %+v", r)
		}
		seen[r.Code] = true
	}
}

func TestParseWords(t *testing.T) {
	got := strings.Join(ParseWords("# 注\n／关于\n\n加强／ # 注\n／\n国务院\n"), " ")
	if want := "／关于 加强／ 国务院"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The frames say in which roles text is set, and no other.
func TestFontRoles(t *testing.T) {
	doc := &document.Document{Title: []document.Phrase{{Text: "通知"}},
		Body: []document.Block{&document.Heading{Level: 1, Text: document.Inline{{Text: "一、国"}}}}}
	out, _ := Layout(doc, finding.NewText("notice.md", ""), &Means{Profile: standardProfile(t), Faces: squares})
	if got := strings.Join(out.FontRoles, " "); got != "小标宋 黑体 宋体" {
		t.Errorf("roles %s", got)
	}
}

// The empty paper still is a page.
func TestEmptyPaper(t *testing.T) {
	out, found := Layout(&document.Document{}, finding.NewText("notice.md", ""), &Means{Profile: standardProfile(t), Faces: squares})
	if len(out.Pages) != 1 || len(found) != 0 {
		t.Errorf("%d pages, %v", len(out.Pages), found)
	}
}
