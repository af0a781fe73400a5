package review

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/finding"
)

// TestReadPlan reads good and bad plans.
func TestReadPlan(t *testing.T) {
	casefile.Run(t, "testdata/plan.txtar", func(t *testing.T, c casefile.Case) string {
		p, err := ReadPlan("review.yaml", []byte(strings.ReplaceAll(c.Input, "→", "\t")))
		if err != nil {
			return err.Error() + "\n"
		}
		var b strings.Builder
		for _, s := range p.Stages {
			fmt.Fprintf(&b, "%s %v after %v\n", s.Name, s.Roles, s.After)
		}
		fmt.Fprintf(&b, "apart %v\n", p.Apart)
		return b.String()
	})
}

// TestReadPlanBounds: what case files cannot hold, or only at length.
func TestReadPlanBounds(t *testing.T) {
	many := "stages:\n"
	for i := range maxStages + 1 {
		many += fmt.Sprintf("  - {name: 会签%d, role: 科室}\n", i)
	}
	for src, want := range map[string]string{
		"stages: [{name: \xb3\xf5\xc9\xf3, role: x}]": "review.yaml：编码不是UTF-8，请在记事本中另存为UTF-8编码",
		many: "review.yaml 第2行：要有 1 到 100 个环节，现在是 101 个",
		"\ufeffstages:\r\n  - {name: 初审, role: 科室}\r\n": "",
	} {
		got := ""
		if _, err := ReadPlan("review.yaml", []byte(src)); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%.40q: got %q, want %q", src, got, want)
		}
	}
}

// TestRead reads good and bad records.
func TestRead(t *testing.T) {
	casefile.Run(t, "testdata/read.txtar", func(t *testing.T, c casefile.Case) string {
		r, err := Read("notice.review.json", []byte(c.Input))
		if err != nil {
			return err.Error() + "\n"
		}
		var b strings.Builder
		for _, a := range r.Approvals {
			fmt.Fprintf(&b, "%s %q %s %s %q\n", a.Stage, a.By, a.Verdict, a.Time(), a.Opinion)
		}
		return b.String() + string(r.JSON())
	})
}

// TestState signs line by line and says how the stages stand. The plan is the standard
// one, plan.yaml, or now.yaml, which takes its place after signing.
func TestState(t *testing.T) {
	casefile.Run(t, "testdata/state.txtar", func(t *testing.T, c casefile.Case) string {
		plan := planOf(t, c, "plan.yaml", standardPlan(t))
		lines := strings.Split(strings.TrimSpace(c.Input), "\n")
		last := len(lines) - 1
		r, refused := sign(t, plan, lines[:last])
		states := r.State(planOf(t, c, "now.yaml", plan), Digest([]byte(lines[last])))
		return refused + dumpStates(t, states)
	})
}

func planOf(t *testing.T, c casefile.Case, file string, otherwise *Plan) *Plan {
	src, ok := c.Files[file]
	if !ok {
		return otherwise
	}
	plan, err := ReadPlan(file, []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func standardPlan(t testing.TB) *Plan {
	src, err := os.ReadFile("../../data/review.yaml")
	if err != nil {
		t.Fatal(err)
	}
	plan, err := ReadPlan("review.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

var entryLine = regexp.MustCompile(`^(\S+) ([^（]+?)(?:（(.+)）)? (通过|退回) (\S+) ?(.*)$`)

// sign approves line by line, a minute apart; what is refused is returned as text.
func sign(t *testing.T, plan *Plan, lines []string) (*Record, string) {
	r, refused := &Record{}, ""
	for i, line := range lines {
		m := entryLine.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("no entry: %s", line)
		}
		err := r.Approve(plan, Approval{
			Stage: m[1], By: m[2], Role: m[3], Verdict: Standing(m[4]), Opinion: m[6],
			Digest: Digest([]byte(m[5])), File: "notice.md",
			At: time.Date(2026, 1, 21, 17, i, 0, 0, time.FixedZone("", 8*60*60)),
		})
		if err != nil {
			refused += "拒绝 " + err.Error() + "\n"
		}
	}
	return r, refused
}

func dumpStates(t *testing.T, states States) string {
	var b strings.Builder
	if err := states.WriteText(&b); err != nil {
		t.Fatal(err)
	}
	if states.Complete() {
		b.WriteString("完成\n")
	}
	if err := states.Findings(finding.Place{File: "notice.md"}).WriteText(&b, false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
