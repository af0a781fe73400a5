package table

// Text is how many lines a cell has in the rows that it covers.
type Text struct{ Row, Rows, Lines int }

// Lines is how many lines each row holds: those of its highest cell, at least one. Cells
// over several rows that need more get them evenly, the upper rows first.
func Lines(rows int, cells []Text) []int {
	lines := make([]int, rows)
	for i := range lines {
		lines[i] = 1
	}
	for _, c := range cells {
		if c.Rows == 1 {
			lines[c.Row] = max(lines[c.Row], c.Lines)
		}
	}
	for _, c := range cells {
		if c.Rows > 1 {
			widen(lines[c.Row:c.Row+c.Rows], c.Lines)
		}
	}
	return lines
}

func widen(under []int, want int) {
	missing, n := want, len(under)
	for _, have := range under {
		missing -= have
	}
	for i := range under {
		if missing > 0 {
			under[i] += missing/n + min(1, max(0, missing%n-i))
		}
	}
}
