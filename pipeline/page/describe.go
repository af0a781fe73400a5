package page

import (
	"strings"

	"gongwen/pipeline/cos"
)

// describe reads what a font says of itself: name and description. outer has the name when
// d has none.
func (r *reader) describe(face *face, d, outer cos.Dict) Font {
	name, ok := r.get(outer, "BaseFont").Name()
	if !ok {
		name, _ = r.get(d, "BaseFont").Name()
	}
	descriptor, _ := r.get(d, "FontDescriptor").Dict()
	f := Font{InkCentre: usualCentre}
	f.setName(name)
	flags, _ := r.get(descriptor, "Flags").Int()
	weight, _ := r.get(descriptor, "FontWeight").Number()
	f.Bold = f.Bold || flags&forceBold != 0 || weight >= 600
	face.ink.box, face.ink.boxed = r.emBoxCentre(descriptor)
	face.ink.settle(&f)
	r.program(face, &f, descriptor)
	if f.Kind == KindUnknown {
		f.Kind = r.kind(d)
	}
	return f
}

// forceBold is a flag of font descriptions (9.8.2).
const forceBold = 1 << 18

// setName takes a name apart: subset tag, family, weight.
func (f *Font) setName(name string) {
	f.Name, f.Subset = cutTag(chinese(name))
	f.Role = role(f.Name)
	f.Bold = boldName(f.Name)
}

// cutTag takes off the six capitals and a plus sign that mark a subset.
func cutTag(name string) (string, bool) {
	if len(name) < 7 || name[6] != '+' || strings.Trim(name[:6], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return name, false
	}
	return name[7:], true
}

// program finds the font in the file. Outlines are read of TrueType only.
func (r *reader) program(face *face, f *Font, descriptor cos.Dict) {
	for _, p := range []struct{ key, kind string }{{"FontFile2", KindTrueType}, {"FontFile3", KindCFF}, {"FontFile", KindType1}} {
		value := descriptor.Get(p.key)
		if value.IsNull() {
			continue
		}
		f.Embedded, f.Kind = true, p.kind
		if p.kind == KindTrueType {
			r.open(face, value)
		}
		return
	}
}

// kind goes by Subtype, for fonts that are not in the file.
func (r *reader) kind(d cos.Dict) string {
	switch subtype, _ := r.get(d, "Subtype").Name(); subtype {
	case "TrueType", "CIDFontType2":
		return KindTrueType
	case "Type1", "MMType1":
		return KindType1
	case "CIDFontType0":
		return KindCFF
	}
	return KindUnknown
}

// usualCentre is the ink centre of a font that does not tell: an em box of 0.88 over and
// 0.12 under the baseline.
const usualCentre = 380

// emBoxCentre returns the middle of the em box that a font description gives by Ascent
// and Descent; ok is false when these are not an em apart.
func (r *reader) emBoxCentre(descriptor cos.Dict) (int, bool) {
	ascent, ok1 := r.get(descriptor, "Ascent").Number()
	descent, ok2 := r.get(descriptor, "Descent").Number()
	if !ok1 || !ok2 || ascent-descent < 998 || ascent-descent > 1002 || ascent > 1000 || ascent < 500 {
		return 0, false
	}
	return int(ascent+descent) / 2, true
}
