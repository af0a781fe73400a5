package main

import (
	"strings"
)

// lined puts rows into columns; a Chinese character stands two columns wide. The last cell
// of a row takes what room it needs.
func lined(rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row[:max(len(row)-1, 0)] {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], columnsOf(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell)
			if i < len(row)-1 {
				line.WriteString(strings.Repeat(" ", widths[i]-columnsOf(cell)+2))
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// columnsOf is how many columns a text takes on a terminal.
func columnsOf(text string) int {
	n := 0
	for _, r := range text {
		if n++; r >= 0x2E80 {
			n++
		}
	}
	return n
}
