package inspect

import (
	"fmt"
	"regexp"

	"gongwen/pipeline/page"
)

// signing is how a paper is signed, as far as the page tells.
type signing uint8

const (
	unsigned signing = iota // no date on a line of its own
	plain                   // 7.3.5.2
	sealed                  // 7.3.5.1: a picture lies over the date, or room is left for one
	stamped                 // 7.3.5.3: a picture above the date takes the signature's place
)

// signing tells the case. Without a picture, the geometry of a sealed paper counts as
// such: the seal is put on by hand.
func (r *paper) signing() signing {
	e := &r.ending
	if e.date == nil {
		return unsigned
	}
	if r.seal() != nil {
		return sealed
	}
	if len(e.names) == 0 || e.names[0].text == "" {
		if r.stamp() != nil {
			return stamped
		}
		return plain
	}
	if r.stamp() != nil && r.stamp().Left.MM() > e.names[len(e.names)-1].right {
		return stamped
	}
	one := len(e.names) == 1
	centred := one && near(e.names[0].centre(), e.date.centre(), 2*r.place())
	if centred && r.chars(r.dateFree(), r.p.Sealed.DateRight.Value) && !r.offsetFits() {
		return sealed
	}
	return plain
}

func (r *paper) dateFree() float64 { return r.rightOf(r.ending.date) - r.ending.date.right }

// seal is a picture over the date.
func (r *paper) seal() *page.Box {
	d := r.ending.date
	return r.picture(func(b page.Box) bool {
		return b.Left.MM() < d.right && b.Right.MM() > d.left && b.Top.MM() < d.foot && b.Bottom.MM() > d.top
	})
}

// stamp is a picture right above the date.
func (r *paper) stamp() *page.Box {
	d := r.ending.date
	return r.picture(func(b page.Box) bool {
		return b.Left.MM() > r.leftOf(d)+60 && b.Bottom.MM() <= d.top+1 && b.Bottom.MM() > d.top-3*r.linePitch()
	})
}

// picture finds one on the date's page that is no larger than a seal can be.
func (r *paper) picture(fits func(page.Box) bool) *page.Box {
	s := r.sheets[r.ending.date.page]
	for i := range s.Images {
		b := &s.Images[i].Box
		if w, h := (b.Right - b.Left).MM(), (b.Bottom - b.Top).MM(); w > 10 && h > 5 && w < 90 && h < 90 && fits(*b) {
			return b
		}
	}
	return nil
}

// signed returns signature lines and date of a paper signed in one way; ok is false for
// others and where there is no signature.
func (r *paper) signed(as signing) (names []*line, date *line, ok bool) {
	e := &r.ending
	return e.names, e.date, r.signing() == as && len(e.names) > 0
}

func (r *paper) signBlank() []Measure {
	names, _, ok := r.signed(plain)
	above := r.ending.above
	if !ok || above == nil || above.page != names[0].page {
		return nil
	}
	want := r.p.SignOff.BlankBefore.Value
	blanks := r.blanks(above, names[0])
	return verdict(r.blankLines(blanks, want), at(names[0], Measure{Measured: inLines(blanks), Expected: fmt.Sprintf("空 %d 行", want), Tolerance: "±0.5 行",
		Message: "署名与正文之间空的行数不对", Hint: "正文（或附件说明）下空一行，再排署名。"}))
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

func (r *paper) sealDate() []Measure {
	if r.signing() != sealed {
		return nil
	}
	want := r.p.Sealed.DateRight.Value
	return verdict(r.chars(r.dateFree(), want), at(r.ending.date, Measure{Measured: "右空 " + r.inChars(r.dateFree()), Expected: fmt.Sprintf("右空 %d 字", want), Tolerance: r.withinPlace(),
		Message: "盖章的公文，成文日期右边没有空四字", Hint: "日期右对齐，再右缩进 4 字符。"}))
}

func (r *paper) sealCentre() []Measure {
	names, date, ok := r.signed(sealed)
	if !ok {
		return nil
	}
	if len(names) > 1 || names[0].gap > 2 {
		return []Measure{at(names[0], Measure{Status: Unverified, Message: "联合行文的署名和印章没有量", Hint: "请对照 7.3.5.1 人工核对。"})}
	}
	off := names[0].centre() - date.centre()
	return verdict(near(off, 0, 2*r.place()), at(names[0], Measure{Measured: "偏离 " + mm(max(off, -off)), Expected: "与日期居中对齐", Tolerance: within(2 * r.p.Inspect.Position.Value),
		Message: "署名没有以成文日期为准居中", Hint: "调整署名的缩进，让署名的中间对着日期的中间。"}))
}

func (r *paper) sealPlace() []Measure {
	if r.signing() != sealed || r.seal() == nil {
		return nil
	}
	b, date := r.seal(), r.ending.date
	m := Measure{Page: date.page + 1, X: round(b.Left.MM()), Y: round(b.Top.MM()), Expected: "居中下压署名和日期，顶端距正文一行之内",
		Message: "印章的位置不对", Hint: "移动印章：中心对着署名和日期，顶端不离开正文一行以上。"}
	off := (b.Left.MM()+b.Right.MM())/2 - date.centre()
	m.Measured = fmt.Sprintf("左右偏 %s", mm(max(off, -off)))
	ok := near(off, 0, 5*r.place())
	if above := r.ending.above; above != nil && above.page == date.page {
		gap := b.Top.MM() - above.foot
		m.Measured += fmt.Sprintf("，距正文 %s", mm(gap))
		ok = ok && gap <= float64(r.p.Sealed.SealGap.Value)*r.linePitch()+r.place()
	}
	return verdict(ok, m)
}

func (r *paper) signatureSeal() []Measure {
	if r.signing() != stamped {
		return nil
	}
	return []Measure{at(r.ending.date, Measure{Status: Unverified, Message: "日期上方有图片，像是签名章，没有量", Hint: "请对照 7.3.5.3 人工核对：正文下空二行、右空四字，日期在其下空一行、右空四字。"})}
}

var goodDate = regexp.MustCompile(`^[12]\d{3}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$`)

func (r *paper) dateForm() []Measure {
	d := r.ending.date
	if d == nil {
		return nil
	}
	return verdict(goodDate.MatchString(d.text), at(d, Measure{Measured: d.text, Expected: "如 2026年1月21日",
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
	return verdict(body > 0, at(d, Measure{Measured: fmt.Sprintf("正文 %d 行", body), Expected: "有正文",
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
