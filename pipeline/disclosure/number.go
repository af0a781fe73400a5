package disclosure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gongwen/pipeline/width"
)

// group is digits and letters without a break.
type group struct {
	start, end int
	signs      string // half width, capitals
	link       rune   // ' ', '-' or '\n': how it is joined to the group before; 0 where it is not
}

// maxLink is how many characters may stand between two parts of one number.
const maxLink = 3

// groups cuts out the digits and letters of a text.
func groups(text string) (list []group) {
	var signs []byte
	start, end := 0, 0
	flush := func() {
		if len(signs) > 0 {
			g := group{start: start, end: end, signs: string(signs)}
			if len(list) > 0 {
				g.link = link(text[list[len(list)-1].end:start])
			}
			list, signs = append(list, g), signs[:0]
		}
	}
	for i, r := range text {
		n := width.Narrow(r)
		if !sign(n) {
			flush()
			continue
		}
		if len(signs) == 0 {
			start = i
		}
		signs, end = append(signs, byte(unicode.ToUpper(n))), i+utf8.RuneLen(r)
	}
	flush()
	return list
}

// link says how what stands between two groups joins them.
func link(between string) rune {
	count, joined := 0, ' '
	for _, r := range between {
		if count++; !links(r) || count > maxLink {
			return 0
		}
		switch {
		case dash(r):
			joined = '-'
		case r == '\n' && joined == ' ':
			joined = '\n'
		}
	}
	return joined
}

// match is one number made of one or more groups.
type match struct {
	kind   Kind
	groups int
	masked string
	why    string
}

// numbers finds all that is made of digits. A group belongs to one number only, and the
// rule that is surest comes first.
func numbers(finds []Find, text string) []Find {
	gs := groups(text)
	for i := 0; i < len(gs); {
		m := numberAt(text, gs, i)
		if m.groups == 0 {
			i++
			continue
		}
		start, end := gs[i].start, gs[i+m.groups-1].end
		if m.kind != "" {
			finds = append(finds, Find{m.kind, start, end, text[start:end], m.masked, m.why})
		}
		if i += m.groups; i < len(gs) {
			gs[i].link = 0
		}
	}
	return finds
}

func numberAt(text string, gs []group, i int) match {
	if !long(gs[i:]) {
		return match{}
	}
	label := labelOf(text[:gs[i].start], 16)
	if m := identity(gs[i:], label); m.groups > 0 {
		return m
	}
	if m := mobile(text, gs, i); m.groups > 0 {
		return m
	}
	if m := card(text, gs, i, label); m.groups > 0 {
		return m
	}
	return credit(gs[i])
}

// long reports that the first group and those that hang on it have as many signs as the
// shortest number that is looked for.
func long(gs []group) bool {
	signs := len(gs[0].signs)
	for k := 1; k < len(gs) && gs[k].link != 0 && signs < shortest; k++ {
		signs += len(gs[k].signs)
	}
	return signs >= shortest
}

// sized returns the signs of the first groups when those have these lengths.
func sized(gs []group, lengths ...int) (signs string, ok bool) {
	if len(gs) < len(lengths) {
		return "", false
	}
	for k, n := range lengths {
		if len(gs[k].signs) != n || k > 0 && gs[k].link == 0 {
			return "", false
		}
		signs += gs[k].signs
	}
	return signs, true
}

// linked reports whether the group after the first n hangs on them.
func linked(gs []group, n int) bool { return n < len(gs) && gs[n].link != 0 }

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// digits returns the digits of a text, half width.
func digits(text string) string {
	return strings.Map(func(r rune) rune {
		if r = width.Narrow(r); r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text)
}

func sign(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
}

func dash(r rune) bool {
	switch r {
	case '-', '－', '‐', '‑', '–', '—', '−':
		return true
	}
	return false
}

// links reports what may stand inside a number: blanks, dashes, what cannot be seen.
func links(r rune) bool {
	return unicode.IsSpace(r) || dash(r) || invisible(r) && r != '\ufffd' && r != '\ufffc'
}
