//go:build linux

package main

import (
	"os"
	"syscall"
)

// scaled is one line of the scale run: what a process takes that makes so many notices.
type scaled struct {
	Notices, Runs   int
	Wall, CPU, Peak spread
}

// PerNotice divides a median.
func (s scaled) PerNotice(of spread) float64 { return of.Median / float64(s.Notices) }

// scale measures one notice, ten, a hundred and so on, all distinct, each number in one process with one worker.
func scale(s settings, n notice, r *report) (err error) {
	largest := r.Sizes.scale[len(r.Sizes.scale)-1]
	b := newBatch(s, n, variant{"distinct", distinct}, largest)
	if err := b.write(false); err != nil {
		return err
	}
	for _, notices := range r.Sizes.scale {
		b.Notices = notices
		if fits, err := b.fits(); err != nil || !fits {
			return err // a line less in the report, which says so
		}
		line, err := b.scaled(scaleRuns(notices, r.Sizes.fewer))
		if err != nil {
			return err
		}
		r.Scale = append(r.Scale, line)
	}
	r.Resident, err = b.watch()
	return err
}

// scaleRuns lets the longest run but once.
func scaleRuns(notices, runs int) int {
	if notices >= 10_000 {
		return 1
	}
	return runs
}

func (b batch) scaled(runs int) (scaled, error) {
	var samples []sample
	for range runs {
		one, err := b.ours(1).run(os.Stderr)
		if err != nil {
			return scaled{}, err
		}
		samples = append(samples, one)
	}
	of := func(i int) spread { return spreadOf(figures(measures[i].of, samples)) }
	return scaled{b.Notices, runs, of(0), of(1), of(2)}, b.check("papers")
}

// paperSize is more than a paper of the sample takes on disk.
const paperSize = 500_000

// fits reports whether the disk has room for the papers, and as much again for others.
func (b batch) fits() (bool, error) {
	var disk syscall.Statfs_t
	err := syscall.Statfs(b.folder, &disk)
	return int64(disk.Bavail)*disk.Bsize > 2*int64(b.Notices)*paperSize, err
}

// Unscaled reports whether the largest number of notices was not made.
func (r report) Unscaled() bool { return len(r.Scale) < len(r.Sizes.scale) }
