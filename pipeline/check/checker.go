package check

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/value"
)

// Checker checks the records of a ledger one by one, as schema.Decode passes them, in
// memory that does not grow with their number: cells, the order of dates, the business
// rules that go by the columns' roles, the unit's own rules, totals, and disclosure.
type Checker struct {
	schema   *schema.Schema
	today    time.Time
	sheets   map[*schema.Sheet]*sheetCheck
	facts    map[string]ledger.Record
	computed *computed
	found    *collector
}

// sheetCheck is what is remembered of one sheet between its records.
type sheetCheck struct {
	*schema.Sheet
	last     int // row of the last record; facts have none
	rules    []unitRule
	orders   []schema.Order
	business business
	sums     sums
	unique   map[int]map[uint64]finding.Place // by column: hashes of what has stood there, and where
	private  []map[string]finding.List        // of the columns that the public does not read, by code
}

// Start prepares the checks of a ledger for the day that is taken for today. The error is
// an expression of the schema that cannot be read.
func Start(s *schema.Schema, today time.Time) (*Checker, error) {
	day := time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, time.UTC)
	c := &Checker{schema: s, today: day, sheets: map[*schema.Sheet]*sheetCheck{}, facts: map[string]ledger.Record{}, found: newCollector()}
	for i := range s.Sheets {
		sh := &s.Sheets[i]
		rules, err := compileRules(s, sh)
		if err != nil {
			return nil, err
		}
		c.sheets[sh] = &sheetCheck{Sheet: sh, rules: rules, orders: ordersOf(s, sh), business: newBusiness(sh, day),
			sums: newSums(sh), unique: map[int]map[uint64]finding.Place{}, private: make([]map[string]finding.List, len(sh.Columns))}
	}
	var err error
	c.computed, err = newComputed(s, day)
	return c, err
}

// Record checks one record; those of facts must come first.
func (c *Checker) Record(sh *schema.Sheet, r ledger.Record) {
	state := c.sheets[sh]
	if r.Total != "" {
		c.found.add(state.sums.total(r)...)
		return
	}
	if sh.Shape == schema.Facts {
		c.facts[sh.ID] = r
	}
	if state.last == 0 {
		c.found.add(privateColumns(sh, r)...)
	}
	for i := range sh.Columns {
		if v, ok := r.Values[sh.Columns[i].ID]; ok && !state.above(r, v) {
			c.cell(state, i, v)
		}
	}
	for _, o := range state.orders {
		c.found.add(chain(c.facts, c.schema, o, r)...)
	}
	c.found.add(state.business.record(r)...)
	c.found.add(applyRules(state.rules, r, c.today)...)
	state.sums.add(r)
	c.computed.add(sh, r)
	state.last = r.Row
}

// above reports a value that is merged down from an earlier record, where it was checked.
func (s *sheetCheck) above(r ledger.Record, v ledger.Value) bool {
	return v.Row != r.Row && v.Row <= s.last
}

func (c *Checker) cell(state *sheetCheck, column int, v ledger.Value) {
	col := &state.Columns[column]
	c.found.add(cell(col, v)...)
	c.found.add(state.twice(column, v)...)
	if state.Shape == schema.Table {
		state.judge(c.found, column, asText(col, v), false)
	}
	contact := col.Type == schema.Phone || col.Type == schema.Email
	state.judge(c.found, column, wording(col, v), col.Public || contact)
	if !contact || state.Shape == schema.Table {
		state.judge(c.found, column, disclosed(col, v, nil), col.Public && !contact)
	}
	c.computed.see(col, v)
}

// twice reports a value that a column of different ones has had already.
func (s *sheetCheck) twice(column int, v ledger.Value) finding.List {
	c := &s.Columns[column]
	if !c.Unique || v.Empty() || s.Shape != schema.Table {
		return nil
	}
	seen := s.unique[column]
	if seen == nil {
		seen = map[uint64]finding.Place{}
		s.unique[column] = seen
	}
	h := hash(v.Text)
	first, had := seen[h]
	if !had {
		seen[h] = v.At
		return nil
	}
	f := cellUnique.Find(v.At, fmt.Sprintf("“%s”里的“%s”与%s重复", c.ID, v.Text, first.Cell), "请核对，这一列不能有相同的内容。")
	f.Related = []finding.Place{first}
	return one(f)
}

// judge takes the findings about what the public reads as they are; those of columns that
// it does not read wait to be made one hint of.
func (s *sheetCheck) judge(to *collector, column int, found finding.List, public bool) {
	if public {
		to.add(found...)
		return
	}
	for _, f := range found {
		if by := s.private[column]; len(by[f.Code]) < mostPlaces {
			if by == nil {
				by = map[string]finding.List{}
				s.private[column] = by
			}
			by[f.Code] = append(by[f.Code], f)
		}
	}
}

// Finish returns all findings, and the totals that the schema asks for, as text.
func (c *Checker) Finish() (finding.List, map[string]string) {
	for _, o := range c.schema.Order {
		if tableOf(c.schema, o) == nil {
			c.found.add(chain(c.facts, c.schema, o, ledger.Record{})...)
		}
	}
	for i := range c.schema.Sheets {
		state := c.sheets[&c.schema.Sheets[i]]
		c.found.add(state.business.finish()...)
		c.found.add(state.sums.finish()...)
		for column, by := range state.private {
			for _, code := range slices.Sorted(maps.Keys(by)) {
				c.found.add(summary(&state.Columns[column], by[code])...)
			}
		}
	}
	totals, found := c.computed.finish(c.facts)
	c.found.add(found...)
	return c.found.finish(), totals
}

// meant returns what a value means, if it is of that kind.
func meant[M value.Meaning](v ledger.Value) (M, bool) {
	m, ok := v.Meaning.(M)
	return m, ok
}
