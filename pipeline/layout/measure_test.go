package layout

import (
	"math"

	"gongwen/pipeline/frame"
	"gongwen/pipeline/typeface/squarefont"
	"gongwen/pipeline/unit"
)

// pageLine is a line as it stands on a page.
type pageLine struct {
	number      int // on the grid, from 1
	left, right unit.Length
	text        string
	items       []*frame.Text
}

// top is the upper edge of an item's glyph box; the square font has its ink centre at
// DefaultInkCentre.
func top(t *frame.Text) unit.Length {
	return t.At.Y - t.Size.Em(squarefont.DefaultInkCentre) - t.Size/2
}

// gridNumber is the line of the standard grid that has its top at y, 0 when there is none.
func gridNumber(y unit.Length) int {
	pitch := (225*unit.Millimetre - 16*unit.Point).MM() / 21
	n := (y - 37*unit.Millimetre).MM() / pitch
	if math.Abs(n-math.Round(n)) > 0.001 {
		return 0
	}
	return int(math.Round(n)) + 1
}

// pageLines gathers the items of a page into lines; page numbers are left out.
func pageLines(page frame.Page) (lines []pageLine) {
	for _, it := range page.Items {
		t := it.(*frame.Text)
		if t.Element == frame.Artifact {
			continue
		}
		number := gridNumber(top(t))
		if len(lines) == 0 || lines[len(lines)-1].number != number {
			lines = append(lines, pageLine{number: number, left: t.At.X})
		}
		l := &lines[len(lines)-1]
		l.right = t.At.X + t.Width()
		l.text += t.Chars
		l.items = append(l.items, t)
	}
	return lines
}
