package value

import "github.com/shopspring/decimal"

// figure is a number as it stands: 1,234.50 has the digits 123450 and two places.
type figure struct {
	digits   int64
	places   int // decimals; below 0 for 12E+5
	negative bool
}

const (
	maxDigits   = 18 // of a figure written without exponent; all fit in an int64
	maxExponent = 18 // of a number as programs store it: 1.2E+05
)

// figure takes a number in digits, with a sign, thousands by comma or blank, decimals and
// an exponent. A number with a 0 in front is a code, no figure.
func (p *scan) figure() (f figure, ok bool) {
	q := *p
	f.negative = q.eat("-")
	if !f.negative {
		q.eat("+")
	}
	count, ok := q.whole(&f)
	if !ok {
		return figure{}, false
	}
	if q.eat(".") {
		f.places = q.digits(&f)
		if f.places == 0 {
			return figure{}, false
		}
		count += f.places
	}
	if !q.exponent(&f) || max(count-f.places, 1)+max(f.places, 0) > maxDigits {
		return figure{}, false
	}
	*p = q
	return f, true
}

// whole takes what stands before the decimals: nothing in .5.
func (p *scan) whole(f *figure) (count int, ok bool) {
	leading := p.rest
	count = p.digits(f)
	if count == 0 {
		return 0, len(leading) > 0 && leading[0] == '.'
	}
	if leading[0] == '0' {
		return count, count == 1
	}
	for grouped := count <= 3; grouped && p.any(",", " "); count += 3 {
		if p.digits(f) != 3 {
			return 0, false
		}
	}
	return count, true
}

// digits takes a run of digits behind those that f has. Of a run that is too long for any
// figure only the count is right.
func (p *scan) digits(f *figure) (count int) {
	for count < len(p.rest) && isDigit(rune(p.rest[count])) {
		f.digits = f.digits*10 + int64(p.rest[count]-'0')
		count++
	}
	p.rest = p.rest[count:]
	return count
}

// exponent takes E+05 if it is there.
func (p *scan) exponent(f *figure) (ok bool) {
	if !p.any("E", "e") {
		return true
	}
	negative := p.eat("-")
	if !negative {
		p.eat("+")
	}
	var e figure
	if count := p.digits(&e); count == 0 || count > 2 || e.digits > maxExponent {
		return false
	}
	if negative {
		e.digits = -e.digits
	}
	f.places -= int(e.digits)
	return true
}

func (f figure) decimal() decimal.Decimal {
	if f.negative {
		return decimal.New(-f.digits, int32(-f.places))
	}
	return decimal.New(f.digits, int32(-f.places))
}
