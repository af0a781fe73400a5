package inspect

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"gongwen/pipeline/page"
	"gongwen/pipeline/unit"
)

// turnedGlyphs goes through what a reader sees of the turned text of a page.
func (s *sheet) turnedGlyphs(do func(*page.Glyph)) {
	for i := range s.Glyphs {
		if g := &s.Glyphs[i]; !g.Upright && seen(s.Page, g) {
			do(g)
		}
	}
}

// upwards tells which way turned text runs: of its steps from glyph to glyph, how many go
// up the sheet and how many down.
func (s *sheet) upwards() (up, down int) {
	var before *page.Glyph
	s.turnedGlyphs(func(g *page.Glyph) {
		if before != nil && near(before.At.X.MM(), g.At.X.MM(), 0.3) {
			switch step := (before.At.Y - g.At.Y).MM() / g.Size.MM(); {
			case step > 0.2 && step < 3:
				up++
			case step < -0.2 && step > -3:
				down++
			}
		}
		before = g
	})
	return up, down
}

// turnedLines are the lines of text that runs up the sheet, with their places as its
// reader sees them: the sheet's left edge is his upper one.
func (r *paper) turnedLines(s *sheet) []*line {
	if up, down := s.upwards(); up <= down {
		return nil
	}
	var signs []glyph
	s.turnedGlyphs(func(g *page.Glyph) {
		c := *g
		c.Box = turn(g.Box, s.Height)
		c.Ink, c.Inked = page.Box{}, false
		signs = append(signs, newGlyph(&c, fontOf(r.doc, g)))
	})
	found := linesOf(s.index, signs)
	for _, l := range found {
		l.turned = s.Height.MM()
	}
	return found
}

func turn(b page.Box, height unit.Length) page.Box {
	return page.Box{Left: height - b.Bottom, Right: height - b.Top, Top: b.Left, Bottom: b.Right}
}

// takeTurnedAnnexes finds annexes that begin on a turned page.
func (r *paper) takeTurnedAnnexes() {
	for _, s := range r.sheets {
		if !s.turned {
			continue
		}
		if all := r.turnedLines(s); len(all) > 1 && annexLabel().MatchString(all[0].text) {
			r.annexes = append(r.annexes, &annex{label: all[0], lines: all[1:]})
		}
	}
	slices.SortStableFunc(r.annexes, func(a, b *annex) int { return cmp.Compare(a.label.page, b.label.page) })
}

// turnedWay judges whether turned pages are turned to the left, so that the head of a
// table lies at the binding edge of odd pages and at the cut edge of even ones.
func (r *paper) turnedWay() []Measure {
	var fails []Measure
	n := 0
	for _, s := range r.sheets {
		if !s.turned {
			continue
		}
		n++
		if up, down := s.upwards(); up <= down {
			fails = append(fails, Measure{Status: Fail, Page: s.index + 1, Measured: "字头朝右", Expected: "字头朝左",
				Message: "横排的表格转错了方向", Hint: "把这一页逆时针转 90 度：单页表头在订口一边，双页表头在切口一边。"})
		}
	}
	if n == 0 {
		return nil
	}
	return gather(fails, Measure{Measured: fmt.Sprintf("%d 页", n), Expected: "字头朝左"})
}

// turnedOutside finds turned text beyond the type area.
func (r *paper) turnedOutside(s *sheet) (fails []Measure) {
	worst, where := 0.0, page.Box{}
	s.turnedGlyphs(func(g *page.Glyph) {
		out := max(r.areaLeft()-g.Box.Left.MM(), g.Box.Right.MM()-r.areaRight(), r.areaTop()-g.Box.Top.MM(), g.Box.Bottom.MM()-r.areaFoot())
		if out > worst {
			worst, where = out, g.Box
		}
	})
	if worst <= r.p.Inspect.Area.Value.MM() || math.IsInf(worst, 0) {
		return nil
	}
	return []Measure{onPicture(s.index, where, Measure{Status: Fail, Measured: "超出 " + mm(worst), Tolerance: within(r.p.Inspect.Area.Value),
		Message: "横排的表格伸到了版心之外", Hint: "把横排的表格缩到版心以内，页码留在原来的位置。"})}
}
