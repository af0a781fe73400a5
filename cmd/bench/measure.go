//go:build linux

package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"time"
)

// command is one process to measure.
type command struct {
	Shown string // as the report names it
	argv  []string
	dir   string       // where it runs; nothing means here
	env   []string     // beside our own
	clear func() error // readies the place before each run, unmeasured; nil does nothing
}

// sample is what one run took.
type sample struct {
	wall, cpu float64 // milliseconds; cpu is user and system time together
	peak      float64 // MiB, the largest resident set
}

// measures are the figures of a sample, in the order of the report.
var measures = []struct {
	name, unit string
	of         func(sample) float64
}{
	{"wall time", "ms", func(s sample) float64 { return s.wall }},
	{"processor time", "ms", func(s sample) float64 { return s.cpu }},
	{"peak memory", "MiB", func(s sample) float64 { return s.peak }},
}

// pair holds the runs of gongwen's command (a) and of the opponent's (b): a[i] and b[i] ran one right
// after the other.
type pair struct {
	Shown, Against string
	Notices        int    // that one process makes
	kind           string // of a batch
	a, b           []sample
}

type spread struct{ Min, Median, Max float64 }

func (c command) run(stderr io.Writer) (sample, error) {
	if c.clear != nil {
		if err := c.clear(); err != nil {
			return sample{}, err
		}
	}
	cmd := exec.Command(c.argv[0], c.argv[1:]...)
	cmd.Dir, cmd.Env, cmd.Stderr = c.dir, append(os.Environ(), c.env...), stderr
	start := time.Now()
	err := cmd.Run()
	wall := time.Since(start)
	if err != nil {
		return sample{}, fmt.Errorf("%s: %w", c.Shown, err)
	}
	state := cmd.ProcessState
	peak := state.SysUsage().(*syscall.Rusage).Maxrss // KiB
	return sample{millis(wall), millis(state.UserTime() + state.SystemTime()), float64(peak) / 1024}, nil
}

func millis(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// measure runs both commands n times in turn, after one run of each that does not count.
func measure(a, b command, n int) (pair, error) {
	if _, err := inTurn(a, b, 1); err != nil {
		return pair{}, err
	}
	return inTurn(a, b, n)
}

// inTurn runs both commands n times in turn.
func inTurn(a, b command, n int) (pair, error) {
	p := pair{Shown: a.Shown, Against: b.Shown, Notices: 1}
	for range n {
		x, err := a.run(nil)
		if err != nil {
			return p, err
		}
		y, err := b.run(nil)
		if err != nil {
			return p, err
		}
		p.a, p.b = append(p.a, x), append(p.b, y)
	}
	return p, nil
}

// figures takes one figure out of every sample.
func figures(of func(sample) float64, samples []sample) []float64 {
	var out []float64
	for _, s := range samples {
		out = append(out, of(s))
	}
	return out
}

// ratios divides a by b pair by pair.
func ratios(a, b []float64) []float64 {
	out := make([]float64, len(a))
	for i := range a {
		out[i] = a[i] / b[i]
	}
	return out
}

// spreadOf wants at least one value. The median of an even number is the mean of the middle two.
func spreadOf(values []float64) spread {
	v := slices.Sorted(slices.Values(values))
	return spread{v[0], (v[(len(v)-1)/2] + v[len(v)/2]) / 2, v[len(v)-1]}
}
