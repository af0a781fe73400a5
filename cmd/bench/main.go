//go:build linux

// Bench measures gongwen against Typst on the same notices, one and many, and against excelize and openpyxl on
// the same ledger: whole processes, run in turn, compared pair by pair. It also measures how gongwen grows with the
// number of notices, and what each room takes. It sets its opponent up by itself (npm and network needed once) and writes a report.
// It is run from the root of the module and is no part of the product.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
)

const ledger = "data/sample/qingyuan.xlsx"

// settings are the flags; hidden is set by the program itself when it starts again with the
// system's fonts out of sight.
type settings struct {
	dir, write string
	runs       int
	quick      bool
	latex      bool
	hidden     bool
	ledger     bool
	read, make string
}

func main() {
	var s settings
	flag.StringVar(&s.dir, "dir", "out/bench", "folder for the opponent and all that is written")
	flag.StringVar(&s.write, "write", "", "file for the report; nothing means standard output")
	flag.IntVar(&s.runs, "runs", 21, "number of pairs of one notice; batches have a third and a seventh of them")
	flag.BoolVar(&s.quick, "quick", false, "fewer notices, for trying")
	flag.BoolVar(&s.latex, "latex", true, "measure XeLaTeX too, where it is installed")
	flag.BoolVar(&s.ledger, "ledger", false, "measure a large ledger instead of a notice")
	flag.StringVar(&s.read, "read", "", "(set by the program itself: the workbook to read as an opponent)")
	flag.StringVar(&s.make, "make", "", "(set by the program itself: the folder to write the large ledger to)")
	flag.BoolVar(&s.hidden, "hidden", false, "(set by the program itself)")
	flag.Parse()
	if err := run(s); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(s settings) (err error) {
	if s.runs < 1 {
		return fmt.Errorf("-runs %d: at least one pair is needed", s.runs)
	}
	if s.dir, err = filepath.Abs(s.dir); err != nil {
		return err
	}
	switch {
	case s.read != "":
		return readRaw(s.read)
	case s.make != "":
		return writeLedgers(s.make)
	case s.ledger:
		return compareLedgers(s)
	}
	if s.hidden {
		if err := hideFonts(s.dir); err != nil {
			return err
		}
		return compare(s)
	}
	if err := setUp(s.dir); err != nil {
		return err
	}
	apart, err := runApart()
	if apart {
		return err
	}
	return compare(s)
}

// runApart starts this program once more in a mount namespace of its own, where it can hide the
// system's fonts; starting it is not measured. It reports false where the machine does not allow it.
func runApart() (bool, error) {
	self, err := os.Executable()
	if err != nil {
		return false, nil
	}
	cmd := exec.Command(self, append([]string{"-hidden"}, os.Args[1:]...)...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS}
	if uid, gid := os.Getuid(), os.Getgid(); uid != 0 {
		cmd.SysProcAttr.Cloneflags = syscall.CLONE_NEWUSER
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: uid, Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: gid, Size: 1}}
	}
	if cmd.Start() != nil {
		return false, nil
	}
	return true, cmd.Wait()
}

// hideFonts lays an empty folder over the system's font folders.
func hideFonts(dir string) error {
	empty := filepath.Join(dir, "empty")
	if err := os.MkdirAll(empty, 0o755); err != nil {
		return err
	}
	for _, fonts := range []string{"/usr/share/fonts", "/usr/local/share/fonts"} {
		if _, err := os.Stat(fonts); err != nil {
			continue
		}
		if err := syscall.Mount(empty, fonts, "", syscall.MS_BIND, ""); err != nil {
			return fmt.Errorf("hide %s: %w", fonts, err)
		}
	}
	return nil
}
