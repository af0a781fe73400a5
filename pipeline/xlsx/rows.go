package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"gongwen/pipeline/ledger"
)

// openValues gives excelize a workbook in memory that holds the values and nothing else.
// Its parts are never unzipped, so excelize makes no temporary files.
func openValues(pack *container, book *book, scans []*scan) (*excelize.File, error) {
	frame, err := frame(len(scans))
	if err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(frame))
	if err != nil {
		return nil, err
	}
	if book.strings != nil {
		f.Pkg.Store("xl/sharedStrings.xml", book.strings)
	}
	for i, scan := range scans {
		f.Pkg.Store("xl/worksheets/sheet"+fmt.Sprint(i+1)+".xml", scan.values)
		scan.values = nil
	}
	return f, nil
}

// partSheet is the name of a sheet in the workbook of values; clerks' own names may break
// the rules that excelize holds them to.
func partSheet(i int) string { return fmt.Sprintf("v%d", i+1) }

// frame makes the workbook of values with empty sheets.
func frame(sheets int) ([]byte, error) {
	var list, relations strings.Builder
	const space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	for i := range sheets {
		fmt.Fprintf(&list, `<sheet name="%s" sheetId="%d" r:id="r%d"/>`, partSheet(i), i+1, i+1)
		fmt.Fprintf(&relations, `<Relationship Id="r%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, space, i+1)
	}
	const relationsOpen = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	parts := [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`},
		{"_rels/.rels", relationsOpen + `<Relationship Id="r1" Type="` + space + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` + space + `"><sheets>` + list.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", relationsOpen + relations.String() + `</Relationships>`},
	}
	for i := range sheets {
		parts = append(parts, [2]string{fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), "<worksheet/>"})
	}
	return pack(parts)
}

func pack(parts [][2]string) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p[0], Method: zip.Store})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write([]byte(p[1])); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

// reader yields the rows of one sheet.
type reader struct {
	file, sheet string
	values      *excelize.File
	name        string // of the sheet in values
	scan        *scan
	epoch1904   bool
}

// rows is a ledger.Sheet's Rows. The values come side by side; the scan says where they
// belong and what they are.
func (r *reader) rows(yield func(ledger.Row, error) bool) {
	values, err := r.values.Rows(r.name)
	if err != nil {
		yield(ledger.Row{}, err)
		return
	}
	defer values.Close()
	first := 0
	for _, mark := range r.scan.rows {
		texts, err := next(values)
		if err != nil {
			yield(ledger.Row{}, r.fault(int(mark.number)))
			return
		}
		row := r.row(mark, r.scan.cells[first:mark.end], texts)
		if first = int(mark.end); len(row.Cells) > 0 && !yield(row, nil) {
			return
		}
	}
	if texts, err := next(values); err != nil || len(texts) != 1 {
		yield(ledger.Row{}, r.fault(0))
	}
}

func next(values *excelize.Rows) ([]string, error) {
	if !values.Next() {
		return nil, errDamaged
	}
	return values.Columns(excelize.Options{RawCellValue: true})
}

func (r *reader) fault(row int) error {
	where := "工作表“" + r.sheet + "”"
	if row > 0 {
		where += fmt.Sprintf("第 %d 行附近", row)
	}
	u := damaged(where)
	u.File = r.file
	return u
}

// row joins marks and texts; excelize leaves out the empty texts at the end.
func (r *reader) row(mark rowMark, cells []cellMark, texts []string) ledger.Row {
	row := ledger.Row{Number: int(mark.number), Hidden: mark.hidden}
	for i, text := range texts {
		if i >= len(cells) || cells[i].kind == kindCovered {
			continue
		}
		cell := ledger.Cell{Row: row.Number, Col: int(cells[i].column), Raw: text}
		if r.interpret(&cell, cells[i].kind); cell.Raw != "" {
			row.Cells = append(row.Cells, cell)
		}
	}
	return row
}

// interpret turns the stored value into what it means.
func (r *reader) interpret(c *ledger.Cell, kind cellKind) {
	if kind == kindText {
		c.Raw = clean(c.Raw)
		return
	}
	c.Raw = clean(strings.TrimSpace(c.Raw))
	_, number := parseNumber(c.Raw)
	var date bool
	switch kind {
	case kindSerial:
		c.Time, date = serialTime(c.Raw, r.epoch1904)
	case kindISO:
		c.Time, date = isoTime(c.Raw)
	}
	switch {
	case kind == kindBool:
		c.Kind, c.Raw = ledger.Bool, truth(c.Raw)
	case kind == kindFault:
		c.Kind = ledger.Fault
	case date:
		c.Kind = ledger.Date
	case number:
		c.Kind = ledger.Number
	}
}

// truth is a stored 1 or 0 as Excel shows it.
func truth(raw string) string {
	if raw == "1" || raw == "true" {
		return "TRUE"
	}
	return "FALSE"
}

// clean removes what Excel does not show: control characters, and the halves of line
// breaks written by other systems.
func clean(text string) string {
	if strings.IndexFunc(text, unicode.IsControl) < 0 && !strings.Contains(text, "_x000D_") {
		return text
	}
	text = strings.NewReplacer("_x000D_\n", "\n", "_x000D_", "\n", "\r\n", "\n", "\r", "\n").Replace(text)
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && c != '\n' && c != '\t' {
			return -1
		}
		return c
	}, text)
}
