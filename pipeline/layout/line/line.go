// Package line breaks a paragraph into lines.
//
// It takes the whole paragraph and finds the breaks that are best for all of it, after
// Knuth and Plass: the cost of a line says how far it had to be squeezed or stretched to
// end at the right edge, and the least sum wins. The rules are those of Chinese setting
// (禁则): marks that begin or end no line, —— and …… whole, numbers whole and with their
// unit, words whole, no paragraph that ends in a lone character.
//
// Distances are integers in a unit the caller chooses; nothing here is rounded but shares
// of a line's squeeze or stretch, which are computed from the line's head and so never
// add up to an error at its end.
package line

// Box is one character.
type Box struct {
	Rune  rune
	Class Class
	Width int64 // of the glyph box: what it takes at a line's end
	Step  int64 // natural distance to the origin of the next box

	Before, After int64 // blank beside the ink that a squeezable mark may give up
}

// Line is one line: Boxes[Start:End], of which those from Visible on are blanks that hang
// at its end.
type Line struct {
	Start, Visible, End int
	Room                int64 // width wanted less natural width; 0 when the line stays natural

	Loose  bool // stretched beyond the limit
	Forced bool // ends where the rules forbid it, or inside a word (not after the stroke of an address)
	Over   bool // wider than wanted, nothing could be done
}

// Breaker breaks paragraphs one after the other and reuses its memory. The zero value
// with Rules and Em set is ready.
type Breaker struct {
	Rules *Rules
	Em    int64 // type size

	boxes   []Box
	sums    []sums // sums[i] is over the gaps before box i
	chances []int32
	nodes   []node
	lines   []Line

	tightGap, firstGap, stretchGap int64 // most that one gap gives or takes
	squeezeMark, tightPair         int64
}

// sums adds up gaps: natural steps, what marks may give, and how many gaps stretch.
type sums struct {
	step, give int64
	even       int32 // gaps that stretch
	first      int32 // of them those between Han and Latin, which stretch first
	soft       int32 // gaps inside words, which stretch when a line has no other
	solid      int32 // characters that keep a line from being lonely
}

func (s sums) less(t sums) sums {
	return sums{s.step - t.step, s.give - t.give, s.even - t.even, s.first - t.first, s.soft - t.soft, s.solid - t.solid}
}

// Break breaks boxes into lines; the first is first wide, the others rest. The result is
// valid until the next call and never empty unless boxes is.
func (k *Breaker) Break(boxes []Box, first, rest int64) []Line {
	k.boxes, k.lines = boxes, k.lines[:0]
	if len(boxes) == 0 {
		return nil
	}
	k.measure()
	k.weigh(rest)
	for _, effort := range []effort{strict, relaxed, lonely, loose, anywhere} {
		if k.search(first, rest, effort) {
			break
		}
	}
	return k.collect(first, rest)
}

// Natural measures boxes that stay on one line, at natural steps.
func (k *Breaker) Natural(boxes []Box) Line {
	k.boxes = boxes
	k.measure()
	return Line{End: len(boxes), Visible: k.visible(0, len(boxes))}
}

// Width returns the width of a line's visible part as it is set.
func (k *Breaker) Width(l Line) int64 { return k.natural(l.Start, l.Visible) + l.Room }
