package inspect

import (
	"fmt"
	"math"

	"gongwen/pipeline/page"
)

func (r *paper) sealDate() []Measure {
	if r.signing() != sealed {
		return nil
	}
	want := r.p.Sealed.DateRight.Value
	return verdict(r.chars(r.dateFree(), want), at(r.ending.date, Measure{Measured: "右空 " + r.inChars(r.dateFree()), Expected: fmt.Sprintf("右空 %d 字", want), Tolerance: r.withinPlace(),
		Message: "盖章的公文，成文日期右边没有空四字", Hint: "日期右对齐，再右缩进 4 字符。"}))
}

// sealCentre judges the last signature, which the date is set by.
func (r *paper) sealCentre() []Measure {
	_, date, ok := r.signed(sealed)
	if !ok {
		return nil
	}
	signs := r.ending.signatures()
	last := signs[len(signs)-1]
	off := last.centre() - date.centre()
	return verdict(near(off, 0, 2*r.place()), at(last, Measure{Measured: "偏离 " + mm(max(off, -off)), Expected: "与日期居中对齐", Tolerance: within(2 * r.p.Inspect.Position.Value),
		Message: "署名没有以成文日期为准居中", Hint: "调整署名的缩进，让署名的中间对着日期的中间。"}))
}

// centreX and centreY are the middle of a picture.
func centreX(b page.Box) float64 { return (b.Left + b.Right).MM() / 2 }
func centreY(b page.Box) float64 { return (b.Top + b.Bottom).MM() / 2 }

// sealOf is the picture over a signature, the nearest of several; ok is false for none.
func (r *paper) sealOf(l *line) (seal page.Box, ok bool) {
	for _, b := range r.seals() {
		if overlaps(b, l) && (!ok || math.Abs(centreX(b)-l.centre()) < math.Abs(centreX(seal)-l.centre())) {
			seal, ok = b, true
		}
	}
	return seal, ok
}

// sealPlace judges how far seals stand off their signatures, the last one off the date, and
// the uppermost from the body.
func (r *paper) sealPlace() []Measure {
	if r.signing() != sealed || r.seal() == nil {
		return nil
	}
	b, date := *r.seal(), r.ending.date
	off, top := math.Abs(centreX(b)-date.centre()), b.Top.MM()
	signs := r.ending.signatures()
	for i, l := range signs {
		seal, ok := r.sealOf(l)
		if !ok {
			continue
		}
		top = min(top, seal.Top.MM())
		if o := math.Abs(centreX(seal) - l.centre()); o > off && i+1 < len(signs) {
			off, b = o, seal
		}
	}
	m := onPicture(date.page, b, Measure{Measured: "左右偏 " + mm(off), Expected: "居中下压署名和日期，顶端距正文一行之内",
		Message: "印章的位置不对", Hint: "移动印章：中心对着署名和日期，顶端不离开正文一行以上。"})
	ok := off <= 5*r.place()
	if above := r.ending.above; above != nil && above.page == date.page {
		gap := top - above.foot
		m.Measured += fmt.Sprintf("，距正文 %s", mm(gap))
		ok = ok && gap <= float64(r.p.Sealed.SealGap.Value)*r.linePitch()+r.place()
	}
	return verdict(ok, m)
}

// onPicture puts a measure on a picture.
func onPicture(page int, b page.Box, m Measure) Measure {
	m.Page, m.X, m.Y = page+1, round(b.Left.MM()), round(b.Top.MM())
	return m
}

// sealEach judges whether each signature has a seal of its own, the last one over the date
// too.
func (r *paper) sealEach() []Measure {
	names, date, ok := r.signed(sealed)
	if !ok || r.seal() == nil {
		return nil
	}
	signs, seals := r.ending.signatures(), r.seals()
	ok = len(seals) == len(signs)
	var taken []page.Box
	for _, l := range signs {
		b, found := r.sealOf(l)
		for _, t := range taken {
			found = found && t != b
		}
		ok = ok && found
		taken = append(taken, b)
	}
	ok = ok && overlaps(taken[len(taken)-1], date)
	return verdict(ok, at(names[0], Measure{Measured: fmt.Sprintf("%d 个署名，%d 枚印章", len(signs), len(seals)), Expected: "一个署名盖一枚，最后一枚下压日期",
		Message: "印章与署名不是一一对应", Hint: "每个机关的印章盖在自己的署名上，最后一个印章居中下压署名和成文日期。"}))
}

// sealApart judges whether seals keep off one another and within the type area.
func (r *paper) sealApart() []Measure {
	if r.signing() != sealed || len(r.seals()) < 2 {
		return nil
	}
	seals := r.seals()
	least, where, out := math.Inf(1), seals[0], 0.0
	left, right := r.leftOf(r.ending.date), r.rightOf(r.ending.date)
	for i, a := range seals {
		if o := max(left-a.Left.MM(), a.Right.MM()-right); o > out {
			out, where = o, a
		}
		for _, b := range seals[:i] {
			if gap := between(a, b); gap < least {
				least, where = gap, a
			}
		}
	}
	ok := least > 0.05 && out <= r.place()
	return verdict(ok, onPicture(r.ending.date.page, where, Measure{Measured: fmt.Sprintf("最近的两枚相距 %s，超出版心 %s", mm(least), mm(out)), Expected: "互不相交或相切，不超出版心", Tolerance: r.withinPlace(),
		Message: "印章相交、相切，或者超出了版心", Hint: "把印章排开，排不下的另起一排，每排的两端不超出版心。"}))
}

// between is the distance of two round seals.
func between(a, b page.Box) float64 {
	radius := func(b page.Box) float64 { return min(b.Right-b.Left, b.Bottom-b.Top).MM() / 2 }
	return math.Hypot(centreX(a)-centreX(b), centreY(a)-centreY(b)) - radius(a) - radius(b)
}
