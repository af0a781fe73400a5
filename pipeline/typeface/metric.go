package typeface

// inkSamples are ideographs whose mean ink centre lies within 3/1000 em of that of all
// ideographs, as measured on seven fonts. Fonts of rare characters have only the later ones.
const inkSamples = "永中事置警喆祎玥㛃堃𠮷𡈽𠀋"

// The measures of a face that has no ideographs: those usual in office fonts.
const (
	usualInkCentre = 360
	usualCapHeight = 700
)

// em turns font units into thousandths of an em, rounding half up.
func (f *Face) em(units int) int {
	n := 2000*units + f.upm
	q := n / (2 * f.upm)
	if n%(2*f.upm) < 0 {
		q-- // division truncates, we round down
	}
	return q
}

// units turns thousandths of an em into font units.
func (f *Face) units(em int) int {
	if em < 0 {
		return -f.units(-em)
	}
	return (2*em*f.upm + 1000) / 2000
}

// Advance returns the width of a glyph, the very number that Widths has.
func (f *Face) Advance(id uint16) int {
	return f.em(f.hmtx.u16(4 * min(int(id), f.metrics-1)))
}

// bearing returns the left side bearing in font units.
func (f *Face) bearing(id uint16) int {
	if int(id) < f.metrics {
		return f.hmtx.i16(4*int(id) + 2)
	}
	return f.hmtx.i16(4*f.metrics + 2*(int(id)-f.metrics))
}

// Ink returns the box around a glyph's outline; ok is false when the glyph is empty.
func (f *Face) Ink(id uint16) (box Box, ok bool) {
	data := f.outline(id)
	if data.i16(0) == 0 {
		return Box{}, false
	}
	return f.box(data, 2), true
}

// box reads four font units xMin, yMin, xMax, yMax.
func (f *Face) box(t table, at int) Box {
	return Box{f.em(t.i16(at)), f.em(t.i16(at + 2)), f.em(t.i16(at + 4)), f.em(t.i16(at + 6))}
}

// InkCentre returns the height of the ideographs' middle above the baseline; 360 for a
// face without ideographs. Text of several faces is level when their ink centres are.
func (f *Face) InkCentre() int { return f.inkCentre() }

// Ascent returns the top of the glyph box, the em square centred on the ink of the
// ideographs. The subset's hhea table says the same, so that viewers and measuring tools
// see the box that GB/T 9704 speaks of.
func (f *Face) Ascent() int { return f.inkCentre() + 500 }

// Descent returns the foot of the glyph box, negative below the baseline.
func (f *Face) Descent() int { return f.inkCentre() - 500 }

// BBox returns the box around all glyphs.
func (f *Face) BBox() Box { return f.box(f.head, 36) }

// CapHeight returns the height of the Latin capitals.
func (f *Face) CapHeight() int { return f.capHeight() }

// measureInk takes the mean of the first five samples that the face has.
func (f *Face) measureInk() int {
	sum, n := 0, 0
	for _, r := range inkSamples {
		id, ok := f.own(r)
		if !ok {
			continue
		}
		box, _ := f.Ink(id)
		sum += box.YMin + box.YMax
		if n++; n == 5 {
			break
		}
	}
	if n == 0 {
		return usualInkCentre
	}
	return sum / (2 * n)
}

func (f *Face) measureCapitals(dir fontDirectory) int {
	if os2, _ := dir.find("OS/2"); os2.u16(0) >= 2 && os2.i16(88) > 0 {
		return f.em(os2.i16(88))
	}
	if id, ok := f.own('H'); ok {
		box, _ := f.Ink(id)
		return box.YMax
	}
	return usualCapHeight
}
