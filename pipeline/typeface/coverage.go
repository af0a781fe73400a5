package typeface

import (
	"strings"
	"unicode"
)

// Coverage says which of a list of characters a face draws.
type Coverage struct {
	Wanted  int
	Missing []rune // without a glyph
	Empty   []rune // with a glyph that has no ink or cannot be drawn
}

// Have returns how many of the characters the face draws.
func (c Coverage) Have() int { return c.Wanted - len(c.Missing) - len(c.Empty) }

// Covers looks the characters up.
func (f *Face) Covers(chars []rune) Coverage {
	c := Coverage{Wanted: len(chars)}
	for _, r := range chars {
		switch _, ok := f.Glyph(r); {
		case ok:
		case f.cmap.glyph(r) != 0:
			c.Empty = append(c.Empty, r)
		default:
			c.Missing = append(c.Missing, r)
		}
	}
	return c
}

// ReadCharacters reads a list of characters: all that are visible, but for lines that begin
// with #.
func ReadCharacters(text string) []rune {
	var chars []rune
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, r := range line {
			if !unicode.IsSpace(r) {
				chars = append(chars, r)
			}
		}
	}
	return chars
}
