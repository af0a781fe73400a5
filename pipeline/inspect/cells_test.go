package inspect

import (
	"testing"

	"gongwen/pipeline/page"
	"gongwen/pipeline/unit"
)

// TestTableInManyPieces holds that a table whose lines are drawn cell by cell, more pieces
// than lines are looked at, is known to its last row.
func TestTableInManyPieces(t *testing.T) {
	const rows, columns = 60, 12
	p := &page.Page{}
	s := &sheet{Page: p}
	for row := range rows {
		top := unit.Length(40+3*row) * unit.Millimetre
		for edge := range columns + 1 {
			x := unit.Length(28+13*edge) * unit.Millimetre
			p.Rules = append(p.Rules, page.Rule{From: page.Point{X: x, Y: top}, To: page.Point{X: x, Y: top + 3*unit.Millimetre}})
		}
		y := float64(40 + 3*row)
		s.lines = append(s.lines, &line{text: "国", left: 30, right: 34, top: y + 0.5, foot: y + 2.5})
	}
	s.lines = append(s.lines, &line{text: "正文", left: 28, right: 40, top: 230, foot: 235})
	if s.takeTables(""); len(s.lines) != 1 || s.lines[0].text != "正文" || !s.tabled {
		t.Errorf("%d lines are left beside the table", len(s.lines))
	}
	if len(s.uprights) != columns+1 {
		t.Errorf("%d upright lines, want %d", len(s.uprights), columns+1)
	}
}
