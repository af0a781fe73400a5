//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// resident is what a process held, in MiB, while it made its first papers and its last.
type resident struct {
	First, Last spread
	Notices     int
}

// Growth is that of the medians, in percent.
func (r resident) Growth() float64 { return (r.Last.Median/r.First.Median - 1) * 100 }

// every is how often a process is looked at.
const every = 20 * time.Millisecond

// watch makes the batch in one process with one worker and looks at its memory as it goes: from the 100th paper to
// the 1,000th, or to a third of fewer, and through the last tenth.
func (b batch) watch() (resident, error) {
	c := b.ours(1)
	if err := c.clear(); err != nil {
		return resident{}, err
	}
	cmd := exec.Command(c.argv[0], c.argv[1:]...)
	cmd.Dir = c.dir
	if err := cmd.Start(); err != nil {
		return resident{}, err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	first, last, err := b.look(cmd.Process.Pid, ended)
	if err != nil || len(first) == 0 || len(last) == 0 {
		return resident{}, fmt.Errorf("%s: %d and %d looks: %w", c.Shown, len(first), len(last), err)
	}
	return resident{spreadOf(first), spreadOf(last), b.Notices}, nil
}

func (b batch) look(pid int, ended chan error) (first, last []float64, err error) {
	made := func(n int) bool { _, err := os.Stat(b.in("papers", name(n-1, ".pdf"))); return err == nil }
	for tick := time.Tick(every); ; {
		select {
		case err := <-ended:
			return first, last, err
		case <-tick:
		}
		held, ok := residentSet(pid)
		switch {
		case !ok || !made(100):
		case made(b.Notices * 9 / 10):
			last = append(last, held)
		case !made(min(1000, b.Notices/3)):
			first = append(first, held)
		}
	}
}

// residentSet is what a process holds now, in MiB.
func residentSet(pid int) (float64, bool) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	_, rest, _ := strings.Cut(string(text), "VmRSS:")
	var kib float64
	_, bad := fmt.Sscanf(rest, "%g", &kib)
	return kib / 1024, err == nil && bad == nil
}
