package inspect

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/pattern"
)

// orderBody measures from 令号 to the title or the body of an order.
func (r *paper) orderBody() []Measure {
	m := &r.masthead
	below := slices.Concat(r.title, r.main)
	if !m.order() || m.number == nil || len(below) == 0 || below[0].page > 0 {
		return nil
	}
	want, blanks := r.p.Order.BodyBlank.Value, r.blanks(m.number, below[0])
	return verdict(r.blankLines(blanks, want), at(below[0], Measure{Measured: inLines(blanks), Expected: fmt.Sprintf("空 %d 行", want), Tolerance: "±0.5 行",
		Message: "令号与正文之间空的行数不对", Hint: "令号下空两行，再排正文。"}))
}

// roll is one label of 纪要 and its names.
type roll struct {
	label string
	first *line
	names int     // glyph of the first line that the names begin with
	rest  []*line // turn-overs
}

// rolls finds 出席, 请假 and 列席 of 纪要.
func (r *paper) rolls() (found []roll) {
	if !r.masthead.minutes() {
		return nil
	}
	for i, l := range r.main {
		for _, label := range strings.Fields(r.p.Minutes.Labels.Value) {
			rest, ok := strings.CutPrefix(l.text, label)
			if !ok || !strings.HasPrefix(rest, "：") && !strings.HasPrefix(rest, ":") {
				continue
			}
			one := roll{label: label, first: l, names: len(l.glyphs)}
			if n := utf8.RuneCountInString(label) + 1; n < len(l.at) {
				one.names = l.at[n]
			}
			one.rest = r.turnOvers(l, r.main[i+1:])
			found = append(found, one)
		}
	}
	return found
}

var rollLabel = pattern.New(`^\p{Han}{2,4}[:：]`)

// turnOvers are the lines that go on with a label's first: those that stand further in,
// and those that follow a full line.
func (r *paper) turnOvers(first *line, below []*line) (found []*line) {
	before := first
	for _, l := range below {
		if near(l.left, first.left, 0.5*l.em()) && rollLabel().MatchString(l.text) {
			break
		}
		if l.left < first.left+0.6*l.em() && before.right < r.rightOf(before)-2*l.em() {
			break
		}
		found = append(found, l)
		before = l
	}
	return found
}

func (r *paper) minutesLabels() []Measure {
	all := r.rolls()
	if len(all) == 0 {
		return nil
	}
	want, indent := r.p.Minutes.LabelRole.Value, r.p.Body.Indent.Value
	var fails []Measure
	for _, one := range all {
		l := one.first
		n := min(utf8.RuneCountInString(one.label), len(l.glyphs))
		for _, m := range r.face(l, l.glyphs[:n], want, "“"+one.label+"”", "字体设为"+want+"。") {
			if m.Status != Pass {
				fails = append(fails, m)
			}
		}
		if left := l.left - r.leftOf(l); !r.chars(left, indent) {
			fails = append(fails, at(l, Measure{Status: Fail, Measured: "左空 " + r.inChars(max(0, left)), Expected: fmt.Sprintf("左空 %d 字", indent), Tolerance: r.withinPlace(),
				Message: "“" + one.label + "”没有左空二字", Hint: "“" + one.label + "”左空二字编排，后标全角冒号。"}))
		}
	}
	return gather(fails, at(all[0].first, Measure{Measured: fmt.Sprintf("%d 处", len(all)), Expected: want + "，左空二字"}))
}

func (r *paper) minutesHang() []Measure {
	var fails []Measure
	n := 0
	for _, one := range r.rolls() {
		if one.names >= len(one.first.glyphs) {
			continue
		}
		want := one.first.glyphs[one.names].Box.Left.MM()
		for _, l := range one.rest {
			if n++; near(l.left, want, r.place()) || !l.first().sure() {
				continue
			}
			fails = append(fails, at(l, Measure{Status: Fail, Measured: "相差 " + mm(l.left-want), Expected: "与冒号后的首字对齐", Tolerance: r.withinPlace(),
				Message: "“" + one.label + "”的名单回行没有对齐", Hint: "回行时与冒号后的第一个字对齐。"}))
		}
	}
	if n == 0 {
		return nil
	}
	return gather(fails, Measure{Measured: fmt.Sprintf("%d 行", n), Expected: "与冒号后的首字对齐", Tolerance: r.withinPlace()})
}
