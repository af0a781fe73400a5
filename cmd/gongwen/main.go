// Command gongwen turns a remediation ledger into an official notice.
//
// One file per verb; here are the doors only: flags, wiring, exit codes and the clock.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"
)

// version of the program, as the PDFs name it.
const version = "0.1.0"

// Exit codes: the paper is sound, the paper has errors, the machine or the user failed.
const (
	exitSound  = 0
	exitErrors = 1
	exitFailed = 2
)

// world is what the program touches outside itself.
type world struct {
	stdout, stderr io.Writer
	now            func() time.Time
	colour         bool // standard output takes colours
	watched        bool // a person watches standard error

	fontFolders func() []string // of the system; nil for none
}

// errFindings ends a command whose paper has error-level findings.
var errFindings = errors.New("the paper has errors")

// A notice is made in some milliseconds and 30 MB: collecting garbage on the way costs a
// quarter of that time and saves 4 MB. Large ledgers collect as usual, and batches nearly so.
const (
	garbagePercent = 400
	usualPercent   = 100
	batchPercent   = 150
	large          = 1 << 20 // bytes of a ledger or draft
	memoryLimit    = 512 << 20
)

func main() {
	debug.SetGCPercent(garbagePercent)
	os.Exit(run(os.Args[1:], world{os.Stdout, os.Stderr, time.Now, coloured(os.Stdout), onTerminal(os.Stderr), systemFolders}))
}

// collect is for work that takes more: garbage is collected when the heap has grown by so
// many percent, and harder near the limit.
func collect(percent int) {
	debug.SetGCPercent(percent)
	debug.SetMemoryLimit(memoryLimit)
}

// run executes one command line and returns its exit code.
func run(args []string, w world) int {
	root := newRoot(w)
	root.SetArgs(args)
	err := root.Execute()
	switch {
	case err == nil:
		return exitSound
	case errors.Is(err, errFindings):
		return exitErrors
	}
	fmt.Fprintln(w.stderr, "gongwen："+chinese(err))
	return exitFailed
}
