package schema

import (
	"strings"
	"unicode"

	"gongwen/pipeline/width"
)

// fold makes names comparable: blanks, line breaks, the mark of required items (*) and a
// closing colon are dropped, full-width signs and capitals made plain.
func fold(s string) string {
	s = strings.Map(func(c rune) rune {
		if c >= '、' && c <= '龥' { // nearly all there is
			return c
		}
		c = unicode.ToLower(width.Narrow(c))
		if unicode.IsSpace(c) || unicode.Is(unicode.Cf, c) || c == '*' {
			return -1
		}
		return c
	}, s)
	return strings.TrimSuffix(s, ":")
}

// bareName is a header without what offices add to it: a number before it (5.整改时限), a
// star, and remarks in brackets behind it (整改时限（填写到日）).
func bareName(header string) string {
	name := strings.TrimLeft(strings.Map(width.Narrow, header), "0123456789.、 \u3000★☆*※")
	if inner, wrapped := strings.CutPrefix(name, "【"); wrapped {
		name = strings.Replace(inner, "】", "", 1)
	}
	if i := strings.IndexFunc(name, func(c rune) bool { return c == '(' || c == '[' || c == '【' }); i > 0 {
		name = name[:i]
	}
	return strings.TrimRight(name, " \u3000★☆*※")
}

// near reports whether two folded names differ by one character: changed, lacking or
// too many. Names under three characters are too short to tell.
func near(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 3 || len(y)-len(x) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		return string(x[i+1:]) == string(y[i+1:])
	}
	return string(x[i:]) == string(y[i+1:])
}
