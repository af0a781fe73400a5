package page

import (
	"bytes"
	"fmt"
	"testing"

	"gongwen/pipeline/typeface/squarefont"
	"gongwen/pipeline/unit"
)

// embedded is a paper in a font whose glyphs are known squares: A is glyph 1, 。 2, 中 3,
// 共 4. The description says what its ascent and descent are.
func embedded(font, ascent string, more map[int]string) []byte {
	objects := map[int]string{
		7: "<</Subtype/CIDFontType2/CIDToGIDMap/Identity/W[1[500]]/FontDescriptor<</FontFile2 20 0 R" + ascent + ">>>>",
		8: "<<>>stream\n4 beginbfchar <0001> <0041> <0002> <3002> <0003> <4E2D> <0004> <5171> endbfchar\nendstream",
		4: "<<>>stream\nBT /F 10 Tf 0 700 Td <0003 0001 0004> Tj ET\nendstream",
	}
	objects[20] = fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(font), font)
	for n, body := range more {
		objects[n] = body
	}
	return withUsual(objects)
}

func squares(centre int) string { return squarefont.New("A。中共", squarefont.InkCentre(centre)) }

func TestInkCentreIsMeasured(t *testing.T) {
	for name, c := range map[string]struct {
		font, ascent string
		want         int
		known        bool
	}{
		"outlines":                        {squares(310), "", 310, true},
		"an em box that outlines confirm": {squares(310), "/Ascent 820/Descent -180", 320, true},
		"an em box that they deny":        {squares(310), "/Ascent 880/Descent -120", 310, true},
		"an em box alone":                 {"no font", "/Ascent 860/Descent -140", 360, false},
		"nothing":                         {"no font", "/Ascent 1151/Descent -286", 380, false},
	} {
		d, err := Read(embedded(c.font, c.ascent, nil))
		if err != nil {
			t.Fatal(err)
		}
		f := d.Fonts[0]
		if f.InkCentre != c.want || f.InkKnown != c.known || !f.Embedded || f.Kind != KindTrueType {
			t.Errorf("%s: %s", name, f)
		}
	}
}

func TestBoxes(t *testing.T) {
	d, err := Read(embedded(squares(310), "", nil))
	if err != nil {
		t.Fatal(err)
	}
	em := 10 * unit.Point
	base := 841_8898*unit.Point/10_000 - 700*unit.Point
	for i, c := range []struct {
		left, advance                int // in thousandths of an em
		inkLeft, foot, inkRight, top int
	}{
		{0, 1000, 100, -90, 900, 710}, {1000, 500, 1050, 0, 1450, 700}, {1500, 1000, 1600, -90, 2400, 710},
	} {
		g := d.Pages[0].Glyphs[i]
		box := Box{em.Em(c.left), base - em.Em(810), em.Em(c.left + c.advance), base + em.Em(190)}
		ink := Box{em.Em(c.inkLeft), base - em.Em(c.top), em.Em(c.inkRight), base - em.Em(c.foot)}
		if !same(g.Box, box) || !g.Inked || !same(g.Ink, ink) {
			t.Errorf("%s\nwant box %s ink %s", g, box, ink)
		}
	}
}

// same allows for rounding, a thousandth of a millimetre.
func same(a, b Box) bool {
	off := max(apart(a.Left, b.Left), apart(a.Top, b.Top), apart(a.Right, b.Right), apart(a.Bottom, b.Bottom))
	return off <= unit.Millimetre/1000
}

func apart(a, b unit.Length) unit.Length { return max(a-b, b-a) }

