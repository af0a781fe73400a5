package cos

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// AppendInt writes an integer.
func AppendInt(dst []byte, n int) []byte { return strconv.AppendInt(dst, int64(n), 10) }

// AppendFixed writes n with so many of its digits behind the point: 1250 with 3 is 1.25.
func AppendFixed(dst []byte, n int64, decimals int) []byte {
	if n < 0 {
		dst, n = append(dst, '-'), -n
	}
	unit := int64(1)
	for range decimals {
		unit *= 10
	}
	dst = strconv.AppendInt(dst, n/unit, 10)
	if n %= unit; n == 0 {
		return dst
	}
	for dst = append(dst, '.'); n > 0; n %= unit {
		unit /= 10
		dst = append(dst, byte('0'+n/unit))
	}
	return dst
}

// AppendRef writes a reference to an object of generation 0.
func AppendRef(dst []byte, num int) []byte { return append(AppendInt(dst, num), " 0 R"...) }

// AppendName writes a name with its slash.
func AppendName(dst []byte, name string) []byte {
	dst = append(dst, '/')
	for i := range len(name) {
		if c := name[i]; c > ' ' && c < 127 && c != '#' && isRegular(c) {
			dst = append(dst, c)
		} else {
			dst = append(dst, '#', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return dst
}

const hexDigits = "0123456789ABCDEF"

// AppendHex writes bytes as hexadecimal digits, without brackets.
func AppendHex(dst []byte, b ...byte) []byte {
	for _, c := range b {
		dst = append(dst, hexDigits[c>>4], hexDigits[c&15])
	}
	return dst
}

// AppendUTF16 writes a character as the hexadecimal digits of UTF-16BE, two units for one
// beyond the first plane.
func AppendUTF16(dst []byte, r rune) []byte {
	if hi, lo := utf16.EncodeRune(r); hi != utf8.RuneError {
		return AppendHex(dst, byte(hi>>8), byte(hi), byte(lo>>8), byte(lo))
	}
	return AppendHex(dst, byte(r>>8), byte(r))
}

// AppendText writes a text string: printable ASCII as a literal, all else as UTF-16BE.
func AppendText(dst []byte, s string) []byte {
	if strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0 {
		return appendLiteral(dst, s)
	}
	dst = append(dst, "<FEFF"...)
	for _, r := range s {
		dst = AppendUTF16(dst, r)
	}
	return append(dst, '>')
}

func appendLiteral(dst []byte, s string) []byte {
	dst = append(dst, '(')
	for i := range len(s) {
		if c := s[i]; c == '(' || c == ')' || c == '\\' {
			dst = append(dst, '\\')
		}
		dst = append(dst, s[i])
	}
	return append(dst, ')')
}

// AppendDate writes a date with its zone, to the second (ISO 32000-1, 7.9.4).
func AppendDate(dst []byte, t time.Time) []byte {
	zone := t.Format("-0700")
	return append(t.AppendFormat(dst, "(D:20060102150405"), zone[:3]+"'"+zone[3:]+"')"...)
}

// Text returns a text string: UTF-16BE or UTF-8 by its mark, else PDFDocEncoding.
func (r Raw) Text() (s string, ok bool) {
	b, ok := r.Bytes()
	switch {
	case len(b) >= 2 && b[0] == 0xFE && b[1] == 0xFF:
		return utf16Text(b[2:]), ok
	case len(b) >= 3 && string(b[:3]) == "\xEF\xBB\xBF":
		return strings.ToValidUTF8(string(b[3:]), "\uFFFD"), ok
	}
	var out strings.Builder
	for _, c := range b {
		out.WriteRune(docRune(c))
	}
	return out.String(), ok
}

func utf16Text(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(units))
}

// docRune decodes PDFDocEncoding, which is Latin-1 but for two stretches (annex D.2).
func docRune(c byte) rune {
	switch {
	case c >= 0x18 && c < 0x20:
		return [...]rune{'˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'}[c-0x18]
	case c >= 0x80 && c <= 0xA0:
		return docHigh[c-0x80]
	}
	return rune(c)
}

var docHigh = [...]rune{
	'•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚',
	'™', 'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\uFFFD', '€',
}
