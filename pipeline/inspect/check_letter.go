package inspect

import (
	"fmt"
	"slices"
)

// letterLines measures the two double lines of a letter.
func (r *paper) letterLines() []Measure {
	k := r.masthead.letter
	if len(k) == 0 {
		return nil
	}
	length, fromFoot := r.p.Letter.RuleWidth.Value.MM(), r.p.Letter.RuleFoot.Value.MM()
	first, last := k[0], k[len(k)-1]
	foot := r.sheets[0].Height.MM() - last.y
	ok := near(foot, fromFoot, 2*r.place())
	for _, one := range k {
		ok = ok && near(one.length(), length, r.place()) && near((one.left+one.right)/2, r.sheets[0].Width.MM()/2, 2*r.place())
	}
	return verdict(ok, onRule(0, first, Measure{Measured: fmt.Sprintf("长 %s，下面一条距下页边 %s", mm(first.length()), mm(foot)), Expected: fmt.Sprintf("长 %s，距下页边 %s", mm(length), mm(fromFoot)), Tolerance: within(2 * r.p.Inspect.Position.Value),
		Message: "信函红色双线的位置不对", Hint: "两条红色双线各长 170 毫米、左右居中，第二条距下页边 20 毫米。"}))
}

// letterDouble judges which of two lines is the thicker one.
func (r *paper) letterDouble() []Measure {
	k := r.masthead.letter
	if len(k) == 0 {
		return nil
	}
	ok := len(k) == 4 && k[0].width > k[1].width && k[2].width < k[3].width && k[1].y < r.sheets[0].Height.MM()/2 && k[2].y > r.sheets[0].Height.MM()/2
	got := ""
	for _, one := range k {
		got += fmt.Sprintf("%.2f ", one.width)
	}
	return verdict(ok, onRule(0, k[0], Measure{Measured: got + "毫米", Expected: "第一条上粗下细，第二条上细下粗",
		Message: "信函的红色双线不是一粗一细的两条", Hint: "第一条双线上粗下细，第二条双线上细下粗。"}))
}

// upper is the lines of the first double line.
func (r *paper) upper() []stroke {
	k := r.masthead.letter
	half := r.sheets[0].Height.MM() / 2
	if i := slices.IndexFunc(k, func(s stroke) bool { return s.y > half }); i >= 0 {
		return k[:i]
	}
	return k
}

// letterBelow measures from the ink of the mark to the first double line.
func (r *paper) letterBelow() []Measure {
	k := r.upper()
	if len(k) == 0 || len(r.masthead.mark) == 0 {
		return nil
	}
	want, got := r.p.Letter.RuleBelow.Value.MM(), k[0].y-k[0].width/2-inkFoot(r.masthead.mark[len(r.masthead.mark)-1])
	return verdict(near(got, want, r.place()), onRule(0, k[0], Measure{Measured: mm(got), Expected: mm(want), Tolerance: r.withinPlace(),
		Message: "信函的第一条红色双线与发文机关标志的距离不对", Hint: "移动双线，让它在发文机关标志下边缘之下 4 毫米。"}))
}

// belowLetterLine is the first line of text below the first double line.
func (r *paper) belowLetterLine() *line {
	m := &r.masthead
	var first *line
	for _, l := range slices.Concat(m.lines, r.numberLines()) {
		if first == nil || l.top < first.top {
			first = l
		}
	}
	return first
}

func (r *paper) numberLines() []*line {
	if r.masthead.number == nil {
		return nil
	}
	return []*line{r.masthead.number}
}

// letterGap measures from the first double line to the text below it, and from the text of
// the page to the second one.
func (r *paper) letterGap() []Measure {
	k, l := r.upper(), r.belowLetterLine()
	if len(k) == 0 || l == nil {
		return nil
	}
	last := k[len(k)-1]
	want := r.p.Body.Size.Value.Em(r.p.Letter.Gap.Value).MM()
	got := l.top - last.y - last.width/2
	ok := near(got, want, r.place())
	if n := r.masthead.number; n != nil {
		ok = ok && near(n.top, l.top, r.place())
	}
	m := at(l, Measure{Measured: mm(got), Expected: mm(want) + "，发文字号在第一行", Tolerance: r.withinPlace(),
		Message: "信函首个要素与第一条红色双线的距离不对", Hint: "份号、密级等和发文字号的第一行，距红色双线三号字高度的 7/8（约 4.9 毫米）。"})
	if free := r.aboveSecond(); ok && free < want-r.place() {
		ok, m.Measured, m.Message = false, m.Measured+"，末行距第二条 "+mm(free), "信函末行离第二条红色双线太近"
	}
	return verdict(ok, m)
}

// aboveSecond is the distance from the last text of page 1 to the second double line.
func (r *paper) aboveSecond() float64 {
	s, k := r.sheets[0], r.masthead.letter[len(r.upper()):]
	if len(k) == 0 {
		return s.Height.MM()
	}
	foot := 0.0
	for _, l := range slices.Concat(s.lines, s.furn) {
		if l.middle() < k[0].y {
			foot = max(foot, l.foot)
		}
	}
	return k[0].y - k[0].width/2 - foot
}

func (r *paper) letterFirstPage() []Measure {
	if len(r.masthead.letter) == 0 {
		return nil
	}
	return verdict(r.sheets[0].number == nil, Measure{Page: 1, Message: "信函的首页印了页码", Hint: "在页脚里勾选“首页不同”，首页不放页码。"})
}

// letterImprint holds 版记 of a letter: no lines, no 印发, at the foot of the last page.
func (r *paper) letterImprint() []Measure {
	if len(r.masthead.letter) == 0 || !r.imprintThere() {
		return nil
	}
	l := r.imprint.lines[len(r.imprint.lines)-1]
	m := at(r.imprint.lines[0], Measure{Measured: fmt.Sprintf("%d 条线，末行距上纸边 %s", len(r.imprint.rules), mm(l.foot)), Expected: "没有线，没有印发机关和日期，在版心最下方",
		Message: "信函的版记排法不对", Hint: "信函的版记不加印发机关和印发日期、不画分隔线，排在最后一面版心的最下方。"})
	atFoot := l.page == len(r.sheets)-1 && near(l.foot, r.areaFoot()+r.shift(), r.linePitch()/2)
	return verdict(len(r.imprint.rules) == 0 && r.imprint.print == nil && atFoot, m)
}
