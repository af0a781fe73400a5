package layout

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// FuzzLayout sets papers made of any text and holds what every paper must keep.
func FuzzLayout(f *testing.F) {
	f.Add("题关于整改情况的通报\n送各县\n送各区\n段根据《条例》，2024年9月18日至12月20日进行了巡察。\n一（一）|标题。|正文\n附办法\n署财政局\n日2026年1月1日\n注公开")
	f.Add("段" + strings.Repeat("国，国“国”（国）。", 90) + "\n署财政局\n日2026年1月1日")
	f.Add(strings.Repeat("段国\n", 20) + "一一、|标题\n段国国\n段国国\n署某某市人民政府\n日2026年12月31日")
	f.Add("题" + strings.Repeat("的和与及", 30) + "\n段，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，国")
	f.Add("段see https://www.gdqy.gov.cn/" + strings.Repeat("abcdefg/", 30) + " 　 end\n页\n段——————\n附a\n附b")
	p, words := standardProfile(f), titleWords(f)
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > 20_000 || !utf8.ValidString(source) {
			t.Skip()
		}
		doc := fuzzDocument(source)
		text := finding.NewText("notice.md", source)
		out, found := Layout(doc, text, &Means{Profile: p, Faces: squares, Words: words})
		again, _ := Layout(doc, text, &Means{Profile: p, Faces: squares, Words: words})
		if showItems(out) != showItems(again) {
			t.Error("two layouts of one paper differ")
		}
		checkText(t, out, doc, has(found, ruleMoved))
		checkPlaces(t, out, found)
		checkSignOff(t, out, found)
	})
}

// fuzzDocument makes a line of source an element, by its first character.
func fuzzDocument(source string) *document.Document {
	doc := &document.Document{}
	at := document.Pos(0)
	for l := range strings.Lines(source) {
		text := strings.TrimRight(l, "\n")
		kind, size := utf8.DecodeRuneInString(text)
		addFuzz(doc, kind, document.Phrase{Text: text[size:], Pos: at + document.Pos(size)})
		at += document.Pos(len(l))
	}
	return doc
}

func addFuzz(doc *document.Document, kind rune, p document.Phrase) {
	inline := func(text string, pos document.Pos) document.Inline {
		return document.Inline{{Text: text, Pos: pos}}
	}
	switch kind {
	case '题':
		doc.Title = append(doc.Title, p)
	case '送':
		doc.MainRecipients = append(doc.MainRecipients, p)
	case '附':
		doc.AnnexNote = append(doc.AnnexNote, p)
	case '署':
		doc.SignOff.Authorities = append(doc.SignOff.Authorities, p)
	case '日':
		doc.SignOff.IssueDate = p
	case '注':
		doc.Remark = p
	case '页':
		doc.Body = append(doc.Body, &document.PageBreak{Pos: p.Pos})
	case '一', '二', '三', '四':
		number, text, _ := strings.Cut(p.Text, "|")
		text, runIn, goesOn := strings.Cut(text, "|")
		h := &document.Heading{Level: strings.Index("一二三四", string(kind))/3 + 1, Number: number, Text: inline(text, p.Pos)}
		if goesOn {
			h.RunIn = &document.Paragraph{Text: inline(runIn, p.Pos)}
		}
		doc.Body = append(doc.Body, h)
	default:
		doc.Body = append(doc.Body, &document.Paragraph{Text: inline(p.Text, p.Pos)})
	}
}

// documentText is all the text of a paper in reading order.
func documentText(doc *document.Document) string {
	var b strings.Builder
	phrases := func(list []document.Phrase) {
		for _, p := range list {
			b.WriteString(p.Text)
		}
	}
	phrases(doc.Title)
	phrases(doc.MainRecipients)
	for _, block := range doc.Body {
		switch block := block.(type) {
		case *document.Heading:
			b.WriteString(block.Number + block.Text.String())
			if block.RunIn != nil {
				b.WriteString(block.RunIn.Text.String())
			}
		case *document.Paragraph:
			b.WriteString(block.Text.String())
		}
	}
	phrases(doc.AnnexNote)
	phrases(doc.SignOff.Authorities)
	b.WriteString(doc.SignOff.IssueDate.Text + doc.Remark.Text)
	return b.String()
}

