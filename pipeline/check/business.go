package check

import (
	"fmt"
	"time"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/value"
)

// soonDays is how near a deadline must be to be named.
const soonDays = 15

// business checks the records of a table by what its columns are for. Where a column is
// lacking, what would need it is not asked.
type business struct {
	sheet    *schema.Sheet
	columns  map[schema.Role]*schema.Column
	today    time.Time
	serials  serials
	problems problems
	pairs    pairs
}

func newBusiness(sh *schema.Sheet, today time.Time) business {
	b := business{sheet: sh, columns: map[schema.Role]*schema.Column{}, today: today, serials: newSerials(), problems: newProblems()}
	if sh.Shape == schema.Table {
		for i := range sh.Columns {
			c := &sh.Columns[i]
			if _, taken := b.columns[c.Role]; c.Role != "" && !taken {
				b.columns[c.Role] = c
			}
		}
	}
	return b
}

// row is a record as the business rules see it.
type row struct {
	ledger.Record
	*business
}

// get returns the value in the column of a role; ok is false where the sheet has none.
func (r row) get(role schema.Role) (v ledger.Value, ok bool) {
	c := r.columns[role]
	if c == nil {
		return v, false
	}
	v, ok = r.Values[c.ID]
	return v, ok
}

// lacks reports a column that is there, need not be filled, and is empty.
func (r row) lacks(role schema.Role) (ledger.Value, bool) {
	v, ok := r.get(role)
	return v, ok && v.Empty() && !r.columns[role].Required
}

// filled reports a cell that says something.
func (r row) filled(role schema.Role) bool {
	v, ok := r.get(role)
	return ok && !nothing(v.Text)
}

func (r row) name(role schema.Role) string { return r.columns[role].ID }

// day returns the full date in the column of a role.
func (r row) day(role schema.Role) (ledger.Value, bool) {
	v, ok := r.get(role)
	return v, ok && !v.Date.IsZero()
}

// status is how far the record is; "" where it does not say.
func (r row) status() value.Status {
	v, _ := r.get(schema.Progress)
	s, _ := meant[value.Status](v)
	return s
}

// due is the time limit, a yearless one in the year of today.
func (r row) due() (ledger.Value, value.Time, bool) {
	v, ok := r.get(schema.Due)
	t, timed := meant[value.Time](v)
	open := !t.Finished && !(t.Standing && t.Last.IsZero())
	return v, t.In(r.today.Year()), ok && timed && open
}

func (b *business) record(rec ledger.Record) finding.List {
	if len(b.columns) == 0 {
		return nil
	}
	r := row{rec, b}
	var list finding.List
	for _, rule := range []func(row) finding.List{late, undated, unfinished, future, slow, unproved, nobody, unpublished, secret} {
		list = append(list, rule(r)...)
	}
	list = append(list, b.pairs.next(r)...)
	list = append(list, b.serials.next(r)...)
	list = append(list, b.problems.next(r)...)
	return list
}

func (b *business) finish() finding.List { return append(b.problems.close(), b.pairs.finish()...) }

// settled reports a record that needs no more work.
func settled(r row) bool {
	switch r.status() {
	case value.Done, value.Closed, value.Standing:
		return true
	case value.Open, value.Ongoing:
		return false
	}
	return r.filled(schema.Completed) || r.filled(schema.Struck)
}

// late reports a deadline that is past or near, of a record that is not settled. A ledger
// that has neither status nor completion dates cannot say, nor a status in words that are
// not understood.
func late(r row) finding.List {
	v, t, ok := r.due()
	status, hasStatus := r.get(schema.Progress)
	_, hasDate := r.get(schema.Completed)
	unknown := !status.Empty() && r.status() == ""
	if !ok || t.Last.IsZero() || !hasStatus && !hasDate || unknown || settled(r) {
		return nil
	}
	switch days := int(t.Last.Sub(r.today) / (24 * time.Hour)); {
	case days < 0:
		return one(deadlineOverdue.Find(v.At, fmt.Sprintf("“%s”是“%s”，到%s已经过了%d天，还没有完成", r.name(schema.Due), said(v.Text), value.FormatDay(r.today), -days),
			"请核对完成情况：已经完成的，补填状态和完成日期；没有完成的，催办或者办理延期。"))
	case days == 0:
		return one(deadlineSoon.Find(v.At, fmt.Sprintf("“%s”是“%s”，今天到期", r.name(schema.Due), said(v.Text)), "请抓紧办理。"))
	case days <= soonDays:
		return one(deadlineSoon.Find(v.At, fmt.Sprintf("“%s”是“%s”，离到期还有%d天", r.name(schema.Due), said(v.Text), days), "请抓紧办理。"))
	}
	return nil
}

