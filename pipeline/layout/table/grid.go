// Package table works out how wide the columns of a table are and how many lines its rows
// hold.
//
// It knows cells by their measures only. Distances are integers in a unit the caller
// chooses; those of cells and columns are without the blank beside the text.
package table

// Cell is a cell on the grid of rows and columns, and what it holds.
type Cell struct {
	Row, Column   int
	Rows, Columns int // that it covers, from 1

	Least      int64   // width below which the text runs out of the cell, or looks bad
	Paragraphs []int64 // natural width of each
}

// Natural is the width at which no paragraph turns over.
func (c *Cell) Natural() (w int64) {
	for _, p := range c.Paragraphs {
		w = max(w, p)
	}
	return w
}

// lines is how many thousandths of a line the text takes when it is w wide.
func (c *Cell) lines(w int64) (n int64) {
	for _, p := range c.Paragraphs {
		n += max(1000, p*1000/max(1, w))
	}
	return n / int64(c.Rows)
}

// Grid is a table whose columns are to be found.
type Grid struct {
	Columns, Rows int
	Cells         []Cell
	Em            int64 // width of a character
	Blank         int64 // beside the text of a cell, both sides together
	Long          int64 // a column whose text is wider than this is one of long text
	Crowded       int64 // which should be at least so wide
}

// column is what its cells ask for.
type column struct {
	least, wish int64 // wish: no cell turns over
	long        bool
}

// columns gathers what the cells ask for; those that cover several columns come last and
// only ask for what the columns do not have anyway.
func (g *Grid) columns() []column {
	all := make([]column, g.Columns)
	for i := range all {
		all[i] = column{least: g.Em, wish: g.Em}
	}
	for i := range g.Cells {
		if c := &g.Cells[i]; c.Columns == 1 {
			col := &all[c.Column]
			col.least = max(col.least, c.Least)
			col.wish = max(col.wish, c.Natural())
		}
	}
	for i := range g.Cells {
		if c := &g.Cells[i]; c.Columns > 1 {
			g.spread(all[c.Column:c.Column+c.Columns], c)
		}
	}
	for i := range all {
		g.round(&all[i])
	}
	return all
}

// spread widens the columns below a cell until they hold it; long text rather turns over.
func (g *Grid) spread(under []column, c *Cell) {
	n := int64(len(under))
	least, wish := c.Least-(n-1)*g.Blank, min(c.Natural(), n*g.Long)-(n-1)*g.Blank
	for _, col := range under {
		least -= col.least
		wish -= col.wish
	}
	for i := range under {
		under[i].least += max(0, least+n-1) / n
		under[i].wish += max(0, wish+n-1) / n
	}
}

// round makes a column of long text whole characters wide, so that its lines come out even.
func (g *Grid) round(col *column) {
	col.long = col.wish > g.Long
	if col.long {
		col.least = (col.least + g.Em - 1) / g.Em * g.Em
	}
	col.wish = max(col.wish, col.least)
}
