package schema

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gongwen/pipeline/ledger"
)

// The schemas that come with the program load, and their sheets and columns are found by
// their own names.
func TestTemplatesLoad(t *testing.T) {
	fsys := os.DirFS("../../templates")
	names, err := Names(fsys)
	if err != nil || !slices.Contains(names, "inspection-progress") {
		t.Fatal(names, err)
	}
	for _, name := range names {
		s := mustLoad(t, fsys, name)
		if s.Name != name || s.Title == "" || (s.Kind == "") != s.Generic || (s.Template == "") != s.Generic {
			t.Errorf("%s lacks something: %q %q %d", name, s.Title, s.Kind, len(s.Template))
		}
		for _, o := range s.Order {
			if s.Sheet(o[0].Sheet).Column(o[0].Column) == nil {
				t.Errorf("%s: %v is no column", name, o[0])
			}
		}
	}
}

func TestNamesAreSorted(t *testing.T) {
	fsys := fstest.MapFS{"b/schema.yaml": {}, "a/schema.yaml": {}, "c/notice.md.tmpl": {}, "readme.txt": {}}
	names, err := Names(fsys)
	if err != nil || !slices.Equal(names, []string{"a", "b"}) {
		t.Error(names, err)
	}
}

func TestLoadErrorsOfFiles(t *testing.T) {
	fsys := fstest.MapFS{"gbk/schema.yaml": {Data: []byte("title: \xd5\xfb\xb8\xc4\n")}}
	for name, want := range map[string]string{"none": "没有这个文件", "gbk": "UTF-8"} {
		if _, err := Load(fsys, name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A sheet that cannot be read is an error, not a finding: the machine failed, or the file.
func TestDecodeUnreadableSheet(t *testing.T) {
	broken := errors.New("broken")
	s := mustLoad(t, os.DirFS("../../templates"), "inspection-progress")
	for _, name := range []string{"要素", "台账"} {
		wb := &ledger.Workbook{Sheets: []*ledger.Sheet{{Name: name, Rows: func(yield func(ledger.Row, error) bool) {
			yield(ledger.Row{}, broken)
		}}}}
		if _, _, err := decodeAll(wb, s); !errors.Is(err, broken) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Rows come as a stream, whose cells may be used again for the next row.
func TestDecodeReusedCells(t *testing.T) {
	s := mustLoad(t, os.DirFS("../../templates"), "inspection-progress")
	rows := [][]string{{"序号", "要点", "内容"}, {"1", "甲", "甲甲"}, {"2", "乙", "乙乙"}}
	wb := &ledger.Workbook{Sheets: []*ledger.Sheet{{Name: "下一步打算", Rows: func(yield func(ledger.Row, error) bool) {
		cells := make([]ledger.Cell, 3)
		for i, texts := range rows {
			for j, text := range texts {
				cells[j] = ledger.Cell{Row: i + 1, Col: j + 1, Raw: text}
			}
			if !yield(ledger.Row{Number: i + 1, Cells: cells}, nil) {
				return
			}
		}
	}}}}
	data, _, err := decodeAll(wb, s)
	if err != nil {
		t.Fatal(err)
	}
	records := data.Tables["下一步打算"]
	if len(records) != 2 || records[0].Values["内容"].Text != "甲甲" || records[1].Values["内容"].Text != "乙乙" {
		t.Errorf("%v", records)
	}
}

func TestNear(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"责任科室", "责任科宝", true}, {"责任科室", "责任科", true}, {"责任科", "责任科室", true},
		{"责任科室", "责任的科室", true}, {"责任科室", "责任科室", false}, {"责任科室", "责任单位", false},
		{"问题", "问体", false}, {"", "", false}, {"佐证材料", "左证材料", true}, {"科室责任", "责任科室", false},
	} {
		if got := near(c.a, c.b); got != c.want {
			t.Errorf("near(%s, %s) = %v", c.a, c.b, got)
		}
	}
}

func TestRules(t *testing.T) {
	cases, err := os.ReadFile("testdata/decode.txtar")
	if err != nil {
		t.Fatal(err)
	}
	matches, err := os.ReadFile("testdata/match.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range Rules() {
		if strings.Count(string(cases)+string(matches), "，"+r.Code+"，") < 2 {
			t.Errorf("%s fires in no case file", r.Code)
		}
		if r.About == "" || r.Example == "" {
			t.Errorf("%s lacks its text", r.Code)
		}
	}
}
