package layout

import (
	"slices"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// block is a part of the paper that is no line of text: a stretch of a table, a picture,
// the masthead. Its items stand at their places across the sheet (X from the sheet's left
// edge); down the page they are measured from the block's head (Y from 0).
type block struct {
	height unit.Length // 0: stands beside a line of text and takes no room of its own
	texts  []*frame.Text
	rules  []frame.Rule
	images []frame.Image
	floats []float // texts that begin here and go on in the blocks below
}

// addBlock adds a block to the flow. It begins where the line before it ends, leading
// included; a line of text after it stands on the next line of the grid.
func (s *setter) addBlock(b *block) *row {
	s.addRow(len(s.items))
	r := &s.rows[len(s.rows)-1]
	r.block = b
	return r
}

// take moves the items made since first out of the flow and into the block, as a line
// whose glyph boxes have their top at y.
func (s *setter) take(b *block, first int, y unit.Length) {
	s.takeLine(b, s.items[first:], y)
	s.items = s.items[:first]
}

func (s *setter) takeLine(b *block, items []*frame.Text, y unit.Length) {
	for _, t := range items {
		t.At.Y = y + s.baseline(t)
		b.texts = append(b.texts, t)
	}
}

// baseline is how far an item's baseline lies below the top of its glyph box: in each face
// the box is the em square centred on the ink of the ideographs.
func (s *setter) baseline(t *frame.Text) unit.Length {
	return t.Size/2 + t.Size.Em(s.glyphs.centre(t.Face))
}

// paint adds the items of the block to a page, its head at y.
func (b *block) paint(room []frame.Item, y unit.Length) []frame.Item {
	for i := range b.images {
		m := b.images[i]
		m.From.Y += y
		m.To.Y += y
		room = append(room, &m)
	}
	texts := make([]frame.Text, len(b.texts))
	for i, t := range b.texts {
		texts[i] = *t
		texts[i].At.Y += y
		room = append(room, &texts[i])
	}
	rules := slices.Clone(b.rules)
	for i := range rules {
		r := &rules[i]
		r.From.Y += y
		r.To.Y += y
		room = append(room, r)
	}
	return room
}

// artifact is the block as furniture: what a page repeats is no part of the text.
func (b *block) artifact() *block {
	c := &block{height: b.height, rules: b.rules}
	for _, t := range b.texts {
		a := *t
		a.Element, a.Source = frame.Artifact, -1
		c.texts = append(c.texts, &a)
	}
	return c
}