// undated reports a record that is done without saying when.
func undated(r row) finding.List {
	v, lacks := r.lacks(schema.Completed)
	s := r.status()
	if !lacks || s != value.Done && s != value.Closed || r.filled(schema.Struck) {
		return nil
	}
	status, _ := r.get(schema.Progress)
	return one(doneUndated.Find(v.At, fmt.Sprintf("“%s”是“%s”，“%s”却没有填", r.name(schema.Progress), said(status.Text), r.name(schema.Completed)),
		"请补填完成的日期，或者核对状态。"))
}

// unfinished reports a date of completion beside a status that knows of none.
func unfinished(r row) finding.List {
	v, dated := r.day(schema.Completed)
	s := r.status()
	if !dated || v.Date.After(r.today) || s != value.Open && s != value.Ongoing {
		return nil
	}
	status, _ := r.get(schema.Progress)
	return one(doneUnsaid.Find(status.At, fmt.Sprintf("“%s”已填%s，“%s”却还是“%s”", r.name(schema.Completed), said(v.Text), r.name(schema.Progress), said(status.Text)),
		"请核对：完成了就改状态，没有完成就删去完成的日期。"))
}

// future reports what is said to have happened after today.
func future(r row) finding.List {
	var list finding.List
	for _, role := range []schema.Role{schema.Found, schema.Completed, schema.Struck} {
		if v, ok := r.day(role); ok && v.Date.After(r.today) {
			list = append(list, dateFuture.Find(v.At, fmt.Sprintf("“%s”（%s）在今天（%s）以后", r.name(role), said(v.Text), value.FormatDay(r.today)),
				"已经发生的事不会在今天以后，请核对日期；要按另一天检查，请用 --date。"))
		}
	}
	return list
}

// slow reports what was completed after its deadline.
func slow(r row) finding.List {
	v, dated := r.day(schema.Completed)
	due, t, ok := r.due()
	if !dated || !ok || t.Last.IsZero() || !v.Date.After(t.Last) {
		return nil
	}
	f := doneLate.Find(v.At, fmt.Sprintf("“%s”（%s）晚于“%s”（%s，%s）", r.name(schema.Completed), said(v.Text), r.name(schema.Due), said(due.Text), due.At.Cell),
		"请核对；确实超期完成的，在备注里写明原因。")
	f.Related = []finding.Place{due.At}
	return one(f)
}

// unproved reports a record struck off without evidence.
func unproved(r row) finding.List {
	v, lacks := r.lacks(schema.Evidence)
	if !lacks || r.status() != value.Closed && !r.filled(schema.Struck) {
		return nil
	}
	return one(closureUnproved.Find(v.At, fmt.Sprintf("已经销号，“%s”却是空的", r.name(schema.Evidence)), "请补填佐证材料的名称或者编号，或者核对是否已经销号。"))
}

// nobody reports a problem that nobody answers for, in a ledger of measures alone a
// measure. A row below that goes on with a problem need not say it again.
func nobody(r row) finding.List {
	_, problems := r.get(schema.Problem)
	if problems && !r.filled(schema.Problem) || !problems && !r.filled(schema.Measure) {
		return nil
	}
	var list finding.List
	for _, role := range []schema.Role{schema.Leader, schema.Office} {
		if v, lacks := r.lacks(role); lacks {
			list = append(list, responsibleMissing.Find(v.At, fmt.Sprintf("“%s”没有填写", r.name(role)), "请填写由谁负责。"))
		}
	}
	return list
}

// unpublished reports a measure without the text that the public is to read.
func unpublished(r row) finding.List {
	v, lacks := r.lacks(schema.PublicText)
	if !lacks || !r.filled(schema.Measure) {
		return nil
	}
	return one(publicMissing.Find(v.At, fmt.Sprintf("有整改措施，“%s”却是空的", r.name(schema.PublicText)), "请填写可以公开的说法；不公开的问题，起草公开的公文前从台账中移走。"))
}
