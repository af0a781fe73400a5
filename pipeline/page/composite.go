package page

import "gongwen/pipeline/cos"

// loadComposite reads a Type0 font and its descendant (9.7).
func (r *reader) loadComposite(f *face, d cos.Dict) Font {
	f.composite = true
	f.codes = r.encoding(d.Get("Encoding"))
	f.vertical = f.codes.vertical
	list, _ := r.get(d, "DescendantFonts").Array()
	var descendant cos.Dict
	if len(list) > 0 {
		descendant, _ = r.value(list[0]).Dict()
	}
	f.above, f.height = r.vertical(descendant)
	f.noWidths = descendant == nil || f.codes.foreign
	f.widths = r.compositeWidths(descendant)
	f.glyphs = r.glyphNumbers(descendant)
	return r.describe(f, descendant, d)
}

// vertical reads DW2, in ems: the height of the origin and the step. W2 is not read.
func (r *reader) vertical(d cos.Dict) (above, step float64) {
	list, _ := r.get(d, "DW2").Array()
	if v, ok := numbers(list, 2); ok {
		return v[0] / 1000, v[1] / 1000
	}
	return 0.88, -1
}

// encoding returns the CMap that cuts strings into codes.
func (r *reader) encoding(value cos.Raw) *charmap {
	if name, ok := r.value(value).Name(); ok {
		if m := predefined(name); m != nil {
			return m
		}
		return foreign()
	}
	s := r.streams.get(value, &r.left.bytes)
	if len(s.data) == 0 {
		return foreign()
	}
	m := parseCharmap(s.data)
	if name, ok := r.get(s.dict, "UseCMap").Name(); ok {
		m.parent = name
	}
	if m.parent != "" {
		m.inherit(predefined(m.parent))
	}
	return m
}

// foreign stands for a CMap that we do not know.
func foreign() *charmap {
	m := predefined("Identity-H")
	m.foreign = true
	return m
}

// inherit takes from a parent what the map does not have itself.
func (m *charmap) inherit(parent *charmap) {
	if parent == nil {
		m.foreign = true
		return
	}
	if len(m.spaces) == 0 {
		m.spaces = parent.spaces
	}
	if len(m.cids) == 0 {
		m.cids = parent.cids
	}
	m.unicode = m.unicode || parent.unicode
}

// glyphNumbers returns how the characters of a CIDFontType2 find their glyphs (9.7.4.2).
func (r *reader) glyphNumbers(d cos.Dict) func(uint32, int) int {
	table := r.streams.get(d.Get("CIDToGIDMap"), &r.left.bytes).data
	if len(table) == 0 {
		return func(_ uint32, cid int) int { return cid }
	}
	return func(_ uint32, cid int) int {
		if cid < 0 || 2*cid+1 >= len(table) {
			return 0
		}
		return int(table[2*cid])<<8 | int(table[2*cid+1])
	}
}
