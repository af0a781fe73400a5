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

// gridNumber is the line of a grid of so many lines that has its top at y, 0 when there is
// none.
func gridNumber(y unit.Length, lines int) int {
	pitch := (225*unit.Millimetre - 16*unit.Point).MM() / float64(lines-1)
	n := (y - 37*unit.Millimetre).MM() / pitch
	if math.Abs(n-math.Round(n)) > 0.001 {
		return 0
	}
	return int(math.Round(n)) + 1
}

// gridLines is the grid that the paper was set on: that of the standard, or another one of
// the ladder on which all its lines stand.
func gridLines(out *frame.Document) int {
	for _, lines := range []int{22, 23, 21} {
		if onGrid(out, lines) {
			return lines
		}
	}
	return 22
}

func onGrid(out *frame.Document, lines int) bool {
	for _, page := range out.Pages {
		for _, it := range page.Items {
			if t, ok := it.(*frame.Text); ok && t.Element != frame.Artifact && gridNumber(top(t), lines) == 0 {
				return false
			}
		}
	}
	return true
}

// pageLines gathers the items of a page into lines; page numbers are left out.
func pageLines(page frame.Page, grid int) (lines []pageLine) {
	for _, it := range page.Items {
		t, ok := it.(*frame.Text)
		if !ok || t.Element == frame.Artifact {
			continue
		}
		number := gridNumber(top(t), grid)
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
