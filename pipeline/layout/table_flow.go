package layout

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/layout/line"
)

// assemble makes the rows of the flow: caption, head, and the body in blocks that pages may
// part. A head higher than a third of a page is not repeated.
func (t *tableSetter) assemble(caption *block) (rows []row) {
	if caption != nil {
		rows = append(rows, row{block: caption})
	}
	from, repeated := 0, t.continued()
	if head := t.strip(0, t.head).join(t.setter); t.head > 0 && head.height <= t.plan.area.Y/3 {
		rows = append(rows, row{block: head, bound: len(rows) > 0})
		repeated.append(head)
		from = t.head
	} else {
		repeated.rules = t.fullLevel(repeated.height)
	}
	if from == t.rows {
		return rows
	}
	body := t.strip(from, t.rows)
	for i, b := range body.blocks {
		rows = append(rows, row{block: b, bound: i == 0 && len(rows) > 0, head: repeated})
	}
	t.bindRows(body, rows[len(rows)-len(body.blocks):])
	return rows
}

// join makes one block of a strip, whose texts have their last places.
func (p *strip) join(s *setter) *block {
	s.centreFloats(p.blocks)
	all := &block{}
	for _, b := range p.blocks {
		all.append(b)
	}
	return all
}

// append adds what stands in another block below.
func (b *block) append(c *block) {
	b.merge(c, b.height)
	b.height += c.height
}

// continued is the line above a head that is repeated: 续表 and the caption, at the right.
func (t *tableSetter) continued() *block {
	b := &block{}
	text := t.p.Table.Continued.Value
	if c := t.table.Caption.String(); c != "" {
		text += "\u3000" + c
	}
	l, width := t.continuedLine(text)
	if width > t.wide() {
		l, width = t.continuedLine(t.p.Table.Continued.Value)
	}
	first := len(t.items)
	right := min(int64(t.plan.edges[t.columns])*t.fine, t.wide())
	t.place(l, 0, max(0, right-width))
	t.take(b, first, 0)
	b.height = t.plan.size + t.plan.blank
	return b
}

// continuedLine makes the text the paragraph being set; it prints nothing that the table
// has not printed before, so nothing is missed twice.
func (t *tableSetter) continuedLine(text string) (line.Line, int64) {
	l := t.freeLook(t.p.Table.Role.Value, t.plan.size)
	return t.measured(l, document.Phrase{Text: text, Pos: document.None}, frame.Artifact)
}

// bindRows says where pages may part the body: between rows, but for groups of less than
// a third of a page that one cell covers, and between the lines of a row that is cut, but
// for its first and last two.
func (t *tableSetter) bindRows(p *strip, rows []row) {
	for i := p.from; i < t.rows; i++ {
		first, last := p.span(i, 1)
		for k := first; k < last; k++ {
			rows[k].tail = t.closing(i, k+1 == last)
			rows[k].bound = rows[k].bound || k == first+1 || k > first && k == last-1
		}
	}
	for i := p.from; i < t.rows; {
		end := t.groupEnd(i)
		if first, last := p.span(i, end-i); heightOf(p.blocks[first:last]) <= t.plan.area.Y/3 {
			for k := first + 1; k < last; k++ {
				rows[k].bound = true
			}
		}
		i = end
	}
}

// groupEnd is the row after those that cells over several rows hold together with row i.
func (t *tableSetter) groupEnd(i int) int {
	end := i + 1
	for ; i < end; i++ {
		for _, o := range t.owner[i] {
			end = max(end, t.cells[o].row+t.cells[o].rows)
		}
	}
	return end
}
