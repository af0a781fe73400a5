package inspect

import (
	"fmt"
	"strings"
)

// numberForm is not for orders, whose 令号 counts by the term of the one who signs.
func (r *paper) numberForm() []Measure {
	l := r.masthead.number
	if l == nil || r.masthead.order() {
		return nil
	}
	form := formNumber
	if r.masthead.minutes() {
		form = minutesNumber
	}
	return verdict(form().MatchString(l.text), at(l, Measure{Measured: l.text, Expected: "如 清府办〔2026〕8号",
		Message: "发文字号“" + l.text + "”的写法不对", Hint: "年份写全称、用六角括号“〔〕”，序号前不加“第”、不加 0。"}))
}

func (r *paper) numberPlace() []Measure {
	l := r.masthead.number
	if l == nil {
		return nil
	}
	m := at(l, Measure{Expected: "居中", Tolerance: r.withinPlace(), Message: "发文字号的位置不对", Hint: "下行文、平行文的发文字号居中；有签发人的，居左空一字。"})
	if len(r.masthead.letter) > 0 {
		free := r.rightOf(l) - l.right
		m.Measured, m.Expected, m.Hint = "右空 "+mm(free), "顶格居右", "信函的发文字号顶格居右，排在第一条红线之下。"
		return verdict(near(free, 0, r.place()), m)
	}
	if signs := r.masthead.signs; len(signs) > 0 {
		indent := l.left - r.leftOf(l)
		level := near(l.middle(), signs[len(signs)-1].middle(), r.linePitch()/4)
		m.Measured, m.Expected = "左空 "+r.inChars(indent), fmt.Sprintf("左空 %d 字，与最后一个签发人同行", r.p.Masthead.NumberIndent.Value)
		return verdict(level && r.chars(indent, r.p.Masthead.NumberIndent.Value), m)
	}
	off := l.centre() - r.centreOf(l)
	m.Measured = "偏离 " + mm(max(off, -off))
	return verdict(near(off, 0, 2*r.place()), m)
}

func (r *paper) numberBlank() []Measure {
	l, m := r.masthead.number, &r.masthead
	if l == nil || len(m.mark) == 0 || len(m.letter) > 0 {
		return nil
	}
	last, want := m.mark[len(m.mark)-1], r.p.Masthead.NumberBlank.Value
	if m.order() {
		want = r.p.Order.NumberBlank.Value
	}
	if len(m.signs) > 0 && m.signs[0].top < l.top {
		l = m.signs[0]
	}
	blanks := r.blanks(last, l)
	return verdict(r.blankLines(blanks, want), at(l, Measure{Measured: inLines(blanks), Expected: fmt.Sprintf("空 %d 行", want), Tolerance: "±0.5 行",
		Message: "发文字号与发文机关标志之间空的行数不对", Hint: "发文机关标志下空两行，再排发文字号。"}))
}

const signLabel = "签发人："

// signatory judges the line that ends furthest to the right.
func (r *paper) signatory() []Measure {
	signs := r.masthead.signs
	if len(signs) == 0 {
		return nil
	}
	l := signs[0]
	for _, s := range signs {
		if s.right > l.right+r.place() {
			l = s
		}
	}
	free := r.rightOf(l) - l.right
	ok := r.chars(free, r.p.Masthead.SignatoryRight.Value) && strings.HasPrefix(signs[0].text, signLabel)
	return verdict(ok, at(l, Measure{Measured: "右空 " + r.inChars(free), Expected: fmt.Sprintf("右空 %d 字，“签发人”后用全角冒号", r.p.Masthead.SignatoryRight.Value), Tolerance: r.withinPlace(),
		Message: "签发人的排法不对", Hint: "“签发人：”（全角冒号）和姓名排在发文字号右边，右空一字。"}))
}

// signNames are the rows of names, without the label.
func (m *masthead) signNames() (rows []*line) {
	for i, l := range m.signs {
		if label := len([]rune(signLabel)); i > 0 {
			rows = append(rows, l)
		} else if signer(l.text) && len(l.at) > label && l.at[label] > 0 {
			rows = append(rows, newLine(l.page, l.glyphs[l.at[label]:]))
		}
	}
	return rows
}

func (r *paper) signatoryFace() []Measure {
	rows := r.masthead.signNames()
	if len(rows) == 0 {
		return nil
	}
	want := r.p.Masthead.SignatoryRole.Value
	return r.face(r.masthead.signs[0], titleGlyphs(rows), want, "签发人姓名", "姓名的字体设为"+want+"。")
}

// names counts the names of a row: pieces parted by a blank, but characters that stand
// alone are the two of a short name set as wide as the others.
func names(row *line) (n int) {
	alone := false
	for _, p := range row.pieces(0.7) {
		if alone = len(p.at) == 1 && !alone; alone || len(p.at) > 1 {
			n++
		}
	}
	return n
}

func (r *paper) signatoryRow() []Measure {
	rows := r.masthead.signNames()
	want, most, all, where := r.p.Masthead.SignatoryRow.Value, 0, 0, (*line)(nil)
	for _, row := range rows {
		n := names(row)
		if all += n; n > most {
			most, where = n, row
		}
	}
	if all < 2 {
		return nil
	}
	spare := len(rows) > (all+want-1)/want
	return verdict(most <= want && !spare, at(where, Measure{Measured: fmt.Sprintf("%d 个签发人排 %d 行，一行最多 %d 个", all, len(rows), most), Expected: fmt.Sprintf("每行 %d 个", want),
		Message: "多个签发人的分行不对", Hint: "签发人姓名从左到右、自上而下均匀编排，每行排两个。"}))
}

func (r *paper) signatoryAlign() []Measure {
	rows := r.masthead.signNames()
	if len(rows) < 2 {
		return nil
	}
	worst, where := 0.0, rows[1]
	for _, row := range rows[1:] {
		if off := max(row.left-rows[0].left, rows[0].left-row.left); off > worst {
			worst, where = off, row
		}
	}
	return verdict(worst <= r.place(), at(where, Measure{Measured: "相差 " + mm(worst), Expected: "与上一行第一个签发人姓名对齐", Tolerance: r.withinPlace(),
		Message: "签发人姓名回行没有对齐", Hint: "下一行的第一个姓名对着上一行的第一个姓名排。"}))
}
