package typeface

// Bounds of composite glyphs; real fonts nest two or three deep.
const (
	maxDepth      = 8
	maxComponents = 256
)

func (f *Face) locaSize() int {
	if f.longLoca {
		return 4
	}
	return 2
}

func (f *Face) place(i int) int {
	if f.longLoca {
		return f.loca.offset(4 * i)
	}
	return 2 * f.loca.u16(2*i)
}

// outline returns a glyph's data, "" when it is empty or broken.
func (f *Face) outline(id uint16) table {
	if int(id) >= f.glyphs {
		return ""
	}
	start := f.place(int(id))
	data, _ := f.glyf.cut(start, f.place(int(id)+1)-start)
	if len(data) < 10 {
		return ""
	}
	return data
}

// sound tells a glyph that can be drawn: composites must not nest without end.
func (f *Face) sound(data table) bool {
	left := maxComponents
	return f.soundAt(data, maxDepth, &left)
}

func (f *Face) soundAt(data table, depth int, left *int) bool {
	for at := range components(data) {
		*left--
		if depth == 0 || *left < 0 || !f.soundAt(f.outline(uint16(data.u16(at))), depth-1, left) {
			return false
		}
	}
	return true
}

// Flags of a component.
const (
	wordArguments  = 0x0001
	oneScale       = 0x0008
	moreComponents = 0x0020
	twoScales      = 0x0040
	fourScales     = 0x0080
)

// components yields where in data the number of each component glyph stands; none for a
// simple glyph.
func components(data table) func(yield func(at int) bool) {
	return func(yield func(at int) bool) {
		if data.i16(0) >= 0 {
			return
		}
		for at := 10; at+4 <= len(data); {
			flags := data.u16(at)
			if !yield(at+2) || flags&moreComponents == 0 {
				return
			}
			at += componentSize(flags)
		}
	}
}

func componentSize(flags int) int {
	size := 6
	if flags&wordArguments != 0 {
		size += 2
	}
	switch {
	case flags&oneScale != 0:
		size += 2
	case flags&twoScales != 0:
		size += 4
	case flags&fourScales != 0:
		size += 8
	}
	return size
}
