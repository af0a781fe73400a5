package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"gongwen/pipeline"
	"gongwen/pipeline/finding"
)

// ledgerJob opens the ledger; a draft that already lies at draft is read too. The caller
// must call done when the job is over.
func (s *settings) ledgerJob(ledger, draft string) (job pipeline.Job, done func() error, err error) {
	if job, err = s.job(); err != nil {
		return job, nil, err
	}
	return s.openLedger(job, ledger, draft)
}

// openLedger adds the ledger and the schemas to what a job has already.
func (s *settings) openLedger(job pipeline.Job, ledger, draft string) (_ pipeline.Job, done func() error, err error) {
	if err = s.chooseSchemas(&job); err != nil {
		return job, nil, err
	}
	if same(draft, ledger) {
		return job, nil, overSource(ledger)
	}
	job.DraftFile = filepath.Base(draft)
	job.Open = picturesBeside(draft)
	if job.Existing, err = os.ReadFile(draft); errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if err != nil {
		return job, nil, err
	}
	file, err := os.Open(ledger)
	if err != nil {
		return job, nil, err
	}
	info, err := file.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = usage("%s 不是文件", ledger)
	}
	if err != nil {
		file.Close()
		return job, nil, err
	}
	if info.Size() > large {
		collect(usualPercent)
	}
	job.Ledger = pipeline.Ledger{File: filepath.Base(ledger), Data: file, Size: info.Size()}
	return job, s.watch(&job, file), nil
}

// watch tells the user how far a long ledger is read; the returned function ends that and
// closes the file.
func (s *settings) watch(job *pipeline.Job, file *os.File) func() error {
	if !s.watched {
		return file.Close
	}
	p := &progress{w: s.stderr, now: s.now, start: s.now()}
	job.Progress = p.rows
	return func() error {
		p.done()
		return file.Close()
	}
}

// What we read at most: a notice has some thousand characters, a PDF some pages.
const (
	maxDraft = 16 << 20
	maxPDF   = 256 << 20
)

// draftJob reads the draft to be set or checked.
func (s *settings) draftJob(draft string) (pipeline.Job, error) {
	job, err := s.job()
	if err != nil {
		return job, err
	}
	return s.openDraft(job, draft)
}

// openDraft adds a draft to what a job has already.
func (s *settings) openDraft(job pipeline.Job, draft string) (_ pipeline.Job, err error) {
	job.DraftFile = filepath.Base(draft)
	job.Open = picturesBeside(draft)
	job.Existing, err = readWhole(draft, "公文稿子", maxDraft)
	if len(job.Existing) > large {
		collect(usualPercent)
	}
	if err == nil && bytes.IndexByte(job.Existing, 0) >= 0 {
		err = usage("%s 不是文本文件；稿子是 .md 文件，台账请用 gongwen build", draft)
	}
	return job, err
}

// readWhole reads a file of at most limit bytes.
func readWhole(file, what string, limit int64) ([]byte, error) {
	if _, err := sizeOf(file, what, limit); err != nil {
		return nil, err
	}
	return os.ReadFile(file)
}

// sizeOf is the size of a file, which may have at most limit bytes.
func sizeOf(file, what string, limit int64) (int64, error) {
	info, err := os.Stat(file)
	switch {
	case err != nil:
		return 0, err
	case !info.Mode().IsRegular():
		return 0, usage("%s 不是文件", file)
	case info.Size() > limit:
		return 0, usage("%s 太大（超过 %d MB），不像是%s", file, limit>>20, what)
	}
	return info.Size(), nil
}

// output is a file to be written.
type output struct {
	path string
	data []byte
}

// write puts the outputs in their places, each whole or not at all: all are written under
// temporary names first, then renamed. None may be the source itself.
func write(outputs []output, source string) error {
	var temporary []string
	defer func() {
		for _, name := range temporary {
			os.Remove(name)
		}
	}()
	for _, o := range outputs {
		if same(o.path, source) {
			return overSource(source)
		}
		name, err := stage(o)
		if name != "" {
			temporary = append(temporary, name)
		}
		if err != nil {
			return err
		}
	}
	for _, o := range outputs {
		if err := os.Rename(temporary[0], o.path); err != nil {
			return err
		}
		temporary = temporary[1:]
	}
	return nil
}

// stage writes the output's bytes to a new file in its folder.
func stage(o output) (name string, err error) {
	if err := os.MkdirAll(filepath.Dir(o.path), 0o755); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(filepath.Dir(o.path), ".gongwen-*")
	if err != nil {
		return "", &fs.PathError{Op: "create", Path: o.path, Err: errors.Unwrap(err)}
	}
	_, err = f.Write(o.data)
	if err == nil {
		err = f.Chmod(0o644)
	}
	return f.Name(), errors.Join(err, f.Close())
}

func overSource(source string) error {
	return usage("结果不能写到原文件 %s 上，请换一个文件名", source)
}

func same(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// report prints the findings and a last line with what was made and the counts.
func (s *settings) report(found finding.List, made string) error {
	last := fmt.Sprintf("%s；错误 %d 个，警告 %d 个，提示 %d 个", made,
		found.Count(finding.Error), found.Count(finding.Warning), found.Count(finding.Hint))
	if err := s.print(found, last); err != nil {
		return err
	}
	return verdict(found)
}

// verdict is what the exit code says of the findings.
func verdict(found finding.List) error {
	if found.Count(finding.Error) > 0 {
		return errFindings
	}
	return nil
}

// print keeps standard output clean for programs in the JSON form.
func (s *settings) print(found finding.List, last string) error {
	if s.format != "json" {
		if err := found.WriteText(s.stdout, s.colour); err != nil {
			return err
		}
	}
	return s.say(found, last)
}

// say prints the last line: to a person, whom the findings have been shown, or beside the
// findings as a program reads them.
func (s *settings) say(found finding.List, last string) error {
	if s.format == "json" {
		report, err := found.JSON()
		if err != nil {
			return err
		}
		fmt.Fprintln(s.stderr, last)
		_, err = s.stdout.Write(report)
		return err
	}
	_, err := fmt.Fprintln(s.stdout, last)
	return err
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
