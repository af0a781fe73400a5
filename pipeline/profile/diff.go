package profile

import (
	"cmp"
	"slices"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/unit"
)

// Change is a number in which a profile differs from another. Its ground is that of the
// standard: what a unit writes is a habit of its own, but it may depart from a 规定.
type Change struct {
	Key, Name          string
	Standard, From, To string // as a clerk says them
	Clause             string
	Strength           finding.Strength
}

// Strengths are all strengths, the firmest first.
func Strengths() []finding.Strength {
	return []finding.Strength{finding.Mandatory, finding.General, finding.Recommended, finding.Permitted, finding.Practice, finding.Derived}
}

// Diff lists what to changes against from, departures from what is firmest in the standard
// first.
func Diff(standard, from, to *Profile) []Change {
	var out []Change
	ground, before, after := standard.numbers(), from.numbers(), to.numbers()
	for i, n := range ground {
		if same(before[i].item, after[i].item) {
			continue
		}
		g := n.item.ground()
		out = append(out, Change{n.key, n.name, standard.say(n), from.say(before[i]), to.say(after[i]), g.clause, g.strength})
	}
	order := Strengths()
	slices.SortStableFunc(out, func(a, b Change) int {
		return cmp.Compare(slices.Index(order, a.Strength), slices.Index(order, b.Strength))
	})
	return out
}

func same(a, b item) bool { return a.amount() == b.amount() && a.words() == b.words() }

// say writes a number as a clerk says it.
func (p *Profile) say(n number) string {
	switch n.kind {
	case face:
		return n.item.words()
	case words:
		return "“" + n.item.words() + "”"
	case flag:
		return [...]string{"否", "是"}[n.item.amount()]
	case size:
		if name, height := unit.Size(unit.Length(n.item.amount())); int64(height) == n.item.amount() {
			return name
		}
	}
	return p.span(n.kind).shown(n.item.amount())
}
