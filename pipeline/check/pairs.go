package check

import (
	"slices"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/schema"
)

// follow are the dates that follow each other in any ledger.
var follow = [][2]schema.Role{{schema.Start, schema.End}, {schema.Found, schema.Completed},
	{schema.Completed, schema.Struck}, {schema.Found, schema.Struck}}

// pairs holds such dates to their order. Where the columns were inferred the order is one
// of ours: it counts only if the columns stand in it, is doubted where most records break
// it, and is a warning but for the two ends of a span.
type pairs struct {
	doubtful [4]struct {
		records, broken int
		found           finding.List
	}
}

func (p *pairs) next(r row) finding.List {
	var list finding.List
	for i, roles := range follow {
		a, okA := r.day(roles[0])
		b, okB := r.day(roles[1])
		if !okA || !okB {
			continue
		}
		var found finding.List
		if b.Date.Before(a.Date) {
			found = one(outOfOrder(r.name(roles[0]), a, r.name(roles[1]), b, false))
		}
		if !r.columns[roles[0]].Inferred {
			list = append(list, found...)
			continue
		}
		p.doubt(i, r, found)
	}
	return list
}

// doubt keeps what was found until it is known whether most records break the order.
func (p *pairs) doubt(i int, r row, found finding.List) {
	d := &p.doubtful[i]
	d.records++
	d.broken += len(found)
	if follow[i][0] == schema.Found && !r.inColumns(follow[i]) || len(d.found) == mostPlaces {
		return
	}
	for _, f := range found {
		if i > 0 {
			f.Severity = finding.Warning
		}
		d.found = append(d.found, f)
	}
}

// inColumns reports whether the columns of two roles stand in that order.
func (r row) inColumns(roles [2]schema.Role) bool {
	at := func(role schema.Role) int {
		return slices.IndexFunc(r.sheet.Columns, func(c schema.Column) bool { return c.ID == r.columns[role].ID })
	}
	return at(roles[0]) < at(roles[1])
}

func (p *pairs) finish() finding.List {
	var list finding.List
	for _, d := range p.doubtful {
		if d.broken*2 <= d.records || d.records < 3 {
			list = append(list, d.found...)
		}
	}
	return list
}
