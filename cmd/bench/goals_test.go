//go:build linux

package main

import (
	"math"
	"os"
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
	if got := (resident{First: spread{Median: 40}, Last: spread{Median: 42}}).Growth(); math.Abs(got-5) > 1e-9 {
		t.Errorf("growth = %v %%", got)
	}
}

func TestResidentSet(t *testing.T) {
	if held, ok := residentSet(os.Getpid()); !ok || held < 1 {
		t.Errorf("this process holds %v MiB, %v", held, ok)
	}
	if _, ok := residentSet(-1); ok {
		t.Error("a process that is none holds memory")
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
