package check

import (
	"fmt"
	"math/big"
	"slices"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// sums adds up the columns of numbers, to compare them with the totals in the sheet.
type sums struct {
	columns []*schema.Column
	all     []tally         // since the header
	part    []tally         // since the last 小计
	above   []ledger.Record // totals that stand before what they add up
}

// tally is a sum, with and without the rows that do not show: a total that Excel worked
// out over a filtered list may leave those out.
type tally struct {
	sum, visible big.Rat
	records      int
	unread       bool          // something in the column is no number
	last         finding.Place // what was added last: a merged cell counts once
}

func newSums(sh *schema.Sheet) sums {
	s := sums{}
	for i := range sh.Columns {
		c := &sh.Columns[i]
		if c.Type == schema.Count || c.Type == schema.Money || c.Type == schema.Integer && c.Role != schema.Serial && c.ID != "序号" {
			s.columns = append(s.columns, c)
		}
	}
	s.all, s.part = make([]tally, len(s.columns)), make([]tally, len(s.columns))
	return s
}

func (s *sums) add(r ledger.Record) {
	for i, c := range s.columns {
		v := r.Values[c.ID]
		switch n := number(c, v); {
		case n.R == nil:
			s.all[i].unread = s.all[i].unread || !nothing(v.Text)
		case v.At != s.all[i].last:
			s.all[i].add(n.R, v.At, r.Hidden)
			s.part[i].add(n.R, v.At, r.Hidden)
		}
	}
}

func (t *tally) add(n *big.Rat, at finding.Place, hidden bool) {
	t.last = at
	t.records++
	t.sum.Add(&t.sum, n)
	if !hidden {
		t.visible.Add(&t.visible, n)
	}
}

// is reports whether the tally comes to n.
func (t *tally) is(n *big.Rat) bool { return t.sum.Cmp(n) == 0 || t.visible.Cmp(n) == 0 }

// total compares a row that adds up others with what it adds up: 小计 the rows since the
// one before, others the rows since the header, or, in a ledger of parts, since the last
// 小计. A total that stands above all records waits for them.
func (s *sums) total(r ledger.Record) finding.List {
	if !slices.ContainsFunc(s.all, func(t tally) bool { return t.records > 0 }) {
		s.above = append(s.above, r)
		return nil
	}
	list := s.compare(r)
	if r.Total == "小计" || s.ends(r) {
		s.part = make([]tally, len(s.columns))
	}
	return list
}

// ends reports a total of the rows since the one before it, by whatever name.
func (s *sums) ends(r ledger.Record) bool {
	for i, c := range s.columns {
		if n := number(c, r.Values[c.ID]); n.R != nil && s.part[i].is(n.R) && !s.all[i].is(n.R) {
			return true
		}
	}
	return false
}

func (s *sums) compare(r ledger.Record) finding.List {
	var list finding.List
	for i, c := range s.columns {
		v := r.Values[c.ID]
		n := number(c, v)
		wanted := &s.all[i]
		if r.Total == "小计" {
			wanted = &s.part[i]
		}
		if n.R != nil && r.Total != "平均" && !s.all[i].unread && !s.all[i].is(n.R) && !s.part[i].is(n.R) {
			list = append(list, totalSum.Find(v.At, fmt.Sprintf("“%s”的%s是%s，各行加起来是%s", c.ID, r.Total, said(v.Text), plainNumber(&wanted.sum)),
				"请核对各行的数和合计数；用公式求和的，检查公式有没有漏行。"))
		}
	}
	return list
}

// finish compares the totals that stood above the records, if records came.
func (s *sums) finish() finding.List {
	var list finding.List
	for _, r := range s.above {
		list = append(list, s.compare(r)...)
	}
	return list
}

// plainNumber writes a number with as many decimals as it has, six at most.
func plainNumber(n *big.Rat) string {
	for places := range 6 {
		text := n.FloatString(places)
		if back, ok := new(big.Rat).SetString(text); ok && back.Cmp(n) == 0 {
			return text
		}
	}
	return n.FloatString(6)
}
