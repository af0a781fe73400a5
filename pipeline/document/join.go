package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Chinese reports characters that Chinese text sets without blanks around them: ideographs,
// kana, full-width forms and the marks that Chinese shares with Western text (— “ ” …).
func Chinese(c rune) bool {
	switch {
	case c < 0x80 || c == 0x3000: // U+3000 is a blank
		return false
	case c == '·' || c >= 0x2010 && c <= 0x2027:
		return true
	case c >= 0x2E80 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE10 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFFEF:
		return true
	}
	return unicode.Is(unicode.Han, c)
}

// Between is what stands between two lines of one paragraph when they are joined: a blank
// between Western words, nothing where a Chinese character is on either side.
func Between(line, next string) string {
	before, _ := utf8.DecodeLastRuneInString(line)
	after, _ := utf8.DecodeRuneInString(next)
	if line == "" || next == "" || Chinese(before) || Chinese(after) {
		return ""
	}
	return " "
}

// EndsSentence reports whether a text ends in 。！ or ？, closing quotation marks aside.
func EndsSentence(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’"))
	return last == '。' || last == '！' || last == '？'
}
