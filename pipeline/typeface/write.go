package typeface

import (
	"encoding/binary"
	"slices"
)

var be = binary.BigEndian

// Append appends the subset as a TrueType file and returns the extended slice. Glyph
// numbers are CIDs; the parts of composite glyphs follow after the last CID. It has the
// tables that ISO 32000-1 9.9 asks of an embedded TrueType font, and its hhea speaks of
// the glyph box (see Ascent).
//
// The seams are places in the slice between which stand the glyphs of characters whose
// codes differ in the last ten bits only. What is between two of them is the same in all
// sorted subsets that have the same of these characters.
func (s *Subset) Append(dst []byte) (file []byte, seams []int) {
	c := s.close()
	f := s.face
	w := writer{out: slices.Grow(dst, c.fileSize(f)), start: len(dst)}
	w.open(6 + f.countHints())
	w.hint(f.hints[0], "cvt ")
	w.hint(f.hints[1], "fpgm")
	w.glyphs(c, s.runes)
	w.head(f)
	w.hhea(f, c)
	w.hmtx(f, c)
	w.loca(c)
	w.maxp(f, c)
	w.hint(f.hints[2], "prep")
	return w.close(), w.seams
}

// closure is the glyphs of a subset with the parts of its composites.
type closure struct {
	ids      []uint16          // of the face, by number in the subset
	outlines []table           // by number in the subset
	parts    map[uint16]uint16 // number in the subset of each part
	size     int               // of the outlines, each padded to 4 bytes
}

// close follows composite glyphs. A broken font could have its glyphs overlap and so ask
// for many times its own size; what goes beyond twice the size is left empty.
func (s *Subset) close() *closure {
	c := &closure{ids: slices.Clone(s.glyphs), outlines: make([]table, 0, len(s.glyphs))}
	limit := 2*len(s.face.glyf) + 1<<16
	for i := 0; i < len(c.ids); i++ {
		data := s.face.outline(c.ids[i])
		if c.size+len(data) > limit {
			data = ""
		}
		c.outlines = append(c.outlines, data)
		c.size += padded(len(data))
		for at := range components(data) {
			c.part(uint16(data.u16(at)))
		}
	}
	return c
}

func (c *closure) part(id uint16) {
	if _, known := c.parts[id]; known || len(c.ids) > maxCID {
		return
	}
	if c.parts == nil {
		c.parts = map[uint16]uint16{}
	}
	c.parts[id] = uint16(len(c.ids))
	c.ids = append(c.ids, id)
}

// fileSize is at least the size of the file.
func (c *closure) fileSize(f *Face) int {
	size := c.size + 8*len(c.ids) + 512
	for _, h := range f.hints {
		size += len(h)
	}
	return size
}

func (f *Face) countHints() int {
	n := 0
	for _, h := range f.hints {
		if h != "" {
			n++
		}
	}
	return n
}

func padded(n int) int { return (n + 3) &^ 3 }
