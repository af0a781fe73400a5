package inspect

import (
	"fmt"
	"slices"
	"strings"

	"gongwen/pipeline/pattern"
)

var (
	secretForm = pattern.New(`^(绝密|机密|秘密)(★(\d{1,2}(年|个月)|长期))?$`)
	formNumber = pattern.New(`^\p{Han}[\p{Han}（）]*〔[12]\d{3}〕[1-9]\d*号$`)
	// 纪要 are numbered with or without 发文机关代字
	minutesNumber = pattern.New(`^(\p{Han}[\p{Han}（）]*)?〔[12]\d{3}〕[1-9]\d*号$`)
)

// copyNumber reports 份号.
func copyNumber(text string) bool {
	return len(text) >= 3 && len(text) <= 8 && strings.Trim(text, arabic) == ""
}

// secret reports 密级, with or without 保密期限.
func secret(text string) bool {
	return strings.HasPrefix(text, "绝密") || strings.HasPrefix(text, "机密") || strings.HasPrefix(text, "秘密")
}

// urgency reports 紧急程度.
func urgency(text string) bool {
	return slices.Contains([]string{"特急", "加急", "特提", "平急"}, text)
}

// above finds a line of the masthead by what it is.
func (r *paper) above(is func(text string) bool) *line {
	i := slices.IndexFunc(r.masthead.lines, func(l *line) bool { return is(l.text) })
	if i < 0 {
		return nil
	}
	return r.masthead.lines[i]
}

// row is the line of the type area that a line stands on, from 1; in a letter it counts
// from the first line below the red one.
func (r *paper) row(l *line) float64 {
	first := r.areaTop() + r.shift()
	if len(r.masthead.letter) > 0 {
		first = r.belowLetterLine().top
	}
	return 1 + (l.top-first)/r.linePitch()
}

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
	return verdict(secretForm().MatchString(l.text), at(l, Measure{Measured: l.text, Expected: "如 机密★1年", Message: "密级和保密期限的写法不对", Hint: "写成“机密★1年”的样子：中间是“★”，期限用阿拉伯数字。"}))
}

func (r *paper) secretPlace() []Measure {
	want, rows := float64(r.p.Masthead.Line.Value), "第二行"
	if len(r.masthead.letter) > 0 && r.above(copyNumber) == nil {
		want, rows = 1, "第一行"
	}
	return r.corner(r.above(secret), "密级和保密期限", rows, func(row float64) bool { return near(row, want, 0.5) })
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
