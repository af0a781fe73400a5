package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"gongwen/pipeline/document"
	"gongwen/pipeline/pattern"
)

const (
	above  = "^^"   // a cell with nothing else belongs to the cell above it
	newPar = "<br>" // begins a new paragraph in a cell
)

// table maps a table. Markdown has no cells over several columns or rows: || joins a cell
// to the one at its left, ^^ to the one above.
func (r *reader) table(n *tables.Table) document.Block {
	t := &tableReader{reader: r, table: &document.Table{Head: 1, Pos: document.Pos(n.Pos())}}
	for _, a := range n.Alignments {
		t.table.Aligns = append(t.table.Aligns, aligns[a])
	}
	t.open, t.slots = make([]*document.Cell, len(n.Alignments)), make([]slot, len(n.Alignments))
	t.begun = make([]int, len(n.Alignments))
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		t.row(row)
	}
	return t.table
}

var aligns = map[tables.Alignment]document.Align{
	tables.AlignLeft: document.AlignLeft, tables.AlignCenter: document.AlignCentre, tables.AlignRight: document.AlignRight,
}

// tableReader reads a table row by row.
type tableReader struct {
	*reader
	table *document.Table
	slots []slot           // of the row being read
	open  []*document.Cell // by column: the cell that stands there in the row above
	begun []int            // by column: the row that this cell began in
}

// slot is a column of one row as it is written.
type slot struct {
	text        []document.Inline
	node        ast.Node
	left, above bool
}

func (t *tableReader) row(n ast.Node) {
	slots := t.read(n)
	number := len(t.table.Rows)
	row := make([]document.Cell, 0, len(slots))
	cells := make([]*document.Cell, len(slots))
	for i := 0; i < len(slots); {
		end := i + 1
		for end < len(slots) && slots[end].left {
			end++
		}
		if slots[i].above && t.joins(slots[i], i, end) {
			t.lengthen(i, end, number, cells)
		} else {
			row = append(row, document.Cell{Text: slots[i].text, Column: i, ColumnSpan: end - i, RowSpan: 1})
		}
		i = end
	}
	t.table.Rows = append(t.table.Rows, row)
	stored := t.table.Rows[number]
	for i := range stored {
		for c := stored[i].Column; c < stored[i].Column+stored[i].ColumnSpan; c++ {
			cells[c], t.begun[c] = &stored[i], number
		}
	}
	t.open = cells
}

// joins reports whether the columns from:to are one cell in the row above; a ^^ that has no
// such cell above it is printed as it stands.
func (t *tableReader) joins(s slot, from, to int) bool {
	c := t.open[from]
	if c != nil && c.Column == from && c.ColumnSpan == to-from {
		return true
	}
	t.report(ruleTable, s.node.Pos(), "“^^”上面没有能与它合并的格，已按原样印出", "“^^”写在被合并的格的正下方，合并的列数也要相同")
	return false
}

// lengthen makes the cell above a row higher; a cell that began in the head makes the row
// a part of the head.
func (t *tableReader) lengthen(from, to, number int, cells []*document.Cell) {
	c := t.open[from]
	c.RowSpan = number - t.begun[from] + 1
	for i := from; i < to; i++ {
		cells[i] = c
	}
	if t.begun[from] < t.table.Head && number == t.table.Head {
		t.table.Head++
	}
}

// read reads what stands in each column. What stands in more cells than the table has
// goes to the last one, since Markdown would drop it.
func (t *tableReader) read(n ast.Node) []slot {
	slots := t.slots
	end, i, joined := n.Pos(), 0, t.joined(n)
	for cell := n.FirstChild(); cell != nil && i < len(slots); cell = cell.NextSibling() {
		s := slot{node: cell}
		if l := cell.Lines(); l.Len() > 0 {
			t.suspectCell(l.At(0).Start, t.body[l.At(0).Start:l.At(0).Stop])
			end = l.At(0).Stop
			s.above = strings.TrimSpace(t.body[l.At(0).Start:end]) == above // not \^^
		}
		inline := collect(cell, t.body).inline()
		s.left = i < len(joined) && joined[i] && len(inline) == 0
		s.text = paragraphsOf(t.body, inline)
		slots[i] = s
		i++
	}
	for ; i < len(slots); i++ {
		slots[i] = slot{node: n, left: i < len(joined) && joined[i]}
	}
	t.rest(slots, end)
	return slots
}