func TestGlyphNumbersFromATable(t *testing.T) {
	// The codes 0 to 4 stand for the glyphs 0, 4, 3, 2 and 1.
	d, err := Read(embedded(squares(310), "", map[int]string{
		7:  "<</Subtype/CIDFontType2/CIDToGIDMap 21 0 R/FontDescriptor<</FontFile2 20 0 R>>>>",
		8:  "<<>>stream\n2 beginbfchar <0001> <5171> <0004> <0041> endbfchar\nendstream",
		4:  "<<>>stream\nBT /F 10 Tf 0 700 Td <0001 0004 0009> Tj ET\nendstream",
		21: "<</Length 10>>stream\n\x00\x00\x00\x04\x00\x03\x00\x02\x00\x01\nendstream",
	}))
	if err != nil {
		t.Fatal(err)
	}
	if f := d.Fonts[0]; f.InkCentre != 310 || !f.InkKnown {
		t.Error(f)
	}
	for i, want := range []float64{0.8, 0.4, 0.9} { // 共, A, and .notdef for a code beyond the table
		ink := d.Pages[0].Glyphs[i].Ink
		if got := (ink.Right - ink.Left).Pt() / 10; got < want-0.001 || got > want+0.001 {
			t.Errorf("glyph %d has ink %.3f em wide, want %.3f", i, got, want)
		}
	}
}

func TestASimpleFontFindsItsGlyphs(t *testing.T) {
	// The square font's map is Unicode; the code A of a simple font is looked up in it.
	d, err := Read(embedded(squares(310), "", map[int]string{
		9: "<</Subtype/TrueType/FirstChar 65/Widths[500]/Encoding/WinAnsiEncoding/FontDescriptor<</FontFile2 20 0 R>>>>",
		4: "<<>>stream\nBT /S 10 Tf 0 700 Td (A) Tj ET\nendstream",
	}))
	if err != nil {
		t.Fatal(err)
	}
	if g := d.Pages[0].Glyphs[0]; !g.Inked || g.Text != "A" {
		t.Error(g)
	}
}

func TestCharacterMapsOfSubsets(t *testing.T) {
	words := func(n ...int) (b []byte) {
		for _, v := range n {
			b = append(b, byte(v>>8), byte(v))
		}
		return b
	}
	bytesMap := append(words(0, 262, 0), make([]byte, 256)...)
	bytesMap[6+0x21] = 9
	for name, c := range map[string]struct {
		sub  []byte
		code uint32
		want int
	}{
		"format 0":                 {bytesMap, 0x21, 9},
		"format 6":                 {words(6, 16, 0, 0x20, 3, 7, 8, 9), 0x22, 9},
		"format 6, outside":        {words(6, 16, 0, 0x20, 3, 7, 8, 9), 0x23, 0},
		"format 4, symbols":        {words(4, 32, 0, 4, 0, 0, 0, 0xF0FF, 0xFFFF, 0, 0xF020, 0xFFFF, 0x0FE1, 1, 0, 0), 0x22, 3},
		"format 4, by offset":      {words(4, 36, 0, 4, 0, 0, 0, 0x22, 0xFFFF, 0, 0x21, 0xFFFF, 0, 1, 4, 0, 11, 12), 0x22, 12},
		"a format we do not read":  {words(12, 0, 0, 0), 0x21, 0},
		"nothing behind the entry": {nil, 0x21, 0},
	} {
		o := outlines{cmap: append(words(0, 1, 1, 0, 0, 12), c.sub...)}
		if got := o.glyph(c.code); got != c.want {
			t.Errorf("%s: glyph %d, want %d", name, got, c.want)
		}
	}
}

func TestBrokenFontsHaveNoOutlines(t *testing.T) {
	whole := []byte(squares(310))
	for cut := 0; cut < len(whole); cut += 7 {
		if o := openOutlines(whole[:cut]); o != nil {
			for g := range 10 {
				o.box(g)
			}
			o.glyph('A')
		}
	}
	for i := range whole {
		b := bytes.Clone(whole)
		b[i] ^= 0xFF
		if o := openOutlines(b); o != nil {
			o.box(1)
			o.box(0xFFFF)
			o.glyph('A')
		}
	}
}
