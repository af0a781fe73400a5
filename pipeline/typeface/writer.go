package typeface

import "math/bits"

// writer writes a TrueType file behind start, its tables in the order of their tags.
type writer struct {
	out       []byte
	start     int
	directory int    // where the next entry of the directory stands
	table     int    // where the current table begins
	headAt    int    // where the head table begins
	sum       uint32 // checksum of all tables
	seams     []int
}

// open writes the header and leaves room for the directory.
func (w *writer) open(tables int) {
	log := bits.Len(uint(tables)) - 1
	w.words(1, 0, tables, 16<<log, log, 16*(tables-1<<log))
	w.directory = len(w.out)
	for range tables {
		w.out = append(w.out, "................"...)
	}
	w.table = len(w.out)
}

func (w *writer) words(numbers ...int) {
	for _, n := range numbers {
		w.out = be.AppendUint16(w.out, uint16(n))
	}
}

func (w *writer) pad() {
	for (len(w.out)-w.start)%4 != 0 {
		w.out = append(w.out, 0)
	}
}

// end closes the current table and enters it in the directory.
func (w *writer) end(tag string) {
	length := len(w.out) - w.table
	w.pad()
	sum := checksum(w.out[w.table:])
	entry := w.out[w.directory : w.directory+16]
	copy(entry, tag)
	be.PutUint32(entry[4:], sum)
	be.PutUint32(entry[8:], uint32(w.table-w.start))
	be.PutUint32(entry[12:], uint32(length))
	w.directory += 16
	w.table = len(w.out)
	w.sum += sum
}

// close sets the checksum of the whole file.
func (w *writer) close() []byte {
	header := w.out[w.start:w.directory]
	be.PutUint32(w.out[w.headAt+8:], 0xB1B0AFBA-checksum(header)-w.sum)
	return w.out
}

// checksum adds the 32-bit words of b, whose length is a multiple of 4.
func checksum(b []byte) uint32 {
	var high, low uint64
	for ; len(b) >= 8; b = b[8:] {
		v := be.Uint64(b)
		high += v >> 32
		low += v & 0xFFFFFFFF
	}
	if len(b) >= 4 {
		high += uint64(be.Uint32(b))
	}
	return uint32(high + low)
}

func (w *writer) hint(t table, tag string) {
	if t == "" {
		return
	}
	w.out = append(w.out, t...)
	w.end(tag)
}

// glyphs writes glyf, with the parts of composites under their new numbers.
func (w *writer) glyphs(c *closure, runes []rune) {
	for i, data := range c.outlines {
		at := len(w.out)
		if i == len(runes) || i > 0 && i < len(runes) && runes[i]>>10 != runes[i-1]>>10 {
			w.seams = append(w.seams, at)
		}
		w.out = append(w.out, data...)
		for part := range components(data) {
			be.PutUint16(w.out[at+part:], c.parts[uint16(data.u16(part))])
		}
		w.pad()
	}
	w.seams = append(w.seams, len(w.out))
	w.end("glyf")
}

func (w *writer) head(f *Face) {
	w.headAt = len(w.out)
	w.out = append(w.out, f.head[:54]...)
	be.PutUint32(w.out[w.headAt+8:], 0)
	be.PutUint16(w.out[w.headAt+50:], 1) // 32-bit loca
	w.end("head")
}

func (w *writer) hhea(f *Face, c *closure) {
	at := len(w.out)
	w.out = append(w.out, f.hhea[:36]...)
	be.PutUint16(w.out[at+4:], uint16(f.units(f.Ascent())))
	be.PutUint16(w.out[at+6:], uint16(f.units(f.Descent())))
	be.PutUint16(w.out[at+8:], 0) // line gap
	be.PutUint16(w.out[at+34:], uint16(len(c.ids)))
	w.end("hhea")
}

func (w *writer) hmtx(f *Face, c *closure) {
	for _, id := range c.ids {
		advance := f.hmtx.u16(4 * min(int(id), f.metrics-1))
		w.words(advance, f.bearing(id))
	}
	w.end("hmtx")
}

func (w *writer) loca(c *closure) {
	at := 0
	for _, data := range c.outlines {
		w.out = be.AppendUint32(w.out, uint32(at))
		at += padded(len(data))
	}
	w.out = be.AppendUint32(w.out, uint32(at))
	w.end("loca")
}

func (w *writer) maxp(f *Face, c *closure) {
	at := len(w.out)
	w.out = append(w.out, f.maxp[:32]...)
	be.PutUint16(w.out[at+4:], uint16(len(c.ids)))
	w.end("maxp")
}
