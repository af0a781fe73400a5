package compose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape puts a backslash before what Markdown would read as markup in s, and only there,
// so that a clerk reads the draft with ease. before is what the line already holds.
func escape(s, before string) string {
	if s == "" {
		return s
	}
	inline := make([]bool, len(s))
	for i := range len(s) {
		inline[i] = opens(s, i, before)
	}
	if i := start(s, before); i >= 0 {
		inline[i] = true
	}
	var b strings.Builder
	for i := range len(s) {
		if inline[i] {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// opens reports whether the byte at i could be read as markup inside a line. What follows
// the text is not known, so its end counts as the worst neighbour.
func opens(s string, i int, before string) bool {
	next := byte(0)
	if i+1 < len(s) {
		next = s[i+1]
	}
	switch s[i] {
	case '*', '`':
		return true
	case '\\':
		return next == 0 || punctuation(next)
	case '_':
		return !insideWord(s, i, before)
	case '~':
		return next == '~' || next == 0 || i > 0 && s[i-1] == '~' || i == 0 && strings.HasSuffix(before, "~")
	case '[':
		return next == '^' || next == 0
	case ']':
		return next == '(' || next == 0
	case '<':
		return next == 0 || next == '!' || next == '/' || next == '?' || letter(next)
	case '&':
		return entity(s[i+1:])
	case '|':
		return strings.HasPrefix(strings.TrimLeft(before, " "), "|")
	case '#':
		return strings.HasPrefix(before, "#")
	}
	return false
}

// insideWord reports whether the underscores around i stand between letters or digits, where
// they mark nothing.
func insideWord(s string, i int, before string) bool {
	head, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before+s[:i], "_"))
	tail, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[i:], "_"))
	return wordy(head) && wordy(tail)
}

func wordy(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// entity reports whether what follows an ampersand is, or may become, an entity.
func entity(s string) bool {
	name := strings.TrimLeftFunc(s, func(r rune) bool {
		return r == '#' || r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r))
	})
	return name == "" || name[0] == ';'
}

// start returns the byte of s that would make its line a heading, a list item, a rule or
// part of a table; -1 if there is none.
func start(s, before string) int {
	head := strings.TrimLeft(before, " \t>-+*0123456789.)|")
	if head != "" {
		return -1
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	numbered := digits > 0 || before != "" && strings.ContainsRune("0123456789", rune(before[len(before)-1]))
	switch rest := s[digits:]; {
	case numbered && rest != "" && (rest[0] == '.' || rest[0] == ')') && ends(rest[1:]):
		return digits
	case digits > 0:
		return -1
	case s[0] == '#' || s[0] == '>':
		return 0
	case (s[0] == '-' || s[0] == '+') && ends(s[1:]):
		return 0
	case strings.Trim(s, "=") == "" || strings.Trim(s, "|-: ") == "":
		return 0
	}
	return -1
}

func ends(s string) bool { return s == "" || s[0] == ' ' || s[0] == '\t' }

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func punctuation(b byte) bool {
	return b >= '!' && b <= '/' || b >= ':' && b <= '@' || b >= '[' && b <= '`' || b >= '{' && b <= '~'
}
