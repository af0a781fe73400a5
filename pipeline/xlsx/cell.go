package xlsx

import (
	"bytes"
	"strconv"

	"gongwen/pipeline/ledger"
)

// kind is what a cell declares to hold [ECMA-376-1, 18.18.11].
type cellKind uint8

const (
	kindNumber cellKind = iota
	kindText
	kindInline // text, in runs of its own
	kindShared // the number of a shared string
	kindBool
	kindFault
	kindISO // a date in ISO 8601
)

func kindOf(t []byte) cellKind {
	switch string(t) {
	case "s":
		return kindShared
	case "inlineStr":
		return kindInline
	case "str":
		return kindText
	case "b":
		return kindBool
	case "e":
		return kindFault
	case "d":
		return kindISO
	}
	return kindNumber
}

// interpret turns the stored value into what it means. A formula without a value is not
// computed; but one whose value is text may have come to an empty one.
func (r *rows) interpret() error {
	c := &r.cell
	switch {
	case len(r.value) == 0:
		if len(r.formula) > 0 && !(r.kind == kindText && r.valued) {
			c.Kind, c.Raw = ledger.Uncomputed, string(clean(r.formula))
		}
	case r.kind == kindShared:
		i, err := strconv.Atoi(string(bytes.TrimSpace(r.value)))
		if err != nil {
			return errDamaged
		}
		raw, ok := r.book.strings.at(i)
		if c.Raw = raw; !ok {
			return errDamaged
		}
	case r.kind == kindText || r.kind == kindInline:
		c.Raw = string(clean(r.value))
	default:
		c.Raw = string(clean(bytes.TrimSpace(r.value)))
		r.interpretNumber()
	}
	return nil
}

// interpretNumber says what a value is that is written as no text.
func (r *rows) interpretNumber() {
	c := &r.cell
	f, isNumber := parseNumber(c.Raw)
	date := false
	switch {
	case r.kind == kindISO:
		c.Time, date = isoTime(c.Raw)
	case isNumber && r.style.date && r.kind == kindNumber:
		c.Time, date = serialTime(f, r.book.epoch1904)
	}
	switch {
	case r.kind == kindBool && c.Raw != "":
		c.Kind, c.Raw = ledger.Bool, truth(c.Raw)
	case r.kind == kindFault:
		c.Kind = ledger.Fault
	case date:
		c.Kind = ledger.Date
	case isNumber:
		c.Kind, c.Percent, c.Places = ledger.Number, r.style.percent, r.style.places
	}
}

// truth is a stored 1 or 0 as Excel shows it.
func truth(raw string) string {
	if raw == "1" || raw == "true" {
		return "TRUE"
	}
	return "FALSE"
}

// parseNumber reads a number as workbooks write it: no Inf, NaN, hexadecimals or _.
func parseNumber(raw string) (float64, bool) {
	for _, c := range []byte(raw) {
		if (c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E' {
			return 0, false
		}
	}
	f, err := strconv.ParseFloat(raw, 64)
	return f, err == nil
}
