package document

import "iter"

// Numbers yields the headings of the body with the number that each should have by its
// place: level 1 counts through the paper, levels 2 and 4 begin again under each higher
// heading, level 3 as Numbering says (a new level 1 always begins it again). What an
// author typed does not change the count.
func (d *Document) Numbers() iter.Seq2[*Heading, string] {
	return func(yield func(*Heading, string) bool) {
		var counts [5]int
		for _, b := range d.Body {
			h, ok := b.(*Heading)
			if !ok || h.Level < 1 || h.Level > 4 {
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
