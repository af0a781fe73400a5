package pdf

import (
	"gongwen/pipeline/cos"
	"gongwen/pipeline/unit"
)

// writeOutline writes the title and headings as the document outline, all unfolded, and
// returns the number of its root; 0 when there is none.
func (t *tree) writeOutline(w *cos.Writer, pages []int, height unit.Length) (root int) {
	if len(t.outline) == 0 {
		return 0
	}
	top := &bookmark{object: w.Take()}
	for _, b := range t.outline {
		b.object = w.Take()
	}
	linkBookmarks(top, t.outline)
	w.Begin(top.object).Put("<</Type/Outlines/First ").Ref(top.first).Put("/Last ").Ref(top.last)
	w.Put("/Count ").Int(top.inside).Put(">>").End()
	for _, b := range t.outline {
		b.write(w, pages[b.page], milli(height-b.top))
	}
	return top.object
}

// linkBookmarks hangs each bookmark under the last one of a lower level.
func linkBookmarks(top *bookmark, all []*bookmark) {
	open := []*bookmark{top}
	last := map[*bookmark]*bookmark{}
	for _, b := range all {
		open = open[:b.level] // levels grow by one at most
		parent := open[b.level-1]
		for _, above := range open {
			above.inside++
		}
		b.parent = parent.object
		if before := last[parent]; before != nil {
			b.prev, before.next = before.object, b.object
		} else {
			parent.first = b.object
		}
		last[parent], parent.last = b, b.object
		open = append(open, b)
	}
}

func (b *bookmark) write(w *cos.Writer, page int, y int64) {
	w.Begin(b.object).Put("<</Title").Text(b.title).Put("/Parent ").Ref(b.parent)
	for _, link := range []struct {
		key string
		to  int
	}{{"/Prev ", b.prev}, {"/Next ", b.next}, {"/First ", b.first}, {"/Last ", b.last}} {
		if link.to != 0 {
			w.Put(link.key).Ref(link.to)
		}
	}
	if b.inside > 0 {
		w.Put("/Count ").Int(b.inside)
	}
	w.Put("/Dest[").Ref(page).Put("/XYZ null ").Fixed(y, 3).Put(" null]>>").End()
}
