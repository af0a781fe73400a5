package expression

import (
	"math/big"
	"time"
)

// Span is the days from First to Last; both are zero where there is none. A day is a span
// of itself. A comparison holds when it holds whichever of the days is meant.
type Span struct{ First, Last time.Time }

// DaysOf is the span from the first to the last day; where only one is known it is that.
func DaysOf(first, last time.Time) Span {
	if first.IsZero() {
		first = last
	}
	if last.IsZero() {
		last = first
	}
	return Span{first, last}
}

func (a Span) none() bool { return a.Last.IsZero() }

func (a Span) holds(operator string, b Span) bool {
	if a.none() || b.none() {
		return false
	}
	switch operator {
	case "<", "<=":
		return signHolds(operator, a.Last.Compare(b.First))
	case ">", ">=":
		return signHolds(operator, a.First.Compare(b.Last))
	case "==":
		return a == b
	}
	return a != b
}

// between counts the days from the last day of a to the last day of b.
func between(a, b Span) Amount {
	if a.none() || b.none() {
		return Amount{}
	}
	return Amount{big.NewRat(int64(b.Last.Sub(a.Last)/(24*time.Hour)), 1)}
}
