package inspect

import (
	"cmp"
	"slices"
	"strings"
)

// upright is a drawn line that stands on end, of one piece or of several end to end, in
// millimetres.
type upright struct{ x, top, foot float64 }

// leastUpright is the height of the lowest row of a table.
const leastUpright = 3

// findUprights finds them once for all who ask.
func (s *sheet) findUprights() {
	var all []upright
	for _, k := range s.Rules {
		top, foot := k.From.Y.MM(), k.To.Y.MM()
		if dark(k.Colour) && near(k.From.X.MM(), k.To.X.MM(), 0.1) && max(top-foot, foot-top) >= leastUpright {
			all = append(all, upright{k.From.X.MM(), min(top, foot), max(top, foot)})
		}
	}
	slices.SortStableFunc(all, func(a, b upright) int {
		return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.top, b.top))
	})
	for _, u := range all {
		if n := len(s.uprights); n > 0 && s.uprights[n-1].meets(u) {
			s.uprights[n-1].foot = max(s.uprights[n-1].foot, u.foot)
			continue
		}
		s.uprights = append(s.uprights, u)
	}
	s.uprights = s.uprights[:min(len(s.uprights), maxStrokes)]
}

// meets tells whether two lines are pieces of one.
func (u upright) meets(v upright) bool { return u.x == v.x && v.top-u.foot < 0.5 }

// takeTables puts aside the lines that stand in the cells of a ruled table: between two
// upright lines of their height; and 续表 above it. The rules for text do not hold there.
func (s *sheet) takeTables(continued string) {
	if s.findUprights(); len(s.uprights) < 2 {
		return
	}
	n := len(s.lines)
	s.lines = slices.DeleteFunc(s.lines, func(l *line) bool {
		left, right := false, false
		if continued != "" && strings.HasPrefix(l.text, continued) {
			return true
		}
		for _, u := range s.uprights {
			if u.top < l.middle() && l.middle() < u.foot {
				left = left || u.x < l.left+1
				right = right || u.x > l.right-1
			}
		}
		return left && right
	})
	s.tabled = len(s.lines) < n
}

// tabledBetween reports whether a table stands between two lines of a page, so that the distance
// from one to the other is none between lines.
func (r *paper) tabledBetween(above, below *line) bool {
	if above.page != below.page || !r.sheets[above.page].tabled {
		return false
	}
	return slices.ContainsFunc(r.sheets[above.page].uprights, func(u upright) bool {
		return u.top > above.middle() && u.foot < below.middle()
	})
}
