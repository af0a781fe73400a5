package inspect

import (
	"fmt"
	"strings"
)

func (r *paper) sheetSize() []Measure {
	w, h := r.p.Paper.Width.Value, r.p.Paper.Height.Value
	want := fmt.Sprintf("%.0f 毫米×%.0f 毫米", w.MM(), h.MM())
	by := r.place()
	var fails []Measure
	for _, s := range r.sheets {
		if near(s.Width.MM(), w.MM(), by) && near(s.Height.MM(), h.MM(), by) || near(s.Width.MM(), h.MM(), by) && near(s.Height.MM(), w.MM(), by) {
			continue
		}
		got := fmt.Sprintf("%.1f 毫米×%.1f 毫米", s.Width.MM(), s.Height.MM())
		fails = append(fails, Measure{Status: Fail, Page: s.index + 1, Measured: got, Expected: want, Tolerance: r.withinPlace(),
			Message: "纸张大小不是 A4", Hint: "在“页面布局—纸张大小”里选 A4，再导出 PDF。"})
	}
	first := r.sheets[0]
	got := fmt.Sprintf("%.1f 毫米×%.1f 毫米", first.Width.MM(), first.Height.MM())
	return gather(fails, Measure{Measured: got, Expected: want, Tolerance: r.withinPlace()})
}

var parity = [2]string{"单页", "双页"}

// mirrored reports even pages whose binding edge is at the right.
func (r *paper) mirrored(odd int) bool {
	right := r.p.Paper.Width.Value.MM() - r.areaRight()
	return odd == 1 && near(r.left[1].at, right, r.p.Inspect.Area.Value.MM()) && !near(r.left[1].at, r.areaLeft(), 0.5)
}

func (r *paper) areaLeftEdge() []Measure {
	var got []string
	var bad *edge
	for i, e := range r.left {
		if !e.known {
			continue
		}
		got = append(got, parity[i]+" "+mm(e.at))
		if !near(e.at, r.areaLeft(), r.p.Inspect.Area.Value.MM()) && !r.mirrored(i) && bad == nil {
			bad = &r.left[i]
		}
	}
	if got == nil {
		return nil
	}
	m := Measure{Measured: strings.Join(got, "，"), Expected: mm(r.areaLeft()), Tolerance: within(r.p.Inspect.Area.Value),
		Message: "正文左边到纸边的距离不对", Hint: "在“页面布局—页边距”里把左边距设为 28 毫米。"}
	if bad != nil {
		m = at(bad.line, m)
	}
	return verdict(bad == nil, m)
}

// head is where the text begins on the sheet and the line that does; nil when no page
// shows it, as under a masthead.
func (r *paper) head() (top float64, l *line) {
	top, l = r.top.at, r.top.line
	switch {
	case len(r.title) > 0 && !r.masthead.there() && (l == nil || r.title[0].top < top):
		return r.title[0].top, r.title[0]
	case l != nil && l.page == 0 && r.masthead.there():
		return 0, nil
	}
	return top, l
}

// headFits tells whether the text begins where the type area does. Word spreads a line's
// leading above and below it; then the margin is right although the first line does not
// touch it.
func (r *paper) headFits(top float64) (ok, touches bool) {
	by, halfLeading := r.p.Inspect.Area.Value.MM(), max(0, r.linePitch()-r.em())/2
	return top > r.areaTop()-by && top < r.areaTop()+halfLeading+by, top < r.areaTop()+by
}

// shift is how far the whole text stands too low: a paper with a wrong head margin has one
// fault, and what is measured from the type area is measured from where it is.
func (r *paper) shift() float64 {
	top, l := r.head()
	if l == nil {
		return 0
	}
	if ok, _ := r.headFits(top); ok {
		return 0
	}
	return top - r.areaTop()
}

func (r *paper) areaTopEdge() []Measure {
	top, l := r.head()
	if l == nil {
		return nil
	}
	m := at(l, Measure{Measured: mm(top), Expected: mm(r.areaTop()), Tolerance: within(r.p.Inspect.Area.Value),
		Message: "首行文字到纸上边的距离不对", Hint: "在“页面布局—页边距”里把上边距设为 37 毫米；首行上面不要空行。"})
	ok, touches := r.headFits(top)
	if ok && !touches {
		m.Tolerance += "，另加半个行间"
	}
	return verdict(ok, m)
}

