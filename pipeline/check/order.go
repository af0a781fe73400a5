package check

import (
	"fmt"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// ordersOf returns the chains of dates that hold in each record of the sheet.
func ordersOf(s *schema.Schema, sh *schema.Sheet) []schema.Order {
	var out []schema.Order
	for _, o := range s.Order {
		if tableOf(s, o) == sh {
			out = append(out, o)
		}
	}
	return out
}

// tableOf returns the table in the chain, or nil.
func tableOf(s *schema.Schema, o schema.Order) *schema.Sheet {
	for _, step := range o {
		if sh := s.Sheet(step.Sheet); sh.Shape == schema.Table {
			return sh
		}
	}
	return nil
}

// chain checks a chain of dates in one record. An empty or unreadable date is passed over:
// its neighbours must be in order all the same.
func chain(given map[string]ledger.Record, s *schema.Schema, o schema.Order, row ledger.Record) finding.List {
	var list finding.List
	var before ledger.Value
	var name string
	strict, tabled := false, false
	for _, step := range o {
		record, facts := row, s.Sheet(step.Sheet).Shape == schema.Facts
		if facts {
			record = given[step.Sheet]
		}
		v := record.Values[step.Column]
		strict = strict || step.Strict
		if v.Date.IsZero() {
			continue
		}
		if !before.Date.IsZero() && broken(before, v, strict) {
			f := outOfOrder(name, before, step.Column, v, strict)
			if facts && tabled { // the record's cell is the one to look at
				f.At, f.Related[0] = f.Related[0], f.At
			}
			list = append(list, f)
		}
		before, name, strict, tabled = v, step.Column, false, !facts
	}
	return list
}

func broken(before, v ledger.Value, strict bool) bool {
	return v.Date.Before(before.Date) || strict && v.Date.Equal(before.Date)
}

// outOfOrder reports two dates that are not.
func outOfOrder(first string, a ledger.Value, second string, b ledger.Value, strict bool) finding.Finding {
	must := "不能早于"
	if strict {
		must = "应当晚于"
	}
	f := dateOrder.Find(b.At,
		fmt.Sprintf("“%s”（%s）%s“%s”（%s，%s）", second, said(b.Text), must, first, said(a.Text), a.At.Cell),
		"请核对这两个日期。")
	f.Related = []finding.Place{a.At}
	return f
}
