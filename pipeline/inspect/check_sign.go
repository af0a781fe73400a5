package inspect

import (
	"fmt"

	"gongwen/pipeline/pattern"
)

// signed returns signature lines and date of a paper signed in one way; ok is false for
// others and where there is no signature.
func (r *paper) signed(as signing) (names []*line, date *line, ok bool) {
	e := &r.ending
	return e.names, e.date, r.signing() == as && len(e.names) > 0
}

func (r *paper) signBlank() []Measure {
	names, date, ok := r.signed(plain)
	above := r.ending.above
	if !ok || above == nil || above.page != names[0].page {
		return nil
	}
	want := r.p.SignOff.BlankBefore.Value
	blanks := r.blanks(above, names[0])
	fits := r.blankLines(blanks, want)
	for n := 1; n <= r.p.Ladder.Blanks.Value && r.lastLine(date); n++ { // 7.3.5.5
		fits = fits || r.blankLines(blanks, want-n)
	}
	return verdict(fits, at(names[0], Measure{Measured: inLines(blanks), Expected: fmt.Sprintf("空 %d 行", want), Tolerance: "±0.5 行",
		Message: "署名与正文之间空的行数不对", Hint: "正文（或附件说明）下空一行，再排署名。"}))
}

// lastLine reports a line with no room for another below it on its page.
func (r *paper) lastLine(l *line) bool {
	return l.foot+r.linePitch() > r.areaFoot()+r.shift()+r.place()
}

func (r *paper) signRight() []Measure {
	names, date, ok := r.signed(plain)
	if !ok {
		return nil
	}
	longest, what := date, "成文日期"
	for _, l := range names {
		if l.right > longest.right {
			longest, what = l, "署名"
		}
	}
	want, free := r.p.SignOff.Right.Value, r.rightOf(longest)-longest.right
	return verdict(r.chars(free, want), at(longest, Measure{Measured: "右空 " + r.inChars(free), Expected: fmt.Sprintf("右空 %d 字", want), Tolerance: r.withinPlace(),
		Message: what + "右边空的字数不对", Hint: "署名右对齐，再右缩进 2 字符。要盖章的：日期右空四字，署名与日期居中对齐。"}))
}

func (r *paper) offset() float64 {
	left := r.ending.names[0].left
	for _, l := range r.ending.names {
		left = min(left, l.left)
	}
	return r.ending.date.left - left
}

func (r *paper) offsetFits() bool {
	return r.chars(r.offset(), r.p.SignOff.DateOffset.Value)
}

func (r *paper) signOffset() []Measure {
	_, date, ok := r.signed(plain)
	if !ok {
		return nil
	}
	return verdict(r.offsetFits(), at(date, Measure{Measured: "右移 " + r.inChars(r.offset()), Expected: fmt.Sprintf("右移 %d 字", r.p.SignOff.DateOffset.Value), Tolerance: r.withinPlace(),
		Message: "成文日期首字没有比署名首字右移二字", Hint: "调整日期的缩进，让日期的首字对着署名的第三个字。"}))
}

var goodDate = pattern.New(`^[12]\d{3}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$`)

func (r *paper) dateForm() []Measure {
	d := r.ending.date
	if d == nil {
		return nil
	}
	return verdict(goodDate().MatchString(d.text), at(d, Measure{Measured: d.text, Expected: "如 2026年1月21日",
		Message: "成文日期“" + d.text + "”的写法不对", Hint: "用阿拉伯数字写全年、月、日，月和日前面不加 0。"}))
}

func (r *paper) signAlone() []Measure {
	d := r.ending.date
	if d == nil || d.page == 0 {
		return nil
	}
	body := 0
	for _, p := range r.pars {
		for _, l := range p.lines {
			if l.page == d.page {
				body++
			}
		}
	}
	return verdict(body > 0 || r.sheets[d.page].tabled, at(d, Measure{Measured: fmt.Sprintf("正文 %d 行", body), Expected: "有正文",
		Message: "落款独自在一页上", Hint: "调整行距、字距，让落款的页上有正文；不要写“此页无正文”。"}))
}

// remark is 附注: a line below the date that is bracketed or reads like one.
func (r *paper) remark() []Measure {
	e := &r.ending
	if e.date == nil || len(e.notes) == 0 || e.notes[0].page != e.date.page {
		return nil
	}
	l := e.notes[0]
	closed := false
	for _, n := range e.notes {
		closed = closed || n.last().Text == "）"
	}
	indent, blanks := l.left-r.leftOf(l), r.blanks(e.date, l)
	want := r.p.Remark.Indent.Value
	place := r.chars(indent, want) || r.squeezed(l, indent, want)
	return verdict(place && l.first().Text == "（" && closed && r.blankLines(blanks, 0), at(l, Measure{
		Measured: fmt.Sprintf("左空 %s，%s", r.inChars(max(0, indent)), inLines(blanks)), Expected: "左空 2 字、加圆括号、在日期下一行",
		Message: "附注" + quote(l.text) + "的排法不对", Hint: "附注紧接成文日期的下一行，首行缩进 2 字符，用全角圆括号括起来。"}))
}
