package layout

import (
	"gongwen/pipeline/frame"
	"gongwen/pipeline/layout/table"
	"gongwen/pipeline/unit"
)

// strip is a stretch of the table's rows, cut into blocks that pages may part: a block for
// each row, and for a row too high to stay whole a block for each of its lines.
type strip struct {
	from   int // first row
	blocks []*block
	slots  [][]unit.Length // where lines may stand in each block
	starts []int           // first block of each row, and the end
}

// float is the text of a cell over several blocks. It stands in the middle of those that
// the page of the first one holds, if it fits there.
type float struct {
	blocks []*block
	lines  [][]*frame.Text
	in     []int // the block that holds each line
	pitch  unit.Length
	size   unit.Length
}

// strip lays the rows from:to out.
func (t *tableSetter) strip(from, to int) *strip {
	p := &strip{from: from}
	for _, lines := range t.lineCounts(from, to) {
		p.starts = append(p.starts, len(p.blocks))
		t.addBlocks(p, lines)
	}
	p.starts = append(p.starts, len(p.blocks))
	for i := range t.cells {
		if c := &t.cells[i]; c.row >= from && c.row < to {
			t.fillCell(p, c)
		}
	}
	for row := from; row < to; row++ {
		t.ruleRow(p, row)
	}
	return p
}

// lineCounts is how many lines each row holds.
func (t *tableSetter) lineCounts(from, to int) []int {
	var texts []table.Text
	for i := range t.cells {
		if c := &t.cells[i]; c.row >= from && c.row < to {
			texts = append(texts, table.Text{Row: c.row - from, Rows: c.rows, Lines: len(c.lines)})
		}
	}
	return table.Lines(to-from, texts)
}

func (t *tableSetter) pitch() unit.Length { return t.plan.size.Em(t.p.Table.Leading.Value) }

// rowHeight is that of a row of so many lines.
func (t *tableSetter) rowHeight(lines int) unit.Length {
	return 2*t.plan.blank + t.plan.size + unit.Length(lines-1)*t.pitch()
}

// addBlocks adds the blocks of a row. One higher than half a page is cut between lines.
func (t *tableSetter) addBlocks(p *strip, lines int) {
	pitch, lead := t.pitch(), (t.pitch()-t.plan.size)/2
	height := t.rowHeight(lines)
	if height <= t.plan.area.Y/2 || lines < 2 {
		var slots []unit.Length
		for i := range lines {
			slots = append(slots, t.plan.blank+unit.Length(i)*pitch)
		}
		p.add(height, slots...)
		return
	}
	head := t.plan.blank + t.plan.size + lead
	p.add(head, t.plan.blank)
	for range lines - 2 {
		p.add(pitch, lead)
	}
	p.add(height-head-unit.Length(lines-2)*pitch, lead)
}

func (p *strip) add(height unit.Length, slots ...unit.Length) {
	p.blocks = append(p.blocks, &block{height: height})
	p.slots = append(p.slots, slots)
}

// span is the blocks of so many rows.
func (p *strip) span(row, rows int) (first, last int) {
	return p.starts[row-p.from], p.starts[row-p.from+rows]
}

// fillCell puts the lines of a cell into its blocks, from the top down.
func (t *tableSetter) fillCell(p *strip, c *tableCell) {
	first, last := p.span(c.row, c.rows)
	f := float{blocks: p.blocks[first:last], lines: c.lines, pitch: t.pitch(), size: t.plan.size}
	at, slot := first, 0
	for _, items := range c.lines {
		for slot == len(p.slots[at]) {
			at, slot = at+1, 0
		}
		t.takeLine(p.blocks[at], items, p.slots[at][slot])
		f.in = append(f.in, at-first)
		slot++
	}
	if len(f.blocks) == 1 {
		t.centre(&f, 1)
	} else if len(c.lines) > 0 {
		p.blocks[first].floats = append(p.blocks[first].floats, f)
	}
}

// centre puts the text in the middle of the first n blocks; in that of all of them when n
// is their number.
func (s *setter) centre(f *float, n int) {
	if len(f.in) == 0 || f.in[len(f.in)-1] >= n {
		return // the text goes on behind them
	}
	tops := make([]unit.Length, n+1)
	for i, b := range f.blocks[:n] {
		tops[i+1] = tops[i] + b.height
	}
	y := (tops[n] - f.size - unit.Length(len(f.lines)-1)*f.pitch) / 2
	for i, items := range f.lines {
		for _, x := range items {
			x.At.Y = y - tops[f.in[i]] + s.baseline(x)
		}
		y += f.pitch
	}
}

// centreFloats does so for all texts that begin in the blocks of a page.
func (s *setter) centreFloats(page []*block) {
	for i, b := range page {
		for k := range b.floats {
			f, n := &b.floats[k], 0
			for n < len(f.blocks) && i+n < len(page) && page[i+n] == f.blocks[n] {
				n++
			}
			s.centre(f, n)
		}
	}
}

// blocksOf is the blocks among the rows of a page, from the first that has a text for several.
func blocksOf(rows []row) (blocks []*block) {
	for _, r := range rows {
		if r.block != nil && (len(blocks) > 0 || len(r.block.floats) > 0) {
			blocks = append(blocks, r.block)
		}
	}
	return blocks
}
