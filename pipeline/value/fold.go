package value

import (
	"strings"
	"unicode"

	"gongwen/pipeline/width"
)

// blank is what plain makes of signs that take room and say nothing.
const blank = -1

// fold makes texts comparable: signs of full width become those of half width, all dashes
// one, and blanks, line breaks and invisible signs fall out; one blank stays between two
// digits, which would run together otherwise: 2025-3-1 8:30. A text with nothing to fold
// comes back as it is.
func fold(s string) string {
	for _, c := range s {
		if plain(c) != c {
			return folded(s)
		}
	}
	return s
}

func folded(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	digit, gap := false, false
	for _, c := range s {
		if c = plain(c); c == blank {
			gap = true
			continue
		}
		if gap && digit && isDigit(c) {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
		digit, gap = isDigit(c), false
	}
	return b.String()
}

// plain returns the one form of a sign that is written in several.
func plain(c rune) rune {
	switch {
	case c > ' ' && c < 0x7f, c >= '㐀' && c <= '鿿', c == '、', c == '。', c == '〇':
		return c
	case width.Narrow(c) != c:
		return width.Narrow(c)
	case strings.ContainsRune("‐‑‒–—―─−﹣", c):
		return '-'
	case c == '〜' || c == '∼':
		return '~'
	case c == '○' || c == '◯':
		return '〇'
	case unicode.IsSpace(c) || unicode.IsControl(c) || unicode.Is(unicode.Cf, c):
		return blank
	}
	return c
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }
