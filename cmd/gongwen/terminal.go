package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"time"
)

// onTerminal reports whether a person reads the file as it is written.
func onTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// coloured reports whether the file takes colours: a terminal, unless its user wants none
// (https://no-color.org); of Windows' consoles only the new one surely understands them.
func coloured(f *os.File) bool {
	plain := os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb"
	old := runtime.GOOS == "windows" && os.Getenv("WT_SESSION") == ""
	return onTerminal(f) && !plain && !old
}

// patienceForNews is how long a user waits before she is told how far the work is.
const patienceForNews = time.Second

// progress says on a terminal how many rows have been read, from one second on.
type progress struct {
	w     io.Writer
	now   func() time.Time
	start time.Time
	shown bool
}

func (p *progress) rows(n int) {
	const step = 1000
	if n%step != 0 || p.now().Sub(p.start) < patienceForNews {
		return
	}
	p.shown = true
	fmt.Fprintf(p.w, "\r已读入 %d 行……", n)
}

// done clears the line.
func (p *progress) done() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
