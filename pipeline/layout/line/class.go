package line

import (
	"strings"

	"gongwen/pipeline/profile"
)

// Class is what the rules of line breaking know of a character, as a set of bits.
type Class uint16

const (
	StartForbidden Class = 1 << iota // begins no line
	EndForbidden                     // ends no line
	Unbroken                         // never parted from its own kind: —— ……
	Unit                             // never parted from a number before it
	Squeezable                       // may give up part of its blank half
	Digit
	Joiner // inside a number or a span of numbers: 1,234.56 2020—2025
	Latin  // part of a word that is set whole
	Blank  // hangs invisible at a line's end
	Glue   // a blank where no line ends
	Slash  // 分隔号
	Sign   // stands before a number
)

// silent are the characters that leave a line lonely however many of them it has.
const silent = StartForbidden | EndForbidden | Unbroken | Blank | Glue

// joiners bind the digits on their two sides into one number, telephone number or span.
const joiners = ".,:/-–—～~·×"

// Rules is how lines are broken, made ready from a profile.
type Rules struct {
	classes                 map[rune]Class
	tight, squeeze, tighten int64 // thousandths of an em
	hanLatin, stretch       int64 // thousandths of an em
}

// NewRules makes the profile's rules ready for look-ups.
func NewRules(p *profile.Line) *Rules {
	r := &Rules{
		classes: make(map[rune]Class, 200),
		tight:   int64(p.Tight.Value), squeeze: int64(p.Squeeze.Value), tighten: int64(p.Tighten.Value),
		hanLatin: int64(p.HanLatin.Value), stretch: int64(p.Stretch.Value),
	}
	for _, set := range []struct {
		chars string
		class Class
	}{
		{p.StartForbidden.Value, StartForbidden}, {p.EndForbidden.Value, EndForbidden},
		{p.Unbroken.Value, Unbroken}, {p.Units.Value, Unit}, {p.Squeezable.Value, Squeezable},
		{joiners, Joiner}, {"/／", Slash}, {"±＋－＞＜≥≤", Sign},
	} {
		for _, c := range set.chars {
			r.classes[c] |= set.class
		}
	}
	return r
}

// Class returns what the rules know of c.
func (r *Rules) Class(c rune) Class {
	class := r.classes[c]
	switch {
	case c == ' ' || c == '\u3000' || c >= '\u2000' && c <= '\u200A':
		return class | Blank
	case c == '\u00A0' || c == '\u202F' || c == '\u2060':
		return class | Glue
	case c >= '0' && c <= '9':
		return class | Digit | Latin
	case c >= '０' && c <= '９':
		return class | Digit
	case isLatin(c):
		return class | Latin
	}
	return class
}

// isLatin tells the letters and marks that words, addresses and formulas are made of,
// but for the symbols that Chinese text uses full width.
func isLatin(c rune) bool {
	return c > ' ' && c < 0x530 && c != 0x7F && !strings.ContainsRune("¤§¨°±·×÷", c)
}

// OpeningMark reports whether the mark has its blank half before its ink.
func (c Class) OpeningMark() bool { return c&(Squeezable|EndForbidden) == Squeezable|EndForbidden }

// ClosingMark reports whether the mark has its blank half after its ink.
func (c Class) ClosingMark() bool { return c&(Squeezable|EndForbidden) == Squeezable }
