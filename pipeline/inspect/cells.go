package inspect

import (
	"slices"
	"strings"
)

// upright is a drawn line that stands on end, in millimetres.
type upright struct{ x, top, foot float64 }

// leastUpright is the height of the lowest row of a table.
const leastUpright = 3

func (s *sheet) uprights() (all []upright) {
	for _, k := range s.Rules {
		top, foot := k.From.Y.MM(), k.To.Y.MM()
		if dark(k.Colour) && near(k.From.X.MM(), k.To.X.MM(), 0.1) && max(top-foot, foot-top) >= leastUpright {
			all = append(all, upright{k.From.X.MM(), min(top, foot), max(top, foot)})
		}
	}
	return all[:min(len(all), maxStrokes)]
}

// takeTables puts aside the lines that stand in the cells of a ruled table: between two
// upright lines of their height; and 续表 above it. The rules for text do not hold there.
func (s *sheet) takeTables(continued string) {
	all := s.uprights()
	if len(all) < 2 {
		return
	}
	n := len(s.lines)
	s.lines = slices.DeleteFunc(s.lines, func(l *line) bool {
		left, right := false, false
		if continued != "" && strings.HasPrefix(l.text, continued) {
			return true
		}
		for _, u := range all {
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
	return slices.ContainsFunc(r.sheets[above.page].uprights(), func(u upright) bool {
		return u.top > above.middle() && u.foot < below.middle()
	})
}