// rest adds what stands in a row behind its last column.
func (t *tableReader) rest(slots []slot, end int) {
	rest, at := t.excess(end)
	if rest == "" {
		return
	}
	t.report(ruleTable, at, "这一行的格数比表头多，多出的文字已并入最后一格", "补上表头，或者把多出的“|”写成“\\|”")
	last := &slots[len(slots)-1]
	last.left, last.above = false, false
	last.text = append(last.text, document.Inline{{Text: rest, Pos: document.Pos(at)}})
}

// joined tells of each column of a row whether nothing at all stands between its strokes.
func (t *tableReader) joined(n ast.Node) []bool {
	pos := max(n.Pos(), 0)
	start := strings.LastIndexByte(t.body[:pos], '\n') + 1
	line, _, _ := strings.Cut(t.body[start:], "\n")
	line = strings.TrimPrefix(strings.TrimSpace(line), "|")
	all := make([]bool, 0, len(t.open)+1)
	for from := 0; ; {
		i := find(line, "|", from)
		if i < 0 {
			return all
		}
		all = append(all, i == from && len(all) > 0)
		from = i + 1
	}
}

// suspectCell reports markup in a cell but for <br>.
func (t *tableReader) suspectCell(at int, line string) {
	t.suspectLine(at, strings.ReplaceAll(line, newPar, "    "))
}

// paragraphsOf parts a cell at <br>, but not where a backslash stands before it.
func paragraphsOf(src string, in document.Inline) (pars []document.Inline) {
	switch {
	case len(in) == 0:
		return nil
	case len(in) == 1 && !strings.Contains(in[0].Text, newPar):
		return []document.Inline{in}
	}
	var par document.Inline
	for _, r := range in {
		for {
			i := strings.Index(r.Text, newPar)
			if i < 0 || i == 0 && (r.Pos == document.None || escaped(src, int(r.Pos))) {
				par = append(par, r)
				break
			}
			before := r
			before.Text = r.Text[:i]
			pars = append(pars, trim(append(par, before)))
			par = nil
			r.Text = r.Text[i+len(newPar):]
			if r.Pos != document.None {
				r.Pos += document.Pos(i + len(newPar))
			}
		}
	}
	return append(pars, trim(par))
}

// excess returns what stands in a row behind the cell that ends at an offset.
func (r *reader) excess(end int) (string, int) {
	line, _, _ := strings.Cut(r.body[end:], "\n")
	rest := strings.TrimLeft(line, " \t|")
	at := end + len(line) - len(rest)
	return strings.TrimRight(rest, " \t\r|"), at
}

var captionForm = pattern.New(`^附?表\s*[0-9一二三四五六七八九十]*([－—-][0-9]+)?([\s　].*)?$`)

// caption takes the paragraph right before a table as its caption, when it looks like one:
// 表1　整改情况.
func caption(out []document.Block) ([]document.Block, document.Inline) {
	if len(out) == 0 {
		return out, nil
	}
	p, ok := out[len(out)-1].(*document.Paragraph)
	if !ok {
		return out, nil
	}
	s := p.Text.String()
	last, _ := utf8.DecodeLastRuneInString(s)
	if utf8.RuneCountInString(s) > 40 || strings.ContainsRune("。，；：！？", last) || !strings.Contains(s, "表") || !captionForm().MatchString(s) {
		return out, nil
	}
	return out[:len(out)-1], p.Text
}
