package page

import (
	"cmp"
	"slices"

	"gongwen/pipeline/cos"
)

// widths are the advances of a font in its glyph space, by character number.
type widths struct {
	spans     []widthSpan // by first number
	otherwise float64
}

type widthSpan struct {
	low, high int
	width     float64
}

func (w *widths) add(low, high int, width cos.Raw) {
	if v, ok := width.Number(); ok && low <= high && len(w.spans) < maxRanges {
		w.spans = append(w.spans, widthSpan{low, high, v})
	}
}

// order must follow the last add.
func (w *widths) order() {
	slices.SortStableFunc(w.spans, func(a, b widthSpan) int { return cmp.Compare(a.low, b.low) })
}

func (w *widths) of(n int) float64 {
	i, _ := slices.BinarySearchFunc(w.spans, n, func(s widthSpan, n int) int {
		if s.low <= n {
			return -1
		}
		return 1
	})
	if i == 0 || w.spans[i-1].high < n {
		return w.otherwise
	}
	return w.spans[i-1].width
}

// listed takes the widths of the numbers from first on.
func (r *reader) listed(w *widths, first int, list []cos.Raw) {
	for i, width := range list {
		w.add(first+i, first+i, r.value(width))
	}
}

// compositeWidths reads DW and W (9.7.4.3): "c [w w w]" and "first last w".
func (r *reader) compositeWidths(d cos.Dict) widths {
	w := widths{otherwise: 1000}
	if v, ok := r.get(d, "DW").Number(); ok {
		w.otherwise = v
	}
	items, _ := r.get(d, "W").Array()
	for len(items) >= 2 {
		first, _ := r.value(items[0]).Int()
		second := r.value(items[1])
		if list, ok := second.Array(); ok {
			r.listed(&w, first, list)
			items = items[2:]
			continue
		}
		if len(items) < 3 {
			break
		}
		last, _ := second.Int()
		w.add(first, last, r.value(items[2]))
		items = items[3:]
	}
	w.order()
	return w
}
