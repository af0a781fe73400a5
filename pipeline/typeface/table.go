package typeface

// table is a part of a font file, read in place. Every reading outside it yields 0, so
// that a broken font can give wrong glyphs but never a panic.
type table string

func (t table) u16(at int) int {
	if at < 0 || at > len(t)-2 {
		return 0
	}
	return int(t[at])<<8 | int(t[at+1])
}

func (t table) i16(at int) int { return int(int16(t.u16(at))) }

func (t table) u32(at int) uint32 {
	return uint32(t.u16(at))<<16 | uint32(t.u16(at+2))
}

// offset reads a 32-bit offset; -1 is one that no int or file can hold.
func (t table) offset(at int) int {
	v := t.u32(at)
	if v > 1<<31-1 {
		return -1
	}
	return int(v)
}

// cut returns n bytes from at, and whether they lie inside.
func (t table) cut(at, n int) (table, bool) {
	if at < 0 || n < 0 || at > len(t) || n > len(t)-at {
		return "", false
	}
	return t[at : at+n], true
}

// from returns what follows at, "" when at is outside.
func (t table) from(at int) table {
	if at < 0 || at > len(t) {
		return ""
	}
	return t[at:]
}
