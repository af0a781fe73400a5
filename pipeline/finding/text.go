package finding

import (
	"sort"
	"unicode/utf8"
)

// Text is a text paper whose places are byte offsets.
type Text struct {
	File   string
	source string
	starts []int // offset of each line's first byte
}

// NewText prepares source for lookups.
func NewText(file, source string) *Text {
	t := &Text{File: file, source: source, starts: []int{0}}
	for i := range len(source) {
		if source[i] == '\n' {
			t.starts = append(t.starts, i+1)
		}
	}
	return t
}

// Place turns a byte offset into line and column; a negative offset is the file as a whole.
func (t *Text) Place(offset int) Place {
	if offset < 0 || offset > len(t.source) {
		return Place{File: t.File}
	}
	line := sort.SearchInts(t.starts, offset+1) - 1
	return Place{File: t.File, Line: line + 1, Col: utf8.RuneCountInString(t.source[t.starts[line]:offset]) + 1}
}

// Offset is the inverse of Place: the byte offset of a line and column, -1 outside the text.
func (t *Text) Offset(p Place) int {
	if p.Line < 1 || p.Line > len(t.starts) {
		return -1
	}
	offset := t.starts[p.Line-1]
	for col := 1; col < p.Col; col++ {
		if offset >= len(t.source) {
			return -1
		}
		_, size := utf8.DecodeRuneInString(t.source[offset:])
		offset += size
	}
	return offset
}
