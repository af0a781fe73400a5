//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// step measures one thing and puts it into the report.
type step struct {
	name string
	do   func(settings, notice, *report) error
}

// compare measures everything that is not about ledgers and writes the report.
func compare(s settings) error {
	n, err := readNotice()
	if err != nil {
		return err
	}
	r := report{Hidden: s.hidden, Quick: s.quick, Sizes: sizesOf(s.runs, s.quick), Compared: hasPDFText(), template: reportTemplate}
	defer os.RemoveAll(filepath.Join(s.dir, "batch"))
	for _, step := range []step{{"one notice", cold}, {"XeLaTeX", coldLatex}, {"batches", batches},
		{"two workers", cores}, {"scale", scale}, {"rooms", benchRooms}} {
		if err := step.take(s, n, &r); err != nil {
			return err
		}
	}
	return r.write(s)
}

// take does the step and tells how long it took.
func (step step) take(s settings, n notice, r *report) error {
	start := time.Now()
	if err := step.do(s, n, r); err != nil {
		return fmt.Errorf("%s: %w", step.name, err)
	}
	fmt.Fprintf(os.Stderr, "bench: %s: %.0f s\n", step.name, time.Since(start).Seconds())
	return nil
}

// renderOne makes the paper of the draft that build has left.
func renderOne(dir string) command {
	ours := filepath.Join(dir, "ours")
	return command{Shown: "gongwen render notice.md",
		argv: []string{program(dir), "render", filepath.Join(ours, "notice.md"), "-o", filepath.Join(ours, "rendered.pdf")}}
}

// cold measures one notice in one process: both commands of gongwen against the opponent.
func cold(s settings, n notice, r *report) (err error) {
	opponent, render := typst(s.dir), renderOne(s.dir)
	build := command{Shown: "gongwen build LEDGER -o DIR",
		argv: []string{program(s.dir), "build", ledger, "-o", filepath.Join(s.dir, "ours")}}
	if err := warmUp(opponent, build, render); err != nil {
		return err
	}
	if r.Papers, err = samePapers(s.dir, n); err != nil {
		return err
	}
	if r.Build, err = measure(build, opponent, r.Sizes.Runs); err != nil {
		return err
	}
	r.Render, err = measure(render, opponent, r.Sizes.Runs)
	return err
}

// warmUp makes the papers that are looked at; what goes wrong is seen here.
func warmUp(commands ...command) error {
	for _, c := range commands {
		if _, err := c.run(os.Stderr); err != nil {
			return err
		}
	}
	return nil
}

// coldLatex measures one notice against XeLaTeX, where that is installed and not left out.
func coldLatex(s settings, n notice, r *report) error {
	if !s.latex || !hasLatex() {
		return nil
	}
	if err := writeLatex(s.dir, n); err != nil {
		return err
	}
	c := xelatex(s.dir)
	if err := warmUp(c); err != nil {
		return err
	}
	p := paper{Shown: "XeLaTeX", file: "latex/notice.pdf"}
	if err := p.compare(s.dir, n); err != nil {
		return err
	}
	pair, err := measure(renderOne(s.dir), c, r.Sizes.few)
	r.Papers, r.Latex = append(r.Papers, p), &pair
	return err
}
