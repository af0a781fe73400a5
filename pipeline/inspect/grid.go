package inspect

import (
	"slices"

	"gongwen/pipeline/pattern"
)

var numberForm = pattern.New(`^[—―─–－\-‐‑‒−~～·•]*(\d{1,4})[—―─–－\-‐‑‒−~～·•]*$|^第(\d{1,4})页(?:[,，/]?共\d+页)?$|^(\d{1,4})[/／]\d{1,4}$`)

// takeNumber finds the page number: the lowest line below the type area that has its
// form, else one at the head; inside the type area only the lowest line with a dash or in
// another size than the body.
func (s *sheet) takeNumber(top, foot, size float64) {
	for i := len(s.lines) - 1; i >= 0; i-- {
		l := s.lines[i]
		below, above := l.middle() > foot, l.middle() < top
		apart := i == len(s.lines)-1 && (!near(l.size, size, 0.5) || dashed(l.text))
		if numberForm().MatchString(l.text) && (below || above || apart) {
			s.number = l
			s.lines = slices.Delete(s.lines, i, i+1)
			return
		}
	}
}

func dashed(text string) bool { return text != "" && (text[0] < '0' || text[0] > '9') }

// measureGrid finds line pitch, column step and the upper and lower edge of the text.
func (r *paper) measureGrid() {
	pitches := tally{}
	r.pairs(func(a, b *line) { pitches.add(b.top-a.top, 1) })
	r.pitch = pitches.most(0.06)
	r.pairs(func(a, b *line) {
		if r.rhythm == nil && near(b.top-a.top, r.pitch, 0.06) {
			r.rhythm = b
		}
	})
	tops, feet := tally{}, tally{}
	for _, s := range r.sheets {
		first, last := r.block(s)
		if first == nil || s.turned {
			continue
		}
		feet.add(last.foot, 1)
		if s.index > 0 || !slices.ContainsFunc(s.lines, r.mark) {
			tops.add(r.firstOf(s, first).top, 1)
		}
	}
	r.top.at, r.top.known = tops.edge(0.3, false)
	r.foot.at, r.foot.known = feet.edge(0.3, true)
	r.locate()
}

// pairs goes through neighbouring lines of the body's size.
func (r *paper) pairs(do func(a, b *line)) {
	for _, s := range r.sheets {
		for i := 1; i < len(s.lines); i++ {
			if a, b := s.lines[i-1], s.lines[i]; r.body(a) && r.body(b) && b.top > a.top && b.top-a.top < 3*r.em() {
				do(a, b)
			}
		}
	}
}

// block returns the first and last line of the text of a page: those that have a
// neighbour at about the pitch, so that heads and feet of the sheet do not count.
func (r *paper) block(s *sheet) (first, last *line) {
	for i := 1; i < len(s.lines); i++ {
		a, b := s.lines[i-1], s.lines[i]
		if b.top-a.top > 1.5*r.linePitch() || !r.body(a) && !r.body(b) || min(a.size, b.size) < r.size-1.5 {
			continue
		}
		if first == nil {
			first = a
		}
		last = b
	}
	return first, last
}

// firstOf is the line that a page's text begins with: one that stands where the profile
// wants it, such as 附件 and its number, or the first of the block of lines.
func (r *paper) firstOf(s *sheet, block *line) *line {
	if l := s.lines[0]; near(l.top, r.areaTop(), r.p.Inspect.Area.Value.MM()) {
		return l
	}
	return block
}

// locate finds a line for each of the upper and lower edges, on page 1 only when no other
// page has one: there a masthead may stand.
func (r *paper) locate() {
	first := min(1, len(r.sheets))
	for _, s := range slices.Concat(r.sheets[first:], r.sheets[:first]) {
		first, last := r.block(s)
		if first == nil {
			continue
		}
		if first = r.firstOf(s, first); r.top.line == nil && near(first.top, r.top.at, 0.3) {
			r.top.line = first
		}
		if r.foot.line == nil && near(last.foot, r.foot.at, 0.3) {
			r.foot.line = last
		}
	}
}

