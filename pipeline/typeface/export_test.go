package typeface

// Reopen reads a subset, which has no character map.
func Reopen(data string) (*Face, error) {
	dir, err := directory(table(data), 0)
	if err != nil {
		return nil, err
	}
	f := &Face{}
	return f, f.take(dir)
}

// Outline returns the bytes of a glyph.
func (f *Face) Outline(id uint16) string { return string(f.outline(id)) }

// Parts returns the parts of a composite glyph.
func (f *Face) Parts(id uint16) (ids []uint16) {
	data := f.outline(id)
	for at := range components(data) {
		ids = append(ids, uint16(data.u16(at)))
	}
	return ids
}

// Glyphs returns the number of glyphs.
func (f *Face) Glyphs() int { return f.glyphs }

// LookUp looks a character up in one character map.
func LookUp(cmap string, r rune) uint16 {
	var c charmap
	c.open(table(cmap))
	return c.glyph(r)
}
