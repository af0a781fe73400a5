package page_test

import (
	"slices"
	"testing"
	"time"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/page"
	"gongwen/pipeline/pdf"
	"gongwen/pipeline/typeface/squarefont"
	"gongwen/pipeline/unit"
)

const size = 16 * unit.Point

func line(element int, x, y float64, chars string) *frame.Text {
	t := &frame.Text{At: frame.Point{X: unit.MM(x), Y: unit.MM(y)}, Size: size, Chars: chars, Element: element, Source: -1}
	for range chars {
		t.Steps = append(t.Steps, 201_001*unit.EMU)
	}
	return t
}

// TestOurOwnPaper reads back what the painter was given: places within 0.002 mm.
func TestOurOwnPaper(t *testing.T) {
	red := line(1, 28, 60, "清远市人民政府文件")
	red.Colour, red.Size = frame.Red, 22*unit.Point
	number := line(frame.Artifact, 160, 270, "— 1 —")
	rule := &frame.Rule{From: frame.Point{X: unit.MM(28), Y: unit.MM(70)}, To: frame.Point{X: unit.MM(184), Y: unit.MM(70)}, Width: unit.Pt(1), Colour: frame.Red}
	doc := &frame.Document{
		Width: unit.MM(210), Height: unit.MM(297),
		Elements: []frame.Element{{Role: frame.RoleDocument, Parent: -1}, {Role: frame.RoleTitle, Parent: 0}, {Role: frame.RoleParagraph, Parent: 0}},
		Pages:    []frame.Page{{Items: []frame.Item{red, rule, line(2, 28, 80, "各县（市、区）：A1"), number}}},
	}
	b, err := pdf.Paint(doc, squarefont.Set(squarefont.New(squarefont.Common(), squarefont.InkCentre(311))), pdf.Meta{
		Title: "整改情况的通报", Author: "市政府", Created: time.Date(2026, 1, 21, 9, 30, 0, 0, time.UTC), Producer: "gongwen"})
	if err != nil {
		t.Fatal(err)
	}
	d, err := page.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	if d.Title != "整改情况的通报" || d.Author != "市政府" || d.Lang != "zh-CN" || !d.Tagged || len(d.Metadata) == 0 {
		t.Errorf("%q %q %q tagged %v, %d bytes of metadata", d.Title, d.Author, d.Lang, d.Tagged, len(d.Metadata))
	}
	if f := d.Fonts[0]; len(d.Fonts) != 1 || f.InkCentre != 311 || !f.InkKnown || !f.Embedded || !f.Subset || !f.ToUnicode {
		t.Error(d.Fonts)
	}
	p := &d.Pages[0]
	if !close(p.Width, doc.Width) || !close(p.Height, doc.Height) || len(p.Doubts) > 0 {
		t.Errorf("sheet %s x %s, doubts %v", p.Width, p.Height, p.Doubts)
	}
	glyphs := p.Glyphs
	for _, it := range doc.Pages[0].Items {
		if text, ok := it.(*frame.Text); ok {
			glyphs = follow(t, text, glyphs)
		}
	}
	if len(glyphs) > 0 {
		t.Errorf("%d glyphs more, %s", len(glyphs), glyphs[0])
	}
	if len(p.Rules) != 1 || !close(p.Rules[0].Width, rule.Width) || !sameEnds(p.Rules[0], rule) || !p.Rules[0].Artifact {
		t.Error(p.Rules)
	}
}

// follow compares a text with the glyphs that were read and returns those behind it.
func follow(t *testing.T, text *frame.Text, glyphs []page.Glyph) []page.Glyph {
	t.Helper()
	at := text.At
	for i, r := range []rune(text.Chars) {
		if len(glyphs) == 0 {
			t.Fatalf("%q ends after %d glyphs", text.Chars, i)
		}
		g := glyphs[0]
		red := g.Colour.R > 0x80 && g.Colour.G < 0x40
		switch {
		case g.Text != string(r), !close(g.At.X, at.X), !close(g.At.Y, at.Y), !close(g.Size, text.Size):
			t.Errorf("%c at %s %s: %s", r, at.X, at.Y, g)
		case !g.Upright, g.Hidden, g.Stroked, g.Artifact != (text.Element == frame.Artifact), red != (text.Colour == frame.Red):
			t.Error(g)
		case g.Artifact != (g.MCID < 0), !close(g.Box.Top, at.Y-text.Size.Em(811)):
			t.Error(g)
		}
		at.X += text.Steps[i]
		glyphs = glyphs[1:]
	}
	return glyphs
}

func close(a, b unit.Length) bool { return max(a-b, b-a) <= unit.MM(0.002) }

func sameEnds(r page.Rule, f *frame.Rule) bool {
	x := []unit.Length{r.From.X, r.To.X}
	slices.Sort(x)
	return close(x[0], f.From.X) && close(x[1], f.To.X) && close(r.From.Y, f.From.Y) && close(r.To.Y, f.To.Y)
}
