package finding

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestPlaceString(t *testing.T) {
	for _, c := range []struct {
		at   Place
		want string
	}{
		{Place{File: "ledger.xlsx", Sheet: "台账", Cell: "C7"}, "ledger.xlsx:台账!C7"},
		{Place{File: "ledger.xlsx", Sheet: "台账"}, "ledger.xlsx:台账"},
		{Place{File: "notice.md", Line: 12, Col: 3}, "notice.md:12:3"},
		{Place{File: "notice.pdf", Page: 3}, "notice.pdf:p3"},
		{Place{File: "notice.pdf"}, "notice.pdf"},
		{Place{Line: 2, Col: 1}, "2:1"},
		{Place{}, ""},
	} {
		if got := c.at.String(); got != c.want {
			t.Errorf("%+v prints %q, want %q", c.at, got, c.want)
		}
	}
}

func TestStrengthDecidesSeverity(t *testing.T) {
	want := map[Strength]Severity{
		Mandatory: Error, General: Warning, Recommended: Warning,
		Permitted: Hint, Practice: Hint, Derived: Hint,
	}
	for strength, severity := range want {
		if got := strength.Severity(); got != severity {
			t.Errorf("%s is a %s, want %s", strength, got, severity)
		}
	}
}

var (
	demand = Rule{Code: "a.b", Stage: "取值", Strength: Mandatory, Clause: "7.3.5.4", Source: "GB/T 9704-2012"}
	habit  = Rule{Code: "c.d", Stage: "结构", Strength: Practice}
)

func list() List {
	return List{
		habit.Find(Place{File: "l.xlsx"}, "习惯", ""),
		demand.Find(Place{File: "l.xlsx", Sheet: "台账", Cell: "B2"}, "日期不对", "改日期"),
	}
}

func TestTextPutsTheWorstFirst(t *testing.T) {
	var b strings.Builder
	if err := list().WriteText(&b, false); err != nil {
		t.Fatal(err)
	}
	const want = `错误 l.xlsx:台账!B2  日期不对 [取值，a.b，GB/T 9704-2012 7.3.5.4]
     → 改日期
提示 l.xlsx  习惯 [结构，c.d]
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

func TestJSONForm(t *testing.T) {
	b, err := list().JSON()
	if err != nil {
		t.Fatal(err)
	}
	var report struct {
		Findings []map[string]any `json:"findings"`
	}
	if err := json.Unmarshal(b, &report); err != nil {
		t.Fatal(err)
	}
	first := report.Findings[0]
	place, _ := first["place"].(map[string]any)
	if first["severity"] != "error" || first["at"] != "l.xlsx:台账!B2" || place["cell"] != "B2" || first["clause"] != "7.3.5.4" {
		t.Errorf("first finding is %v", first)
	}
	for _, key := range []string{"code", "severity", "stage", "at", "place", "message", "hint", "clause", "source", "related"} {
		if _, there := first[key]; !there {
			t.Errorf("the JSON form lacks %q", key)
		}
	}
	if empty, _ := (List{}).JSON(); strings.TrimSpace(string(empty)) != "{\n  \"findings\": []\n}" {
		t.Errorf("no findings print as %s", empty)
	}
}

func FuzzTextPlaceAndOffset(f *testing.F) {
	f.Add("一行\n二行\r\n\n末行", 7)
	f.Add("", 0)
	f.Fuzz(func(t *testing.T, source string, offset int) {
		text := NewText("notice.md", source)
		if offset < 0 || offset > len(source) {
			if p := text.Place(offset); p.Line != 0 {
				t.Fatalf("offset %d outside the text is at %v", offset, p)
			}
			return
		}
		back := text.Offset(text.Place(offset))
		if back > offset || offset-back > 3 {
			t.Fatalf("offset %d comes back as %d", offset, back)
		}
	})
}
