package schema

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"gongwen/pipeline/ledger"
	"gongwen/pipeline/value"
)

// value is what a cell of the column holds: its text as a reader of the sheet sees it, and
// what that means. A value that does not fit the column's type stays as it is written,
// without a meaning; the check room reports it.
func (c *Column) value(cell ledger.Cell) ledger.Value {
	v := ledger.Value{Text: plain(cell), Kind: cell.Kind}
	if v.Text == "" {
		return v
	}
	if cell.Kind == ledger.Date && !cell.Time.IsZero() {
		return c.day(v, midnight(cell.Time))
	}
	if c.Type == Date || c.Type == Deadline {
		if cell.Kind == ledger.Number && strings.Contains(v.Text, ".") {
			return v // 2025.10 has lost its zero and would be January
		}
		if day, ok := value.ParseDay(v.Text); ok {
			return c.day(v, day)
		}
	}
	v.Meaning = c.meaning(v.Text)
	return v
}

// day is the value with its date, written in the form of papers.
func (c *Column) day(v ledger.Value, day time.Time) ledger.Value {
	v.Date, v.Text = day, value.FormatDay(day)
	v.Meaning = value.Time{First: day, Last: day, Unit: value.Day}
	return v
}

// meaning is what a text means in a column of the type, nil for nothing.
func (c *Column) meaning(text string) value.Meaning {
	switch c.Type {
	case Date, Deadline:
		return meaning(value.ParseTime(text))
	case Status:
		return c.status(text)
	case Money:
		return meaning(value.ParseMoney(text, c.Unit))
	case Count, Integer:
		return meaning(value.ParseCount(text))
	case Rate:
		if c.Unit == percent && !strings.ContainsAny(text, "%％") {
			text += percent
		}
		return meaning(value.ParseRate(text))
	case People:
		return meaning(value.ParseNames(text))
	}
	return nil
}

// status is what a word of progress means; a remark in brackets behind it does not count,
// and where the column was inferred, anything that is 已… is done.
func (c *Column) status(text string) value.Meaning {
	const most = 8
	if s, ok := c.Words.Find(text); ok {
		return s
	}
	if s, ok := c.Words.Find(bareName(oneLine(text))); ok {
		return s
	}
	if c.Inferred && strings.HasPrefix(text, "已") && utf8.RuneCountInString(text) <= most && !strings.ContainsAny(text, "未部分在") {
		return value.Done
	}
	return nil
}

func meaning[M value.Meaning](m M, ok bool) value.Meaning {
	if !ok {
		return nil
	}
	return m
}

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// plain returns the text of a cell without outer blanks; inner line breaks stay.
func plain(c ledger.Cell) string {
	switch c.Kind {
	case ledger.Number:
		if c.Percent {
			return percentage(c.Raw, int(c.Places))
		}
		return decimal(c.Raw)
	case ledger.Bool:
		return boolean(c.Raw)
	}
	return strings.TrimFunc(c.Raw, func(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' })
}

// percentage writes a stored share as the sheet shows it: 0.9871 with two places is 98.71%.
func percentage(raw string, places int) string {
	f, err := strconv.ParseFloat(strings.TrimSpace(raw), 64)
	if err != nil {
		return strings.TrimSpace(raw)
	}
	return strconv.FormatFloat(f*100, 'f', places, 64) + "%"
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
	if _, err := strconv.Atoi(raw); err == nil && len(raw) < 15 {
		return raw
	}
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
