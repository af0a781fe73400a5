package schema

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"gongwen/pipeline/ledger"
)

// shown returns what a cell of a column of the type holds: its text as a reader of the
// sheet sees it, and its date if it is one. A value that does not fit the type stays as
// it is written, with no date; the check room reports it.
func shown(c ledger.Cell, t Type) (string, time.Time) {
	if c.Kind == ledger.Date && !c.Time.IsZero() {
		return FormatDate(c.Time), midnight(c.Time)
	}
	text := plain(c)
	if t == Date || t == Deadline {
		if d, ok := ParseDate(text); ok {
			return FormatDate(d), d
		}
	}
	return text, time.Time{}
}

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// plain returns the text of a cell without outer blanks; inner line breaks stay.
func plain(c ledger.Cell) string {
	switch c.Kind {
	case ledger.Number:
		return decimal(c.Raw)
	case ledger.Bool:
		return boolean(c.Raw)
	}
	text := c.Raw
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	return strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' })
}

// boolean writes a truth value as a spreadsheet shows it.
func boolean(raw string) string {
	switch raw {
	case "1":
		return "TRUE"
	case "0":
		return "FALSE"
	}
	return strings.ToUpper(raw)
}

// decimal writes a stored number with the fifteen digits a spreadsheet shows: 45.0 is 45.
func decimal(raw string) string {
	f, err := strconv.ParseFloat(strings.TrimSpace(raw), 64)
	if err != nil {
		return strings.TrimSpace(raw)
	}
	f, err = strconv.ParseFloat(strconv.FormatFloat(f, 'g', 15, 64), 64)
	if err != nil {
		return strings.TrimSpace(raw)
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}
