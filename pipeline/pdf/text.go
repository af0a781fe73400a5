package pdf

import (
	"slices"

	"gongwen/pipeline/cos"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/unit"
)

// Positions are followed in millionths of an EMU, in which every number that the operators
// below can state is whole or nearly so; a page is 10¹³ of them.
const (
	micro     = 1_000_000
	tolerance = 36 * micro // 0.001 mm: further off, a glyph is moved
	milliPt   = 12_700_000 // a thousandth of a point, in which coordinates and sizes are stated
	gapUnit   = 127_000    // 1/100,000 pt, in which Tc is stated
	advance   = 12_700     // a width of 1 at a size of 0.001 pt
	kernTenth = 127        // ten times a TJ number of 0.001 at a size of 0.001 pt
	asTheyAre = 1000       // the scale of glyphs that are not condensed
)

// milli returns a length in thousandths of a point, rounded.
func milli(l unit.Length) int64 { return quotient(int64(l)*micro, milliPt) }

// quotient divides and rounds to the nearest, halves upwards; b is positive.
func quotient(a, b int64) int64 {
	q, r := (2*a+b)/(2*b), (2*a+b)%(2*b)
	if r < 0 {
		q--
	}
	return q
}

// drawText writes one text with its own text matrix.
func (c *canvas) drawText(t *frame.Text) {
	c.open(markOf(t))
	if t.Element != frame.Artifact {
		c.tree.read(t.Element, c.number, t)
	}
	if !c.text {
		c.ops = append(c.ops, "BT\n"...)
		c.text = true
	}
	c.setColour(t.Colour)
	c.setFont(t)
	c.setScale(t)
	c.showGlyphs(t)
}

func markOf(t *frame.Text) mark {
	if t.Element == frame.Artifact {
		return furniture
	}
	return mark(t.Element)
}

func (c *canvas) setColour(colour frame.Colour) {
	if c.fill == colour {
		return
	}
	if c.fill = colour; colour == frame.Red {
		c.ops = append(c.ops, "1 0 0 rg\n"...)
	} else {
		c.ops = append(c.ops, "0 g\n"...)
	}
}

func (c *canvas) setFont(t *frame.Text) {
	size := milli(t.Size)
	if c.face == t.Face && c.size == size {
		return
	}
	c.face, c.size = t.Face, size
	c.ops = cos.AppendInt(append(c.ops, "/F"...), t.Face)
	c.ops = cos.AppendFixed(append(c.ops, ' '), size, 3)
	c.ops = append(c.ops, " Tf\n"...)
}

func (c *canvas) subset(face int) *typeface.Subset {
	if c.subsets[face] == nil {
		c.subsets[face] = typeface.NewSubset(c.faces.Face(face))
	}
	return c.subsets[face]
}

// setScale states the width of glyphs, Tz; advances, Tc and TJ all shrink with it.
func (c *canvas) setScale(t *frame.Text) {
	scale := int64(asTheyAre)
	if t.Condense != 0 {
		scale = int64(t.Condense)
	}
	if c.scale == scale {
		return
	}
	c.scale = scale
	c.ops = append(cos.AppendFixed(c.ops, scale, 1), " Tz\n"...)
}

// scaled is a length along the baseline as the scale makes it.
func (c *canvas) scaled(v int64) int64 {
	if c.scale == asTheyAre {
		return v
	}
	return quotient(v*c.scale, asTheyAre)
}

// showGlyphs writes matrix, spacing and glyphs. The reader's pen is followed as it moves
// by the rounded numbers that are written; where it strays, a number in TJ puts it right.
func (c *canvas) showGlyphs(t *frame.Text) {
	s := c.subset(t.Face)
	c.measure(t, s)
	c.setGap()
	pen := c.place(t)
	c.ops = append(c.ops, " Tm [<"...)
	widths := s.Widths()
	want := c.along(t) * micro
	for i, cid := range c.cids {
		if off := want - pen; off > tolerance || off < -tolerance {
			pen += c.kern(off)
		}
		c.ops = cos.AppendHex(c.ops, byte(cid>>8), byte(cid))
		pen += c.scaled(int64(widths[cid])*c.size*advance + c.gap*gapUnit)
		want += int64(t.Steps[i]) * micro
	}
	c.ops = append(c.ops, ">] TJ\n"...)
}

// along is where a text begins in the direction of its baseline: from the left edge of
// the page or, turned, from its foot.
func (c *canvas) along(t *frame.Text) int64 {
	if t.Turned {
		return int64(c.doc.Height - t.At.Y)
	}
	return int64(t.At.X)
}

// place writes the text matrix and returns where the pen is then, along the baseline.
func (c *canvas) place(t *frame.Text) (pen int64) {
	x, y := milli(t.At.X), milli(c.doc.Height-t.At.Y)
	way, pen := "1 0 0 1 ", x
	if t.Turned {
		way, pen = "0 1 -1 0 ", y
	}
	c.ops = cos.AppendFixed(append(c.ops, way...), x, 3)
	c.ops = cos.AppendFixed(append(c.ops, ' '), y, 3)
	return pen * milliPt
}

// kern writes the number that moves the pen by off, and returns by how much it does.
func (c *canvas) kern(off int64) (moved int64) {
	tenth := c.size * kernTenth
	k := quotient(-off*10*asTheyAre, tenth*c.scale)
	c.ops = cos.AppendFixed(append(c.ops, '>'), k, 3)
	c.ops = append(c.ops, '<')
	return -k * tenth * c.scale / (10 * asTheyAre)
}

// measure notes the glyphs, and what each step but the last adds to its glyph's advance.
func (c *canvas) measure(t *frame.Text, s *typeface.Subset) {
	c.cids, c.gaps = c.cids[:0], c.gaps[:0]
	for _, r := range t.Chars {
		cid, step := s.CID(r), int64(t.Steps[len(c.gaps)])
		c.cids = append(c.cids, cid)
		c.gaps = append(c.gaps, step*micro-c.scaled(int64(s.Widths()[cid])*c.size*advance))
	}
	c.gaps = c.gaps[:len(c.gaps)-1]
}

// setGap makes the usual gap the character spacing, unless the one in force is as good.
func (c *canvas) setGap() {
	if len(c.gaps) == 0 {
		return
	}
	slices.Sort(c.gaps)
	usual := c.gaps[len(c.gaps)/2]
	if off := usual - c.scaled(c.gap*gapUnit); off <= micro && off >= -micro {
		return
	}
	c.gap = quotient(usual*asTheyAre, gapUnit*c.scale)
	c.ops = append(cos.AppendFixed(c.ops, c.gap, 5), " Tc\n"...)
}
