package inspect

import "fmt"

// pictureBlank is how much of a line more a picture may be off than a line of text may:
// its height is none of the lines'.
const pictureBlank = 0.25

// stampBlank tells whether blanks above or below a 签名章 are so many.
func (r *paper) stampBlank(s *stamp, blanks float64, n int) bool {
	by := float64(r.p.Inspect.Blank.Value) / 1000
	if s.picture {
		by += pictureBlank
	}
	return near(blanks, float64(n), by)
}

// stamped returns 签名章 of a paper that is signed so.
func (r *paper) stamped() []stamp {
	if r.signing() != stamped {
		return nil
	}
	return r.stamps()
}

// onStamp puts a measure on 签名章.
func (r *paper) onStamp(s *stamp, m Measure) Measure {
	m.Page, m.X, m.Y = r.ending.date.page+1, round(s.left), round(s.top)
	return m
}

func (r *paper) signatureSeal() []Measure {
	all := r.stamped()
	if len(all) == 0 {
		return nil
	}
	p := &r.p.SignatureSeal
	right := all[0].right
	for _, s := range all {
		right = max(right, s.right)
	}
	free := r.rightOf(r.ending.date) - right
	m := r.onStamp(&all[0], Measure{Measured: "右空 " + r.inChars(free), Expected: fmt.Sprintf("正文下空 %d 行，右空 %d 字", p.BlankBefore.Value, p.Right.Value), Tolerance: r.withinPlace(),
		Message: "签名章的位置不对", Hint: "签名章在正文（或附件说明）下空二行、右空四字。"})
	ok := r.chars(free, p.Right.Value)
	if above := r.ending.above; above != nil && above.page == r.ending.date.page {
		blanks := r.lineGap(above.foot, all[0].top)
		m.Measured += "，上" + inLines(blanks)
		ok = ok && r.stampBlank(&all[0], blanks, p.BlankBefore.Value)
	}
	return verdict(ok, m)
}

func (r *paper) signaturePost() []Measure {
	want := r.p.SignatureSeal.PostGap.Value
	var fails []Measure
	var first *line
	for _, s := range r.stamped() {
		if s.post == nil {
			continue
		}
		if first == nil {
			first = s.post
		}
		gap, off := s.left-s.post.right, s.post.middle()-s.middle()
		if r.chars(gap, want) && near(off, 0, 2*r.place()) {
			continue
		}
		fails = append(fails, at(s.post, Measure{Status: Fail, Measured: fmt.Sprintf("相距 %s，上下偏 %s", r.inChars(gap), mm(max(off, -off))), Expected: fmt.Sprintf("在签名章左空 %d 字，上下居中", want), Tolerance: r.withinPlace(),
			Message: "签发人职务" + quote(s.post.text) + "的位置不对", Hint: "职务标在签名章的左边，空二字，以签名章为准上下居中。"}))
	}
	if first == nil {
		return nil
	}
	return gather(fails, at(first, Measure{Expected: fmt.Sprintf("在签名章左空 %d 字，上下居中", want), Tolerance: r.withinPlace()}))
}

func (r *paper) signatureDate() []Measure {
	all := r.stamped()
	if len(all) == 0 {
		return nil
	}
	p, date, last := &r.p.SignatureSeal, r.ending.date, &all[len(all)-1]
	blanks := r.lineGap(last.foot, date.top)
	ok := r.stampBlank(last, blanks, p.DateBlank.Value) && r.chars(r.dateFree(), p.Right.Value)
	return verdict(ok, at(date, Measure{Measured: fmt.Sprintf("%s，右空 %s", inLines(blanks), r.inChars(r.dateFree())), Expected: fmt.Sprintf("签名章下空 %d 行，右空 %d 字", p.DateBlank.Value, p.Right.Value), Tolerance: r.withinPlace(),
		Message: "签名章下成文日期的位置不对", Hint: "签名章下空一行，成文日期右空四字。"}))
}
