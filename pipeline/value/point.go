package value

import "time"

// point is a day or a longer piece of the calendar.
type point struct {
	year  int // 0 where none is given
	month int // the first month of a longer piece
	unit  Unit
	n     int // the day of the month; 1 to 3 for 上旬, 中旬, 下旬
}

// spans are the units by size, with their length in months.
var spans = [...]struct {
	unit   Unit
	months int
}{{Day, 0}, {TenDays, 0}, {Month, 1}, {Quarter, 3}, {Half, 6}, {Year, 12}}

func size(u Unit) int {
	for i := range spans {
		if spans[i].unit == u {
			return i
		}
	}
	return -1
}

func quarter(year, n int) point { return point{year, 3*n - 2, Quarter, 0} }
func half(year, n int) point    { return point{year, 6*n - 5, Half, 0} }

// real reports whether the calendar of the years 1900 to 2199 has it. A day without a
// year may be 29 February.
func (p point) real() bool {
	if p.year != 0 && (p.year < 1900 || p.year > 2199) || p.month < 1 || p.month > 12 {
		return false
	}
	return p.unit != Day || p.n >= 1 && p.n <= daysIn(p.year, p.month)
}

func (p point) first() time.Time {
	switch p.unit {
	case Day:
		return date(p.year, p.month, p.n)
	case TenDays:
		return date(p.year, p.month, 10*p.n-9)
	}
	return date(p.year, p.month, 1)
}

func (p point) last() time.Time {
	switch {
	case p.unit == Day:
		return date(p.year, p.month, p.n)
	case p.unit == TenDays && p.n < 3:
		return date(p.year, p.month, 10*p.n)
	case p.unit == TenDays:
		return date(p.year, p.month+1, 0)
	}
	return date(p.year, p.month+spans[size(p.unit)].months, 0)
}

func date(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// daysIn counts the days of a month; the year 0 is a leap year.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
