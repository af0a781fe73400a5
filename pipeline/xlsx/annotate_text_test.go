package xlsx

import (
	"strings"
	"testing"
)

func TestTextLines(t *testing.T) {
	for _, c := range []struct {
		text   string
		column int
		want   int
	}{
		{"", 10, 1},
		{"甲乙丙丁戊", 10, 1},
		{"甲乙丙丁戊己", 10, 2},
		{"甲\n乙\n\n丙", 10, 4},
		{"abcdefghij", 10, 1},
		{"abcdefghijk", 10, 2},
		{"甲乙丙 cell.required", 14, 2},       // the word goes to the next line
		{"甲乙丙 cell.required 丁", 14, 3},     // and fills it
		{"GB/T 9704—2012“规定”", 10, 3},      // full-width marks take two
		{strings.Repeat("x", 100), 10, 10}, // a word longer than the line
	} {
		if got := textLines(c.text, c.column); got != c.want {
			t.Errorf("%q in %d: %d lines, want %d", c.text, c.column, got, c.want)
		}
	}
}

// A place in a grid moves forth and back by pixels, over hidden rows, and stops at the edge.
func TestSpot(t *testing.T) {
	sizes := map[int]int{2: 0, 3: 50}
	size := func(i int) int { return sizeOf(sizes, i, 20) }
	for _, c := range []struct {
		from   spot
		pixels int
		want   spot
	}{
		{spot{1, 5}, 10, spot{1, 15}},
		{spot{1, 5}, 15, spot{3, 0}},
		{spot{1, 5}, 70, spot{4, 5}},
		{spot{4, 5}, -70, spot{1, 5}},
		{spot{1, 5}, -70, spot{1, 0}},
		{spot{9, 0}, 900, spot{10, 880}},
	} {
		if got := c.from.move(c.pixels, size, 10); got != c.want {
			t.Errorf("%v by %d: %v, want %v", c.from, c.pixels, got, c.want)
		}
	}
}
