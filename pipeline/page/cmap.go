package page

import (
	"cmp"
	"slices"
	"unicode/utf16"

	"gongwen/pipeline/cos"
)

// charmap is a CMap (9.7.5, 9.10.3): how bytes are cut into codes, and what codes stand
// for, numbers of characters (CID) or text.
type charmap struct {
	spaces   []codespace
	cids     []span
	texts    []span
	vertical bool
	unicode  bool   // codes are Unicode themselves
	foreign  bool   // a CMap that we do not have: codes and places are guesses
	parent   string // usecmap, "" for none
}

// size is about how many codes have a text.
func (m *charmap) size() int {
	if m == nil {
		return 0
	}
	return len(m.texts)
}

// codespace is codes of size bytes, each byte within its own range.
type codespace struct {
	size      int
	low, high uint32
}

// span is codes low to high; the first stands for cid or text, the next for the next.
type span struct {
	low, high uint32
	cid       int
	text      string
}

// parseCharmap reads an embedded CMap. What it does not understand it passes over; where
// the syntax breaks it keeps what stands before.
func parseCharmap(data []byte) *charmap {
	m := &charmap{}
	_ = cos.Scan(data[:min(len(data), maxContent)], func(operator string, operands []cos.Raw) error {
		m.operator(operator, operands)
		if len(m.cids)+len(m.texts)+len(m.spaces) > maxRanges {
			return errSpent
		}
		return nil
	})
	m.cids, m.texts = ordered(m.cids), ordered(m.texts)
	return m
}

func (m *charmap) operator(name string, operands []cos.Raw) {
	switch name {
	case "endcodespacerange":
		each(operands, 2, m.addSpace)
	case "endcidrange":
		each(operands, 3, func(o []cos.Raw) { m.addCIDs(o[0], o[1], o[2]) })
	case "endcidchar":
		each(operands, 2, func(o []cos.Raw) { m.addCIDs(o[0], o[0], o[1]) })
	case "endbfrange":
		each(operands, 3, func(o []cos.Raw) { m.addTexts(o[0], o[1], o[2]) })
	case "endbfchar":
		each(operands, 2, func(o []cos.Raw) { m.addTexts(o[0], o[0], o[1]) })
	case "usecmap":
		if len(operands) > 0 {
			m.parent, _ = operands[len(operands)-1].Name()
		}
	case "def":
		m.define(operands)
	}
}

func (m *charmap) define(operands []cos.Raw) {
	if n := len(operands); n >= 2 && string(operands[n-2]) == "/WMode" {
		m.vertical = string(operands[n-1]) == "1"
	}
}

// each cuts operands into groups of n; what is left over is dropped.
func each(operands []cos.Raw, n int, do func([]cos.Raw)) {
	for ; len(operands) >= n; operands = operands[n:] {
		do(operands[:n])
	}
}

func (m *charmap) addSpace(o []cos.Raw) {
	low, size, ok1 := code(o[0])
	high, size2, ok2 := code(o[1])
	if ok1 && ok2 && size == size2 && len(m.spaces) < maxSpaces {
		m.spaces = append(m.spaces, codespace{size, low, high})
	}
}

func (m *charmap) addCIDs(from, to, cid cos.Raw) {
	low, _, ok1 := code(from)
	high, _, ok2 := code(to)
	n, ok3 := cid.Int()
	if ok1 && ok2 && ok3 && low <= high {
		m.cids = append(m.cids, span{low: low, high: high, cid: n})
	}
}

func (m *charmap) addTexts(from, to, text cos.Raw) {
	low, _, ok1 := code(from)
	high, _, ok2 := code(to)
	if !ok1 || !ok2 || low > high {
		return
	}
	if list, ok := text.Array(); ok {
		for i, t := range list {
			if s, ok := unicodeText(t); ok && uint32(i) <= high-low {
				m.texts = append(m.texts, span{low: low + uint32(i), high: low + uint32(i), text: s})
			}
		}
		return
	}
	if s, ok := unicodeText(text); ok {
		m.texts = append(m.texts, span{low: low, high: high, text: s})
	}
}

// code reads a code of one to four bytes.
func code(r cos.Raw) (n uint32, size int, ok bool) {
	b, ok := r.Bytes()
	if !ok || len(b) == 0 || len(b) > 4 {
		return 0, 0, false
	}
	return bigEndian(b), len(b), true
}

func bigEndian(b []byte) (n uint32) {
	for _, c := range b {
		n = n<<8 | uint32(c)
	}
	return n
}

// maxSpaces is how many code ranges a CMap may have; each code is compared with all.
const maxSpaces = 100

// longestText is the most UTF-16 units that one code may stand for.
const longestText = 64

// unicodeText reads UTF-16BE; a single byte counts as one character, as some programs write it.
func unicodeText(r cos.Raw) (string, bool) {
	b, ok := r.Bytes()
	if !ok || len(b) > 2*longestText {
		return "", false
	}
	if len(b) == 1 {
		return string(rune(b[0])), true
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(units)), true
}

// ordered sorts spans by their first code; of equal ones the last in the file wins.
func ordered(spans []span) []span {
	slices.SortStableFunc(spans, func(a, b span) int { return cmp.Compare(a.low, b.low) })
	return spans
}

func find(spans []span, code uint32) (span, bool) {
	i, _ := slices.BinarySearchFunc(spans, code, func(s span, c uint32) int {
		if s.low <= c {
			return -1
		}
		return 1
	})
	if i == 0 || spans[i-1].high < code {
		return span{}, false
	}
	return spans[i-1], true
}

// text returns what a code stands for; ok is false where the map does not say.
func (m *charmap) text(code uint32) (string, bool) {
	s, ok := find(m.texts, code)
	switch {
	case !ok && m.unicode:
		return character(code), true
	case !ok || s.text == "":
		return "", false
	case s.low == code:
		return s.text, true
	}
	runes := []rune(s.text)
	runes[len(runes)-1] += rune(code - s.low)
	return string(runes), true
}

// cid returns the number of the character that a code stands for, -1 where the map does
// not say.
func (m *charmap) cid(code uint32) int {
	s, ok := find(m.cids, code)
	if !ok {
		return -1
	}
	return s.cid + int(code-s.low)
}

// next cuts the first code off s and returns how many bytes it has. Bytes outside every
// range count as one code of the shortest size.
func (m *charmap) next(s []byte) (code uint32, size int) {
	shortest := 4
	for _, space := range m.spaces {
		if shortest = min(shortest, space.size); space.has(s) {
			return bigEndian(s[:space.size]), space.size
		}
	}
	if len(m.spaces) == 0 {
		shortest = 2
	}
	shortest = min(shortest, len(s))
	return bigEndian(s[:shortest]), shortest
}

func (c codespace) has(s []byte) bool {
	if len(s) < c.size {
		return false
	}
	for i, b := range s[:c.size] {
		shift := 8 * (c.size - 1 - i)
		if b < byte(c.low>>shift) || b > byte(c.high>>shift) {
			return false
		}
	}
	return true
}
