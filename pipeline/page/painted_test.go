package page_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"slices"
	"testing"
	"time"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/page"
	"gongwen/pipeline/pdf"
	"gongwen/pipeline/picture"
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
	d := painted(t, doc)
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

// TestOurOwnTurnsAndPictures reads back condensed and turned text, and pictures.
func TestOurOwnTurnsAndPictures(t *testing.T) {
	condensed, turned := line(1, 28, 60, "收窄的标志A"), line(1, 60, 200, "横排的表")
	condensed.Condense, turned.Turned = 600, true
	both := line(2, 90, 200, "又窄又横")
	both.Condense, both.Turned, both.Size = 750, true, 10*unit.Point
	upright := &frame.Image{Element: 3, From: frame.Point{X: unit.MM(100), Y: unit.MM(100)}, To: frame.Point{X: unit.MM(140), Y: unit.MM(120)}}
	aside := &frame.Image{Element: frame.Artifact, Turned: true, From: frame.Point{X: unit.MM(100), Y: unit.MM(130)}, To: frame.Point{X: unit.MM(115), Y: unit.MM(170)}}
	doc := &frame.Document{
		Width: unit.MM(210), Height: unit.MM(297),
		Elements: []frame.Element{{Role: frame.RoleDocument, Parent: -1}, {Role: frame.RoleTitle}, {Role: frame.RoleParagraph}, {Role: frame.RoleFigure, Alt: "图"}},
		Pages:    []frame.Page{{Items: []frame.Item{condensed, upright, turned, both, aside}}},
		Pictures: []*picture.Picture{dot(t)},
	}
	p := painted(t, doc).Pages[0]
	glyphs := p.Glyphs
	for _, text := range []*frame.Text{condensed, turned, both} {
		glyphs = follow(t, text, glyphs)
	}
	if len(glyphs) > 0 || len(p.Doubts) > 0 || len(p.Rules) > 0 {
		t.Error(glyphs, p.Doubts, p.Rules)
	}
	if len(p.Images) != 2 || !fills(p.Images[0], upright) || !fills(p.Images[1], aside) {
		t.Errorf("pictures %v", p.Images)
	}
}

// dot is a picture of one red point.
func dot(t *testing.T) *picture.Picture {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, 1, 1))
	m.Set(0, 0, color.NRGBA{R: 255, A: 99})
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	p, err := picture.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func fills(got page.Image, want *frame.Image) bool {
	b := got.Box
	return close(b.Left, want.From.X) && close(b.Top, want.From.Y) && close(b.Right, want.To.X) && close(b.Bottom, want.To.Y) &&
		got.Artifact == (want.Element == frame.Artifact)
}

// painted paints a paper and reads it back.
func painted(t *testing.T, doc *frame.Document) *page.Document {
	t.Helper()
	b, err := pdf.Paint(doc, squarefont.Set(squarefont.New(squarefont.Common(), squarefont.InkCentre(311))), pdf.Meta{
		Title: "整改情况的通报", Author: "市政府", Created: time.Date(2026, 1, 21, 9, 30, 0, 0, time.UTC), Producer: "gongwen"})
	if err != nil {
		t.Fatal(err)
	}
	d, err := page.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	return d
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
		case g.Upright == text.Turned, g.Hidden, g.Stroked, g.Artifact != (text.Element == frame.Artifact), red != (text.Colour == frame.Red):
			t.Error(g)
		case g.Artifact != (g.MCID < 0), !sameBox(g.Box, boxOf(text, at, r)):
			t.Errorf("%s, box %s wanted", g, boxOf(text, at, r))
		}
		if text.Turned {
			at.Y -= text.Steps[i]
		} else {
			at.X += text.Steps[i]
		}
		glyphs = glyphs[1:]
	}
	return glyphs
}

// boxOf is the em square around the ink of a glyph: as high as the size, and as wide as
// its face and the condensing make it.
func boxOf(text *frame.Text, at frame.Point, r rune) page.Box {
	above, wide := text.Size.Em(811), text.Size
	if r < 128 {
		wide /= 2
	}
	if text.Condense != 0 {
		wide = wide * unit.Length(text.Condense) / 1000
	}
	if text.Turned {
		return page.Box{Left: at.X - above, Top: at.Y - wide, Right: at.X - above + text.Size, Bottom: at.Y}
	}
	return page.Box{Left: at.X, Top: at.Y - above, Right: at.X + wide, Bottom: at.Y - above + text.Size}
}

func sameBox(a, b page.Box) bool {
	return close(a.Left, b.Left) && close(a.Top, b.Top) && close(a.Right, b.Right) && close(a.Bottom, b.Bottom)
}

func close(a, b unit.Length) bool { return max(a-b, b-a) <= unit.MM(0.002) }

func sameEnds(r page.Rule, f *frame.Rule) bool {
	x := []unit.Length{r.From.X, r.To.X}
	slices.Sort(x)
	return close(x[0], f.From.X) && close(x[1], f.To.X) && close(r.From.Y, f.From.Y) && close(r.To.Y, f.To.Y)
}
