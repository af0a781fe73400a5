package pdf

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"

	"gongwen/pipeline/cos"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
	"gongwen/pipeline/unit"
)

const (
	size = 16 * unit.Point
	step = 200_000 * unit.EMU // of the tests' lines: 3,200 less than the size
)

func testMeta() Meta {
	return Meta{Title: "整改情况的通报 <&>", Author: "市政府机关党组", Number: "清府〔2026〕1号", Kind: "通报", Issued: "2026年1月21日", Producer: "gongwen (test)",
		Created: time.Date(2026, 1, 21, 9, 30, 0, 0, time.FixedZone("", 8*3600)),
		Status:  "草稿", DraftDigest: "d1", LedgerDigest: "l2", FindingsDigest: "f3", OpenErrors: 4}
}

// testSet has two faces: ordinary characters, and rare ones.
func testSet() *typeface.Set {
	return squarefont.Set(squarefont.New(squarefont.Common()), squarefont.New("𬭎𠮷㛃"))
}

// line is a text of full-width steps.
func line(element int, x, y float64, chars string) *frame.Text {
	t := &frame.Text{At: frame.Point{X: unit.MM(x), Y: unit.MM(y)}, Size: size, Chars: chars, Element: element, Source: -1}
	for range chars {
		t.Steps = append(t.Steps, step)
	}
	return t
}

func rule(y float64, c frame.Colour) *frame.Rule {
	return &frame.Rule{From: frame.Point{X: unit.MM(28), Y: unit.MM(y)}, To: frame.Point{X: unit.MM(184), Y: unit.MM(y)}, Width: unit.Pt(1), Colour: c}
}

// notice is a paper of two pages with everything in it.
func notice() *frame.Document {
	red := line(2, 28, 60, "一、任务")
	red.Colour = frame.Red
	rare := line(4, 100, 70, "𬭎𠮷㛃")
	rare.Face = 1
	english := line(5, 28, 40, "Page two")
	return &frame.Document{
		Width: unit.MM(210), Height: unit.MM(297),
		Elements: []frame.Element{
			{Role: frame.RoleDocument, Parent: -1},
			{Role: frame.RoleTitle, Parent: 0},
			{Role: frame.RoleHeading1, Parent: 0},
			{Role: frame.RoleHeading3, Parent: 0}, // the paper has no level 2
			{Role: frame.RoleParagraph, Parent: 0},
			{Role: frame.RoleParagraph, Parent: 0, Lang: "en", Alt: "second page"},
			{Role: frame.RoleSignOff, Parent: 0},
			{Role: frame.RoleSignature, Parent: 6},
			{Role: frame.RoleDate, Parent: 6},
			{Role: frame.RoleParagraph, Parent: 0}, // without content
		},
		Pages: []frame.Page{
			{Items: []frame.Item{line(1, 28, 40, "整改情况"), line(1, 28, 50, "的通报"), rule(55, frame.Red), red,
				line(3, 28, 70, "1.学习。"), line(4, 60, 70, "及时"), rare, line(4, 28, 80, "组织"), rule(250, frame.Black), line(frame.Artifact, 28, 270, "— 1 —")}},
			{Items: []frame.Item{line(4, 28, 37, "学习。"), english, line(7, 28, 90, "市政府"), line(8, 28, 100, "2026年"), rule(250, frame.Black),
				line(frame.Artifact, 28, 270, "— 2 —")}},
		},
	}
}

func paint(t testing.TB, doc *frame.Document, set *typeface.Set) []byte {
	t.Helper()
	b, err := Paint(doc, set, testMeta())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestTextAndStructure(t *testing.T) {
	p := readBack(t, paint(t, notice(), testSet()))
	if got, want := p.text(0), "整改情况的通报一、任务1.学习。及时𬭎𠮷㛃组织— 1 —"; got != want {
		t.Errorf("page 1: %s", got)
	}
	want := `Document
  H1 p1:整改情况的通报
  H2 p1:一、任务
  H3 p1:1.学习。
  P p1:及时𬭎𠮷㛃组织 p2:学习。
  P Alt=second page Lang=en p2:Page two
  Sect
    P p2:市政府
    P p2:2026年
`
	if got := p.structure(); got != want {
		t.Errorf("structure:\n%s", got)
	}
	for _, g := range p.glyphs {
		if artifact := g.id < 0; artifact != (g.tag == "Artifact") || artifact != (g.y < 100) {
			t.Errorf("%c on page %d: mark %d, tag %s", g.char, g.page+1, g.id, g.tag)
		}
		if red := g.colour == "1 0 0 rg"; red != strings.ContainsRune("一、任务", g.char) {
			t.Errorf("%c is %s", g.char, g.colour)
		}
	}
}

func TestRules(t *testing.T) {
	p := readBack(t, paint(t, notice(), testSet()))
	got := strings.Join(p.lines, "|")
	for _, want := range []string{
		// 55 mm from the top is 685.98 pt from the foot; 28 and 184 mm are 79.37 and 521.57 pt.
		"1.000 0.000 0.000 RG|1.00 w|79.37 685.98 m|521.57 685.98 l|Artifact",
		"0.000 G|79.37 133.23 m|521.57 133.23 l|Artifact", // back to black, same width
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s\nlacks %s", got, want)
		}
	}
	if n := strings.Count(got, "Artifact"); n != 3 {
		t.Errorf("%d lines in artifacts, want 3", n)
	}
}

