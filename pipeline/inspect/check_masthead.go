package inspect

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	copyNumber = regexp.MustCompile(`^\d{3,8}$`)
	secret     = regexp.MustCompile(`^(绝密|机密|秘密)`)
	secretForm = regexp.MustCompile(`^(绝密|机密|秘密)(★(\d{1,2}(年|个月)|长期))?$`)
	urgency    = regexp.MustCompile(`^(特急|加急|特提|平急)$`)
	formNumber = regexp.MustCompile(`^\p{Han}[\p{Han}（）]*〔[12]\d{3}〕[1-9]\d*号$`)
	signer     = regexp.MustCompile(`^签发人`)
	orderMark  = regexp.MustCompile(`(命令|令)$`)
)

// above finds a line of the masthead by its form.
func (r *paper) above(form *regexp.Regexp) *line {
	i := slices.IndexFunc(r.masthead.lines, func(l *line) bool { return form.MatchString(l.text) })
	if i < 0 {
		return nil
	}
	return r.masthead.lines[i]
}

// row is the line of the type area that a line stands on, from 1.
func (r *paper) row(l *line) float64 { return 1 + (l.top-r.areaTop()-r.shift())/r.linePitch() }

// corner judges what stands flush left on a row near the head.
func (r *paper) corner(l *line, what, rows string, rowFits func(float64) bool) []Measure {
	if l == nil {
		return nil
	}
	indent, row := l.left-r.leftOf(l), r.row(l)
	return verdict(near(indent, 0, r.place()) && rowFits(row), at(l, Measure{Measured: fmt.Sprintf("第 %.1f 行，左空 %s", row, mm(max(0, indent))), Expected: rows + "顶格", Tolerance: r.withinPlace(),
		Message: what + "的位置不对", Hint: what + "顶格编排在版心左上角" + rows + "。"}))
}

func (r *paper) copyForm() []Measure {
	l := r.above(copyNumber)
	if l == nil {
		return nil
	}
	want := r.p.Masthead.CopyDigits.Value
	return verdict(len(l.text) == want, at(l, Measure{Measured: l.text, Expected: fmt.Sprintf("%d 位数字", want), Message: "份号的位数不对", Hint: "份号写满六位，如 000012。"}))
}

func (r *paper) copyPlace() []Measure {
	return r.corner(r.above(copyNumber), "份号", "第一行", func(row float64) bool { return near(row, 1, 0.5) })
}

func (r *paper) secretForm() []Measure {
	l := r.above(secret)
	if l == nil {
		return nil
	}
	return verdict(secretForm.MatchString(l.text), at(l, Measure{Measured: l.text, Expected: "如 机密★1年", Message: "密级和保密期限的写法不对", Hint: "写成“机密★1年”的样子：中间是“★”，期限用阿拉伯数字。"}))
}

func (r *paper) secretPlace() []Measure {
	want := float64(r.p.Masthead.Line.Value)
	return r.corner(r.above(secret), "密级和保密期限", "第二行", func(row float64) bool { return near(row, want, 0.5) })
}

func (r *paper) secretFace() []Measure { return r.labelFace(r.above(secret), "密级") }

func (r *paper) urgencyFace() []Measure { return r.labelFace(r.above(urgency), "紧急程度") }

func (r *paper) labelFace(l *line, what string) []Measure {
	if l == nil {
		return nil
	}
	want := r.p.Masthead.LabelRole.Value
	return r.face(l, l.glyphs, want, what, "字体设为三号"+want+"。")
}

// urgencyPlace allows any of the first rows, in the order 份号, 密级, 紧急程度.
func (r *paper) urgencyPlace() []Measure {
	rows := func(row float64) bool {
		for _, l := range []*line{r.above(copyNumber), r.above(secret)} {
			if l != nil && row < r.row(l)+0.5 {
				return false
			}
		}
		return row < 3.5
	}
	return r.corner(r.above(urgency), "紧急程度", "（份号、密级之下）", rows)
}

