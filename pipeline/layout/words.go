package layout

import "strings"

// ParseWords reads a list of words: one a line, # begins a comment. A stroke says that a
// title likes to break there: ／关于 before the word, 加强／ after it.
func ParseWords(src string) []string {
	var words []string
	for l := range strings.Lines(src) {
		l, _, _ = strings.Cut(l, "#")
		if l = strings.TrimSpace(l); strings.Trim(l, stroke) != "" {
			words = append(words, l)
		}
	}
	return words
}

const stroke = "／"

// wordSense is what the words say of the place before a character.
type wordSense uint8

const (
	inside   wordSense = 1 << iota // a word would be broken
	begins                         // a word begins here
	finishes                       // a word ended here
	liked                          // a line likes to break here
)

// findWords marks every occurrence of every word in text; at holds the byte offset of each
// character and the text's length.
func findWords(text string, at []int, words []string) []wordSense {
	sense := make([]wordSense, len(at))
	heads := headsOf(text, at)
	for _, w := range words {
		bare := strings.TrimSuffix(strings.TrimPrefix(w, stroke), stroke)
		if !heads[headOf(bare)] {
			continue
		}
		var before, after wordSense = begins, finishes
		if strings.HasPrefix(w, stroke) {
			before |= liked
		}
		if strings.HasSuffix(w, stroke) {
			after |= liked
		}
		for from := 0; ; {
			i := strings.Index(text[from:], bare)
			if i < 0 {
				break
			}
			markWord(sense, at, from+i, from+i+len(bare), before, after)
			from += i + 1
		}
	}
	return sense
}

// headsOf tells the first characters that words found in text can have, by headOf.
func headsOf(text string, at []int) (heads [1 << 12]bool) {
	for _, i := range at {
		heads[headOf(text[i:])] = true
	}
	return heads
}

// headOf is a number for the first character of s, the same for few others.
func headOf(s string) int {
	if len(s) < 3 {
		return 0
	}
	return int(s[1]&63)<<6 | int(s[2]&63)
}

func markWord(sense []wordSense, at []int, start, end int, before, after wordSense) {
	for i, offset := range at {
		switch {
		case offset == start:
			sense[i] |= before
		case offset == end:
			sense[i] |= after
		case offset > start && offset < end:
			sense[i] |= inside
		}
	}
}
