package main

import (
	"io"
	"path/filepath"
	"testing"
	"time"

	"gongwen/pipeline"
	"gongwen/pipeline/pdf"
)

// BenchmarkRender sets the sample notice, seven pages, in a process that is warm: as a
// batch does, and then with the inspection.
func BenchmarkRender(b *testing.B) {
	draft := sampleDraft(b)
	for _, c := range []struct{ name, file string }{{"render", ""}, {"inspect", "notice.pdf"}} {
		b.Run(c.name, func(b *testing.B) {
			job := typeset(b, draft)
			job.Painter = pdf.NewPainter(pdf.Options{Many: true})
			job.PDFFile = c.file
			b.ReportAllocs()
			for b.Loop() {
				if _, err := pipeline.Render(job); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// sampleDraft drafts the notice of the sample ledger.
func sampleDraft(t testing.TB) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "notice.md")
	w := world{stdout: io.Discard, stderr: io.Discard, now: sampleDay}
	if code := run([]string{"draft", "../../data/sample/qingyuan.xlsx", "-o", file}, w); code != exitSound {
		t.Fatal("exit code", code)
	}
	return file
}

func sampleDay() time.Time { return time.Date(2026, 1, 21, 0, 0, 0, 0, time.UTC) }

// typeset is the job of a draft, ready for layout.
func typeset(t testing.TB, draft string) pipeline.Job {
	t.Helper()
	s := &settings{world: world{now: sampleDay}, format: "text"}
	job, err := s.draftJob(draft)
	if err == nil {
		err = s.typesetting(&job)
	}
	if err != nil {
		t.Fatal(err)
	}
	return job
}

// BenchmarkStart does what every process that sets a paper begins with.
func BenchmarkStart(b *testing.B) {
	s := &settings{world: world{now: sampleDay}, format: "text"}
	b.ReportAllocs()
	for b.Loop() {
		newRoot(s.world)
		if err := s.typesetting(new(pipeline.Job)); err != nil {
			b.Fatal(err)
		}
	}
}
