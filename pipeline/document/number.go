package document

import "iter"

// Numbers yields the headings of the body with the number that each should have by its
// place: level 1 counts through the paper, levels 2 and 4 begin again under each higher
// heading, level 3 as Numbering says (a new level 1 always begins it again). What an
// author typed does not change the count. Each part counts for itself; 章 and 节 are not
// counted.
func (d *Document) Numbers() iter.Seq2[*Heading, string] {
	return func(yield func(*Heading, string) bool) {
		for body := range d.Bodies() {
			for h, n := range d.NumbersIn(body) {
				if !yield(h, n) {
					return
				}
			}
		}
	}
}

// Bodies yields the body of the paper and of each of its parts.
func (d *Document) Bodies() iter.Seq[[]Block] {
	return func(yield func([]Block) bool) {
		if !yield(d.Body) {
			return
		}
		for _, p := range d.Parts {
			if !yield(p.Body) {
				return
			}
		}
	}
}

// NumbersIn yields the headings of one body with their numbers.
func (d *Document) NumbersIn(body []Block) iter.Seq2[*Heading, string] {
	return func(yield func(*Heading, string) bool) {
		var counts [5]int
		for _, b := range body {
			h, ok := b.(*Heading)
			if !ok || h.Centred || h.Level < 1 || h.Level > 4 {
				continue
			}
			counts[h.Level]++
			for below := h.Level + 1; below < len(counts); below++ {
				if h.Level == 2 && below == 3 && d.Numbering == NumberingRunOn {
					continue
				}
				counts[below] = 0
			}
			if !yield(h, HeadingNumber(h.Level, counts[h.Level])) {
				return
			}
		}
	}
}
