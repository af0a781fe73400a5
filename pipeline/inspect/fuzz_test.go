package inspect

import (
	"reflect"
	"slices"
	"testing"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/page"
	"gongwen/pipeline/profile"
	"gongwen/pipeline/unit"
)

// signs are what the fuzzer writes with.
var signs = []rune("国一二三、（）1230.，。：附件抄送签发人〔〕年月日印号令—…-“《的 \x00")

// scatter reads pages from bytes: eight for each glyph, line, picture, doubt or new page.
func scatter(b []byte) *page.Document {
	doc := &page.Document{Fonts: []page.Font{{Name: "a", Role: "仿宋"}, {Name: "b", Bold: true}}, Pages: []page.Page{{Width: unit.MM(210), Height: unit.MM(297)}}}
	for ; len(b) >= 8; b = b[8:] {
		p := &doc.Pages[len(doc.Pages)-1]
		x, y := unit.MM(float64(b[1])+float64(b[2])/256), unit.MM(float64(b[3])*1.2+float64(b[4])/256)
		w := unit.MM(float64(b[5]))
		switch b[0] % 16 {
		case 0:
			doc.Pages = append(doc.Pages, page.Page{Width: unit.MM(210), Height: unit.MM(297)})
		case 1:
			p.Rules = append(p.Rules, page.Rule{From: page.Point{X: x, Y: y}, To: page.Point{X: x + w, Y: y}, Width: unit.Length(b[6]) * unit.Twip, Colour: page.Colour{R: b[7]}})
		case 2:
			p.Images = append(p.Images, page.Image{Box: page.Box{Left: x, Top: y, Right: x + w, Bottom: y + w}})
		case 3:
			p.Doubts = append(p.Doubts, page.Doubt{Kind: page.DoubtKind(b[6] % 4), Message: "读不出", Font: int(b[7]) - 1})
		default:
			text, size := string(signs[int(b[5])%len(signs)]), unit.Pt(float64(b[6]%40))
			if text == "\x00" {
				text = ""
			}
			p.Glyphs = append(p.Glyphs, page.Glyph{Text: text, At: page.Point{X: x, Y: y}, Size: size, Advance: size, Font: int(b[7]%4) - 1,
				Upright: b[7] < 250, Stroked: b[7] == 100, Colour: page.Colour{R: b[7] & 0xC0}, Box: page.Box{Left: x, Top: y - size, Right: x + size, Bottom: y}})
		}
	}
	return doc
}

func FuzzInspect(f *testing.F) {
	f.Add([]byte("\x05\x1c\x00\x20\x00\x00\x10\x00\x05\x22\x00\x20\x00\x01\x10\x00"))
	p := standardProfile(f)
	f.Fuzz(func(t *testing.T, b []byte) { invariants(t, scatter(b), p) })
}

// FuzzSketch spoils the papers of the case files.
func FuzzSketch(f *testing.F) {
	cases := casefile.Cases(f, "testdata/*.txtar")
	f.Add(uint16(0), uint32(1))
	p := standardProfile(f)
	f.Fuzz(func(t *testing.T, n uint16, seed uint32) {
		doc := draw(t, p, cases[int(n)%len(cases)].Input)
		for i := range doc.Pages {
			for k := range doc.Pages[i].Glyphs {
				seed = seed*1664525 + 1013904223
				g := &doc.Pages[i].Glyphs[k]
				switch seed >> 24 {
				case 0:
					g.Text = string(signs[int(seed>>8)%len(signs)])
				case 1:
					g.Box.Left, g.Box.Right = g.Box.Left+unit.Length(seed&0xFFFFF), g.Box.Right+unit.Length(seed&0xFFFFF)
				case 2:
					g.Box.Top, g.Box.Bottom = g.Box.Top-unit.Length(seed&0xFFFFF), g.Box.Bottom-unit.Length(seed&0xFFFFF)
				}
			}
		}
		invariants(t, doc, p)
	})
}

// invariants hold for every document: each rule is spoken of, faults say what is wrong and
// what to do, and of a page whose content is in doubt nothing but the sheet passes.
func invariants(t *testing.T, doc *page.Document, p *profile.Profile) {
	r := Inspect("a.pdf", doc, p)
	doubted := slices.ContainsFunc(doc.Pages, func(pg page.Page) bool {
		return slices.ContainsFunc(pg.Doubts, func(d page.Doubt) bool { return d.Kind == page.DoubtContent })
	})
	seen := map[string]bool{}
	for _, m := range r.Measures {
		seen[m.Rule.Code] = true
		if (m.Status == Fail || m.Status == Unverified) && (m.Message == "" || m.Hint == "") {
			t.Errorf("%s %s says nothing", m.Rule.Code, m.Status)
		}
		if doubted && m.Status == Pass && m.Rule.Code != ruleSheet.Code && m.Rule.Code != ruleEmbedded.Code {
			t.Errorf("%s passes although the content is in doubt", m.Rule.Code)
		}
	}
	for _, rule := range Rules() {
		if !seen[rule.Code] {
			t.Errorf("nothing is said of %s", rule.Code)
		}
	}
	if !reflect.DeepEqual(r, Inspect("a.pdf", doc, p)) {
		t.Error("a second look sees something else")
	}
	if _, err := r.JSON(); err != nil {
		t.Error(err)
	}
}
