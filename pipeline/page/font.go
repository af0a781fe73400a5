package page

import (
	"gongwen/pipeline/cos"
)

// face is a font of the file, ready to decode strings.
type face struct {
	index     int
	composite bool
	vertical  bool
	codes     *charmap    // of composite fonts: bytes to character numbers
	meaning   *charmap    // ToUnicode, nil when there is none
	letters   [256]string // of simple fonts: texts by the encoding
	widths    widths
	height    float64 // of vertical writing: the step down, in ems, negative
	above     float64 // and the origin's height, where its line runs
	unit      float64 // one unit of widths in ems: 0.001, another for Type3
	noWidths  bool
	glyphs    func(code uint32, cid int) int
	known     map[uint64]*sign
	ink       fontInk
}

// sign is what one code of a font draws; measures in ems.
type sign struct {
	text  string // "" unknown
	width float64

	face *face
	code uint32
	n    int // of the character

	traced bool // whether the outline has been looked at
	ink    emBox
	inked  bool
}

// emBox is a box in ems; y grows upwards from the baseline.
type emBox struct{ left, foot, right, top float64 }

// next cuts the first code off a string.
func (f *face) next(s []byte) (code uint32, size int) {
	if !f.composite {
		return uint32(s[0]), 1
	}
	return f.codes.next(s)
}

func (f *face) sign(code uint32, size int) *sign {
	key := uint64(size)<<32 | uint64(code)
	s, ok := f.known[key]
	if !ok {
		s = f.look(code)
		f.known[key] = s
	}
	return s
}

func (f *face) look(code uint32) *sign {
	n := int(code)
	if f.composite {
		n = f.codes.cid(code)
	}
	return &sign{text: f.text(code), width: f.widths.of(n) * f.unit, face: f, code: code, n: n}
}

// text returns what a code stands for, "" when nothing says it.
func (f *face) text(code uint32) string {
	text, ok := "", false
	if f.meaning != nil {
		text, ok = f.meaning.text(code)
	}
	switch {
	case ok:
	case f.composite:
		text, _ = f.codes.text(code)
	default:
		text = f.letters[code&0xFF]
	}
	if text == "\x00" || text == "\uFFFD" {
		return ""
	}
	return text
}

// face returns the font that a value refers to; nil when there is none.
func (r *reader) face(value cos.Raw) *face {
	if f, ok := r.faces[string(value)]; ok {
		return f
	}
	d, ok := r.value(value).Dict()
	if !ok || len(r.document.Fonts) >= maxFonts {
		return nil
	}
	f := r.load(d)
	r.faces[string(value)] = f
	return f
}

func (r *reader) load(d cos.Dict) *face {
	f := &face{index: len(r.document.Fonts), unit: 0.001, meaning: r.meaning(d.Get("ToUnicode"))}
	f.known = make(map[uint64]*sign, f.meaning.size())
	var about Font
	if subtype, _ := r.get(d, "Subtype").Name(); subtype == "Type0" {
		about = r.loadComposite(f, d)
	} else {
		about = r.loadSimple(f, d, subtype)
	}
	about.ToUnicode = f.meaning != nil
	r.document.Fonts = append(r.document.Fonts, about)
	return f
}

// meaning reads a ToUnicode entry, a stream or the name of a CMap whose codes are Unicode.
func (r *reader) meaning(value cos.Raw) *charmap {
	if name, ok := r.value(value).Name(); ok {
		if name == "Identity-H" || name == "Identity-V" {
			return &charmap{unicode: true}
		}
		return predefined(name)
	}
	if s := r.streams.get(value, &r.left.bytes); len(s.data) > 0 {
		return parseCharmap(s.data)
	}
	return nil
}
