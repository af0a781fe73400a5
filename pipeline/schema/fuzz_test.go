package schema

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/ledger"
)

// FuzzDecode holds for any workbook: the same data and findings each time; rows in order;
// every value has a cell; every record of a table has the same columns.
func FuzzDecode(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/decode.txtar") {
		f.Add(c.Input)
	}
	s, err := Load(os.DirFS("../../templates"), "inspection-progress")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, src string) {
		wb := ledger.ParseText("台账.xlsx", src)
		data, list, err := decodeAll(wb, s)
		if err != nil {
			t.Fatal(err)
		}
		again, listAgain, _ := decodeAll(wb, s)
		if !reflect.DeepEqual(data, again) || !reflect.DeepEqual(list, listAgain) {
			t.Fatal("decoded twice, not the same")
		}
		for id, records := range data.Tables {
			for i, r := range records {
				falls := i > 0 && r.Row <= records[i-1].Row && sheetOf(r) == sheetOf(records[i-1])
				if falls || len(r.Values) != len(records[0].Values) {
					t.Fatalf("%s: record %d in row %d has %d values", id, i, r.Row, len(r.Values))
				}
				checkValues(t, r)
			}
		}
		for _, r := range data.Facts {
			checkValues(t, r)
		}
		Match(wb, []*Schema{s})
	})
}

// sheetOf is the sheet that a record stands on; several may make one table.
func sheetOf(r ledger.Record) string {
	for _, v := range r.Values {
		return v.At.Sheet
	}
	return ""
}

func checkValues(t *testing.T, r ledger.Record) {
	for id, v := range r.Values {
		if v.At.Cell == "" || strings.TrimSpace(v.Text) != v.Text {
			t.Fatalf("%s: %q at %s", id, v.Text, v.At)
		}
	}
}

// FuzzLoad holds that a schema that loads is sound, and that nothing makes Load panic.
func FuzzLoad(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/load.txtar") {
		f.Add(c.Input)
	}
	f.Fuzz(func(t *testing.T, src string) {
		fsys := fstest.MapFS{"s/schema.yaml": {Data: []byte(src)}, "s/notice.md.tmpl": {}}
		s, err := Load(fsys, "s")
		if (s == nil) == (err == nil) {
			t.Fatal(s, err)
		}
		if s == nil {
			return
		}
		for _, o := range s.Order {
			for _, step := range o {
				if s.Sheet(step.Sheet).Column(step.Column) == nil {
					t.Fatalf("order names %v", step)
				}
			}
		}
	})
}
