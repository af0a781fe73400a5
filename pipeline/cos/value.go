package cos

import (
	"bytes"
	"encoding/hex"
	"strconv"
)

// Raw is one value as it stands in a file. An accessor returns ok == false when the value
// is of another kind; the zero Raw is no value, and of no kind.
type Raw []byte

// Ref names an object.
type Ref struct{ Num, Gen int }

// IsNull tells whether there is no value, or the value null.
func (r Raw) IsNull() bool { return len(r) == 0 || string(r) == "null" }

// Bool returns a truth value.
func (r Raw) Bool() (v, ok bool) {
	v = string(r) == "true"
	return v, v || string(r) == "false"
}

// Int returns an integer.
func (r Raw) Int() (n int, ok bool) {
	if len(r) == 0 || len(r) > 18 {
		return 0, false
	}
	digits := r
	if r[0] == '-' || r[0] == '+' {
		digits = r[1:]
	}
	for _, c := range digits {
		if !isDigit(c) {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	if r[0] == '-' {
		n = -n
	}
	return n, len(digits) > 0
}

// Number returns an integer or a real number; it is finite.
func (r Raw) Number() (v float64, ok bool) {
	for i, c := range r {
		if !isDigit(c) && c != '.' && (i > 0 || c != '-' && c != '+') {
			return 0, false
		}
	}
	v, err := strconv.ParseFloat(string(r), 64)
	return v, err == nil
}

// Name returns a name without its slash, escapes undone.
func (r Raw) Name() (name string, ok bool) {
	if len(r) == 0 || r[0] != '/' {
		return "", false
	}
	return unescapeName(r[1:]), true
}

func unescapeName(b []byte) string {
	if bytes.IndexByte(b, '#') < 0 {
		return string(b)
	}
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		if b[i] == '#' && i+2 < len(b) {
			var c [1]byte
			if _, err := hex.Decode(c[:], b[i+1:i+3]); err == nil {
				out = append(out, c[0])
				i += 2
				continue
			}
		}
		out = append(out, b[i])
	}
	return string(out)
}

// Ref returns a reference to another object.
func (r Raw) Ref() (ref Ref, ok bool) {
	if len(r) == 0 || r[len(r)-1] != 'R' {
		return Ref{}, false
	}
	i := word(r, 0)
	j := skip(r, i)
	num, ok1 := r[:i].Int()
	gen, ok2 := r[j:word(r, j)].Int()
	return Ref{num, gen}, ok1 && ok2 && num > 0
}

// Array returns the values of an array.
func (r Raw) Array() (items []Raw, ok bool) {
	if len(r) == 0 || r[0] != '[' {
		return nil, false
	}
	for i := 1; ; {
		i = skip(r, i)
		if keyword(r, i, "]") {
			return items, true
		}
		end, ok := valueEnd(r, i, 1)
		if !ok {
			return nil, false
		}
		items = append(items, r[i:end])
		i = end
	}
}

// Dict returns a dictionary.
func (r Raw) Dict() (d Dict, ok bool) {
	d, _, ok = readDict(r, 0)
	return d, ok
}

// Bytes returns a string, literal or hexadecimal, as the bytes it stands for.
func (r Raw) Bytes() (s []byte, ok bool) {
	switch {
	case len(r) >= 2 && r[0] == '(':
		return unescapeLiteral(r[1 : len(r)-1]), true
	case len(r) >= 2 && r[0] == '<' && r[1] != '<':
		return unhex(r[1 : len(r)-1])
	}
	return nil, false
}

func unhex(b []byte) (out []byte, ok bool) {
	digits := make([]byte, 0, len(b)+1)
	for _, c := range b {
		if !isSpace(c) {
			digits = append(digits, c)
		}
	}
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	n, err := hex.Decode(digits, digits)
	return digits[:n], err == nil
}

func unescapeLiteral(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '\\' && i+1 < len(b):
			var skipped int
			out, skipped = unescape(out, b[i+1:])
			i += skipped
		case c == '\r': // any line end is one line feed
			if out = append(out, '\n'); i+1 < len(b) && b[i+1] == '\n' {
				i++
			}
		default:
			out = append(out, c)
		}
	}
	return out
}

// unescape appends what the escape before b stands for and returns the bytes it took.
func unescape(out, b []byte) ([]byte, int) {
	if at := bytes.IndexByte([]byte("nrtbf"), b[0]); at >= 0 {
		return append(out, "\n\r\t\b\f"[at]), 1
	}
	switch {
	case b[0] == '\r' && len(b) > 1 && b[1] == '\n':
		return out, 2
	case b[0] == '\r' || b[0] == '\n':
		return out, 1
	case b[0] < '0' || b[0] > '7':
		return append(out, b[0]), 1
	}
	n, v := 0, 0
	for n < 3 && n < len(b) && '0' <= b[n] && b[n] <= '7' {
		v = v*8 + int(b[n]-'0')
		n++
	}
	return append(out, byte(v)), n
}
