package review

import (
	"bytes"
	"fmt"
	"reflect"
	"testing"
	"time"

	"gongwen/pipeline/casefile"
)

// FuzzRead holds that a record comes back as it was written, that another approval leaves
// those before it as they are, byte for byte, and that nothing makes Read panic.
func FuzzRead(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/read.txtar") {
		f.Add([]byte(c.Input), "张三", "同意")
	}
	plan := &Plan{Stages: []Stage{{Name: "初审", Roles: []string{"科室负责人"}}}}
	f.Fuzz(func(t *testing.T, src []byte, by, opinion string) {
		r, err := Read("notice.review.json", src)
		if (r == nil) == (err == nil) {
			t.Fatal(r, err)
		}
		if err != nil {
			return
		}
		written := r.JSON()
		if again := read(t, written); !reflect.DeepEqual(again.Approvals, r.Approvals) || !bytes.Equal(again.JSON(), written) {
			t.Fatalf("%s comes back as %s", written, again.JSON())
		}
		a := Approval{Stage: "初审", By: by, At: time.Date(2026, 1, 21, 17, 0, 0, 0, time.UTC), Opinion: opinion, Verdict: Passed, Digest: Digest(src)}
		if r.Approve(plan, a) != nil {
			return
		}
		longer := r.JSON()
		if before := bytes.TrimSuffix(written, []byte("\n]}\n")); !bytes.HasPrefix(longer, before) {
			t.Fatalf("%s became %s", written, longer)
		}
		if again := read(t, longer); !reflect.DeepEqual(again.Approvals, r.Approvals) || !r.State(plan, a.Digest).Complete() {
			t.Fatalf("%s comes back as %v", longer, again.Approvals)
		}
	})
}

func read(t *testing.T, src []byte) *Record {
	r, err := Read("notice.review.json", src)
	if err != nil {
		t.Fatalf("%s: %v", src, err)
	}
	return r
}

// FuzzReadPlan holds that a plan that is read can be carried out: where each stage has a
// person of its own, it is always somebody's turn until all is done.
func FuzzReadPlan(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/plan.txtar") {
		f.Add([]byte(c.Input))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		plan, err := ReadPlan("review.yaml", src)
		if (plan == nil) == (err == nil) {
			t.Fatal(plan, err)
		}
		if err != nil {
			return
		}
		r, digest := &Record{}, Digest(src)
		for i := range plan.Stages {
			next := r.State(plan, digest).Next()
			if len(next) == 0 {
				t.Fatalf("%v: nothing can be done after %d stages", plan, i)
			}
			a := Approval{Stage: next[0].Name, By: fmt.Sprint("甲", i), Role: next[0].Roles[0], At: time.Unix(1, 0), Verdict: Passed, Digest: digest}
			if err := r.Approve(plan, a); err != nil {
				t.Fatal(err)
			}
		}
		if !r.State(plan, digest).Complete() {
			t.Fatalf("%v is not complete", plan)
		}
	})
}
