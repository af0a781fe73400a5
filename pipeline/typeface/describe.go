package typeface

import (
	"io"
	"strings"
)

// Description is what a font says of itself, read without opening it.
type Description struct {
	Index      int // in its file
	Names      Names
	Permission Permission
	Weight     int // 400 is regular, 700 bold; 0 when the font does not say
	Italic     bool
	CFF        bool // PostScript outlines, which Open refuses
	Variable   bool // one font of many weights, of which Open takes the default
}

// Describe lists the fonts of a file of any size. It reads a few kilobytes of each, never
// the outlines. Fonts of a collection that are broken are left out.
// Errors: ErrNotFont, ErrBroken, and those of reading.
func Describe(r io.ReaderAt, size int64) ([]Description, error) {
	file := &pieces{r: r, size: size}
	var all []Description
	first := ErrBroken // of a collection of no fonts
	for i := range fonts(file) {
		d, err := describe(file, i)
		switch {
		case file.err != nil:
			return nil, file.err
		case err == nil:
			all = append(all, d)
		case i == 0:
			first = err
		}
	}
	if len(all) > 0 {
		return all, nil
	}
	return nil, first
}

func describe(file cutter, index int) (Description, error) {
	dir, err := directory(file, index)
	if err != nil {
		return Description{}, err
	}
	names, _ := dir.find("name")
	os2, _ := dir.find("OS/2")
	return Description{
		Index: index, Names: readNames(names), Permission: permission(os2), CFF: dir.cff,
		Weight: os2.u16(4), Italic: os2.u16(62)&1 != 0, Variable: dir.has("fvar"),
	}, nil
}

// Usable says why Open would refuse the font whatever its tables; nil when it would not.
// Errors: ErrCFF, ErrRestricted, ErrNoSubset.
func (d *Description) Usable() error {
	if d.CFF {
		return ErrCFF
	}
	return d.Permission.Refusal()
}

// How well a name fits a font; the lower the better.
const (
	fitsFont   = iota // its full or PostScript name
	fitsFamily        // its family's, which bold and italic fonts share
	fitsNot
)

// Called reports whether the font goes by the name. Capitals and blanks do not count.
func (d *Description) Called(name string) bool { return d.fits(name) < fitsNot }

func (d *Description) fits(name string) int {
	switch {
	case name == "":
		return fitsNot
	case anySame(d.Names.Full, name) || same(d.Names.PostScript, name):
		return fitsFont
	case anySame(d.Names.Families, name):
		return fitsFamily
	}
	return fitsNot
}

func anySame(names []string, name string) bool {
	for _, n := range names {
		if same(n, name) {
			return true
		}
	}
	return false
}

func same(a, b string) bool {
	return strings.EqualFold(strings.ReplaceAll(a, " ", ""), strings.ReplaceAll(b, " ", ""))
}

// Rank orders fonts that are Called a name, best first: those whose own name it is before
// those of whose family it is, upright before italic, regular before others.
func (d *Description) Rank(name string) int {
	rank := 100_000 * d.fits(name)
	if d.Italic {
		rank += 10_000
	}
	if d.Weight == 0 {
		return rank
	}
	return rank + max(d.Weight-400, 400-d.Weight)%10_000
}

// Mapped returns those of the characters that the character map of a font in a file has;
// whether their glyphs can be drawn is for Face.Glyph to say. nil for a broken font.
func Mapped(r io.ReaderAt, size int64, index int, chars []rune) (mapped []rune) {
	dir, err := directory(&pieces{r: r, size: size}, index)
	if err != nil {
		return nil
	}
	var c charmap
	if characters, err := dir.find("cmap"); err != nil || !c.open(characters) {
		return nil
	}
	for _, char := range chars {
		if c.glyph(char) != 0 {
			mapped = append(mapped, char)
		}
	}
	return mapped
}

// pieces reads parts of a file on the disk.
type pieces struct {
	r    io.ReaderAt
	size int64
	err  error // the first of reading
}

// maxPiece is more than the tables have that are read by pieces.
const maxPiece = 4 << 20

func (p *pieces) cut(at, n int) (table, bool) {
	if at < 0 || n < 0 || n > maxPiece || int64(at) > p.size || int64(n) > p.size-int64(at) {
		return "", false
	}
	b := make([]byte, n)
	if got, err := p.r.ReadAt(b, int64(at)); got < n {
		if p.err == nil {
			p.err = err
		}
		return "", false
	}
	return table(b), true
}
