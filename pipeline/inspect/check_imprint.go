package inspect

import (
	"fmt"
	"slices"
	"strings"

	"gongwen/pipeline/pattern"
)

func (r *paper) imprintThere() bool { return len(r.imprint.lines) > 0 }

// onRule puts a measure on a drawn line.
func onRule(page int, k stroke, m Measure) Measure {
	m.Page, m.X, m.Y = page+1, round(k.left), round(k.y)
	return m
}

// ruledImprint reports 版记 that should have lines: that of a letter has none.
func (r *paper) ruledImprint() bool { return r.imprintThere() && len(r.masthead.letter) == 0 }

func (r *paper) imprintLines() []Measure {
	if !r.ruledImprint() {
		return nil
	}
	page, want := r.imprint.lines[0].page, r.p.TypeArea.Width.Value.MM()
	m := Measure{Expected: "各长 " + mm(want), Tolerance: r.withinPlace(), Message: "版记的分隔线与版心不等宽", Hint: "首尾和各要素之间各画一条与版心等宽的线，长 156 毫米。"}
	if len(r.imprint.rules) < 2 {
		m.Measured, m.Message = fmt.Sprintf("%d 条线", len(r.imprint.rules)), "版记的分隔线不全"
		return verdict(false, at(r.imprint.lines[0], m))
	}
	for _, k := range r.imprint.rules {
		m.Measured = mm(k.length())
		if !near(k.length(), want, r.place()) {
			return verdict(false, onRule(page, k, m))
		}
	}
	return verdict(true, onRule(page, r.imprint.rules[0], m))
}

func (r *paper) imprintWeights() []Measure {
	rules := r.imprint.rules
	if !r.ruledImprint() || len(rules) < 2 {
		return nil
	}
	thick, thin, by := r.p.Imprint.Thick.Value.MM(), r.p.Imprint.Thin.Value.MM(), r.p.Inspect.Stroke.Value.MM()
	ok, got := true, []string{}
	for i, k := range rules {
		want := thin
		if i == 0 || i == len(rules)-1 {
			want = thick
		}
		ok = ok && near(k.width, want, by)
		got = append(got, fmt.Sprintf("%.2f", k.width))
	}
	return verdict(ok, onRule(r.imprint.lines[0].page, rules[0], Measure{Measured: strings.Join(got, "、") + " 毫米", Expected: fmt.Sprintf("首末 %.2f、中间 %.2f 毫米", thick, thin), Tolerance: within(r.p.Inspect.Stroke.Value),
		Message: "版记分隔线的粗细不合推荐", Hint: "首末两条线设为 0.35 毫米（约 1 磅），中间的设为 0.25 毫米（约 0.75 磅）。"}))
}

func (r *paper) imprintFoot() []Measure {
	rules := r.imprint.rules
	if !r.ruledImprint() || len(rules) == 0 {
		return nil
	}
	page, last := r.imprint.lines[0].page, rules[len(rules)-1]
	ok := near(last.y, r.areaFoot()+r.shift(), r.p.Inspect.Area.Value.MM()) && page == len(r.sheets)-1
	return verdict(ok, onRule(page, last, Measure{Measured: fmt.Sprintf("第%d页，距上纸边 %s", page+1, mm(last.y)), Expected: fmt.Sprintf("最后一页，%s", mm(r.areaFoot())), Tolerance: within(r.p.Inspect.Area.Value),
		Message: "版记的末条线不在最后一页的版心下边缘", Hint: "把版记移到最后一页的底部，末条线与版心下边缘重合。"}))
}

func (r *paper) imprintSize() []Measure {
	if !r.imprintThere() {
		return nil
	}
	got, want := sizeOf(titleGlyphs(r.imprint.lines)), r.p.Imprint.Size.Value
	return verdict(r.fits(got, want), at(r.imprint.lines[0], Measure{Measured: typeSize(got), Expected: typeSize(want.Pt()), Tolerance: r.withinType(),
		Message: "版记的字号不对", Hint: "选中版记，字号设为四号。"}))
}

// element is a line of 版记 and the lines that go on with it.
func (r *paper) element(first *line) (found []*line) {
	for _, l := range r.imprint.lines {
		next := l == r.imprint.copy || l == r.imprint.print || l == r.imprint.to
		if l == first {
			found = append(found, l)
		} else if len(found) > 0 {
			if next || r.parted(found[len(found)-1], l) {
				break
			}
			found = append(found, l)
		}
	}
	return found
}

