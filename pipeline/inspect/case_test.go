package inspect

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/finding"
)

// TestClauses runs the case files, one for each clause: papers in the notation of sketch,
// and what the rules named in the part rules.txt make of them.
func TestClauses(t *testing.T) {
	p := standardProfile(t)
	casefile.Run(t, "testdata/*.txtar", func(t *testing.T, c casefile.Case) string {
		codes := strings.Fields(c.Files["rules.txt"])
		got := ""
		for _, m := range Inspect("a.pdf", draw(t, p, c.Input), p).Measures {
			if slices.Contains(codes, m.Rule.Code) {
				got += m.print()
			}
		}
		return got
	})
}

// TestEveryRuleFiresAndIsSilent holds that the case files show each rule broken and kept.
func TestEveryRuleFiresAndIsSilent(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	all := []byte("\n")
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, b...)
	}
	for _, r := range Rules() {
		fires, silent := "\nfail "+r.Code+" ", "\npass "+r.Code
		if slices.Contains([]string{ruleTitleWords.Code}, r.Code) { // never more than unverified
			fires, silent = "\nunverified "+r.Code+" ", "\nabsent "+r.Code
		}
		if !bytes.Contains(all, []byte(fires)) {
			t.Errorf("no case breaks %s", r.Code)
		}
		if !bytes.Contains(all, []byte(silent)) {
			t.Errorf("no case keeps %s", r.Code)
		}
	}
}

// TestEveryClause holds that each clause of the standard is covered or waived, and that
// each rule serves a clause.
func TestEveryClause(t *testing.T) {
	var codes, served, numbers []string
	for _, r := range Rules() {
		codes = append(codes, r.Code)
	}
	for _, c := range Clauses() {
		numbers = append(numbers, c.Number)
		if len(c.Rules) == 0 && c.Waived == "" {
			t.Errorf("%s is neither covered nor waived", c.Number)
		}
		for _, code := range c.Rules {
			if !slices.Contains(codes, code) {
				t.Errorf("%s names the rule %s, which does not exist", c.Number, code)
			}
		}
		served = append(served, c.Rules...)
	}
	for _, r := range Rules() {
		if !slices.Contains(served, r.Code) {
			t.Errorf("no clause has the rule %s", r.Code)
		}
	}
	for l := range strings.Lines(clausesOfTheStandard) {
		if number := strings.TrimSpace(l); number != "" && !slices.Contains(numbers, number) {
			t.Errorf("clause %s is missing", number)
		}
	}
}

// clausesOfTheStandard are those of GB/T 9704-2012 that ask something of a paper.
const clausesOfTheStandard = `
5.1
5.2.1
5.2.2
5.2.3
5.2.4
6.1
6.2
6.3
7.1
7.2.1
7.2.2
7.2.3
7.2.4
7.2.5
7.2.6
7.2.7
7.3.1
7.3.2
7.3.3
7.3.4
7.3.5.1
7.3.5.2
7.3.5.3
7.3.5.4
7.3.5.5
7.3.6
7.3.7
7.4.1
7.4.2
7.4.3
7.5
8
9
10.1
10.2
10.3
`

func TestRules(t *testing.T) {
	seen := map[string]bool{}
	p := standardProfile(t)
	for _, c := range checks() {
		r := c.rule
		if seen[r.Code] || r.Code == "" || r.About == "" || r.Example == "" || r.Stage == "" || r.Source == "" {
			t.Errorf("%+v is not complete, or there twice", r)
		}
		seen[r.Code] = true
		if c.firmness != nil && c.firmness(p) != r.Strength {
			t.Errorf("%s is %s, the profile says %s", r.Code, r.Strength, c.firmness(p))
		}
	}
}

// TestReport holds that a report speaks of every rule, and that its forms agree.
func TestReport(t *testing.T) {
	p := standardProfile(t)
	r := Inspect("a.pdf", draw(t, p, "行1 中 二号小标宋 关于情况的通报\n行3 空3 三号仿宋 {国×25}\n满 4-6 三号仿宋\n行7 空0 三号仿宋·蓝 国国。"), p)
	for _, rule := range Rules() {
		if !slices.ContainsFunc(r.Measures, func(m Measure) bool { return m.Rule.Code == rule.Code }) {
			t.Errorf("nothing is said of %s", rule.Code)
		}
	}
	var text bytes.Buffer
	if err := r.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"错误 1 第1页", "符合 用纸为 A4", "没有相应要素、不必核对：", "a.pdf：错误 3 个"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the text lacks %q:\n%s", want, text.String())
		}
	}
	b, err := r.JSON()
	if err != nil {
		t.Fatal(err)
	}
	var report struct {
		Errors   int
		Measures []struct{ Code, Status, Severity string }
	}
	if err := json.Unmarshal(b, &report); err != nil {
		t.Fatal(err)
	}
	errors := 0
	for _, m := range report.Measures {
		if m.Severity == "error" {
			errors++
		}
	}
	if n := r.Findings().Count(finding.Error); report.Errors != n || errors != n || n == 0 || len(report.Measures) != len(r.Measures) {
		t.Errorf("the JSON form has %d and %d errors and %d measures, the report %d and %d", report.Errors, errors, len(report.Measures), n, len(r.Measures))
	}
}

// TestUnitsProfile holds that a unit's own number is measured, and that its breach is a
// hint, since it is a habit of the house.
func TestUnitsProfile(t *testing.T) {
	p, err := profileOver(standardProfile(t), "type-area:\n  left: 25mm\n")
	if err != nil {
		t.Fatal(err)
	}
	r := Inspect("a.pdf", draw(t, standardProfile(t), "满 1-9 三号仿宋\n"), p)
	for _, m := range r.Measures {
		if m.Rule.Code == ruleLeft.Code && (m.Status != Fail || m.severity() != "hint") {
			t.Errorf("a left edge of 28 mm with a profile of 25 mm is %s %s", m.Status, m.severity())
		}
	}
}
