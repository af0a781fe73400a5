package page

// glyph finds the glyph of a simple font's code in the character maps that subsets keep:
// Macintosh (formats 0 and 6), or symbols at 0xF000 (format 4).
func (o *outlines) glyph(code uint32) int {
	for i := range min(word(o.cmap, 2), 20) {
		at := word(o.cmap, 4+8*i+4)<<16 | word(o.cmap, 4+8*i+6)
		if at >= len(o.cmap) {
			continue
		}
		if id := lookUp(o.cmap[at:], int(code)); id != 0 {
			return id
		}
	}
	return 0
}

func lookUp(sub []byte, code int) int {
	switch word(sub, 0) {
	case 0:
		return word(sub, 5+code) & 0xFF
	case 6:
		if n := code - word(sub, 6); n >= 0 && n < word(sub, 8) {
			return word(sub, 10+2*n)
		}
	case 4:
		if id := segmented(sub, code); id != 0 {
			return id
		}
		return segmented(sub, 0xF000+code)
	}
	return 0
}

// segmented looks a code up in format 4: arrays of last, first, delta and offset.
func segmented(sub []byte, code int) int {
	size := word(sub, 6)
	for at := 14; at < 14+size; at += 2 {
		if word(sub, at) < code {
			continue
		}
		first := word(sub, at+size+2)
		if code < first {
			return 0
		}
		delta, offsetAt := word(sub, at+2*size+2), at+3*size+2
		offset := word(sub, offsetAt)
		if offset == 0 {
			return (code + delta) & 0xFFFF
		}
		id := word(sub, offsetAt+offset+2*(code-first))
		if id == 0 {
			return 0
		}
		return (id + delta) & 0xFFFF
	}
	return 0
}
