package check

import (
	"os"
	"reflect"
	"testing"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/schema"
)

// FuzzRecords holds for any ledger: the same findings each time, none said twice, each at
// a cell and with words for the clerk.
func FuzzRecords(f *testing.F) {
	for _, c := range append(casefile.Cases(f, "testdata/sample.txtar"), casefile.Cases(f, "testdata/records.txtar")...) {
		f.Add(c.Input)
	}
	s, err := schema.Load(os.DirFS("../../templates"), "inspection-progress")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, src string) {
		list := findings(t, s, src)
		if !reflect.DeepEqual(list, findings(t, s, src)) {
			t.Fatal("checked twice, not the same")
		}
		type said struct{ at, code, message string }
		seen := map[said]bool{}
		for _, x := range list {
			k := said{x.At.String(), x.Code, x.Message}
			if seen[k] || x.Message == "" || x.Hint == "" {
				t.Fatalf("%v", x)
			}
			seen[k] = true
		}
	})
}

func findings(t *testing.T, s *schema.Schema, src string) finding.List {
	list, _ := checked(t, s, src).Finish()
	return list
}