// markTop measures the ink of the mark, or its glyph boxes where ink is not known.
func (r *paper) markTop() []Measure {
	if len(r.masthead.mark) == 0 {
		return nil
	}
	l := r.masthead.mark[0]
	top := l.foot
	for _, g := range l.glyphs {
		if g.Inked {
			top = min(top, g.Ink.Top.MM())
		} else {
			top = min(top, g.Box.Top.MM())
		}
	}
	want, from := r.p.Masthead.MarkTop.Value.MM(), r.areaTop()+r.shift()
	switch {
	case len(r.masthead.letter) > 0:
		want, from = r.p.Letter.MarkTop.Value.MM(), 0
	case orderMark.MatchString(l.text):
		want = r.p.Masthead.OrderTop.Value.MM()
	}
	return verdict(near(top-from, want, r.place()), at(l, Measure{Measured: mm(top - from), Expected: mm(want), Tolerance: r.withinPlace(),
		Message: "发文机关标志上边缘的位置不对", Hint: "移动发文机关标志，让字的上边缘距版心上边缘 35 毫米（距纸上边 72 毫米）。"}))
}

func (r *paper) markCentre() []Measure {
	if len(r.masthead.mark) == 0 {
		return nil
	}
	left, right := r.masthead.mark[0].left, r.masthead.mark[0].right
	for _, l := range r.masthead.mark {
		left, right = min(left, l.left), max(right, l.right)
	}
	off := (left+right)/2 - r.centreOf(r.masthead.mark[0])
	return verdict(near(off, 0, 2*r.place()), at(r.masthead.mark[0], Measure{Measured: "偏离 " + mm(max(off, -off)), Expected: "居中", Tolerance: within(2 * r.p.Inspect.Position.Value),
		Message: "发文机关标志没有居中", Hint: "选中发文机关标志，点“居中”，并把缩进设为 0。"}))
}

func (r *paper) markFace() []Measure {
	if len(r.masthead.mark) == 0 {
		return nil
	}
	return r.face(r.masthead.mark[0], titleGlyphs(r.masthead.mark), r.p.Masthead.MarkRole.Value, "发文机关标志", "字体设为方正小标宋简体等小标宋体。")
}

// parts splits the line of 发文字号 from 签发人 at its right.
func (r *paper) parts() (number, signatory *line) {
	l := r.masthead.number
	if l == nil {
		return nil, nil
	}
	at := strings.Index(l.text, "签发人")
	if at <= 0 {
		return l, nil
	}
	cut := l.at[len([]rune(l.text[:at]))]
	if cut == 0 {
		return l, nil
	}
	return newLine(l.page, l.glyphs[:cut]), newLine(l.page, l.glyphs[cut:])
}

// signatories is 签发人 with all its lines.
func (r *paper) signatories() (found []*line) {
	if _, s := r.parts(); s != nil {
		found = append(found, s)
	}
	if l := r.above(signer); l != nil {
		found = append(found, l)
	}
	return found
}

func (r *paper) numberForm() []Measure {
	l, _ := r.parts()
	if l == nil {
		return nil
	}
	return verdict(formNumber.MatchString(l.text), at(l, Measure{Measured: l.text, Expected: "如 清府办〔2026〕8号",
		Message: "发文字号“" + l.text + "”的写法不对", Hint: "年份写全称、用六角括号“〔〕”，序号前不加“第”、不加 0。"}))
}

