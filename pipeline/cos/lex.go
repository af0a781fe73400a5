package cos

import "bytes"

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func isRegular(c byte) bool { return !isSpace(c) && !isDelimiter(c) }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// skip returns the first index from i on that is neither white space nor in a comment.
func skip(b []byte, i int) int {
	for i < len(b) {
		switch {
		case isSpace(b[i]):
			i++
		case b[i] == '%':
			for i < len(b) && b[i] != '\n' && b[i] != '\r' {
				i++
			}
		default:
			return i
		}
	}
	return i
}

// word returns the end of the run of regular characters at i.
func word(b []byte, i int) int {
	for i < len(b) && isRegular(b[i]) {
		i++
	}
	return i
}

// keyword tells whether s stands at i.
func keyword(b []byte, i int, s string) bool {
	return len(b)-i >= len(s) && string(b[i:i+len(s)]) == s
}

// valueEnd returns the end of the value that starts at i: a composite counts whole, and
// so does a reference "12 0 R".
func valueEnd(b []byte, i, depth int) (end int, ok bool) {
	if i >= len(b) || depth > maxDepth {
		return 0, false
	}
	switch b[i] {
	case '(':
		return literalEnd(b, i)
	case '[':
		return compositeEnd(b, i+1, "]", depth)
	case '<':
		if keyword(b, i, "<<") {
			return compositeEnd(b, i+2, ">>", depth)
		}
		n := bytes.IndexByte(b[i:], '>')
		return i + n + 1, n > 0
	case '/':
		return word(b, i+1), true
	}
	end = word(b, i)
	if r, found := referenceEnd(b, i, end); found {
		return r, true
	}
	return end, end > i
}

func literalEnd(b []byte, i int) (end int, ok bool) {
	depth := 0
	for ; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1, true
			}
		}
	}
	return 0, false
}

func compositeEnd(b []byte, i int, closing string, depth int) (end int, ok bool) {
	for {
		i = skip(b, i)
		if keyword(b, i, closing) {
			return i + len(closing), true
		}
		if i, ok = valueEnd(b, i, depth+1); !ok {
			return 0, false
		}
	}
}

// referenceEnd looks for "generation R" after the number b[i:end].
func referenceEnd(b []byte, i, end int) (int, bool) {
	if _, ok := Raw(b[i:end]).Int(); !ok || b[i] == '-' || b[i] == '+' {
		return 0, false
	}
	j := skip(b, end)
	k := j
	for k < len(b) && isDigit(b[k]) {
		k++
	}
	r := skip(b, k)
	if k == j || k-j > 5 || r == k || r >= len(b) || b[r] != 'R' || word(b, r) != r+1 {
		return 0, false
	}
	return r + 1, true
}
