//go:build linux

package main

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestGoalMet(t *testing.T) {
	for _, c := range []struct {
		limit   float64
		atLeast bool
		median  float64
		want    bool
	}{{0.2, false, 0.2, true}, {0.2, false, 0.21, false}, {1.8, true, 1.8, true}, {1.8, true, 1.79, false}} {
		if got := (goal{Limit: c.limit, AtLeast: c.atLeast, spread: spread{Median: c.median}}).Met(); got != c.want {
			t.Errorf("%+v: met %v", c, got)
		}
	}
}

func TestGrowth(t *testing.T) {
	of := func(notices int, peak float64) scaled { return scaled{Notices: notices, Peak: spread{Median: peak}} }
	got, ok := growth([]scaled{of(10, 10), of(100, 40), of(1000, 50), of(10_000, 42)})
	if !ok || got < 4.999 || got > 5.001 {
		t.Errorf("growth = %v, %v", got, ok)
	}
	for _, lines := range [][]scaled{nil, {of(10, 1)}, {of(10, 1), of(100, 2)}} {
		if got, ok := growth(lines); ok {
			t.Errorf("%v: growth = %v", lines, got)
		}
	}
}

func TestSizes(t *testing.T) {
	if z := sizesOf(21, false); z.few != 7 || z.fewer != 3 || z.large != 1000 || z.scale[len(z.scale)-1] != 10_000 {
		t.Errorf("got %+v", z)
	}
	if z := sizesOf(2, true); z.few != 1 || z.fewer != 1 || z.large != 100 || z.scale[len(z.scale)-1] != 1000 {
		t.Errorf("got %+v", z)
	}
}

func TestReadBenchmarks(t *testing.T) {
	const printed = `goos: linux
pkg: gongwen/pipeline/disclosure
BenchmarkScan-2   	    1000	     25000 ns/op	 1.00 MB/s	      64 B/op	       3 allocs/op
PASS
ok  	gongwen/pipeline/disclosure	1.2s
pkg: gongwen/cmd/gongwen
BenchmarkRender/inspect-2 	      10	   3000000 ns/op	 2048 B/op	 7 allocs/op
`
	want := []benchmark{{"pipeline/disclosure", "Scan", 25000, 64, 3}, {"cmd/gongwen", "Render/inspect", 3_000_000, 2048, 7}}
	got, err := readBenchmarks(strings.NewReader(printed))
	for i := range got {
		got[i].Nanos = math.Round(got[i].Nanos) // seconds do not divide evenly
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}
