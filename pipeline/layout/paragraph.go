package layout

import (
	"unicode/utf8"

	"gongwen/pipeline/document"
	"gongwen/pipeline/layout/line"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/unit"
)

// bodyLook sets text of the body's size: on the grid, or in free flow where the profile
// wants it.
func (s *setter) bodyLook(role string) look {
	if s.p.Grid.Flow.Value != 0 {
		return s.freeLook(role, s.p.Body.Size.Value)
	}
	em := int64(s.p.Body.Size.Value) * s.fine
	return look{typeface.Role(role), s.p.Body.Size.Value, em, em - s.columns(1)}
}

// freeLook sets text at its natural width.
func (s *setter) freeLook(role string, size unit.Length) look {
	return look{typeface.Role(role), size, int64(size) * s.fine, 0}
}

// paragraph is text being collected: a box for each character, the text itself, and for
// each box where its character stands, in which face and in which span.
type paragraph struct {
	size  unit.Length
	bytes []byte
	text  string // bytes, once complete
	boxes []line.Box
	chars []char
	spans []span
}

type char struct {
	at   int32 // byte offset in the paragraph's text
	face int16
	span int16
}

// span is a stretch of text with one element and one place in the draft.
type span struct {
	start   int32        // byte offset in the paragraph's text
	pos     document.Pos // of its first byte; None when the program made the text
	element int
}

// grow makes room for a paragraph of n characters; longer ones find their own.
func (q *paragraph) grow(n int) {
	q.bytes = make([]byte, 0, 3*n)
	q.boxes, q.chars = make([]line.Box, 0, n), make([]char, 0, n)
}

// begin starts a new paragraph.
func (s *setter) begin(size unit.Length) {
	q := &s.par
	q.size = size
	q.bytes, q.text, q.boxes, q.chars, q.spans = q.bytes[:0], "", q.boxes[:0], q.chars[:0], q.spans[:0]
}

// add appends text to the paragraph.
func (s *setter) add(l look, text string, pos document.Pos, element int) {
	if text == "" {
		return
	}
	q := &s.par
	start := len(q.bytes)
	if start == 0 {
		q.text = text
	}
	q.bytes = append(q.bytes, text...)
	q.spans = append(q.spans, span{int32(start), pos, element})
	index, current := s.glyphs.index(l), int16(len(q.spans)-1)
	for i, r := range text {
		g := s.glyphs.get(index, r)
		if g.face == none {
			s.miss(r, pos, i)
		}
		q.boxes = append(q.boxes, g.box)
		q.chars = append(q.chars, char{int32(start + i), int16(g.face), current})
	}
}

// addInline appends runs, each in the face of its style.
func (s *setter) addInline(in document.Inline, looks [3]look, element int) {
	for _, r := range in {
		l := looks[0]
		if int(r.Style) < len(looks) {
			l = looks[r.Style]
		}
		s.add(l, r.Text, r.Pos, element)
	}
}

// seal ends the collecting; a text in one piece is whole already.
func (q *paragraph) seal() {
	if len(q.text) < len(q.bytes) {
		q.text = string(q.bytes)
	}
}

// source is the place in the draft of box i, None when it has none.
func (q *paragraph) source(i int) document.Pos {
	c := q.chars[i]
	sp := q.spans[c.span]
	if sp.pos == document.None {
		return document.None
	}
	return sp.pos + document.Pos(c.at-sp.start)
}

// near is the place in the draft of the first box from i on that has one.
func (q *paragraph) near(i int) document.Pos {
	for ; i < len(q.chars); i++ {
		if pos := q.source(i); pos != document.None {
			return pos
		}
	}
	return document.None
}

// end is the byte offset at which box i ends.
func (q *paragraph) end(i int) int32 {
	if i+1 < len(q.chars) {
		return q.chars[i+1].at
	}
	return int32(len(q.text))
}

func runes(s string) int { return utf8.RuneCountInString(s) }
