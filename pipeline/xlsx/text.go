package xlsx

import (
	"bytes"
	"strconv"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// appendText adds the raw text of an XML part, its entities resolved.
func appendText(dst, raw []byte) ([]byte, error) {
	if !utf8.Valid(raw) {
		return dst, errDamaged
	}
	for {
		i := bytes.IndexByte(raw, '&')
		if i < 0 {
			return append(dst, raw...), nil
		}
		dst, raw = append(dst, raw[:i]...), raw[i+1:]
		n := bytes.IndexByte(raw[:min(len(raw), maxEntity)], ';')
		if n < 0 {
			return dst, errDamaged
		}
		c := entity(raw[:n])
		if c < 0 {
			return dst, errDamaged
		}
		dst, raw = utf8.AppendRune(dst, c), raw[n+1:]
	}
}

const maxEntity = len("#x0010FFFF;")

// entity is the character that an entity stands for, or -1 [XML 1.0, 4.1 and 4.6].
func entity(name []byte) rune {
	switch string(name) {
	case "amp":
		return '&'
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	digits, found := bytes.CutPrefix(name, []byte{'#'})
	base := 10
	if hex, ok := bytes.CutPrefix(digits, []byte{'x'}); ok {
		digits, base = hex, 16
	}
	c, err := strconv.ParseUint(string(digits), base, 32)
	if !found || err != nil || !utf8.ValidRune(rune(c)) {
		return -1
	}
	return rune(c)
}

// clean resolves in place what Excel writes as _x000D_, and takes out what it does not
// show: control characters, and the halves of line breaks written by other systems.
func clean(text []byte) []byte {
	i := suspect(text)
	if i == len(text) {
		return text
	}
	out, broken := text[:i], false // just after a carriage return
	for i < len(text) {
		c, size := utf8.DecodeRune(text[i:])
		if escaped, n := unescape(text[i:]); n > 0 {
			c, size = escaped, n
		}
		switch {
		case c == '\r', c == '\n' && !broken:
			out = append(out, '\n')
		case c == '\t' || !unicode.IsControl(c):
			out = utf8.AppendRune(out, c)
		}
		broken = c == '\r'
		i += size
	}
	return out
}

// suspect returns where the first byte stands that clean may have to look at: an
// underscore, a control character, or the first byte of those from U+0080 to U+009F.
func suspect(text []byte) int {
	for i, c := range text {
		if c < ' ' && c != '\n' && c != '\t' || c == '_' || c == 0x7f || c == 0xc2 {
			return i
		}
	}
	return len(text)
}

// unescape reads _xHHHH_, a UTF-16 code unit [ECMA-376-1, 22.9.2.19], or a pair of them.
// It returns the size 0 for all else.
func unescape(b []byte) (c rune, size int) {
	if c, size = codeUnit(b); utf16.IsSurrogate(c) {
		low, n := codeUnit(b[size:])
		if c, size = utf16.DecodeRune(c, low), size+n; c == utf8.RuneError {
			return 0, 0
		}
	}
	return c, size
}

func codeUnit(b []byte) (rune, int) {
	const size = len("_x0000_")
	if len(b) < size || b[0] != '_' || b[1] != 'x' || b[size-1] != '_' {
		return 0, 0
	}
	c, err := strconv.ParseUint(string(b[2:size-1]), 16, 16)
	if err != nil {
		return 0, 0
	}
	return rune(c), size
}
