//go:build outside

package main

import (
	"cmp"
	"encoding/xml"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// glyph is a character as mutool measures it, in millimetres from the sheet's top left.
type glyph struct {
	char                   rune
	left, right, top, foot float64
	base                   float64
}

// structured is mutool's account of a PDF.
func structured(t *testing.T, pdf string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out.xml")
	tool(t, "mutool", "draw", "-q", "-F", "stext", "-o", out, pdf)
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// measure returns the pages of a PDF as lines of glyphs, from the top, each from the left;
// the page number is the last line.
func measure(t *testing.T, pdf string) [][][]glyph {
	t.Helper()
	var doc struct {
		Pages []struct {
			Chars []struct {
				Quad string `xml:"quad,attr"`
				Y    string `xml:"y,attr"`
				C    string `xml:"c,attr"`
			} `xml:"block>line>font>char"`
		} `xml:"page"`
	}
	if err := xml.Unmarshal([]byte(structured(t, pdf)), &doc); err != nil {
		t.Fatal(err)
	}
	pages := make([][][]glyph, len(doc.Pages))
	for n, p := range doc.Pages {
		var all []glyph
		for _, c := range p.Chars {
			q := numbers(t, c.Quad)
			all = append(all, glyph{[]rune(c.C)[0], q[0], q[2], q[1], q[5], numbers(t, c.Y)[0]})
		}
		pages[n] = lines(all)
	}
	return pages
}

func numbers(t *testing.T, s string) []float64 {
	t.Helper()
	var out []float64
	for _, f := range strings.Fields(s) {
		pt, err := strconv.ParseFloat(f, 64)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, pt*25.4/72)
	}
	return out
}

// lines gathers the glyphs whose middles lie within two millimetres.
func lines(all []glyph) [][]glyph {
	middle := func(g glyph) float64 { return (g.top + g.foot) / 2 }
	slices.SortStableFunc(all, func(a, b glyph) int { return cmp.Compare(middle(a), middle(b)) })
	var out [][]glyph
	for _, g := range all {
		if n := len(out); n > 0 && middle(g)-middle(out[n-1][0]) < 2 {
			out[n-1] = append(out[n-1], g)
			continue
		}
		out = append(out, []glyph{g})
	}
	for _, l := range out {
		slices.SortStableFunc(l, func(a, b glyph) int { return cmp.Compare(a.left, b.left) })
	}
	return out
}

func text(line []glyph) string {
	var b strings.Builder
	for _, g := range line {
		b.WriteRune(g.char)
	}
	return b.String()
}

// ideographs reports a line with no mark, digit or letter in it.
func ideographs(line []glyph) bool {
	return !slices.ContainsFunc(line, func(g glyph) bool { return !unicode.Is(unicode.Han, g.char) })
}
