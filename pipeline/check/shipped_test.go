package check

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/schema"
)

// shippedCases are the case files of the schemas that come with the program.
var shippedCases = map[string]string{
	"audit-rectification":       "audit",
	"environment-rectification": "environment",
	"inspection-progress":       "inspection",
	"safety-rectification":      "safety",
}

// nothingThere are the lines of totals that come to nothing.
var nothingThere = regexp.MustCompile(`(?m)^\S+ = (0%?)?\n`)

// TestShipped checks ledgers by the schemas that come with the program.
func TestShipped(t *testing.T) {
	for name, file := range shippedCases {
		s := shipped(t, name)
		casefile.Run(t, "testdata/"+file+".txtar", func(t *testing.T, c casefile.Case) string {
			return nothingThere.ReplaceAllString(findIn(t, s, c.Input), "")
		})
	}
}

// TestShippedRulesFire holds that every schema that comes with the program can be used, and
// that each of its rules fires at least twice in the case file of the schema.
func TestShippedRulesFire(t *testing.T) {
	entries, err := os.ReadDir("../../templates")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, err := os.Stat("../../templates/" + e.Name() + "/schema.yaml"); err != nil {
			continue // no schema: the starter drafts
		}
		s := shipped(t, e.Name())
		if _, err := Start(s, time.Date(2026, 1, 21, 0, 0, 0, 0, time.UTC)); err != nil {
			t.Errorf("%s: %v", e.Name(), err)
		}
		fire(t, e.Name(), s.Rules)
	}
}

// fire counts the findings of rules in the case file of their schema.
func fire(t *testing.T, name string, rules []schema.Rule) {
	if len(rules) == 0 {
		return
	}
	cases, err := os.ReadFile("testdata/" + shippedCases[name] + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rules {
		if strings.Count(string(cases), "，"+r.Code+"，") < 2 {
			t.Errorf("%s fires in fewer than two places of the case file", r.Code)
		}
	}
}

func shipped(t *testing.T, name string) *schema.Schema {
	t.Helper()
	s, err := schema.Load(os.DirFS("../../templates"), name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
