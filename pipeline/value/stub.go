package value

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
	"unicode"
)

// FormatDay writes a date as papers do: 2024年9月18日.
func FormatDay(t time.Time) string {
	return fmt.Sprintf("%d年%d月%d日", t.Year(), t.Month(), t.Day())
}

// ParseDay reads a full date of the years 1900 to 2199 as clerks and programs write it:
// 2024年9月18日, 2024-9-18, 2024/9/18, 2024.9.18, 20240918, each with blanks, zeros and
// full-width digits, and with a time of day, which is dropped. ok is false for anything
// else, also for a day that the calendar lacks.
func ParseDay(s string) (t time.Time, ok bool) {
	s = strings.Map(plainDate, s)
	s = withoutBlanks(withoutClock(s))
	parts := strings.Split(s, "-")
	if len(parts) == 1 && len(s) == 8 {
		parts = []string{s[:4], s[4:6], s[6:]}
	}
	if len(parts) != 3 || len(parts[0]) != 4 {
		return time.Time{}, false
	}
	year, okYear := digits(parts[0])
	month, okMonth := digits(parts[1])
	day, okDay := digits(parts[2])
	t = time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	same := t.Year() == year && int(t.Month()) == month && t.Day() == day
	if !okYear || !okMonth || !okDay || !same || year < 1900 || year > 2199 {
		return time.Time{}, false
	}
	return t, true
}

// plainDate makes one separator of all: 2024年9月18日 becomes 2024-9-18.
func plainDate(c rune) rune {
	c = narrow(c)
	switch c {
	case '年', '月', '/', '.', '–', '—':
		return '-'
	case '日', '号', 'T':
		return ' '
	}
	if unicode.IsSpace(c) {
		return ' '
	}
	return c
}

// withoutClock cuts a time of day such as 08:30:00 from the end.
func withoutClock(s string) string {
	words := strings.Fields(s)
	if n := len(words); n > 1 && strings.Contains(words[n-1], ":") && strings.Trim(words[n-1], "0123456789:-") == "" {
		words = words[:n-1]
	}
	return strings.Join(words, " ")
}

func withoutBlanks(s string) string { return strings.ReplaceAll(s, " ", "") }

// digits reads one to four ASCII digits.
func digits(s string) (n int, ok bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

func narrow(c rune) rune {
	switch {
	case c >= '！' && c <= '～':
		return c - '！' + '!'
	case c == '\u3000':
		return ' '
	}
	return c
}

func ParseTime(s string) (Time, bool) {
	if d, ok := ParseDay(s); ok {
		return Time{First: d, Last: d, Unit: Day}, true
	}
	return Time{}, false
}
func (t Time) Day() (time.Time, bool) { return t.First, t.Unit == Day && t.First.Equal(t.Last) }
func (t Time) In(year int) Time { return t }
func ImpossibleDay(s string) (string, bool) { return "", false }

type Vocabulary struct{ m map[string]Status; w []string }

func NewVocabulary(l map[Status][]string) Vocabulary {
	v := Vocabulary{m: map[string]Status{}}
	for _, s := range []Status{Open, Ongoing, Standing, Done, Closed} {
		for _, w := range l[s] { v.m[w] = s; v.w = append(v.w, w) }
	}
	return v
}
func (v Vocabulary) Find(s string) (Status, bool) { x, ok := v.m[s]; return x, ok }
func (v Vocabulary) Words() []string { return v.w }
func ParseNames(s string) (Names, bool) { return Names{{Text: s}}, true }
func ParseMoney(s, unit string) (Money, bool) { return Money{}, false }
func UnitOf(h string) string { return "" }
func ParseCount(s string) (Count, bool) { n, err := strconv.Atoi(s); return Count{Number: int64(n)}, err == nil }
func ParseRate(s string) (Rate, bool) { return Rate{}, false }

func (m Money) In(unit string) decimal.Decimal {
	switch unit {
	case "万元":
		return m.Yuan.Shift(-4)
	case "亿元":
		return m.Yuan.Shift(-8)
	}
	return m.Yuan
}
