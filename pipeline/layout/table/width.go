package table

// Natural is the width of the table when nothing turns over.
func (g *Grid) Natural() int64 {
	sum := int64(g.Columns) * g.Blank
	for _, col := range g.columns() {
		sum += col.wish
	}
	return sum
}

// Widths shares room out among the columns, blanks included. Short columns get what they
// need on one line; then, character by character, the column gets more that makes the
// table lower by it. What is left when nothing turns over widens all in proportion.
//
// It is crowded when the room does not hold the least widths, all of which then shrink, or
// when a column of long text is narrower than it should be.
func (g *Grid) Widths(room int64) (widths []int64, crowded bool) {
	cols := g.columns()
	room -= int64(g.Columns) * g.Blank
	widths = make([]int64, g.Columns)
	left := room
	for i, col := range cols {
		widths[i] = col.least
		left -= col.least
	}
	if left < 0 {
		return g.shrink(widths, room), true
	}
	left = g.lift(cols, widths, left)
	for i, col := range cols {
		crowded = crowded || col.long && widths[i] < min(g.Crowded, col.wish)
	}
	left = g.share(cols, widths, left)
	return g.fill(cols, widths, left), crowded
}

// shrink makes all columns narrower in proportion.
func (g *Grid) shrink(widths []int64, room int64) []int64 {
	sum := int64(0)
	for _, w := range widths {
		sum += w
	}
	for i, w := range widths {
		widths[i] = max(0, room)*w/sum + g.Blank
	}
	return widths
}

// lift widens the columns of long text in turn until none is crowded; it returns what is
// left.
func (g *Grid) lift(cols []column, widths []int64, left int64) int64 {
	for lifted := true; lifted; {
		lifted = false
		for i, col := range cols {
			if col.long && widths[i] < min(g.Crowded, col.wish) && left >= g.Em {
				widths[i] += g.Em
				left -= g.Em
				lifted = true
			}
		}
	}
	return left
}

// share hands out what is left character by character; it returns what it cannot use.
func (g *Grid) share(cols []column, widths []int64, left int64) int64 {
	for left >= g.Em {
		i := g.neediest(cols, widths)
		if i < 0 {
			break
		}
		more := g.Em
		if !cols[i].long {
			more = min(more, cols[i].wish-widths[i])
		}
		widths[i] += more
		left -= more
	}
	return left
}

// neediest is the column by which the table gets lowest: of the rows that turn over in it,
// and where it has about the most lines, it counts the lines that the next bit of width
// saves. It is -1 when no column needs more.
func (g *Grid) neediest(cols []column, widths []int64) int {
	most := g.highest(widths)
	need := make([]int64, len(cols))
	for i := range g.Cells {
		c := &g.Cells[i]
		if c.Columns > 1 {
			continue
		}
		w := widths[c.Column]
		if n := c.lines(w); c.Natural() > w && n*10 >= most[c.Row]*9 {
			need[c.Column] += n * g.Em * 1000 / w
		}
	}
	best := -1
	for i, col := range cols {
		if need[i] > 0 && widths[i] < col.wish && (best < 0 || need[i] > need[best]) {
			best = i
		}
	}
	if best < 0 {
		best = widening(cols, widths)
	}
	return best
}

// widening is the column farthest from its wish, -1 when all have theirs.
func widening(cols []column, widths []int64) int {
	best, far := -1, int64(0)
	for i, col := range cols {
		if d := col.wish - widths[i]; d > far {
			best, far = i, d
		}
	}
	return best
}

// highest is the most thousandths of a line that a cell of each row takes.
func (g *Grid) highest(widths []int64) []int64 {
	most := make([]int64, g.Rows)
	for i := range g.Cells {
		if c := &g.Cells[i]; c.Columns == 1 {
			most[c.Row] = max(most[c.Row], c.lines(widths[c.Column]))
		}
	}
	return most
}

// fill shares what is left out evenly, or, where it is much, by the columns' wishes, and
// adds the blanks.
func (g *Grid) fill(cols []column, widths []int64, left int64) []int64 {
	sum, before, even := int64(0), int64(0), left < 2*g.Em
	for _, col := range cols {
		sum += col.wish
	}
	for i, col := range cols {
		part, whole := col.wish, sum
		if even {
			part, whole = 1, int64(len(cols))
		}
		widths[i] += left*(before+part)/whole - left*before/whole + g.Blank
		before += part
	}
	return widths
}

// Least is the width below which text runs out of its cells.
func (g *Grid) Least() int64 {
	sum := int64(g.Columns) * g.Blank
	for _, col := range g.columns() {
		sum += col.least
	}
	return sum
}
