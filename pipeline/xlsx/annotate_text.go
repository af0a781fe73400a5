package xlsx

import (
	"strings"
	"unicode"
)

// textWidth is the width of a text without line breaks in a spreadsheet's unit, the width
// of a digit: Chinese characters and full-width marks take two.
func textWidth(text string) int {
	width := 0
	for _, r := range text {
		width += runeWidth(r)
	}
	return width
}

func runeWidth(r rune) int {
	switch {
	case r < ' ' || unicode.Is(unicode.Mn, r):
		return 0
	case r < 0x100:
		return 1
	}
	return 2
}

// textLines is how many lines a text takes in a column of that width: lines break between
// any two Chinese characters, and between words.
func textLines(text string, column int) int {
	lines := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines++
		at, word := 0, 0 // how full the line is, and how much of that is its last word
		for _, r := range paragraph {
			width := runeWidth(r)
			switch {
			case width > 1 || r == ' ':
				word = 0
			default:
				word += width
			}
			if at += width; at > column {
				lines++
				at = max(width, word)
			}
			if word > column {
				word, at = width, width
			}
		}
	}
	return lines
}

// cutText shortens a text to so many characters.
func cutText(text string, most int) string {
	n := 0
	for i := range text {
		if n == most {
			return text[:i] + "…"
		}
		n++
	}
	return text
}
