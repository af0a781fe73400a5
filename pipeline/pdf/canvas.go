package pdf

import (
	"fmt"

	"gongwen/pipeline/cos"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/unit"

	"github.com/jung-kurt/gofpdf"
)

// canvas turns items into operators. Those for text are gathered in ops and handed to
// gofpdf before it draws something itself and at the end of each page.
type canvas struct {
	doc     *frame.Document
	faces   *typeface.Set
	subsets []*typeface.Subset // by face, nil where not used
	tree    *tree
	pdf     *gofpdf.Fpdf
	names   []string // of pictures in gofpdf, "" where not used yet
	ops     []byte
	cids    []uint16 // of one text
	gaps    []int64  // of the same: what steps add to advances

	stroke frame.Colour // of lines; gofpdf states it and the width again on each page
	width  unit.Length

	state
}

// state is what is in force at this point of the page.
type state struct {
	number int // of the page, from 0
	mark   mark
	text   bool // between BT and ET
	face   int
	size   int64 // thousandths of a point; 0: no font yet
	gap    int64 // Tc, in 1/100,000 pt
	scale  int64 // Tz, in thousandths
	fill   frame.Colour

	spanned int // texts still to come in the open span, 0 for none
}

// mark is the kind of marked content that is open: an element's index, or one of these.
type mark int

const (
	unmarked   mark = -1 - iota
	furniture       // page number: a pagination artifact
	decoration      // line, or a picture that says nothing: a layout artifact
)

// collect checks all items and takes their characters into the subsets, whose numbers are
// final then.
func (c *canvas) collect() error {
	for n := range c.doc.Pages {
		for _, item := range c.doc.Pages[n].Items {
			if err := c.check(item); err != nil {
				return fmt.Errorf("第 %d 页：%w", n+1, err)
			}
		}
	}
	for _, s := range c.subsets {
		if s != nil {
			s.Sort()
		}
	}
	return nil
}

// paint paints all pages.
func (c *canvas) paint() {
	for n := range c.doc.Pages {
		c.pdf.AddPage()
		c.state = state{number: n, mark: unmarked, scale: asTheyAre}
		items := c.doc.Pages[n].Items
		for i, item := range items {
			c.draw(item, items[i:])
		}
		c.close()
		c.flush()
	}
}

// check refuses what cannot be painted as it is.
func (c *canvas) check(item frame.Item) error {
	switch it := item.(type) {
	case *frame.Text:
		return c.take(it)
	case *frame.Rule:
		return c.checkRule(it)
	case *frame.Image:
		return c.checkImage(it)
	}
	return fmt.Errorf("%w：不认识的版面对象 %T", ErrFrame, item)
}

// take checks a text and takes its characters into the subset of its face.
func (c *canvas) take(t *frame.Text) error {
	if err := c.checkText(t); err != nil {
		return err
	}
	s := c.subset(t.Face)
	for _, r := range t.Chars {
		if s.CID(r) == 0 {
			return fmt.Errorf("%w：“%s”里的“%c”（U+%04X），字体 %s", ErrGlyph, t.Chars, r, r, s.Face().Name())
		}
	}
	return nil
}

// draw paints an item; rest begins with it and holds those that follow.
func (c *canvas) draw(item frame.Item, rest []frame.Item) {
	switch it := item.(type) {
	case *frame.Text:
		if c.spanned == 0 {
			if length, text := c.misread(rest); length > 0 {
				c.openSpan(it, length, text)
			}
		}
		c.drawText(it)
		c.closeSpan()
	case *frame.Rule:
		c.drawRule(it)
	case *frame.Image:
		c.drawImage(it)
	}
}

// open makes m the marked content that follows; neighbours of one element share theirs.
func (c *canvas) open(m mark) {
	if c.mark == m {
		return
	}
	c.close()
	switch c.mark = m; m {
	case furniture:
		c.ops = append(c.ops, "/Artifact <</Type/Pagination>> BDC\n"...)
	case decoration:
		c.ops = append(c.ops, "/Artifact <</Type/Layout>> BDC\n"...)
	default:
		tag, id := c.tree.mark(int(m), c.number)
		c.ops = cos.AppendName(c.ops, tag)
		c.ops = append(c.ops, " <</MCID "...)
		c.ops = append(cos.AppendInt(c.ops, id), ">> BDC\n"...)
	}
}

func (c *canvas) close() {
	c.endText()
	if c.mark != unmarked {
		c.ops = append(c.ops, "EMC\n"...)
	}
	c.mark = unmarked
}

func (c *canvas) endText() {
	if c.text {
		c.ops = append(c.ops, "ET\n"...)
	}
	c.text = false
}

// flush hands the operators to gofpdf, which adds a line end.
func (c *canvas) flush() {
	if n := len(c.ops); n > 0 {
		c.pdf.RawWriteStr(string(c.ops[:n-1]))
	}
	c.ops = c.ops[:0]
}

func (c *canvas) drawRule(r *frame.Rule) {
	c.open(decoration)
	c.flush()
	if c.stroke != r.Colour {
		red := 0
		if r.Colour == frame.Red {
			red = 255
		}
		c.pdf.SetDrawColor(red, 0, 0)
		c.stroke = r.Colour
	}
	if c.width != r.Width {
		c.pdf.SetLineWidth(r.Width.Pt())
		c.width = r.Width
	}
	c.pdf.Line(r.From.X.Pt(), r.From.Y.Pt(), r.To.X.Pt(), r.To.Y.Pt())
}
