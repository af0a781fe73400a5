package value

// point takes a day, month, quarter, half or year that the calendar has.
func (p *scan) point() (point, bool) {
	before := *p
	if pt, ok := p.written(); ok && pt.real() {
		return pt, true
	}
	*p = before
	return point{}, false
}

func (p *scan) written() (point, bool) {
	if p.any("今年", "本年", "当年") {
		return p.inYear(0)
	}
	if p.sees("年底", "年末", "年终", "年内") && p.eat("年") {
		return point{0, 1, Year, 0}, true
	}
	switch n, width := p.number(); width {
	case 8: // 20250324
		return point{n / 10000, n / 100 % 100, Day, n % 100}, n >= 19000000
	case 6: // 202503
		return point{n / 100, n % 100, Month, 0}, n >= 190000
	case 4:
		return p.afterYear(n)
	case 1, 2:
		return p.part(0, n)
	case 0:
		return p.period(0)
	}
	return point{}, false
}

// afterYear goes on after the four digits of a year.
func (p *scan) afterYear(year int) (point, bool) {
	if year < 1900 {
		return point{}, false
	}
	if p.eat("年") {
		return p.inYear(year)
	}
	if p.shares("年") { // 2025—2026年
		return point{year, 1, Year, 0}, true
	}
	for _, sign := range [...]string{"-", ".", "/"} {
		if p.eat(sign) {
			return p.bySigns(year, sign)
		}
	}
	if n, ok := p.short(); ok { // 2025一季度
		return p.part(year, n)
	}
	return p.period(year)
}

// bySigns takes the rest of 2025-3-24 or 2025-3. All signs must be the same: 2025.3-6 may
// be a day or two months.
func (p *scan) bySigns(year int, sign string) (point, bool) {
	month, ok := p.short()
	if !ok {
		return point{}, false
	}
	before := *p
	if p.eat(sign) {
		if day, ok := p.short(); ok {
			p.any("日", "号")
			return point{year, month, Day, day}, true
		}
		*p = before
	}
	if p.eat("月") {
		return p.inMonth(year, month)
	}
	return point{year, month, Month, 0}, true
}

// inYear goes on after 年.
func (p *scan) inYear(year int) (point, bool) {
	if n, ok := p.short(); ok {
		return p.part(year, n)
	}
	if pt, ok := p.period(year); ok {
		return pt, true
	}
	if p.sees("年底", "年末", "年终", "年内") { // 2020年年底前
		p.eat("年")
	} else {
		p.any("年度", "度", "全年")
	}
	return point{year, 1, Year, 0}, true
}

// part takes what the number n counts: a month with what follows, or a quarter. Both may
// stand behind the second number only: 3—6月.
func (p *scan) part(year, n int) (point, bool) {
	switch {
	case p.eat("月"):
		return p.inMonth(year, n)
	case p.eat("季度"), p.shares("季度"):
		return quarter(year, n), true
	case p.shares("月"):
		return point{year, n, Month, 0}, true
	}
	return point{}, false
}

// period takes a named part of a year.
func (p *scan) period(year int) (point, bool) {
	before := *p
	switch {
	case p.eat("上半年"):
		return half(year, 1), true
	case p.eat("下半年"):
		return half(year, 2), true
	case p.any("Q", "q"):
		if n, ok := p.short(); ok {
			return quarter(year, n), true
		}
	case p.eat("第"):
		if n, ok := p.short(); ok && p.eat("季度") {
			return quarter(year, n), true
		}
	}
	*p = before
	return point{}, false
}

// inMonth goes on after 月.
func (p *scan) inMonth(year, month int) (point, bool) {
	p.eat("份")
	for i, name := range [...]string{"上旬", "中旬", "下旬"} {
		if p.eat(name) {
			return point{year, month, TenDays, i + 1}, true
		}
	}
	if day, ok := p.short(); ok {
		p.any("日", "号")
		return point{year, month, Day, day}, true
	}
	return point{year, month, Month, 0}, true
}

// to takes the word or dash between the two ends of a range.
func (p *scan) to() bool { return p.any("--", "-", "~", "起至", "起到", "至", "到") }

// sees reports whether the text goes on with one of the words.
func (p scan) sees(words ...string) bool { return p.any(words...) }

// shares reports whether a range goes on with a number and the unit that is left out
// before: the 月 of 3—6月.
func (p scan) shares(unit string) bool {
	if !p.to() {
		return false
	}
	_, width := p.number()
	return width > 0 && p.eat(unit)
}