// checkText: no character is lost or invented. What the program adds (、 and ： between
// recipients, 附件：, brackets) has no source, or is a heading's number.
func checkText(t *testing.T, out *frame.Document, doc *document.Document, moved bool) {
	t.Helper()
	var b strings.Builder
	for _, page := range out.Pages {
		for _, it := range page.Items {
			x, ok := it.(*frame.Text)
			if !ok {
				continue // a line of 版记
			}
			if len(x.Steps) != utf8.RuneCountInString(x.Chars) {
				t.Errorf("%q has %d steps", x.Chars, len(x.Steps))
			}
			heading := x.Element != frame.Artifact && strings.HasPrefix(string(out.Elements[x.Element].Role), "heading")
			if x.Source >= 0 || heading {
				b.WriteString(x.Chars)
			}
		}
	}
	want := strings.Map(func(r rune) rune {
		if _, _, ok := squares.Find("仿宋", r); !ok {
			return -1
		}
		return r
	}, documentText(doc))
	got := b.String()
	if moved { // 主送机关 stand at the end
		got, want = sorted(got), sorted(want)
	}
	if got != want {
		t.Errorf("the frames say\n%q\nthe paper says\n%q", got, want)
	}
}

func sorted(s string) string {
	rs := []rune(s)
	slices.Sort(rs)
	return string(rs)
}

const (
	left  = 28 * unit.Millimetre
	right = 184 * unit.Millimetre
)

// checkPlaces: everything stands on the grid inside the type area, full lines end at its
// right edge, and marks keep 禁则, unless a finding says otherwise.
func checkPlaces(t *testing.T, out *frame.Document, found finding.List) {
	t.Helper()
	excused := has(found, ruleForced, ruleOverfull, ruleTitleLine, ruleTitleLong, ruleMissing)
	var lines []pageLine
	grid := gridLines(out)
	for _, page := range out.Pages {
		lines = append(lines, pageLines(page, grid)...)
	}
	for i, l := range lines {
		if l.number < 1 || l.number > grid && !has(found, ruleTitleLong) {
			t.Errorf("%q stands on line %d", l.text, l.number)
		}
		if !has(found, ruleMissing) && (l.left < left || l.right > right) { // signs without glyph take no room
			t.Errorf("%q reaches from %v to %v", l.text, l.left, l.right)
		}
		if i+1 < len(lines) && !excused && goesOn(l, lines[i+1]) {
			checkBreak(t, out, l, lines[i+1])
		}
	}
}

func has(found finding.List, rules ...finding.Rule) bool {
	for _, f := range found {
		for _, r := range rules {
			if f.Code == r.Code {
				return true
			}
		}
	}
	return false
}

// goesOn reports whether the element at l's end goes on in the next line.
func goesOn(l, next pageLine) bool { return l.items[len(l.items)-1].Element == next.items[0].Element }

func checkBreak(t *testing.T, out *frame.Document, l, next pageLine) {
	t.Helper()
	role := out.Elements[next.items[0].Element].Role
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(l.text, " \u3000"))
	start, _ := utf8.DecodeRuneInString(next.text)
	if role == frame.RoleTitle {
		return // its lines may be the author's
	}
	if strings.ContainsRune("“‘（《", end) || strings.ContainsRune("，。、；：？！”’）》", start) {
		t.Errorf("a line ends %q and the next begins %q", l.text, next.text)
	}
	justified := role != frame.RoleSignature && role != frame.RoleDate
	annex := strings.HasPrefix(l.text, "附件：") || next.left > left
	if justified && !annex && l.right != right && len([]rune(strings.TrimRight(l.text, " \u3000"))) > 2 {
		t.Errorf("%q ends at %v", l.text, l.right)
	}
}

// checkSignOff: a page with the sign-off has body text on it.
func checkSignOff(t *testing.T, out *frame.Document, found finding.List) {
	t.Helper()
	body := 0
	pages := make([][2]int, len(out.Pages)) // lines of body and sign-off
	for n, page := range out.Pages {
		for _, l := range pageLines(page, gridLines(out)) {
			switch out.Elements[l.items[0].Element].Role {
			case frame.RoleSignature, frame.RoleDate:
				pages[n][1]++
			case frame.RoleTitle:
			default:
				pages[n][0]++
				body++
			}
		}
	}
	for n, p := range pages {
		if p[1] > 0 && p[0] < min(2, body) && !has(found, ruleLonely, ruleMissing) {
			t.Errorf("the sign-off stands on page %d with %d of %d lines", n+1, p[0], body)
		}
	}
}
