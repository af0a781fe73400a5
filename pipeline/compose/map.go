package compose

import (
	"slices"

	"gongwen/pipeline/finding"
)

// Map says which cells the bytes of a draft came from.
type Map struct {
	spans []span // in order, not overlapping within the body
	cells []finding.Place
}

// Cells returns the cells whose text stands at the byte offset of the draft, none where
// the template itself speaks.
func (m Map) Cells(offset int) []finding.Place {
	var out []finding.Place
	for _, s := range m.spans {
		if s.start > offset || offset >= s.end {
			continue
		}
		for _, c := range s.cells {
			if !slices.Contains(out, m.cells[c]) {
				out = append(out, m.cells[c])
			}
		}
	}
	return out
}
