package pdf

import (
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/cos"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// Readers of the text judge by the gaps between glyphs, here in thousandths of the type
// size: a wide one is a blank to them, an overlap the start of another line. (Poppler's
// limits are 100 inside a face, 30 where the face changes and -100: TextOutputDev,
// minWordBreakSpace, maxCharSpacing and minDupBreakOverlap.)
const (
	wideGap  = 90
	wideSeam = 28
	overlap  = -60
)

// misread looks at the texts that items begin with and that continue each other in one
// line of one element. Where a reader could take one of their gaps amiss, it returns how
// many they are and what they say; else 0.
func (c *canvas) misread(items []frame.Item) (length int, text string) {
	var chars strings.Builder
	var before *frame.Text
	found := false
	for _, item := range items {
		t, ok := item.(*frame.Text)
		if !ok || t.Element == frame.Artifact || before != nil && !goesOn(before, t) {
			break
		}
		found = found || before != nil && c.oddSeam(before) || c.oddInside(t)
		chars.WriteString(t.Chars)
		before = t
		length++
	}
	if !found {
		return 0, ""
	}
	return length, chars.String()
}

// goesOn reports whether b begins where the last step of a ends; faces differ a little in
// their baselines.
func goesOn(a, b *frame.Text) bool {
	along, across := b.At.X-a.At.X, a.At.Y-b.At.Y
	if a.Turned {
		along, across = across, along
	}
	return a.Element == b.Element && a.Size == b.Size && a.Turned == b.Turned &&
		max(across, -across) < a.Size/2 && along == a.Width()
}

// oddSeam looks at the gap after the last glyph of a text that another goes on from.
func (c *canvas) oddSeam(t *frame.Text) bool {
	last, _ := utf8.DecodeLastRuneInString(t.Chars)
	gap := t.Steps[len(t.Steps)-1] - c.advance(t, last)
	return gap > t.Size.Em(wideSeam) || gap < t.Size.Em(overlap)
}

func (c *canvas) oddInside(t *frame.Text) bool {
	i := 0
	for _, r := range t.Chars {
		if i == len(t.Steps)-1 {
			break
		}
		gap := t.Steps[i] - c.advance(t, r)
		if gap > t.Size.Em(wideGap) || gap < t.Size.Em(overlap) || r == ideographicSpace {
			return true
		}
		i++
	}
	return false
}

// ideographicSpace is as wide as a character: readers split the line there.
const ideographicSpace = '\u3000'

func (c *canvas) advance(t *frame.Text, r rune) unit.Length {
	subset := c.subset(t.Face)
	cid := subset.CID(r)
	advance := t.Size.Em(subset.Widths()[cid])
	if t.Condense != 0 {
		advance = advance * unit.Length(t.Condense) / asTheyAre
	}
	return advance
}

// openSpan says what the texts of a stretched line mean, so that no reader finds blanks
// in them (ISO 32000-1, 14.9.4). The line is marked content of its own: some readers lose
// what follows marked content inside marked content.
func (c *canvas) openSpan(first *frame.Text, length int, text string) {
	c.close()
	c.mark = markOf(first)
	_, id := c.tree.mark(first.Element, c.number)
	c.ops = append(c.ops, "/Span <</MCID "...)
	c.ops = append(cos.AppendInt(c.ops, id), "/ActualText"...)
	c.ops = append(cos.AppendText(c.ops, text), ">> BDC\n"...)
	c.spanned = length
}

// closeSpan counts a text of the open span and ends it after the last.
func (c *canvas) closeSpan() {
	if c.spanned == 0 {
		return
	}
	if c.spanned--; c.spanned == 0 {
		c.close()
	}
}
