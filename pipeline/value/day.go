package value

import (
	"strconv"
	"time"
)

// FormatDay writes a day as papers do: 2024年9月18日.
func FormatDay(t time.Time) string {
	return strconv.Itoa(t.Year()) + "年" + strconv.Itoa(int(t.Month())) + "月" + strconv.Itoa(t.Day()) + "日"
}

// ParseDay reads a full day of the years 1900 to 2199 as clerks and programs write it:
// 2024年9月18日, 2024-9-18, 2024/9/18, 2024.9.18, 20240918, 二〇二四年九月十八日, each with
// blanks, zeros and full-width digits, and with a weekday and a time of day, which are
// dropped. Its signs must be the same: 2024/9-18 is no day. ok is false for anything else,
// also for a day that the calendar lacks.
func ParseDay(s string) (t time.Time, ok bool) {
	if len(s) > maxTime {
		return time.Time{}, false
	}
	p := scan{fold(s)}
	pt, ok := p.point()
	if !ok || pt.unit != Day || pt.year == 0 {
		return time.Time{}, false
	}
	if p.clock(); p.rest != "" {
		return time.Time{}, false
	}
	return pt.first(), true
}

// clock takes a weekday and a time of day, each if it is there. Whether the weekday is
// that of the day is not looked at.
func (p *scan) clock() {
	for _, part := range [...]func(*scan) bool{(*scan).weekday, (*scan).timeOfDay} {
		if p.rest == "" {
			return
		}
		if q := *p; part(&q) {
			*p = q
		}
	}
}

// weekday takes 星期一, 周一 or （星期一）.
func (p *scan) weekday() bool {
	opened := p.eat("(")
	return p.any("星期", "周", "礼拜") && p.any("一", "二", "三", "四", "五", "六", "日", "天") && (!opened || p.eat(")"))
}

// timeOfDay takes 8:30, T08:30:00.0, 下午3时 or 17点30分.
func (p *scan) timeOfDay() bool {
	p.any(" ", "T")
	p.any("上午", "下午", "早上", "中午", "晚上", "凌晨")
	hour, ok := p.short()
	if !ok || hour > 24 {
		return false
	}
	if p.any("时", "点") {
		if !p.any("整", "半") && p.minutes("分") {
			p.minutes("秒")
		}
		return true
	}
	if !p.eat(":") || !p.minutes("") {
		return false
	}
	if p.eat(":") && !p.minutes("") {
		return false
	}
	if p.eat(".") {
		_, width := p.number()
		return width > 0
	}
	return true
}

// minutes takes a number below 60 with the word behind it.
func (p *scan) minutes(word string) bool {
	before := *p
	if n, ok := p.short(); ok && n < 60 && p.eat(word) {
		return true
	}
	*p = before
	return false
}
