package layout

import "strings"

// ParseWords reads a list of words: one a line, # begins a comment. A stroke says that a
// title likes to break there: ／关于 before the word, 加强／ after it.
func ParseWords(src string) []string {
	words := make([]string, 0, strings.Count(src, "\n"))
	for l := range strings.Lines(src) {
		l, _, _ = strings.Cut(l, "#")
		if l = strings.TrimSpace(l); strings.TrimLeft(l, stroke) != "" {
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
	office                         // the word that ended here is an authority's
	issues                         // the word that begins here is what an authority does
)

// senseOf is what a word says of the places before and after it.
func senseOf(word, bare string) (before, after wordSense) {
	before, after = begins, finishes
	if strings.HasPrefix(word, stroke) {
		before |= liked
	}
	if strings.HasSuffix(word, stroke) {
		after |= liked
	}
	for _, suffix := range []string{"局", "厅", "委", "办", "府", "院", "组", "处", "署", "委员会", "办公室", "中心", "公司"} {
		if strings.HasSuffix(bare, suffix) {
			after |= office
		}
	}
	switch bare {
	case "关于", "印发", "转发", "批转":
		before |= issues
	}
	return before, after
}

// findWords marks every occurrence of every word in text; at holds the byte offset of each
// character and the text's length.
func findWords(text string, at []int, words []string) []wordSense {
	sense := make([]wordSense, len(at))
	heads := headsOf(text, at)
	for _, w := range words {
		bare := strings.TrimSuffix(strings.TrimPrefix(w, stroke), stroke)
		if !heads[headOf(bare)] || !strings.Contains(text, bare) {
			continue
		}
		before, after := senseOf(w, bare)
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
