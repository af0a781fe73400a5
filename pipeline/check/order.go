package check

import (
	"fmt"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// order checks a chain of dates, in each record where one of its sheets is a table. An
// empty or unreadable date is passed over: its neighbours must be in order all the same.
func order(data *ledger.Data, s *schema.Schema, o schema.Order) finding.List {
	var list finding.List
	for _, r := range rowsOf(data, s, o) {
		list = append(list, chain(data, s, o, r)...)
	}
	return list
}

// rowsOf returns the records of the table in the chain, or one empty record.
func rowsOf(data *ledger.Data, s *schema.Schema, o schema.Order) []ledger.Record {
	for _, step := range o {
		if s.Sheet(step.Sheet).Shape == schema.Table {
			return data.Tables[step.Sheet]
		}
	}
	return []ledger.Record{{}}
}

func chain(data *ledger.Data, s *schema.Schema, o schema.Order, row ledger.Record) finding.List {
	var list finding.List
	var before ledger.Value
	var name string
	strict, tabled := false, false
	for _, step := range o {
		record, facts := row, s.Sheet(step.Sheet).Shape == schema.Facts
		if facts {
			record = data.Facts[step.Sheet]
		}
		v := record.Values[step.Column]
		strict = strict || step.Strict
		if v.Date.IsZero() {
			continue
		}
		if !before.Date.IsZero() && broken(before, v, strict) {
			f := pair(name, before, step.Column, v, strict)
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

func pair(first string, a ledger.Value, second string, b ledger.Value, strict bool) finding.Finding {
	must := "不能早于"
	if strict {
		must = "应当晚于"
	}
	f := dateOrder.Find(b.At,
		fmt.Sprintf("“%s”（%s）%s“%s”（%s，%s）", second, b.Text, must, first, a.Text, a.At.Cell),
		"请核对这两个日期。")
	f.Related = []finding.Place{a.At}
	return f
}
