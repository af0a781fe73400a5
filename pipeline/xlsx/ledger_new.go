package xlsx

import (
	"bytes"
	"cmp"
	"errors"
	"strings"

	"github.com/xuri/excelize/v2"

	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// ExampleSheet is the sheet of a blank ledger that shows how to fill in the others.
const ExampleSheet = "填写示例"

// Blank makes an empty ledger of a schema, for a clerk to fill in: each sheet with its
// title and header, required columns marked with a red *, notes at the header that say
// what to write, drop-downs, date formats, print set-up. sample is a ledger of the same
// schema; its first record is the example, nil or empty for none.
//
// The example stands in a sheet of its own, on its side, beside what each column asks for.
// A grey row in the table itself would be taken for a record by whoever forgets it, and
// from there find its way into a notice.
//
// Same input, same bytes.
func Blank(s *schema.Schema, sample *ledger.Workbook) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	b := &blank{File: f, schema: s, sample: sample}
	b.makeStyles()
	for i := range s.Sheets {
		b.addSheet(i)
	}
	b.addExample()
	b.fail(f.SetDocProps(&excelize.DocProperties{Title: s.Title, Creator: noteAuthor, LastModifiedBy: noteAuthor}))
	b.fail(f.SetAppProps(&excelize.AppProperties{Application: noteAuthor}))
	if err := errors.Join(b.errs...); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err := f.Write(&out)
	return out.Bytes(), err
}

// blank is a ledger being made; what goes wrong is collected.
type blank struct {
	*excelize.File
	schema *schema.Schema
	sample *ledger.Workbook
	styles map[string]int
	errs   []error
}

func (b *blank) fail(err error) {
	if err != nil {
		b.errs = append(b.errs, err)
	}
}

// tab is the name of a schema's sheet, the first of those it may have.
func tab(sh *schema.Sheet) string { return sh.Names[0] }

func (b *blank) addSheet(i int) {
	sh := &b.schema.Sheets[i]
	b.newTab(tab(sh), i == 0)
	last := len(sh.Columns)
	if sh.Shape == schema.Facts {
		last = 3
	}
	b.merge(tab(sh), cellName{1, 1}, cellName{1, last}, tab(sh), "title")
	b.fail(b.SetRowHeight(tab(sh), 1, 34))
	if sh.Shape == schema.Facts {
		b.addItems(sh)
	} else {
		b.addColumns(sh)
	}
}

// newTab adds a sheet; a new workbook has one already.
func (b *blank) newTab(name string, first bool) {
	if first {
		b.fail(b.SetSheetName("Sheet1", name))
		return
	}
	_, err := b.NewSheet(name)
	b.fail(err)
}

// set writes a text into a cell in a style.
func (b *blank) set(sheet string, cell cellName, text, style string) {
	b.fail(b.SetCellStr(sheet, cell.String(), text))
	b.fail(b.SetCellStyle(sheet, cell.String(), cell.String(), b.styles[style]))
}

func (b *blank) merge(sheet string, from, to cellName, text, style string) {
	b.fail(b.MergeCell(sheet, from.String(), to.String()))
	b.fail(b.SetCellStyle(sheet, from.String(), to.String(), b.styles[style]))
	b.fail(b.SetCellStr(sheet, from.String(), text))
}

// name writes the name of a column or an item, with a red star where it is required.
func (b *blank) name(sheet string, cell cellName, c *schema.Column, style string) {
	b.set(sheet, cell, c.ID, style)
	if c.Required {
		b.fail(b.SetCellRichText(sheet, cell.String(), []excelize.RichTextRun{
			{Text: c.ID, Font: &excelize.Font{Bold: true, Size: 11, Family: "宋体"}},
			{Text: "*", Font: &excelize.Font{Bold: true, Size: 11, Family: "宋体", Color: "C00000"}},
		}))
	}
}

