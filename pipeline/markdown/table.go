package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"gongwen/pipeline/document"
)

func (r *reader) table(n *tables.Table) document.Block {
	t := &document.Table{Headed: true, Pos: document.Pos(n.Pos())}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		t.Rows = append(t.Rows, r.row(row))
	}
	return t
}

// row maps one row. What stands in more cells than the table has goes to the last one,
// since Markdown would drop it.
func (r *reader) row(n ast.Node) []document.Inline {
	var cells []document.Inline
	end := n.Pos()
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		cells = append(cells, collect(cell, r.body).inline())
		if l := cell.Lines(); l.Len() > 0 {
			r.suspect(cell)
			end = l.At(0).Stop
		}
	}
	rest, at := r.excess(end)
	if rest != "" {
		r.report(ruleTable, at, "这一行的格数比表头多，多出的文字已并入最后一格", "补上表头，或者把多出的“|”写成“\\|”")
		last := &cells[len(cells)-1]
		*last = append(*last, document.Run{Text: rest, Pos: document.Pos(at)})
	}
	return cells
}

// excess returns what stands in a row behind the cell that ends at an offset.
func (r *reader) excess(end int) (string, int) {
	line, _, _ := bytes.Cut(r.body[end:], []byte("\n"))
	rest := bytes.TrimLeft(line, " \t")
	if bytes.HasPrefix(rest, []byte("|")) {
		rest = rest[1:]
	}
	rest = bytes.TrimLeft(rest, " \t|")
	at := end + len(line) - len(rest)
	return strings.TrimRight(string(rest), " \t\r|"), at
}