func (r *paper) areaRightEdge() []Measure {
	var got []string
	var bad *edge
	by := r.p.Inspect.Area.Value.MM()
	for i, e := range r.right {
		if !e.known {
			continue
		}
		limit := r.areaRight()
		if r.mirrored(i) {
			limit = r.p.Paper.Width.Value.MM() - r.areaLeft()
		}
		got = append(got, parity[i]+" "+mm(e.at))
		if e.at > limit+by && bad == nil {
			bad = &r.right[i]
		}
	}
	if got == nil {
		return nil
	}
	m := Measure{Measured: strings.Join(got, "，"), Expected: "距左纸边不超过 " + mm(r.areaRight()), Tolerance: within(r.p.Inspect.Area.Value),
		Message: "文字排到了版心右边以外", Hint: "把左边距设为 28 毫米、右边距设为 26 毫米，版心宽 156 毫米。"}
	if bad != nil {
		m = at(bad.line, m)
	}
	return verdict(bad == nil, m)
}

func (r *paper) areaFootEdge() []Measure {
	if !r.foot.known {
		return nil
	}
	return verdict(r.foot.at-max(0, r.shift()) <= r.areaFoot()+r.p.Inspect.Area.Value.MM(), at(r.foot.line, Measure{
		Measured: mm(r.foot.at), Expected: "距上纸边不超过 " + mm(r.areaFoot()), Tolerance: within(r.p.Inspect.Area.Value),
		Message: "文字排到了版心下边以外", Hint: "把上边距设为 37 毫米、下边距设为 35 毫米，每面排 22 行。"}))
}

// outside finds text beyond the type area: heads and feet of the sheet other than the
// page number, and lines that stick out at the sides although most do not.
func (r *paper) outside() []Measure {
	var fails []Measure
	for _, s := range r.sheets {
		if s.turned {
			fails = append(fails, r.turnedOutside(s)...)
		}
		for _, l := range s.furn {
			fails = append(fails, at(l, Measure{Status: Fail, Message: "版心之外有文字" + quote(l.text), Hint: "页眉页脚里除页码外不放文字；其他文字移回版心。"}))
		}
		for _, l := range s.lines {
			if by := r.sticksOut(l); by > 0 {
				fails = append(fails, at(l, Measure{Status: Fail, Measured: "超出 " + mm(by), Tolerance: within(r.p.Inspect.Area.Value),
					Message: quote(l.text) + "这一行伸到了版心之外", Hint: "检查这一段的缩进和表格宽度，不让文字超出版心。"}))
			}
		}
	}
	return gather(fails, Measure{Measured: "没有版心以外的文字"})
}

// sticksOut is how far a line's ink goes beyond the type area and beyond where most lines
// end; 0 when it does not, or a mark hangs there.
func (r *paper) sticksOut(l *line) float64 {
	left := min(r.areaLeft(), r.leftOf(l))
	right := max(r.areaRight(), r.rightOf(l))
	inkLeft, inkRight := l.left, 0.0
	if g := l.first(); g.Inked {
		inkLeft = g.Ink.Left.MM()
	} else if !g.sure() {
		inkLeft = g.Box.Right.MM()
	}
	for _, g := range l.glyphs {
		switch {
		case g.Inked && (g.sure() || !r.hangs(l, g)):
			inkRight = max(inkRight, g.Ink.Right.MM())
		case !g.Inked && g.sure():
			inkRight = max(inkRight, g.Box.Right.MM())
		}
	}
	out := max(left-inkLeft, inkRight-right)
	if out <= r.p.Inspect.Area.Value.MM() {
		return 0
	}
	return out
}

// hangs reports a mark that begins where the line should end.
func (r *paper) hangs(l *line, g glyph) bool {
	return !g.sure() && g.Box.Left.MM() > max(r.areaRight(), r.rightOf(l))-0.5
}

func (r *paper) hanging() []Measure {
	if len(r.full) == 0 {
		return nil
	}
	var fails []Measure
	r.all(func(s *sheet, l *line) {
		if r.body(l) && r.hangs(l, l.last()) {
			m := at(l, Measure{Status: Fail, Message: fmt.Sprintf("行末的“%s”悬在版心右边之外", l.last().Text), Hint: "在“段落—中文版式”里去掉“允许标点溢出边界”。"})
			m.X = round(l.last().Box.Left.MM())
			fails = append(fails, m)
		}
	})
	return gather(fails, Measure{})
}

// fullSheets are the pages that the text fills: text follows on the next one, but not an
// annex, a paper passed on, or 版记 alone.
func (r *paper) fullSheets() []*sheet {
	var found []*sheet
	for i, s := range r.sheets[:len(r.sheets)-1] {
		next := r.sheets[i+1]
		apart := r.beginsPart(i+1) || r.onlyImprint(next)
		apart = apart || s.tabled || next.tabled // rows of a table are as high as they are
		if !s.turned && !next.turned && !apart && len(next.lines) > 0 && len(s.lines) > 0 {
			found = append(found, s)
		}
	}
	return found
}
