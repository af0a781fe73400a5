package page

import "encoding/binary"

// outlines are the glyph boxes of an embedded TrueType font, which may have lost all
// tables but those that draw. Every reading outside the file yields nothing.
type outlines struct {
	glyf, loca, cmap []byte
	long             bool // loca has 32-bit offsets
	perEm            float64
}

// openOutlines returns nil for a font without TrueType outlines.
func openOutlines(b []byte) *outlines {
	tables := sfnt(b)
	head := tables("head")
	o := &outlines{glyf: tables("glyf"), loca: tables("loca"), cmap: tables("cmap")}
	if len(head) < 54 || len(o.loca) == 0 || len(o.glyf) == 0 {
		return nil
	}
	o.long = word(head, 50) == 1
	o.perEm = float64(word(head, 18))
	if o.perEm < 16 || o.perEm > 16384 { // bounds of the TrueType specification
		return nil
	}
	return o
}

// sfnt returns a finder of tables.
func sfnt(b []byte) func(tag string) []byte {
	return func(tag string) []byte {
		for i := range min(word(b, 4), 100) {
			record := part(b, 12+16*i, 16)
			if len(record) == 0 || string(record[:4]) != tag {
				continue
			}
			start, size := binary.BigEndian.Uint32(record[8:]), binary.BigEndian.Uint32(record[12:])
			return part(b, int(start), min(int(size), len(b)-int(start)))
		}
		return nil
	}
}

// word reads 16 bits, 0 outside.
func word(b []byte, at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(b[at])<<8 | int(b[at+1])
}

func signed(b []byte, at int) float64 { return float64(int16(word(b, at))) }

// part returns n bytes from at, nil when they are not all there.
func part(b []byte, at, n int) []byte {
	if at < 0 || n < 0 || at > len(b) || n > len(b)-at {
		return nil
	}
	return b[at : at+n]
}

// box returns the box around a glyph; ok is false for one that is empty or not there.
func (o *outlines) box(glyph int) (b emBox, ok bool) {
	if glyph < 0 {
		return emBox{}, false
	}
	start := o.place(glyph)
	data := part(o.glyf, start, o.place(glyph+1)-start)
	if len(data) < 10 || word(data, 0) == 0 {
		return emBox{}, false
	}
	return emBox{
		signed(data, 2) / o.perEm, signed(data, 4) / o.perEm,
		signed(data, 6) / o.perEm, signed(data, 8) / o.perEm,
	}, true
}

func (o *outlines) place(glyph int) int {
	if !o.long {
		return 2 * word(o.loca, 2*glyph)
	}
	return word(o.loca, 4*glyph)<<16 | word(o.loca, 4*glyph+2)
}
