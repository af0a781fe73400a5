//go:build linux

package main

import "fmt"

// goal is what a measure must reach, beside what it reached; the median counts.
type goal struct {
	Shown   string
	Limit   float64
	AtLeast bool   // otherwise the limit is the most
	form    string // of a number
	spread
}

// Met reports whether the goal is reached.
func (g goal) Met() bool {
	if g.AtLeast {
		return g.Median >= g.Limit
	}
	return g.Median <= g.Limit
}

// Show writes a number as this goal's are written.
func (g goal) Show(v float64) string { return fmt.Sprintf(g.form, v) }

// The forms of numbers in the table of goals.
const (
	asRatio   = "%.3f"
	asMiB     = "%.1f MiB"
	asPercent = "%.1f %%"
)

// Indexes of measures.
const (
	wall = iota
	cpu
	peak
)

func (p pair) ratio(measure int) spread {
	of := measures[measure].of
	return spreadOf(ratios(figures(of, p.a), figures(of, p.b)))
}

func (p pair) ours(measure int) spread { return spreadOf(figures(measures[measure].of, p.a)) }

// Goals has a row for each goal that was measured.
func (r report) Goals() []goal {
	out := []goal{
		{"one notice, `gongwen render`: wall time / Typst's", 0.20, false, asRatio, r.Render.ratio(wall)},
		{"one notice, `gongwen build` from the .xlsx: wall time / Typst's", 0.45, false, asRatio, r.Build.ratio(wall)},
	}
	for _, b := range r.Batches {
		limit := map[string]float64{"distinct": 0.12, "mail-merge": 0.30}[b.kind]
		out = append(out, goal{b.Shown + " in one process: processor time per notice / Typst's", limit, false, asRatio, b.ratio(cpu)})
	}
	out = append(out,
		goal{fmt.Sprintf("%d distinct notices: wall time on one processor / on two", r.Cores.Notices), 1.8, true, asRatio, r.Cores.ratio(wall)},
		goal{"peak memory of one `gongwen render`", 32, false, asMiB, r.Render.ours(peak)},
		goal{"peak memory of one `gongwen build`", 50, false, asMiB, r.Build.ours(peak)})
	if n := r.Resident.Notices; n > 0 {
		g := r.Resident.Growth()
		out = append(out, goal{fmt.Sprintf("growth of the memory held from the 100th notice to the %dth", n), 5, false, asPercent, spread{g, g, g}})
	}
	return out
}

// Missed are the goals that were not reached.
func (r report) Missed() []goal {
	var out []goal
	for _, g := range r.Goals() {
		if !g.Met() {
			out = append(out, g)
		}
	}
	return out
}

// marginal is what each further notice takes: the larger batch less the smaller, in milliseconds of processor time.
type marginal struct {
	Kind         string
	Ours, Theirs float64
}

// Ratio is below 1 where gongwen needs less.
func (m marginal) Ratio() float64 { return m.Ours / m.Theirs }

// Marginals has a row for each kind of batch, which are measured small and large.
func (r report) Marginals() []marginal {
	var out []marginal
	for i := 1; i < len(r.Batches); i += 2 {
		small, large := r.Batches[i-1], r.Batches[i]
		each := func(a, b []sample) float64 {
			more := spreadOf(figures(measures[cpu].of, b)).Median - spreadOf(figures(measures[cpu].of, a)).Median
			return more / float64(large.Notices-small.Notices)
		}
		out = append(out, marginal{large.kind, each(small.a, large.a), each(small.b, large.b)})
	}
	return out
}
