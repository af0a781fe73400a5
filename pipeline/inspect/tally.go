package inspect

import (
	"cmp"
	"slices"
)

// tally counts values that differ a little where the same was meant.
type tally []counted

type counted struct {
	value  float64
	weight int
}

func (t *tally) add(v float64, weight int) {
	if n := len(*t); n > 0 && (*t)[n-1].value == v {
		(*t)[n-1].weight += weight
		return
	}
	*t = append(*t, counted{v, weight})
}

func (t tally) total() (n int) {
	for _, c := range t {
		n += c.weight
	}
	return n
}

// mean is the weighted mean of all values, 0 without any.
func (t tally) mean() float64 {
	sum, n := 0.0, t.total()
	for _, c := range t {
		sum += c.value * float64(c.weight)
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// sorted returns the values from small to large, equal ones joined.
func (t tally) sorted() tally {
	s := slices.Clone(t)
	slices.SortStableFunc(s, func(a, b counted) int { return cmp.Compare(a.value, b.value) })
	out := s[:0]
	for _, c := range s {
		if n := len(out); n > 0 && out[n-1].value == c.value {
			out[n-1].weight += c.weight
			continue
		}
		out = append(out, c)
	}
	return out
}

// windows calls do with the values that lie within near above each one, rising, until it
// returns false. The tally must be sorted.
func (t tally) windows(near float64, do func(tally) bool) {
	end := 0
	for start := range t {
		for end < len(t) && t[end].value-t[start].value <= near {
			end++
		}
		if !do(t[start:end]) {
			return
		}
	}
}

// most is the mean of the window that most values lie in; of equals the smallest.
func (t tally) most(near float64) float64 {
	best, weight := 0.0, 0
	t.sorted().windows(near, func(w tally) bool {
		if n := w.total(); n > weight {
			best, weight = w.mean(), n
		}
		return true
	})
	return best
}

// edge is the outermost place where at least a twentieth of the values lie, and two of
// them when there are that many; ok is false without values.
func (t tally) edge(near float64, largest bool) (v float64, ok bool) {
	if largest {
		for i := range t {
			t[i].value = -t[i].value
		}
		v, ok = t.edge(near, false)
		return -v, ok
	}
	least := max(2, t.total()/20)
	sorted := t.sorted()
	for ; least >= 1 && !ok; least = min(least-1, 1) {
		sorted.windows(near, func(w tally) bool {
			if w.total() >= least {
				v, ok = w.mean(), true
			}
			return !ok
		})
	}
	return v, ok
}
