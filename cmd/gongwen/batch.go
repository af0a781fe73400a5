package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"gongwen/pipeline"
	"gongwen/pipeline/finding"
)

// renderAll sets many drafts at the same time and reports on them in their order. A draft
// that cannot be read or has errors does not stop the others.
func (s *settings) renderAll(drafts []string, dir string, workers int) error {
	start := s.now()
	s.many = true
	collect(batchPercent)
	job, err := s.job()
	if err != nil {
		return err
	}
	if err := apart(drafts, dir); err != nil {
		return err
	}
	if err := s.typeset(&job); err != nil {
		return err
	}
	b := batch{s: s}
	inOrder(len(drafts), workers, func(i int) made { return s.renderOne(job, drafts[i], target(drafts[i], dir)) }, b.add)
	return b.end(s.now().Sub(start).Seconds())
}

// expand puts drafts in the place of the folders they lie in, and of patterns such as
// 稿子/*.md, which some command lines leave to the program.
func expand(args []string) (drafts []string, err error) {
	for _, arg := range args {
		pattern := ""
		if info, err := os.Stat(arg); err != nil && strings.ContainsAny(arg, "*?") {
			pattern = arg
		} else if err == nil && info.IsDir() {
			pattern = filepath.Join(escape.Replace(arg), "*.md")
		}
		if pattern == "" {
			drafts = append(drafts, arg)
			continue
		}
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			return nil, usage("%s 里没有稿子（.md 文件）", arg)
		}
		drafts = append(drafts, found...)
	}
	return drafts, nil
}

// escape makes the name of a folder a pattern that only fits itself.
var escape = strings.NewReplacer("*", "[*]", "?", "[?]", "[", "[[]")

// target names the PDF of a draft: in the folder, or beside the draft where there is none.
func target(draft, dir string) string {
	if dir != "" {
		draft = filepath.Join(dir, filepath.Base(draft))
	}
	return beside(draft, ".pdf")
}

// apart refuses drafts that would become one file.
func apart(drafts []string, dir string) error {
	becomes := func(draft string) string {
		if dir != "" {
			draft = filepath.Base(draft)
		}
		return beside(draft, "")
	}
	sorted := slices.SortedFunc(slices.Values(drafts), func(a, b string) int { return strings.Compare(becomes(a), becomes(b)) })
	for i, draft := range sorted {
		if i > 0 && becomes(draft) == becomes(sorted[i-1]) {
			return usage("%s 和 %s 排好后是同一个文件 %s，请改其中一份的名字", sorted[i-1], draft, target(draft, dir))
		}
	}
	return nil
}

// made is what came of one draft.
type made struct {
	text     string // for a person, "" where it failed
	findings finding.List
	err      error // of the machine
}

func (s *settings) renderOne(shared pipeline.Job, draft, out string) made {
	job, err := s.openDraft(shared, draft)
	if err != nil {
		return made{err: err}
	}
	s.inspects(&job, filepath.Base(out))
	result, err := pipeline.Render(job)
	if err == nil {
		err = write([]output{{out, result.PDF}}, draft)
		shared.Painter.Recycle(result.PDF)
	}
	if err != nil {
		return made{err: fmt.Errorf("%s：%w", draft, err)}
	}
	return made{fmt.Sprintf("%s：%d 页", out, result.Pages) + inspected(result.Report), all(result), nil}
}

// batch tells of the papers of a batch as they get ready, and counts them.
type batch struct {
	s                     *settings
	count, faulty, failed int
	findings              finding.List // in the JSON form, which is one whole
	err                   error        // of telling
}

func (b *batch) add(m made) {
	b.count++
	switch {
	case m.err != nil:
		b.failed++
		fmt.Fprintln(b.s.stderr, "gongwen："+chinese(m.err))
	case b.s.format == "json":
		b.findings = append(b.findings, m.findings...)
	default:
		b.keep(m.findings.WriteText(b.s.stdout, b.s.colour))
		_, err := fmt.Fprintln(b.s.stdout, m.text)
		b.keep(err)
	}
	b.faulty += min(1, m.findings.Count(finding.Error))
}

func (b *batch) keep(err error) {
	if b.err == nil {
		b.err = err
	}
}

// end prints the last line; its error is the exit code of the batch.
func (b *batch) end(seconds float64) error {
	last := fmt.Sprintf("一共 %d 份：排成 %d 份，其中有错误的 %d 份；没有排成 %d 份；用时 %.2f 秒",
		b.count, b.count-b.failed, b.faulty, b.failed, seconds)
	if err := b.s.say(b.findings, last); err != nil {
		return err
	}
	switch {
	case b.err != nil:
		return b.err
	case b.failed > 0:
		return usage("有 %d 份稿子没有排成，原因见上", b.failed)
	case b.faulty > 0:
		return errFindings
	}
	return nil
}

// inOrder does n tasks, so many at the same time (0: one a processor), and hands on what
// comes of them in their order. Few finished ones wait for a slow one before them, so that
// memory does not grow with n.
func inOrder[T any](n, workers int, do func(i int) T, then func(T)) {
	if workers < 1 {
		workers = runtime.GOMAXPROCS(0)
	}
	waiting, running := make(chan chan T, 4*workers), make(chan struct{}, workers)
	go func() {
		defer close(waiting)
		for i := range n {
			running <- struct{}{}
			came := make(chan T, 1)
			waiting <- came
			go func() {
				came <- do(i)
				<-running
			}()
		}
	}()
	for came := range waiting {
		then(<-came)
	}
}
