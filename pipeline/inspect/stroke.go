package inspect

import (
	"cmp"
	"slices"

	"gongwen/pipeline/page"
)

// stroke is a level line of one piece, or of several end to end, in millimetres.
type stroke struct {
	left, right, y, width float64
	red                   bool
}

func (s stroke) length() float64 { return s.right - s.left }

// maxStrokes bounds the work on pages that are nothing but lines.
const maxStrokes = 500

// strokes returns the level lines of a page that are at least so long, from top to foot.
func (s *sheet) strokes(least float64) []stroke {
	var all []stroke
	for _, k := range s.Rules {
		if near(k.From.Y.MM(), k.To.Y.MM(), 0.1) {
			left, right := k.From.X.MM(), k.To.X.MM()
			all = append(all, stroke{min(left, right), max(left, right), k.From.Y.MM(), k.Width.MM(), reddish(k.Colour)})
		}
	}
	slices.SortStableFunc(all, func(a, b stroke) int {
		return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.left, b.left))
	})
	var joined []stroke
	for _, k := range all {
		if n := len(joined); n > 0 && joined[n-1].meets(k) {
			joined[n-1].left, joined[n-1].right = min(joined[n-1].left, k.left), max(joined[n-1].right, k.right)
			continue
		}
		joined = append(joined, k)
	}
	joined = slices.DeleteFunc(joined, func(k stroke) bool { return k.length() < least })
	return joined[:min(len(joined), maxStrokes)]
}

// meets tells whether two lines are pieces of one: of one height and colour, with room
// for no more than a star between them.
func (s stroke) meets(k stroke) bool {
	return near(s.y, k.y, 0.1) && s.red == k.red && near(s.width, k.width, 0.1) && k.left-s.right < 12
}

// reddish reports the red of 发文机关标志 and its line.
func reddish(c page.Colour) bool { return c.R > 150 && c.G < 110 && c.B < 110 }

// red reports lines most of whose glyphs are red.
func red(l *line) bool {
	n := 0
	for _, g := range l.glyphs {
		if reddish(g.Colour) {
			n++
		}
	}
	return n*2 > len(l.glyphs)
}
