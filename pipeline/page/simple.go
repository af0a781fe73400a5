package page

import "gongwen/pipeline/cos"

// loadSimple reads a TrueType, Type1 or Type3 font (9.6), whose codes are bytes.
func (r *reader) loadSimple(f *face, d cos.Dict, subtype string) Font {
	descriptor, _ := r.get(d, "FontDescriptor").Dict()
	f.widths = r.simpleWidths(d, descriptor)
	f.noWidths = len(f.widths.spans) == 0
	flags, _ := r.get(descriptor, "Flags").Int()
	f.letters = r.letters(r.get(d, "Encoding"), flags&symbolic != 0)
	if subtype == "Type3" {
		return r.loadType3(f, d)
	}
	f.glyphs = func(code uint32, _ int) int { return f.ink.outlines.glyph(code) }
	return r.describe(f, d, d)
}

// symbolic is a flag of font descriptions: the codes are the font's own.
const symbolic = 1 << 2

func (r *reader) loadType3(f *face, d cos.Dict) Font {
	list, _ := r.get(d, "FontMatrix").Array()
	if v, ok := numbers(list, 6); ok {
		f.unit = v[0]
	}
	name, _ := r.get(d, "Name").Name()
	about := Font{Embedded: true, Kind: KindType3, InkCentre: usualCentre}
	descriptor, _ := r.get(d, "FontDescriptor").Dict()
	if described, ok := r.get(descriptor, "FontName").Name(); ok {
		name = described
	}
	about.setName(name)
	return about
}

// simpleWidths reads FirstChar, Widths and MissingWidth.
func (r *reader) simpleWidths(d, descriptor cos.Dict) widths {
	var w widths
	w.otherwise, _ = r.get(descriptor, "MissingWidth").Number()
	first, _ := r.get(d, "FirstChar").Int()
	list, _ := r.get(d, "Widths").Array()
	if len(list) == 0 {
		w.otherwise = 500 // one of the 14 standard fonts; the reader doubts it
	}
	r.listed(&w, first, list[:min(len(list), 256)])
	w.order()
	return w
}

// letters reads Encoding (9.6.6): the name of one, or one with differences. A symbolic
// font without Encoding means nothing by its codes.
func (r *reader) letters(encoding cos.Raw, symbolic bool) (letters [256]string) {
	if name, ok := encoding.Name(); ok {
		return named(name)
	}
	d, ok := encoding.Dict()
	if !ok && symbolic {
		return letters
	}
	base, _ := r.get(d, "BaseEncoding").Name()
	if base != "" || !symbolic {
		letters = named(base)
	}
	differences, _ := r.get(d, "Differences").Array()
	code := 0
	for _, item := range differences {
		item = r.value(item)
		if n, ok := item.Int(); ok {
			code = n
			continue
		}
		if name, ok := item.Name(); ok && code >= 0 && code < len(letters) {
			letters[code] = glyphText(name)
		}
		code++
	}
	return letters
}
