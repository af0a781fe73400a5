package squarefont

import (
	"encoding/binary"
	"math/bits"
	"unicode"
)

// font is a font being built; glyph i+1 draws runes[i], glyph 0 is missing.
type font struct {
	centre    int
	empty     map[rune]bool
	composite map[rune][2]rune
	runes     []rune // sorted
	names     []name
	os2       []byte // nil for none
}

var be = binary.BigEndian

// words appends 16-bit numbers.
func words(b []byte, numbers ...int) []byte {
	for _, n := range numbers {
		b = be.AppendUint16(b, uint16(n))
	}
	return b
}

// part is a table of the file.
type part struct {
	tag  string
	data []byte
}

// parts are the tables in the order of their tags.
func (f *font) parts() []part {
	glyf, loca := f.outlines()
	n := len(f.runes) + 1
	parts := []part{
		{"cmap", f.charmap()},
		{"glyf", glyf},
		{"head", f.head()},
		{"hhea", words(nil, 1, 0, 1000, -200, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, n)},
		{"hmtx", f.metrics()},
		{"loca", loca},
		{"maxp", words(nil, 1, 0, n, 4, 1, 8, 2, 1, 0, 0, 0, 0, 0, 0, 2, 1)},
	}
	if f.os2 != nil {
		parts = append([]part{{"OS/2", f.os2}}, parts...)
	}
	if f.names != nil {
		parts = append(parts, part{"name", f.nameTable()})
	}
	return parts
}

// bytes writes the file. Its checksums are zero: no reader of ours looks at them.
func (f *font) bytes() string { return string(appendFont(nil, f.parts())) }

// appendFont appends a font to a file, whose start all offsets count from.
func appendFont(out []byte, parts []part) []byte {
	log := bits.Len(uint(len(parts))) - 1
	out = words(out, 1, 0, len(parts), 16<<log, log, 16*(len(parts)-1<<log))
	at := len(out) + 16*len(parts)
	for _, t := range parts {
		out = append(out, t.tag...)
		out = be.AppendUint32(out, 0)
		out = be.AppendUint32(out, uint32(at))
		out = be.AppendUint32(out, uint32(len(t.data)))
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range parts {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

// head says 1000 units an em, a box around all glyphs, and 32-bit loca.
func (f *font) head() []byte {
	low, high := min(-50, f.centre-400), max(700, f.centre+400)
	return words(nil, 1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0,
		0, low, 1000, high, 0, 8, 2, 1, 0)
}

func (f *font) metrics() []byte {
	b := words(nil, 1000, 0)
	for _, r := range f.runes {
		box, _ := f.box(r)
		b = words(b, advance(r), box[0])
	}
	return b
}

func advance(r rune) int {
	if r <= unicode.MaxASCII {
		return 500
	}
	return 1000
}

// box is xMin, yMin, xMax, yMax of a simple glyph; ok is false for one without ink.
func (f *font) box(r rune) (box [4]int, ok bool) {
	switch {
	case f.empty[r] || unicode.IsSpace(r):
		return [4]int{}, false
	case isIdeograph(r):
		return [4]int{100, f.centre - 400, 900, f.centre + 400}, true
	case r <= unicode.MaxASCII:
		return [4]int{50, 0, 450, 700}, true
	}
	return [4]int{100, -50, 400, 250}, true
}

func (f *font) outlines() (glyf, loca []byte) {
	loca = be.AppendUint32(loca, 0)
	glyf = square([4]int{50, 0, 950, 900})
	for _, r := range f.runes {
		loca = be.AppendUint32(loca, uint32(len(glyf)))
		if box, ok := f.box(r); ok {
			glyf = append(glyf, f.outline(r, box)...)
		}
	}
	return glyf, be.AppendUint32(loca, uint32(len(glyf)))
}

func (f *font) outline(r rune, box [4]int) []byte {
	parts, ok := f.composite[r]
	if !ok {
		return square(box)
	}
	b := words(nil, -1, box[0], box[1], box[2], box[3])
	b = words(b, 0x0023, f.glyph(parts[0]), 0, 0) // words, offsets, more
	return words(b, 0x0003, f.glyph(parts[1]), 0, 0)
}

func (f *font) glyph(r rune) int {
	for i, have := range f.runes {
		if have == r {
			return i + 1
		}
	}
	return 0
}

// square is one contour of four points, clockwise from the lower left, 34 bytes padded to 36.
func square(box [4]int) []byte {
	w, h := box[2]-box[0], box[3]-box[1]
	b := words(nil, 1, box[0], box[1], box[2], box[3], 3, 0)
	b = append(b, 1, 1, 1, 1)
	b = words(b, box[0], 0, w, 0)
	return words(b, box[1], h, 0, -h, 0)
}

// charmap has format 12 alone, with a group for each run of neighbouring characters.
func (f *font) charmap() []byte {
	var groups []byte
	n := 0
	for i := 0; i < len(f.runes); {
		j := i + 1
		for j < len(f.runes) && f.runes[j] == f.runes[j-1]+1 {
			j++
		}
		groups = be.AppendUint32(groups, uint32(f.runes[i]))
		groups = be.AppendUint32(groups, uint32(f.runes[j-1]))
		groups = be.AppendUint32(groups, uint32(i+1))
		n, i = n+1, j
	}
	b := words(nil, 0, 1, 3, 10, 0, 12, 12, 0)
	b = be.AppendUint32(b, uint32(16+len(groups)))
	b = be.AppendUint32(b, 0)
	b = be.AppendUint32(b, uint32(n))
	return append(b, groups...)
}
