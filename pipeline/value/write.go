package value

import (
	"fmt"
	"strings"
	"time"
)

// String writes the time in the one way that ParseTime reads back: 2025年6月底前，长期坚持.
func (t Time) String() string {
	var parts []string
	if t.Finished {
		parts = append(parts, "已完成")
	}
	if t.Immediate {
		parts = append(parts, "立行立改")
	}
	if t.Unit != "" {
		parts = append(parts, t.onCalendar())
	}
	if t.Standing {
		parts = append(parts, "长期坚持")
	}
	return strings.Join(parts, "，")
}

func (t Time) onCalendar() string {
	switch {
	case t.Last.IsZero():
		return t.piece(t.First) + "起"
	case t.First.IsZero() && (t.Unit == Month || t.Unit == Year):
		return t.piece(t.Last) + "底前"
	case t.First.IsZero():
		return t.piece(t.Last) + "前"
	}
	first, last := t.piece(t.First), t.piece(t.Last)
	if first == last {
		return first
	}
	return first + "至" + last
}

// piece names the piece of the calendar of the time's unit that the day is in.
func (t Time) piece(day time.Time) string {
	year, month := fmt.Sprintf("%d年", day.Year()), int(day.Month())
	if t.Yearless {
		year = ""
	}
	switch t.Unit {
	case Day:
		return fmt.Sprintf("%s%d月%d日", year, month, day.Day())
	case TenDays:
		return fmt.Sprintf("%s%d月%s旬", year, month, [...]string{"上", "中", "下", "下"}[(day.Day()-1)/10])
	case Month:
		return fmt.Sprintf("%s%d月", year, month)
	case Quarter:
		return fmt.Sprintf("%s第%s季度", year, [...]string{"一", "二", "三", "四"}[(month-1)/3])
	case Half:
		return year + [...]string{"上", "下"}[(month-1)/6] + "半年"
	}
	if t.Yearless {
		return "今年"
	}
	return year
}