func (r *paper) numberPlace() []Measure {
	l, _ := r.parts()
	if l == nil {
		return nil
	}
	m := at(l, Measure{Expected: "居中", Tolerance: r.withinPlace(), Message: "发文字号的位置不对", Hint: "下行文、平行文的发文字号居中；有签发人的，居左空一字。"})
	if len(r.masthead.letter) > 0 {
		free := r.rightOf(l) - l.right
		m.Measured, m.Expected, m.Hint = "右空 "+mm(free), "顶格居右", "信函的发文字号顶格居右，排在第一条红线之下。"
		return verdict(near(free, 0, r.place()), m)
	}
	if signs := r.signatories(); len(signs) > 0 {
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
	l, _ := r.parts()
	if l == nil || len(r.masthead.mark) == 0 || len(r.masthead.letter) > 0 {
		return nil
	}
	last := r.masthead.mark[len(r.masthead.mark)-1]
	want := r.p.Masthead.NumberBlank.Value
	above := last
	if signs := r.signatories(); len(signs) > 0 && signs[0].top < l.top {
		l = signs[0]
	}
	blanks := r.blanks(above, l)
	return verdict(r.blankLines(blanks, want), at(l, Measure{Measured: inLines(blanks), Expected: fmt.Sprintf("空 %d 行", want), Tolerance: "±0.5 行",
		Message: "发文字号与发文机关标志之间空的行数不对", Hint: "发文机关标志下空两行，再排发文字号。"}))
}

func (r *paper) signatory() []Measure {
	signs := r.signatories()
	if len(signs) == 0 {
		return nil
	}
	l := signs[0]
	free := r.rightOf(l) - l.right
	ok := r.chars(free, r.p.Masthead.SignatoryRight.Value) && strings.HasPrefix(l.text, "签发人：")
	return verdict(ok, at(l, Measure{Measured: "右空 " + r.inChars(free), Expected: fmt.Sprintf("右空 %d 字，“签发人”后用全角冒号", r.p.Masthead.SignatoryRight.Value), Tolerance: r.withinPlace(),
		Message: "签发人的排法不对", Hint: "“签发人：”（全角冒号）和姓名排在发文字号右边，右空一字。"}))
}

func (r *paper) signatoryFace() []Measure {
	signs := r.signatories()
	if len(signs) == 0 {
		return nil
	}
	l := signs[0]
	label := len([]rune("签发人："))
	if len(l.at) <= label {
		return nil
	}
	want := r.p.Masthead.SignatoryRole.Value
	return r.face(l, l.glyphs[l.at[label]:], want, "签发人姓名", "姓名的字体设为"+want+"。")
}

func (r *paper) redLine() []Measure {
	l, k := r.masthead.number, r.masthead.rule
	if l == nil || k == nil {
		return nil
	}
	want, got := r.p.Masthead.RuleBelow.Value.MM(), k.y-k.width/2-l.foot
	return verdict(near(got, want, r.place()), onRule(0, *k, Measure{Measured: mm(got), Expected: mm(want), Tolerance: r.withinPlace(),
		Message: "红色分隔线与发文字号的距离不对", Hint: "移动红线，让它在发文字号之下 4 毫米。"}))
}

func (r *paper) redLineWidth() []Measure {
	k := r.masthead.rule
	if k == nil {
		return nil
	}
	want := r.p.Masthead.RuleWidth.Value.MM()
	centre := r.areaLeft() + r.p.TypeArea.Width.Value.MM()/2
	if r.left[0].known {
		centre = r.left[0].at + r.p.TypeArea.Width.Value.MM()/2
	}
	ok := near(k.length(), want, r.place()) && near((k.left+k.right)/2, centre, 2*r.place())
	return verdict(ok, onRule(0, *k, Measure{Measured: mm(k.length()), Expected: mm(want) + "，居中", Tolerance: r.withinPlace(),
		Message: "红色分隔线与版心不等宽或没有居中", Hint: "红线长 156 毫米，左右与版心对齐。"}))
}

func (r *paper) redLineColour() []Measure {
	k := r.masthead.rule
	if k == nil {
		return nil
	}
	got := "黑色"
	if k.red {
		got = "红色"
	}
	return verdict(k.red, onRule(0, *k, Measure{Measured: got, Expected: "红色", Message: "版头的分隔线不是红色", Hint: "把这条线的颜色设为红色。"}))
}

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

func (r *paper) letterFirstPage() []Measure {
	if len(r.masthead.letter) == 0 {
		return nil
	}
	return verdict(r.sheets[0].number == nil, Measure{Page: 1, Message: "信函的首页印了页码", Hint: "在页脚里勾选“首页不同”，首页不放页码。"})
}
