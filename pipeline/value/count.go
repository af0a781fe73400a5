package value

import (
	"slices"
	"strconv"

	"gongwen/pipeline/numeral"
)

// Count is a whole number of things: 3个, 十二项.
type Count struct {
	Number  int64
	Measure string // 个, 项 …; "" for none
}

// measures are the words that count things, the common ones first. Words of time (天, 年)
// and money are none.
var measures = [...]string{
	"个", "项", "件", "人", "名", "位", "次", "条", "起", "家", "户", "份", "处", "批", "期", "场", "篇",
	"宗", "例", "台", "套", "只", "笔", "种", "类", "所", "间", "座", "栋", "辆", "艘", "本", "册", "轮",
	"组", "对", "段", "块", "片", "支", "株", "棵", "张", "封", "则", "面", "亩", "米", "吨",
	"人次", "件次", "项次", "场次", "批次", "户次", "平方米", "公里",
}

// ParseCount reads a whole number that is not below zero, with or without its measure
// word: 3, ３个, 1,234件, 十二项, and 3.0 as programs store it. ok is false for 3.5, 约3,
// 第3项 and 3万元.
func ParseCount(s string) (Count, bool) {
	if len(s) > maxFigure {
		return Count{}, false
	}
	p := scan{fold(s)}
	n, ok := p.count()
	if !ok || p.rest != "" && !slices.Contains(measures[:], p.rest) {
		return Count{}, false
	}
	return Count{n, p.rest}, true
}

// count takes a whole number in digits or Chinese numerals.
func (p *scan) count() (int64, bool) {
	if f, ok := p.figure(); ok {
		return f.count()
	}
	if p.eat("两") {
		return 2, true
	}
	run := p.numerals()
	n, ok := numeral.Parse(run)
	p.rest = p.rest[len(run):]
	return int64(n), ok
}

// maxCount keeps counts where sums of a whole ledger cannot overflow.
const maxCount = 1_000_000_000_000

// count returns the figure as a whole number from 0 to maxCount.
func (f figure) count() (int64, bool) {
	for ; f.places > 0; f.places-- {
		if f.digits%10 != 0 {
			return 0, false
		}
		f.digits /= 10
	}
	for ; f.places < 0 && f.digits <= maxCount; f.places++ {
		f.digits *= 10
	}
	return f.digits, !f.negative && f.digits <= maxCount
}

// String writes the count with its measure word: 3个.
func (c Count) String() string { return strconv.FormatInt(c.Number, 10) + c.Measure }
