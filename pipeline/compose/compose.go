// Package compose drafts a notice: it renders a schema's template over the records of a
// ledger. The draft is Markdown with YAML front matter, and a Map says which cells each
// part of it came from.
//
// A template sees facts by their name and tables as lists of records, and of both only the
// columns that the schema marks public. What a cell says is text: it is escaped where
// Markdown would read it as markup.
package compose

import (
	"text/template"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// Draft is a notice as generated. Map holds only as long as Markdown is unchanged.
type Draft struct {
	Markdown []byte
	Map      Map
}

// Compose renders the schema's template over the data; status (such as 草稿) is written to
// the front matter unless it is "". Where the template or a front matter expression is
// broken, the draft is nil and the findings say what is wrong. The error is never the
// paper's fault.
func Compose(s *schema.Schema, data *ledger.Data, status string) (*Draft, finding.List, error) {
	c := &composer{schema: s, index: map[finding.Place]int{}}
	root := c.data(data)
	body := writer{markdown: true}
	c.render(source{file: s.TemplateFile, text: unmarked(s.Template)}, root, &body)
	front, err := c.front(root, status)
	if err != nil || len(c.findings) > 0 {
		return nil, c.findings, err
	}
	body.finish()
	return c.assemble(front, &body), c.findings, nil
}

// composer is one run of Compose.
type composer struct {
	schema   *schema.Schema
	cells    []finding.Place // the cells whose text was offered to the template
	index    map[finding.Place]int
	findings finding.List
}

// render executes a template and hands what it prints to w.
func (c *composer) render(src source, root any, w *writer) {
	t, err := template.New("t").Option("missingkey=error").Funcs(functions()).Parse(src.text)
	if err != nil {
		c.badSyntax(src, err)
		return
	}
	var out markedText
	if err := t.Execute(&out, root); err != nil {
		c.badRun(src, err)
		return
	}
	w.write(string(out))
}

type markedText []byte

func (m *markedText) Write(p []byte) (int, error) {
	*m = append(*m, p...)
	return len(p), nil
}

// record is what a template sees of a row, or of a sheet of facts: public columns only.
type record = map[string]Value

// totals is the name by which a template calls the numbers worked out from the records.
const totals = "合计"

// data offers the public columns of all sheets to the template, empty where the ledger has
// nothing, and the totals.
func (c *composer) data(d *ledger.Data) map[string]any {
	computed := record{}
	for _, t := range c.schema.Totals {
		computed[t.ID] = words(d.Computed[t.ID])
	}
	root := map[string]any{totals: computed}
	for _, sheet := range c.schema.Sheets {
		if sheet.Shape == schema.Facts {
			root[sheet.ID] = c.record(&sheet, d.Facts[sheet.ID])
			continue
		}
		records := []record{}
		for _, r := range d.Tables[sheet.ID] {
			records = append(records, c.record(&sheet, r))
		}
		root[sheet.ID] = records
	}
	return root
}

func (c *composer) record(sheet *schema.Sheet, from ledger.Record) record {
	to := record{}
	for _, column := range sheet.Columns {
		if column.Public {
			to[column.ID] = c.value(from.Values[column.ID])
		}
	}
	return to
}

func (c *composer) value(v ledger.Value) Value {
	text := clean(v.Text)
	if text == "" {
		return nil
	}
	i, ok := c.index[v.At]
	if !ok {
		i = len(c.cells)
		c.index[v.At] = i
		c.cells = append(c.cells, v.At)
	}
	return Value{{text: text, cells: []int{i}, date: v.Date}}
}
