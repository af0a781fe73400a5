//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// batch is a folder of notices that one process makes: ours has our drafts, theirs the opponent's Markdown
// with its papers beside, papers our papers. The texts are the same.
type batch struct {
	dir    string // of the bench
	folder string
	n      notice
	variant
	Notices int
}

func newBatch(s settings, n notice, v variant, notices int) batch {
	return batch{dir: s.dir, folder: filepath.Join(s.dir, "batch"), n: n, variant: v, Notices: notices}
}

func (b batch) in(names ...string) string {
	return filepath.Join(append([]string{b.folder}, names...)...)
}

// name is short, as all of them stand in one command line.
func name(i int, ending string) string { return fmt.Sprintf("%05d%s", i, ending) }

func (b batch) names() []string {
	var out []string
	for i := range b.Notices {
		out = append(out, name(i, ".md"))
	}
	return out
}

// write makes an empty folder and writes the inputs of both sides; the opponent's only where asked.
func (b batch) write(opponent bool) error {
	err := errors.Join(os.RemoveAll(b.folder), os.MkdirAll(b.in("ours"), 0o755), os.MkdirAll(b.in("theirs"), 0o755))
	for i := 0; i < b.Notices && err == nil; i++ {
		one := b.make(b.n, i)
		err = os.WriteFile(b.in("ours", name(i, ".md")), []byte(one.draft()), 0o644)
		if opponent {
			err = errors.Join(err, os.WriteFile(b.in("theirs", name(i, ".md")), []byte(markdown(one.text())), 0o644))
		}
	}
	return err
}

// ours makes all notices of the batch with so many workers.
func (b batch) ours(workers int) command {
	argv := append([]string{program(b.dir), "render", "-o", "../papers", "-j", fmt.Sprint(workers)}, b.names()...)
	return command{Shown: fmt.Sprintf("%d %s notices", b.Notices, b.Name), argv: argv, dir: b.in("ours"), clear: b.clearOurs}
}

func (b batch) clearOurs() error {
	return errors.Join(os.RemoveAll(b.in("papers")), os.MkdirAll(b.in("papers"), 0o755))
}

func (b batch) theirs() command {
	c := typstIn(b.dir, b.in("theirs"), b.names()...)
	c.clear = b.clearTheirs
	return c
}

func (b batch) clearTheirs() error {
	papers, err := filepath.Glob(b.in("theirs", "*.pdf"))
	for _, file := range papers {
		err = errors.Join(err, os.Remove(file))
	}
	return err
}

// check refuses a batch of which a paper is missing, or where one of a sample carries another text than its notice.
func (b batch) check(folders ...string) error {
	for _, folder := range folders {
		for i := range b.Notices {
			if info, err := os.Stat(b.in(folder, name(i, ".pdf"))); err != nil || info.Size() == 0 {
				return fmt.Errorf("%s made no %s", folder, name(i, ".pdf"))
			}
		}
		if err := b.checkText(folder); err != nil {
			return err
		}
	}
	return nil
}

// checkText looks at the first paper, the last and the one in the middle.
func (b batch) checkText(folder string) error {
	for _, i := range []int{0, b.Notices / 2, b.Notices - 1} {
		if !hasPDFText() {
			return nil
		}
		if _, err := carries(b.in(folder, name(i, ".pdf")), b.make(b.n, i).text()); err != nil {
			return err
		}
	}
	return nil
}