// parted reports a drawn line between two lines of text.
func (r *paper) parted(a, b *line) bool {
	for _, k := range r.imprint.rules {
		if k.y > a.middle() && k.y < b.middle() {
			return true
		}
	}
	return false
}

func (r *paper) copyTo() []Measure { return r.namesInImprint(r.imprint.copy, "抄送") }

// namesInImprint judges 抄送 or 主送 and the names behind it.
func (r *paper) namesInImprint(label *line, what string) []Measure {
	lines := r.element(label)
	if len(lines) == 0 {
		return nil
	}
	first, last := lines[0], lines[len(lines)-1]
	side := r.p.Imprint.Side.Value
	m := at(first, Measure{Measured: "左空 " + mm(first.left-r.leftOf(first)), Expected: fmt.Sprintf("左空 %d 字，末尾有句号", side), Tolerance: r.withinPlace(), Message: what + "机关的排法不对", Hint: "“" + what + "：”左空一字（全角冒号），回行与冒号后的第一个字对齐，最后标句号。"})
	ok := r.chars(first.left-r.leftOf(first), side, first.em()) && last.last().Text == "。" && strings.HasPrefix(first.text, what+"：")
	for _, l := range lines {
		ok = ok && r.rightOf(l)-l.right > float64(side)*l.em()-r.place()-l.em()/2
		ok = ok && (l == first || near(l.left-first.left, 3*l.em(), 2*r.place()))
	}
	return verdict(ok, m)
}

// imprintTo judges 主送机关 that moved to 版记: right above 抄送, with no line between.
func (r *paper) imprintTo() []Measure {
	m := &r.imprint
	if m.to == nil {
		return nil
	}
	found := r.namesInImprint(m.to, "主送")
	lines := r.element(m.to)
	if found[0].Status != Pass || m.copy == nil {
		return found
	}
	i := slices.Index(m.lines, lines[len(lines)-1])
	ok := i+1 < len(m.lines) && m.lines[i+1] == m.copy && !r.parted(m.lines[i], m.copy)
	return verdict(ok, at(m.to, Measure{Measured: found[0].Measured, Expected: "在抄送机关上一行，之间没有分隔线", Message: "移到版记的主送机关的位置不对", Hint: "主送机关排在抄送机关之上，两者之间不加分隔线。"}))
}

// imprintEven judges whether 版记 stands on an even page, as printing on both sides has it.
func (r *paper) imprintEven() []Measure {
	if !r.ruledImprint() || r.p.Imprint.Duplex.Value == 0 {
		return nil
	}
	page := r.imprint.lines[0].page + 1
	return verdict(page%2 == 0, at(r.imprint.lines[0], Measure{Measured: fmt.Sprintf("第%d页", page), Expected: "偶数页",
		Message: "双面印刷时，版记没有落在偶数页", Hint: "在版记前加一页空白页；只看电子版的，在版式文件里把 imprint.duplex 设为 0。"}))
}

// imprintNumber holds that a blank page before 版记 and the page of 版记 show no number.
func (r *paper) imprintNumber() []Measure {
	if !r.imprintThere() {
		return nil
	}
	s := r.sheets[r.imprint.lines[0].page]
	if !r.onlyImprint(s) || !r.blankBefore(s) {
		return nil
	}
	blank := r.sheets[s.index-1]
	return verdict(s.number == nil && blank.number == nil, Measure{Page: blank.index + 1, Expected: "空白页和版记页不编页码",
		Message: "版记页前有空白页，这两页不应当有页码", Hint: "去掉空白页和版记页的页码。"})
}

var goodPrinted = pattern.New(`[^\d][12]\d{3}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日印发$`)

func (r *paper) printed() []Measure {
	l := r.imprint.print
	if l == nil {
		return nil
	}
	side := r.p.Imprint.Side.Value
	left, right := l.left-r.leftOf(l), r.rightOf(l)-l.right
	ok := r.chars(left, side, l.em()) && r.chars(right, side, l.em()) && goodPrinted().MatchString(l.text)
	return verdict(ok, at(l, Measure{Measured: fmt.Sprintf("左空 %s，右空 %s，%s", mm(left), mm(right), l.text), Expected: fmt.Sprintf("左右各空 %d 字，如 2026年1月21日印发", side), Tolerance: r.withinPlace(),
		Message: "印发机关和印发日期的排法不对", Hint: "印发机关左空一字，印发日期右空一字，年、月、日写全、不加 0，后加“印发”。"}))
}