const (
	blankRows = 14    // with a frame from the beginning, a page at most
	validRows = 2_000 // that drop-downs and formats reach
)

// addColumns lays out a table: a header, and rows to fill in.
func (b *blank) addColumns(sh *schema.Sheet) {
	name, width := tab(sh), 0
	for i := range sh.Columns {
		c := &sh.Columns[i]
		how, column := howTo(c), ledger.ColumnName(i+1)
		b.name(name, cellName{2, i + 1}, c, "header")
		b.note(name, cellName{2, i + 1}, c, how)
		w := columnWidth(c, how, b.example(sh, c))
		width += w
		b.fail(b.SetColWidth(name, column, column, float64(w)))
		b.fail(b.SetColStyle(name, column, b.styles[how.style]))
		b.fail(b.SetCellStyle(name, cellName{3, i + 1}.String(), cellName{2 + blankRows, i + 1}.String(), b.styles[how.style+" framed"]))
		b.fail(b.SetCellStyle(name, cellName{1, i + 1}.String(), cellName{1, i + 1}.String(), b.styles["title"]))
		b.fail(b.SetCellStyle(name, cellName{2, i + 1}.String(), cellName{2, i + 1}.String(), b.styles["header"]))
		b.validate(name, cellName{3, i + 1}.String()+":"+cellName{validRows, i + 1}.String(), c, how)
	}
	high, own := 26.0, true
	b.fail(b.SetSheetProps(name, &excelize.SheetPropsOptions{DefaultRowHeight: &high, CustomHeight: &own}))
	b.fail(b.SetRowHeight(name, 2, 34))
	b.frameFilled(name, len(sh.Columns))
	b.freeze(name, 2)
	b.print(name, width, true)
}

// frameFilled draws the frame of rows further down as they are filled in.
func (b *blank) frameFilled(sheet string, columns int) {
	side := func(t string) excelize.Border { return excelize.Border{Type: t, Color: "808080", Style: 1} }
	frame, err := b.NewConditionalStyle(&excelize.Style{Border: []excelize.Border{side("left"), side("right"), side("top"), side("bottom")}})
	b.fail(err)
	last := ledger.ColumnName(columns)
	b.fail(b.SetConditionalFormat(sheet, cellName{3 + blankRows, 1}.String()+":"+cellName{validRows, columns}.String(), []excelize.ConditionalFormatOptions{
		{Type: "formula", Criteria: "COUNTA($A" + cellName{3 + blankRows, 1}.String()[1:] + ":$" + last + cellName{3 + blankRows, 1}.String()[1:] + ")>0", Format: &frame}}))
}

// addItems lays out a sheet of facts: an item a row, room for its content, what to write.
func (b *blank) addItems(sh *schema.Sheet) {
	name := tab(sh)
	for i, text := range [...]string{"项目", "内容", "怎么填"} {
		b.set(name, cellName{2, i + 1}, text, "header")
	}
	b.fail(b.SetRowHeight(name, 2, 26))
	for i := range sh.Columns {
		c, row := &sh.Columns[i], i+3
		how := howTo(c)
		b.name(name, cellName{row, 1}, c, "item")
		b.fail(b.SetCellStyle(name, cellName{row, 2}.String(), cellName{row, 2}.String(), b.styles[how.fact()+" framed"]))
		text := how.sentence(c)
		if example := b.example(sh, c); how.words == "" && example != "" {
			text += "；如：" + example
		}
		b.set(name, cellName{row, 3}, text, "remark")
		b.fail(b.SetRowHeight(name, row, float64(max(textLines(text, 40*7/6)*12+8, 26))))
		b.validate(name, cellName{row, 2}.String(), c, how)
	}
	for i, w := range [...]float64{20, 52, 40} {
		b.fail(b.SetColWidth(name, ledger.ColumnName(i+1), ledger.ColumnName(i+1), w))
	}
	b.freeze(name, 2)
	b.print(name, 112, false)
}

