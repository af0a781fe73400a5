//go:build linux

package main

// sizes are how much is measured.
type sizes struct {
	Runs, few, fewer int    // pairs: of one notice, of a small batch, of a large one
	small, large     int    // notices of a batch
	scale            []int  // notices of one process, growing
	benchtime        string // of each Go benchmark
}

func sizesOf(runs int, quick bool) sizes {
	z := sizes{Runs: runs, few: max(1, runs/3), fewer: max(1, runs/7), small: 50, large: 1000,
		scale: []int{1, 10, 100, 1000, 10_000}, benchtime: "1s"}
	if quick {
		z.large, z.scale, z.benchtime = 100, z.scale[:4], "50ms"
	}
	return z
}
