package xlsx

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// isBuiltinDate reports whether the number format that needs no definition shows a date
// or a time: 14-22 and 45-47 everywhere, 27-36 and 50-58 in Chinese, Japanese and Korean
// editions [ECMA-376-1, 18.8.30].
func isBuiltinDate(id int) bool {
	return 14 <= id && id <= 22 || 27 <= id && id <= 36 || 45 <= id && id <= 47 || 50 <= id && id <= 58
}

// isDateFormat reports whether a number format such as yyyy"年"m"月"d"日" shows a date:
// its first section has a year, a month or a day. An m beside h or s is a minute.
func isDateFormat(code string) bool {
	letters := formatLetters(code)
	has := func(set string) bool { return strings.ContainsAny(letters, set) }
	switch {
	case has("0#?") && !has("s"): // digits of a number, not of a second
		return false
	case has("yd年月日"):
		return true
	}
	return has("m") && !has("hs时分秒")
}

// formatLetters returns what counts in the first section of a number format, in lower
// case: not "quoted text", \x and _x and *x, nor [Red] and [$-804].
func formatLetters(code string) string {
	var b strings.Builder
	rest := []rune(code)
	for i := 0; i < len(rest); i++ {
		switch rest[i] {
		case ';':
			return strings.ToLower(b.String())
		case '"':
			i = skipTo(rest, i, '"')
		case '[':
			i = skipTo(rest, i, ']')
		case '\\', '_', '*':
			i++
		default:
			b.WriteRune(rest[i])
		}
	}
	return strings.ToLower(b.String())
}

// skipTo returns the index of the next end after i, or the last index.
func skipTo(rest []rune, i int, end rune) int {
	for i++; i < len(rest) && rest[i] != end; i++ {
	}
	return i
}

const lastSerial = 2_958_466 // the day after 9999-12-31, in the 1900 epoch

// serialTime is the moment that a serial number means, to the second, and whether it
// means one: Excel shows no date for negative numbers, nor after 9999. The 1900 epoch
// counts a 29 February 1900 that never was (serial 60, taken for the 28th), so the days
// before it lie one off. Without a whole day (a bare time) it is no date there either.
func serialTime(raw string, epoch1904 bool) (time.Time, bool) {
	serial, ok := parseNumber(raw)
	if epoch1904 {
		serial += 1462
	}
	if !ok || serial < 1 || serial >= lastSerial {
		return time.Time{}, false
	}
	day, fraction := math.Modf(serial)
	if day < 60 {
		day++
	}
	seconds := time.Duration(math.Round(fraction*86400)) * time.Second
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(day)).Add(seconds), true
}

// isoTime reads the dates of cells of type d, such as 2024-09-18T00:00:00
// [ISO 8601, as ECMA-376-1, 18.18.11 asks].
func isoTime(raw string) (time.Time, bool) {
	for _, form := range []string{"2006-01-02", "2006-01-02T15:04:05", time.RFC3339} {
		if at, err := time.Parse(form, raw); err == nil {
			return time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), 0, time.UTC), true
		}
	}
	return time.Time{}, false
}

// parseNumber reads a number as workbooks write it: no Inf, NaN, hexadecimals or _.
func parseNumber(raw string) (float64, bool) {
	if raw == "" || strings.Trim(raw, "0123456789+-.eE") != "" {
		return 0, false
	}
	f, err := strconv.ParseFloat(raw, 64)
	return f, err == nil
}