// addExample shows all columns with what they ask for, and the example's values.
func (b *blank) addExample() {
	b.newTab(ExampleSheet, len(b.schema.Sheets) == 0)
	heads := [...]string{"工作表", "列（项目）", "怎么填", "示例", "也可以叫"}
	b.merge(ExampleSheet, cellName{1, 1}, cellName{1, len(heads)}, b.schema.Title+" 填写示例", "title")
	b.fail(b.SetRowHeight(ExampleSheet, 1, 34))
	widths := [...]int{14, 18, 38, 60, 30}
	for i, text := range heads {
		b.set(ExampleSheet, cellName{2, i + 1}, text, "header")
		b.fail(b.SetColWidth(ExampleSheet, ledger.ColumnName(i+1), ledger.ColumnName(i+1), float64(widths[i])))
	}
	b.fail(b.SetRowHeight(ExampleSheet, 2, 26))
	row := 3
	for i := range b.schema.Sheets {
		sh := &b.schema.Sheets[i]
		if len(sh.Columns) > 0 {
			b.merge(ExampleSheet, cellName{row, 1}, cellName{row + len(sh.Columns) - 1, 1}, tab(sh), "item")
		}
		for j := range sh.Columns {
			c := &sh.Columns[j]
			lines := 1
			b.name(ExampleSheet, cellName{row, 2}, c, "item")
			for k, text := range [...]string{howTo(c).sentence(c), b.example(sh, c), strings.Join(c.Aliases, "、")} {
				b.set(ExampleSheet, cellName{row, k + 3}, text, [...]string{"remark", "example", "remark"}[k])
				lines = max(lines, textLines(text, widths[k+2]*[...]int{7, 6, 7}[k]/6-2))
			}
			b.fail(b.SetRowHeight(ExampleSheet, row, min(float64(lines)*listLine+8, maxHeight)))
			row++
		}
	}
	b.merge(ExampleSheet, cellName{row, 1}, cellName{row, len(heads)}, "带*的必须填写。本表只供参照，不读入，也不用删。", "remark")
	b.freeze(ExampleSheet, 2)
	b.print(ExampleSheet, 160, false)
}

func (b *blank) freeze(sheet string, rows int) {
	b.fail(b.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: rows, TopLeftCell: cellName{rows + 1, 1}.String(), ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{Pane: "bottomLeft", ActiveCell: cellName{rows + 1, 1}.String(), SQRef: cellName{rows + 1, 1}.String()}}}))
}

// print sets the paper: A3 across for a wide table, A4 else; the header on every page.
func (b *blank) print(sheet string, width int, table bool) {
	const a3, a4 = 8, 9
	size, orientation, one, none := a4, "landscape", 1, 0
	switch {
	case width > 170:
		size = a3
	case !table && width < 120:
		orientation = "portrait"
	}
	fit, centre := true, true
	b.fail(b.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	b.fail(b.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &one, FitToHeight: &none}))
	side, edge := 0.5, 0.7
	b.fail(b.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &edge, Bottom: &edge, Horizontally: &centre}))
	b.fail(b.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&C第 &P 页 共 &N 页"}))
	b.fail(b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + strings.ReplaceAll(sheet, "'", "''") + "'!$1:$2", Scope: sheet}))
}

// columnWidth fits the header and the example, in the width of digits.
func columnWidth(c *schema.Column, how instruction, example string) int {
	head := 0
	for word := range strings.SplitSeq(c.ID, "/") {
		head = max(head, textWidth(word)+4)
	}
	wide := 0
	for line := range strings.SplitSeq(example, "\n") {
		wide = max(wide, textWidth(line))
	}
	switch {
	case wide > 160:
		wide = 46
	case wide > 24:
		wide = 26
	case how.style == "text":
		wide = max(wide+2, 14)
	default:
		wide += 2
	}
	return max(min(head, 20), wide, cmp.Or(how.width, 8))
}
