package xlsx

import "gongwen/pipeline/ledger"

// cover knows which cells lie under merged ranges, row by row.
type cover struct {
	merges []ledger.Range // those that begin in rows to come; sorted
	row    int
	bottom []int32 // by column: rows covered so far
	anchor []int32 // by column: the last row in which a range has its top left cell
}

func newCover(merges []ledger.Range) *cover {
	columns := 0
	for _, r := range merges {
		columns = max(columns, r.Right+1)
	}
	return &cover{merges: merges, bottom: make([]int32, columns), anchor: make([]int32, columns)}
}

// move goes on to a row further down.
func (c *cover) move(row int) {
	c.row = row
	for len(c.merges) > 0 && c.merges[0].Top <= row {
		r := c.merges[0]
		c.merges = c.merges[1:]
		c.anchor[r.Left] = int32(r.Top)
		for col := r.Left; col <= r.Right; col++ {
			c.bottom[col] = max(c.bottom[col], int32(r.Bottom))
		}
	}
}

// hides reports whether the cell in this row lies under a range and is not its first.
func (c *cover) hides(col int) bool {
	return col < len(c.bottom) && c.row <= int(c.bottom[col]) && c.row != int(c.anchor[col])
}

// coordinates reads a cell's name such as C7; 0, 0 when it is none.
func coordinates(name []byte) (row, col int) {
	i := 0
	for ; i < len(name) && i < 3; i++ {
		c := name[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		col = col*26 + int(c-'A') + 1
	}
	row = digits(name[i:])
	if row == 0 || col == 0 || row > ledger.MaxRow || col > ledger.MaxColumn {
		return 0, 0
	}
	return row, col
}

// digits reads a number of one to seven digits; 0 when it is none.
func digits(b []byte) int {
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	if len(b) > 7 {
		return 0
	}
	return n
}
