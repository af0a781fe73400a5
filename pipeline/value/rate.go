package value

import (
	"github.com/shopspring/decimal"

	"gongwen/pipeline/numeral"
)

// Rate is a share: 98.71% is 0.9871 with Places 2.
type Rate struct {
	Share  decimal.Decimal
	Places int // decimals of the percentage as written
}

// ParseRate reads a share that is not below zero: 98.71%, 百分之九十八, and the bare
// number that programs store for it, 0.9871, which must lie between 0 and 1. ok is false
// for 约98%, for ranges and for 98.71 without its sign.
func ParseRate(s string) (Rate, bool) {
	if len(s) > maxFigure {
		return Rate{}, false
	}
	p := scan{fold(s)}
	if p.eat("百分之") {
		return p.hundredths()
	}
	f, ok := p.figure()
	if !ok || f.negative {
		return Rate{}, false
	}
	signed := p.eat("%")
	if signed {
		f.places += 2
	}
	share := f.decimal()
	if p.rest != "" || !signed && share.Cmp(decimal.New(1, 0)) > 0 {
		return Rate{}, false
	}
	return Rate{share, max(0, f.places-2)}, true
}

// hundredths takes what stands behind 百分之: Chinese numerals with decimals, or digits.
func (p *scan) hundredths() (Rate, bool) {
	if p.rest == "百" {
		return Rate{Share: decimal.New(1, 0)}, true
	}
	f, ok := p.figure()
	if !ok {
		f, ok = p.spoken()
	}
	if !ok || f.negative || p.rest != "" {
		return Rate{}, false
	}
	f.places += 2
	return Rate{f.decimal(), max(0, f.places-2)}, true
}

// maxPlaces is how many decimals are read in words.
const maxPlaces = 12

// spoken takes a number in Chinese numerals with decimals: 九十八点七一.
func (p *scan) spoken() (f figure, ok bool) {
	run := p.numerals()
	n, ok := numeral.Parse(run)
	if run == "零" {
		n, ok = 0, true
	}
	p.rest = p.rest[len(run):]
	f.digits = int64(n)
	if !ok || !p.eat("点") {
		return f, ok
	}
	for _, c := range p.rest {
		d, ok := digitOf(c)
		if !ok || f.places == maxPlaces {
			return figure{}, false
		}
		f.digits, f.places = f.digits*10+int64(d), f.places+1
	}
	p.rest = ""
	return f, f.places > 0
}

// Agrees reports whether part of whole is this rate: rounded to its decimals, half up. A
// rate cut off instead of rounded does not agree, nor does any rate of nothing.
func (r Rate) Agrees(part, whole int64) bool {
	if part < 0 || whole <= 0 {
		return false
	}
	share := decimal.New(part, 0).DivRound(decimal.New(whole, 0), int32(r.Places)+2)
	return share.Equal(r.Share)
}

// String writes the rate with its decimals: 98.71%.
func (r Rate) String() string { return r.Share.Shift(2).StringFixed(int32(r.Places)) + "%" }
