package main

import (
	"bytes"
	"sync"
	"testing"

	"gongwen/pipeline"
)

// TestParallelRendersAreTheSame holds that a paper that is set beside many others, with the
// same fonts and painter, has the bytes that it has alone. `make test-all` runs this under
// the race detector.
func TestParallelRendersAreTheSame(t *testing.T) {
	var alone [][]byte
	for _, job := range sharedJobs(t) {
		job.Painter = nil // one of its own
		alone = append(alone, paperBytes(t, job))
	}
	jobs := sharedJobs(t)
	var all sync.WaitGroup
	for i := range 100 {
		all.Go(func() {
			n := i % len(jobs)
			if !bytes.Equal(paperBytes(t, jobs[n]), alone[n]) {
				t.Errorf("render %d, %s, differs", i, jobs[n].DraftFile)
			}
		})
	}
	all.Wait()
}

// sharedJobs are papers to be set with the same fonts and painter: one with every part, one
// with a picture, one with long tables that lie on their side.
func sharedJobs(t *testing.T) (jobs []pipeline.Job) {
	t.Helper()
	s := &settings{world: world{now: sampleDay}, format: "text", many: true}
	var shared pipeline.Job
	if err := s.typesetting(&shared); err != nil {
		t.Fatal(err)
	}
	for _, paper := range []string{"02-上行文三个签发人", "07-命令", "10-横排表格"} {
		job, err := s.openDraft(shared, "../../docs/gallery/"+paper+".md")
		if err != nil {
			t.Fatal(err)
		}
		jobs = append(jobs, job)
	}
	return jobs
}

func paperBytes(t *testing.T, job pipeline.Job) []byte {
	result, err := pipeline.Render(job)
	if err != nil {
		t.Error(err)
	}
	return result.PDF
}