// takeFurniture puts aside the lines above and below the text, heads and feet of the
// sheet.
func (r *paper) takeFurniture(s *sheet) {
	top, foot := r.areaTop(), r.areaFoot()
	if r.top.known {
		top = min(top, r.top.at)
	}
	if r.foot.known {
		foot = max(foot, r.foot.at)
	}
	var inside []*line
	for _, l := range s.lines {
		mark := s.index == 0 && r.mark(l) // a letter's stands above the type area
		if !mark && (l.middle() < top || l.middle() > foot) {
			s.furn = append(s.furn, l)
		} else {
			inside = append(inside, l)
		}
	}
	s.lines = inside
}

// measureSides finds the left and right edge of the text on odd and even pages and the
// column step. Full lines are those that a line flush left follows: there the text would
// have gone on.
func (r *paper) measureSides() {
	var lefts, rights [2]tally
	r.all(func(s *sheet, l *line) {
		if !s.turned && r.body(l) && l.gap < 1.5 && l.first().sure() {
			lefts[s.odd()].add(l.left, 1)
		}
	})
	for i := range 2 {
		r.left[i].at, r.left[i].known = r.leftEdge(lefts[i])
	}
	r.pairs(func(a, b *line) {
		if a.last().han() && near(b.left, r.leftOf(b), 0.5) && a.gap < 1.5 && b.top-a.top < 1.5*r.linePitch() {
			rights[a.page%2].add(a.right, 1)
		}
	})
	for i := range 2 {
		r.right[i].at, r.right[i].known = rights[i].edge(0.3, true)
	}
	r.all(func(s *sheet, l *line) {
		left, right := &r.left[s.odd()], &r.right[s.odd()]
		if left.line == nil && near(l.left, left.at, 0.3) {
			left.line = l
		}
		if right.line == nil && near(l.right, right.at, 0.3) {
			right.line = l
		}
	})
	r.measureStep()
}

// leftEdge is the leftmost place where lines begin that is no lone exception: where the
// profile wants it, where many begin, or where an indented line has its fellow. Where all
// lines seem to be indented, it is not known.
func (r *paper) leftEdge(t tally) (at float64, ok bool) {
	want, by := r.areaLeft(), r.p.Inspect.Area.Value.MM()
	indent := float64(r.p.Body.Indent.Value) * r.p.ColumnStep().MM()
	least := max(2, t.total()/20)
	sorted := t.sorted()
	sorted.windows(0.3, func(w tally) bool {
		at = w.mean()
		indented := slices.ContainsFunc(sorted, func(c counted) bool { return near(c.value, at+indent, 0.5) })
		ok = near(at, want, by) || at < want+2*indent && (indented || w.total() >= least && !near(at, want+indent, by))
		return !ok
	})
	return at, ok
}

// measureStep finds the step on full lines: of those with nothing but ideographs, or,
// when they are few, the one that neighbouring ideographs have most often on any line,
// since the last lines of paragraphs are never stretched.
func (r *paper) measureStep() {
	var steps, pairs tally
	r.all(func(s *sheet, l *line) {
		if !r.body(l) {
			return
		}
		for i := 1; i < len(l.glyphs); i++ {
			if a, b := l.glyphs[i-1], l.glyphs[i]; a.han() && b.han() {
				pairs.add((b.Box.Left - a.Box.Left).MM(), 1)
			}
		}
		if !r.fills(l) || len(l.glyphs) < 8 {
			return
		}
		r.full = append(r.full, l)
		if !slices.ContainsFunc(l.glyphs, func(g glyph) bool { return !g.han() }) {
			steps.add((l.right-l.left-l.em())/float64(len(l.glyphs)-1), 1)
		}
	})
	if r.step = steps.most(0.02); len(steps) < 5 && len(pairs) > 0 {
		r.step = pairs.most(0.02)
	}
}

// fills reports lines that reach from edge to edge.
func (r *paper) fills(l *line) bool {
	return near(l.left, r.leftOf(l), 0.5) && near(l.right, r.rightOf(l), 0.5)
}
