package inspect

import (
	"fmt"

	"gongwen/pipeline/page"
)

// markTop measures the ink of the mark, or its glyph boxes where ink is not known.
func (r *paper) markTop() []Measure {
	if len(r.masthead.mark) == 0 {
		return nil
	}
	l := r.masthead.mark[0]
	top := inkTop(l)
	if w := r.masthead.word; w != nil {
		top = min(top, inkTop(w))
	}
	want, from, hint := r.p.Masthead.MarkTop.Value.MM(), r.areaTop()+r.shift(), "移动发文机关标志，让字的上边缘距版心上边缘 35 毫米（距纸上边 72 毫米）。"
	switch {
	case len(r.masthead.letter) > 0:
		want, from, hint = r.p.Letter.MarkTop.Value.MM(), 0, "移动发文机关标志，让字的上边缘距上页边 30 毫米。"
	case r.masthead.order():
		want, hint = r.p.Order.MarkTop.Value.MM(), "移动发文机关标志，让字的上边缘距版心上边缘 20 毫米（距纸上边 57 毫米）。"
	}
	return verdict(near(top-from, want, r.place()), at(l, Measure{Measured: mm(top - from), Expected: mm(want), Tolerance: r.withinPlace(),
		Message: "发文机关标志上边缘的位置不对", Hint: hint}))
}

// inkTop is the upper edge of a line's ink.
func inkTop(l *line) float64 {
	top := l.foot
	for i := range l.glyphs {
		top = min(top, l.glyphs[i].visible().Top.MM())
	}
	return top
}

// inkFoot is the lower edge of a line's ink.
func inkFoot(l *line) float64 {
	foot := l.top
	for i := range l.glyphs {
		foot = max(foot, l.glyphs[i].visible().Bottom.MM())
	}
	return foot
}

// visible is a glyph's ink, or its box where the ink is not known.
func (g *glyph) visible() page.Box {
	if g.Inked {
		return g.Ink
	}
	return g.Box
}

// markEdges are the outermost places of the mark, 文件 included.
func (m *masthead) markEdges() (left, right float64) {
	left, right = m.mark[0].left, m.mark[0].right
	for _, l := range m.mark {
		left, right = min(left, l.left), max(right, l.right)
	}
	if m.word != nil {
		right = max(right, m.word.right)
	}
	return left, right
}

func (r *paper) markCentre() []Measure {
	if len(r.masthead.mark) == 0 {
		return nil
	}
	left, right := r.masthead.markEdges()
	off := (left+right)/2 - r.centreOf(r.masthead.mark[0])
	return verdict(near(off, 0, 2*r.place()), at(r.masthead.mark[0], Measure{Measured: "偏离 " + mm(max(off, -off)), Expected: "居中", Tolerance: within(2 * r.p.Inspect.Position.Value),
		Message: "发文机关标志没有居中", Hint: "选中发文机关标志，点“居中”，并把缩进设为 0。"}))
}

func (r *paper) markFace() []Measure {
	if len(r.masthead.mark) == 0 {
		return nil
	}
	return r.face(r.masthead.mark[0], titleGlyphs(r.masthead.red), r.p.Masthead.MarkRole.Value, "发文机关标志", "字体设为方正小标宋简体等小标宋体。")
}

// joint reports a mark of several names.
func (m *masthead) joint() bool { return len(m.mark) > 1 }

func (r *paper) markAligned() []Measure {
	m := &r.masthead
	if !m.joint() {
		return nil
	}
	first := m.mark[0]
	worst, where := 0.0, first
	for _, l := range m.mark {
		if off := max(l.left-first.left, first.left-l.left, l.right-first.right, first.right-l.right); off > worst {
			worst, where = off, l
		}
	}
	return verdict(worst <= 2*r.place(), at(where, Measure{Measured: "相差 " + mm(worst), Expected: "左右对齐", Tolerance: within(2 * r.p.Inspect.Position.Value),
		Message: "联合行文的机关名称左右没有对齐", Hint: "把各机关名称排成一样宽（分散对齐），主办机关在最前。"}))
}

// markWord judges 文件 beside several names.
func (r *paper) markWordPlace() []Measure {
	m := &r.masthead
	if !m.joint() || m.word == nil {
		return nil
	}
	names := m.mark[0]
	right, middle := names.right, (names.top+m.mark[len(m.mark)-1].foot)/2
	for _, l := range m.mark {
		right = max(right, l.right)
	}
	off := m.word.middle() - middle
	return verdict(m.word.left > right-r.place() && near(off, 0, 2*r.place()), at(m.word, Measure{Measured: "上下偏离 " + mm(max(off, -off)), Expected: "在机关名称右侧，上下居中", Tolerance: within(2 * r.p.Inspect.Position.Value),
		Message: fmt.Sprintf("“%s”不在机关名称右侧上下居中", markWord), Hint: "把“文件”二字放在机关名称右侧，以全部名称的高度为准上下居中。"}))
}
