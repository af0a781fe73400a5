package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestParallelApprovals signs one stage each, all at once: none is lost.
func TestParallelApprovals(t *testing.T) {
	const signers = 12
	dir := t.TempDir()
	draft, plan := filepath.Join(dir, "notice.md"), filepath.Join(dir, "review.yaml")
	stages := "stages:\n"
	for i := range signers {
		stages += fmt.Sprintf("  - {name: 会签%d, role: 科室}\n", i)
	}
	if err := errors.Join(os.WriteFile(draft, []byte("# 通报\n"), 0o644), os.WriteFile(plan, []byte(stages), 0o644)); err != nil {
		t.Fatal(err)
	}
	gongwen := func(args ...string) int {
		return run(append(args, "--review-plan", plan), world{stdout: io.Discard, stderr: io.Discard, now: time.Now})
	}
	var all sync.WaitGroup
	for i := range signers {
		all.Go(func() {
			if code := gongwen("review", "approve", draft, "--stage", fmt.Sprint("会签", i), "--by", "张三"); code != exitSound {
				t.Errorf("approval %d ends with %d", i, code)
			}
		})
	}
	all.Wait()
	if code := gongwen("review", "status", draft); code != exitSound {
		t.Errorf("after all have signed, status ends with %d", code)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 3 {
		t.Errorf("besides draft, plan and record there are %v (%v)", left, err)
	}
}

// TestAlone: a lock that is left by a machine that failed is named, not broken.
func TestAlone(t *testing.T) {
	lock := filepath.Join(t.TempDir(), "notice.review.json.lock")
	fails := errors.New("fails")
	if err := alone(lock, 0, func() error {
		err := alone(lock, 0, func() error { t.Error("two at a time"); return nil })
		if err == nil || !strings.Contains(err.Error(), lock) {
			t.Errorf("a taken lock: %v", err)
		}
		return fails
	}); err != fails {
		t.Errorf("got %v", err)
	}
	if err := alone(lock, 0, func() error { return nil }); err != nil {
		t.Errorf("the lock stays after work that failed: %v", err)
	}
	if err := alone(filepath.Join(lock, "no such folder"), time.Hour, nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
}