func TestFonts(t *testing.T) {
	set := testSet()
	p := readBack(t, paint(t, notice(), set))
	if len(p.fonts) != 2 {
		t.Fatalf("%d fonts", len(p.fonts))
	}
	for name, f := range p.fonts {
		face := set.Face(int(name[1] - '0'))
		base, _ := f.dict.Get("BaseFont").Name()
		tag, rest, _ := strings.Cut(base, "+")
		if len(tag) != 6 || strings.Trim(tag, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" || rest != face.Name() {
			t.Errorf("BaseFont %s", base)
		}
		if inner, _ := f.descendant.Get("BaseFont").Name(); inner != base {
			t.Errorf("the descendant is called %s", inner)
		}
		for cid, r := range f.chars {
			id, ok := face.Glyph(r)
			if w := f.width(cid); !ok || w != float64(face.Advance(id)) {
				t.Errorf("%c: width %v, advance %d", r, w, face.Advance(id))
			}
		}
		descriptor := p.dict(f.descendant.Get("FontDescriptor"))
		program := p.data(descriptor.Get("FontFile2"))
		ref, _ := descriptor.Get("FontFile2").Ref()
		o, _ := p.Object(ref.Num)
		if n, _ := o.Dict.Get("Length1").Int(); n != len(program) || !strings.HasPrefix(program, "\x00\x01\x00\x00") {
			t.Errorf("font program of %d bytes, Length1 %d", len(program), n)
		}
	}
	if got := p.text(0); !strings.Contains(got, "𬭎𠮷") {
		t.Errorf("characters beyond the first plane: %s", got)
	}
}

func TestCatalog(t *testing.T) {
	p := readBack(t, paint(t, notice(), testSet()))
	root := p.dict(p.Trailer.Get("Root"))
	for key, want := range map[string]string{
		"MarkInfo": "<</Marked true>>", "Lang": "(zh-CN)", "ViewerPreferences": "<</DisplayDocTitle true>>", "Names": "",
	} {
		if got := string(root.Get(key)); got != want {
			t.Errorf("%s: %s", key, got)
		}
	}
	intent := p.dict(p.array(root.Get("OutputIntents"))[0])
	if profile := p.data(intent.Get("DestOutputProfile")); len(profile) < 2000 || profile[36:40] != "acsp" {
		t.Error("the output intent has no profile")
	}
	for _, page := range p.pages {
		if string(page.Dict.Get("Tabs")) != "/S" {
			t.Error("a page without Tabs")
		}
	}
	if id := p.array(p.Trailer.Get("ID")); len(id) != 2 || len(id[0]) != 34 || string(id[0]) != string(id[1]) {
		t.Errorf("ID %s", id)
	}
}

func TestOutline(t *testing.T) {
	p := readBack(t, paint(t, notice(), testSet()))
	root := p.dict(p.dict(p.Trailer.Get("Root")).Get("Outlines"))
	var got []string
	var walk func(cos.Dict, string)
	walk = func(d cos.Dict, indent string) {
		for r := d.Get("First"); r != nil; {
			d := p.dict(r)
			title, _ := d.Get("Title").Text()
			got = append(got, indent+title)
			if page, _ := p.array(d.Get("Dest"))[0].Ref(); page.Num != p.pages[0].Num {
				t.Errorf("%s leads to object %d", title, page.Num)
			}
			walk(d, indent+" ")
			r = d.Get("Next")
		}
	}
	walk(root, "")
	if s := strings.Join(got, "|"); s != "整改情况的通报| 一、任务|  1.学习。" {
		t.Error(s)
	}
	if n, _ := root.Get("Count").Int(); n != 3 {
		t.Errorf("Count %d", n)
	}
}

func TestSameBytes(t *testing.T) {
	set, painter := testSet(), NewPainter(Options{Many: true})
	want := paint(t, notice(), set)
	if again := paint(t, notice(), testSet()); !bytes.Equal(want, again) {
		t.Error("two cold runs differ")
	}
	other := notice()
	other.Pages = other.Pages[:1]
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for range 5 {
				got, err := painter.Paint(notice(), set, testMeta())
				if err != nil || !bytes.Equal(got, want) {
					t.Errorf("a warm run differs: %v", err)
				}
				painter.Recycle(got)
				if _, err := painter.Paint(other, set, testMeta()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
}

func TestSmallSaysTheSame(t *testing.T) {
	quick := readBack(t, paint(t, notice(), testSet()))
	b, err := NewPainter(Options{Small: true}).Paint(notice(), testSet(), testMeta())
	if err != nil {
		t.Fatal(err)
	}
	small := readBack(t, b)
	if quick.structure() != small.structure() || string(quick.Trailer.Get("ID")) != string(small.Trailer.Get("ID")) {
		t.Error("compression changes more than the size")
	}
}
