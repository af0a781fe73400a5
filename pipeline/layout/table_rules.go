package layout

import (
	"slices"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/unit"
)

// ruleRow draws the lines of a row: those between its cells, down each of its blocks, and
// that below it, where no cell goes on.
func (t *tableSetter) ruleRow(p *strip, row int) {
	first, last := p.span(row, 1)
	for _, b := range p.blocks[first:last] {
		b.rules = slices.Grow(b.rules, t.columns+2) // the upright ones, and mostly one below
		for j := range t.columns + 1 {
			if j == 0 || j == t.columns || t.owner[row][j-1] != t.owner[row][j] {
				b.rules = append(b.rules, t.upright(j, b.height))
			}
		}
	}
	b := p.blocks[last-1]
	b.rules = append(b.rules, t.level(b.height, func(j int) bool { return !t.goesOn(row, j) })...)
	if p.from == row && row == 0 {
		b := p.blocks[0]
		b.rules = append(b.rules, t.fullLevel(0)...)
	}
}

// goesOn reports whether the cell at column j goes on in the next row.
func (t *tableSetter) goesOn(row, j int) bool {
	return row+1 < t.rows && t.owner[row][j] == t.owner[row+1][j]
}

// upright is the line at the left of column j, from the head of a block down.
func (t *tableSetter) upright(j int, height unit.Length) frame.Rule {
	x := t.p.TypeArea.Left.Value + t.plan.edges[j]
	return frame.Rule{From: frame.Point{X: x}, To: frame.Point{X: x, Y: height}, Width: t.p.Table.Rule.Value}
}

// level is the lines across the columns that want one; they reach over the upright ones.
func (t *tableSetter) level(y unit.Length, wanted func(column int) bool) (rules []frame.Rule) {
	left, half := t.p.TypeArea.Left.Value, t.p.Table.Rule.Value/2
	for j := 0; j < t.columns; j++ {
		k := j
		for k < t.columns && wanted(k) {
			k++
		}
		if k > j {
			rules = append(rules, frame.Rule{
				From:  frame.Point{X: left + t.plan.edges[j] - half, Y: y},
				To:    frame.Point{X: left + t.plan.edges[k] + half, Y: y},
				Width: t.p.Table.Rule.Value,
			})
			j = k
		}
	}
	return rules
}

func (t *tableSetter) fullLevel(y unit.Length) []frame.Rule {
	return t.level(y, func(int) bool { return true })
}

// closing is what closes the table at a page's foot, below a block of the row: the line
// where the row has none yet.
func (t *tableSetter) closing(row int, ends bool) *block {
	rules := t.level(0, func(j int) bool { return !ends || t.goesOn(row, j) })
	if len(rules) == 0 {
		return nil
	}
	return &block{rules: rules}
}
