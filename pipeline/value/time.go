package value

import "time"

// Time is a day, a span of days, or a time limit in words. Days are midnight UTC.
//
// First and Last are the first and the last day meant. First is zero for a limit (…前,
// …底, 截至…), Last for what has no end (…起，长期坚持), and both where only words stand.
// The last day of a limit is inside it: 5月20日前 lasts until 20 May, 6月前 and 6月底前
// until 30 June, 2025年前 until the end of 2025. Some offices mean the day before; who
// works in time by this reading is never called late for a quarrel about a word.
type Time struct {
	First, Last time.Time
	Unit        Unit // how fine the text is; of a range, its finer end; "" where only words stand
	Yearless    bool // 5月20日前: First and Last stand in the year 0 until In gives them one
	Immediate   bool // 立行立改, 立即整改, 即知即改
	Standing    bool // 长期坚持, 持续推进, 常态化
	Finished    bool // 已完成, 已整改: no limit any more
}

// Unit is how fine a time is given.
type Unit string

const (
	Day     Unit = "日"
	TenDays Unit = "旬" // the third part of a month
	Month   Unit = "月"
	Quarter Unit = "季度"
	Half    Unit = "半年"
	Year    Unit = "年"
)

// maxTime is the longest text, in bytes, that is read as a time.
const maxTime = 240

// ParseTime reads a day, month, quarter, half or year, a range of them, a limit, a word
// such as 立行立改 or 长期坚持, and these together: 2025年6月底前完成并长期坚持. Without a
// year the time is Yearless. It takes the forms of ParseDay, months and years in the same
// ways, and the words around them: 拟于…前完成整改.
//
// ok is false unless the whole text is made out: 视情况, 尽快, 2025年6月左右, 三个月内 and
// two limits in one text are left.
func ParseTime(s string) (t Time, ok bool) {
	if len(s) > maxTime {
		return Time{}, false
	}
	p := scan{fold(s)}
	var until bool
	for p.rest != "" {
		if span, ok := p.span(); ok {
			if t.Unit != "" {
				return Time{}, false
			}
			t.First, t.Last, t.Unit, t.Yearless = span.First, span.Last, span.Unit, span.Yearless
			continue
		}
		switch k, ok := p.word(); {
		case !ok:
			return Time{}, false
		case k == limit:
			until = true
		default:
			t.set(k)
		}
	}
	return t.whole(until)
}

func (t *Time) set(k kind) {
	switch k {
	case immediate:
		t.Immediate = true
	case standing:
		t.Standing = true
	case finished:
		t.Finished = true
	}
}

// whole returns the time if it means something: an end of some kind, or a beginning of
// what stands for good.
func (t Time) whole(until bool) (Time, bool) {
	switch open := t.Last.IsZero(); {
	case open && until, open && t.Unit != "" && !t.Standing:
		return Time{}, false
	case t == Time{}:
		return Time{}, false
	case until:
		t.First = time.Time{}
	}
	return t, true
}

// span takes a piece of the calendar, a range or a limit.
func (p *scan) span() (Time, bool) {
	before := *p
	from, ok := p.point()
	if !ok {
		return Time{}, false
	}
	if from.unit == Day {
		p.clock()
	}
	t := Time{First: from.first(), Last: from.last(), Unit: from.unit, Yearless: from.year == 0}
	switch {
	case p.to():
		if t, ok = p.rangeFrom(from); !ok {
			*p = before
		}
	case p.any("起", "开始"):
		t.Last = time.Time{}
	case p.edge(from.unit):
		t.First = time.Time{}
	}
	return t, ok
}

// edge takes what makes a limit of a piece of the calendar. 内 makes none.
func (p *scan) edge(u Unit) (limit bool) {
	if u != Day && !p.any("内", "之内", "以内") {
		limit = p.any("底", "末", "终")
	}
	return p.any("前", "之前", "以前") || limit
}

// rangeFrom takes the second end of a range, which may leave out what the first has said.
func (p *scan) rangeFrom(from point) (Time, bool) {
	to, ok := p.point()
	if !ok {
		to, ok = p.shortEnd(from)
	}
	if to.year == 0 {
		to.year = from.year
	}
	if !ok || !to.real() || from.year == 0 && to.year != 0 {
		return Time{}, false
	}
	if to.unit == Day {
		p.clock()
	}
	p.edge(to.unit)
	t := Time{First: from.first(), Last: to.last(), Unit: from.unit, Yearless: from.year == 0}
	if size(to.unit) < size(t.Unit) {
		t.Unit = to.unit
	}
	return t, !t.Last.Before(t.First)
}

// shortEnd takes the day of the same month, as in 3月1—15日, or month and day without their
// words, as in 2025.3.1—6.30.
func (p *scan) shortEnd(from point) (point, bool) {
	n, ok := p.short()
	if !ok || from.unit != Day {
		return point{}, false
	}
	if p.any("日", "号") {
		return point{from.year, from.month, Day, n}, true
	}
	if !p.any(".", "/") {
		return point{}, false
	}
	day, ok := p.short()
	return point{from.year, n, Day, day}, ok
}

// Day returns the one full day meant: of a limit or a longer span there is none.
func (t Time) Day() (time.Time, bool) {
	if t.Unit != Day || t.Yearless || !t.First.Equal(t.Last) {
		return time.Time{}, false
	}
	return t.First, true
}

// In gives a time without a year the year of its paper. 29 February becomes the 28th
// where the year has none, so that the limit 2月底前 stays the end of the month.
func (t Time) In(year int) Time {
	if t.Yearless {
		t.First, t.Last, t.Yearless = in(t.First, year), in(t.Last, year), false
	}
	return t
}

func in(t time.Time, year int) time.Time {
	if t.IsZero() {
		return t
	}
	return date(year, int(t.Month()), min(t.Day(), daysIn(year, int(t.Month()))))
}
