package schema

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// TestLoad reads good and bad schema files; the input is schema.yaml.
func TestLoad(t *testing.T) {
	casefile.Run(t, "testdata/load.txtar", func(t *testing.T, c casefile.Case) string {
		fsys := fstest.MapFS{
			"s/schema.yaml":    {Data: []byte(strings.ReplaceAll(c.Input, "→", "\t"))},
			"s/notice.md.tmpl": {Data: []byte("\ufeff{{.要素.发文机关}}\r\n")},
		}
		s, err := Load(fsys, "s")
		if err != nil {
			return strings.TrimRight(err.Error(), "\n") + "\n"
		}
		return dumpSchema(s)
	})
}

// more prints what few columns have.
func more(c Column) string {
	s := ""
	for _, part := range []string{string(c.Role), c.Unit, strings.Join(c.like, "|"), strings.Join(c.unlike, "|")} {
		if part != "" {
			s += " " + part
		}
	}
	return s
}

// decodeAll keeps the records that Decode passes on.
func decodeAll(wb *ledger.Workbook, s *Schema) (*ledger.Data, finding.List, error) {
	data := ledger.NewData(wb.File)
	list, err := Decode(wb, s, func(sh *Sheet, r ledger.Record) { data.Add(sh.ID, r) })
	return data, list, err
}

func dumpSchema(s *Schema) string {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s %s %s %s %q %s\n", s.Name, s.Title, s.Kind, s.TemplateFile, s.Template, s.Numbering)
	for _, sh := range s.Sheets {
		fmt.Fprintf(&b, "%s %v %s optional=%v\n", sh.ID, sh.Names, sh.Shape, sh.Optional)
		for _, c := range sh.Columns {
			fmt.Fprintf(&b, "  %s %v %s required=%v public=%v %v%s\n", c.ID, c.Aliases, c.Type, c.Required, c.Public, c.Choices, more(c))
		}
	}
	for _, o := range s.Order {
		fmt.Fprintf(&b, "order %v\n", o)
	}
	for _, r := range s.Rules {
		fmt.Fprintf(&b, "rule %s %s at %s when %s: %s → %s [%s] %s\n", r.Code, r.Strength, r.Ref, r.When, r.Message, r.Hint, r.Source, r.Where)
	}
	for _, t := range s.Totals {
		fmt.Fprintf(&b, "total %s count=%s sum=%s rate=%s when=%q stated=%s %v %s\n", t.ID, t.Count, t.Sum, t.Rate, t.When, t.Stated, t.Phrases, t.Unit)
	}
	for _, e := range s.Front {
		fmt.Fprintf(&b, "front %s = %s\n", e.Key, e.Expression)
	}
	return b.String()
}

// TestDecode decodes ledgers with the schema in the same file.
func TestDecode(t *testing.T) {
	casefile.Run(t, "testdata/decode.txtar", func(t *testing.T, c casefile.Case) string {
		s := mustLoad(t, c.FS(), "s")
		wb := ledger.ParseText("台账.xlsx", c.Input)
		data, list, err := decodeAll(wb, s)
		if err != nil {
			t.Fatal(err)
		}
		return dumpData(data, s) + dumpFindings(t, list)
	})
}

// TestMatch says which of two schemas a ledger has.
func TestMatch(t *testing.T) {
	casefile.Run(t, "testdata/match.txtar", func(t *testing.T, c casefile.Case) string {
		all := []*Schema{mustLoad(t, c.FS(), "audit"), mustLoad(t, c.FS(), "inspection"), mustLoad(t, c.FS(), "generic")}
		s, list := Match(ledger.ParseText("台账.xlsx", c.Input), all)
		if s != nil {
			return s.Name + "\n" + inferredColumns(s) + dumpFindings(t, list)
		}
		return dumpFindings(t, list)
	})
}

// inferredColumns prints what the columns of an inferred schema were taken for.
func inferredColumns(s *Schema) string {
	var b strings.Builder
	for _, sh := range s.Sheets {
		for _, c := range sh.Columns {
			if c.Inferred {
				fmt.Fprintf(&b, "  %s: %s %s%s\n", sh.ID, c.ID, c.Type, more(c))
			}
		}
	}
	return b.String()
}

func mustLoad(t *testing.T, fsys fs.FS, name string) *Schema {
	s, err := Load(fsys, name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func dumpFindings(t *testing.T, list finding.List) string {
	var b bytes.Buffer
	if err := list.WriteText(&b, false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func dumpData(data *ledger.Data, s *Schema) string {
	var b strings.Builder
	for _, sh := range s.Sheets {
		if sh.Shape == Facts {
			dumpRecord(&b, sh, data.Facts[sh.ID])
		}
		for _, r := range data.Tables[sh.ID] {
			dumpRecord(&b, sh, r)
		}
	}
	return b.String()
}

func dumpRecord(b *strings.Builder, sh Sheet, r ledger.Record) {
	fmt.Fprintf(b, "%s %d%s:", sh.ID, r.Row, r.Total)
	for _, c := range sh.Columns {
		v, ok := r.Values[c.ID]
		if !ok {
			continue
		}
		fmt.Fprintf(b, " %s=%q@%s", c.ID, v.Text, v.At.Cell)
		if !v.Date.IsZero() {
			fmt.Fprintf(b, "(%s)", v.Date.Format("2006-01-02"))
		}
	}
	b.WriteString("\n")
}
