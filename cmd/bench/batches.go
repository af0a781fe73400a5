//go:build linux

package main

// batches measures many notices in one process, few and many of each kind.
func batches(s settings, n notice, r *report) error {
	for _, v := range []variant{{"distinct", distinct}, {"mail-merge", merged}} {
		for _, size := range []struct{ notices, runs int }{{r.Sizes.small, r.Sizes.few}, {r.Sizes.large, r.Sizes.fewer}} {
			p, err := newBatch(s, n, v, size.notices).compare(size.runs)
			if err != nil {
				return err
			}
			r.Batches = append(r.Batches, p)
		}
	}
	return nil
}

// compare measures a batch with one worker of ours; the papers of the last pair are looked at.
func (b batch) compare(runs int) (pair, error) {
	if err := b.write(true); err != nil {
		return pair{}, err
	}
	p, err := inTurn(b.ours(1), b.theirs(), runs)
	p.Notices, p.kind = b.Notices, b.Name
	if err != nil {
		return p, err
	}
	return p, b.check("papers", "theirs")
}

// cores measures one processor against two, and against two processes that each make every other notice: a control
// that shows how much two at the same time can gain on this machine while it is measured.
func cores(s settings, n notice, r *report) (err error) {
	b := newBatch(s, n, variant{"distinct", distinct}, r.Sizes.large)
	if err := b.write(false); err != nil {
		return err
	}
	one, two, halves := b.ours(1).on("0"), b.ours(2).on("0,1"), b.halves()
	one.Shown, two.Shown = "one processor", "two processors"
	if r.Cores, err = inTurn(one, two, r.Sizes.fewer); err != nil {
		return err
	}
	if r.Halves, err = inTurn(one, halves, r.Sizes.fewer); err != nil {
		return err
	}
	r.Cores.Notices = b.Notices
	return b.check("papers")
}

// on keeps a command on some of the processors.
func (c command) on(processors string) command {
	c.argv = append([]string{"taskset", "-c", processors}, c.argv...)
	return c
}

// halves are two processes at the same time, with one worker each.
func (b batch) halves() command {
	const script = `"$0" render -o ../papers -j 1 *[02468].md & "$0" render -o ../papers -j 1 *[13579].md & wait`
	return command{Shown: "two processes", argv: []string{"sh", "-c", script, program(b.dir)}, dir: b.in("ours"), clear: b.clearOurs}
}
