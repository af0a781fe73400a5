package check

import (
	"fmt"
	"time"

	"gongwen/pipeline/expression"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/value"
)

// today is the name by which expressions call the day that is taken for today.
const today = "今天"

// unitRule is a rule of the unit, ready to be applied.
type unitRule struct {
	*schema.Rule
	condition
}

// condition is an expression over the columns of a sheet.
type condition struct {
	*expression.Condition
	sheet *schema.Sheet
}

func compileRules(s *schema.Schema, sh *schema.Sheet) ([]unitRule, error) {
	var out []unitRule
	for i := range s.Rules {
		r := &s.Rules[i]
		if r.Sheet != sh.ID {
			continue
		}
		c, err := compile(r.When, sh)
		if err != nil {
			return nil, fmt.Errorf("%s：规则 %s 的%w", r.Where, r.Code, err)
		}
		out = append(out, unitRule{r, c})
	}
	return out, nil
}

func compile(source string, sh *schema.Sheet) (condition, error) {
	variables := map[string]expression.Kind{today: expression.Days}
	for _, c := range sh.Columns {
		variables[c.ID] = kindOf(&c)
	}
	compiled, err := expression.Compile(source, variables)
	return condition{compiled, sh}, err
}

func kindOf(c *schema.Column) expression.Kind {
	switch c.Type {
	case schema.Date, schema.Deadline:
		return expression.Days
	case schema.Integer, schema.Count, schema.Money, schema.Rate:
		return expression.Number
	}
	return expression.Text
}

// applyRules reports the rules that the record breaks. A rule that fails on these values,
// as a bad pattern does, is passed over: that it can be read was checked before.
func applyRules(rules []unitRule, r ledger.Record, day time.Time) finding.List {
	var list finding.List
	var values map[string]any
	for _, rule := range rules {
		if values == nil {
			values = variables(rule.sheet, r, day)
		}
		if wrong, err := rule.True(values); err != nil || !wrong {
			continue
		}
		text := func(column string) string { return r.Values[column].Text }
		at := r.Values[rule.Column].At
		if at.Cell == "" {
			continue // the sheet lacks the column: reported by schema.Decode
		}
		list = append(list, rule.Find(at, schema.Fill(rule.Message, text), schema.Fill(rule.Hint, text)))
	}
	return list
}

// variables gives the columns of a record to an expression.
func variables(sh *schema.Sheet, r ledger.Record, day time.Time) map[string]any {
	out := map[string]any{today: expression.DaysOf(day, day)}
	for i := range sh.Columns {
		c := &sh.Columns[i]
		out[c.ID] = variable(c, r.Values[c.ID], day)
	}
	return out
}

func variable(c *schema.Column, v ledger.Value, day time.Time) any {
	switch kindOf(c) {
	case expression.Days:
		t, _ := meant[value.Time](v)
		t = t.In(day.Year())
		return expression.DaysOf(t.First, t.Last)
	case expression.Number:
		return number(c, v)
	}
	if s, ok := meant[value.Status](v); ok {
		return string(s)
	}
	if choice := c.Choice(v.Text); choice != "" {
		return choice
	}
	if nothing(v.Text) {
		return ""
	}
	return v.Text
}

// number is what a cell counts, in the unit of its column.
func number(c *schema.Column, v ledger.Value) expression.Amount {
	switch m := v.Meaning.(type) {
	case value.Count:
		return expression.AmountOf(int(m.Number))
	case value.Rate:
		return expression.Amount{R: m.Share.Rat()}
	case value.Money:
		return expression.Amount{R: m.In(c.Unit).Rat()}
	}
	return expression.Amount{}
}
