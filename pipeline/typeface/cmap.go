package typeface

// charmap is a character map read in place: format 12, else format 4.
type charmap struct {
	format int
	t      table
	n      int // groups or segments
}

// open picks the Unicode map that reaches farthest.
func (c *charmap) open(cmap table) bool {
	for i := range cmap.u16(2) {
		record, ok := cmap.cut(4+8*i, 8)
		if !ok {
			break
		}
		if sub := cmap.from(record.offset(4)); isUnicode(record.u16(0), record.u16(2)) && sub.u16(0) > c.format {
			c.try(sub)
		}
	}
	return c.format != 0
}

func isUnicode(platform, encoding int) bool {
	return platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10)
}

// try takes a map of a format we read, with as many parts as it really has room for.
func (c *charmap) try(sub table) {
	switch format := sub.u16(0); format {
	case 4:
		*c = charmap{format, sub, min(sub.u16(6)/2, max(0, len(sub)-16)/8)}
	case 12:
		*c = charmap{format, sub, min(max(0, sub.offset(12)), max(0, len(sub)-16)/12)}
	}
}

// glyph returns 0 for a character without a glyph.
func (c charmap) glyph(r rune) uint16 {
	switch {
	case r < 0:
		return 0
	case c.format == 12:
		return c.grouped(uint32(r))
	case r < 0xFFFF:
		return c.segmented(int(r))
	}
	return 0
}

// grouped searches format 12: first, last, glyph of first.
func (c charmap) grouped(r uint32) uint16 {
	low, high := 0, c.n
	for low < high {
		if mid := (low + high) / 2; c.t.u32(16+12*mid+4) < r {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == c.n {
		return 0
	}
	at := 16 + 12*low
	first := c.t.u32(at)
	id := uint64(c.t.u32(at+8)) + uint64(r) - uint64(first)
	if r < first || id > 0xFFFF {
		return 0
	}
	return uint16(id)
}

// segmented searches format 4: arrays of last, first, delta and offset.
func (c charmap) segmented(r int) uint16 {
	low, high := 0, c.n
	for low < high {
		if mid := (low + high) / 2; c.t.u16(14+2*mid) < r {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == c.n {
		return 0
	}
	lastAt, size := 14+2*low, 2*c.n
	first := c.t.u16(lastAt + size + 2)
	if r < first {
		return 0
	}
	delta := c.t.u16(lastAt + 2*size + 2)
	offsetAt := lastAt + 3*size + 2
	offset := c.t.u16(offsetAt)
	if offset == 0 {
		return uint16(r + delta)
	}
	id := c.t.u16(offsetAt + offset + 2*(r-first))
	if id == 0 {
		return 0
	}
	return uint16(id + delta)
}
