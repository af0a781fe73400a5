package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// rich is a workbook with most of what clerks put into theirs.
func rich(t testing.TB) []byte {
	f := excelize.NewFile()
	defer f.Close()
	var picture bytes.Buffer
	yes := true
	err := errors.Join(
		f.SetSheetName("Sheet1", "台账"),
		f.SetSheetRow("台账", "A1", &[]any{"序号", "问题", "完成日期", "状态"}),
		f.MergeCell("台账", "B2", "B4"),
		f.SetColWidth("台账", "B", "B", 40),
		f.SetColVisible("台账", "D", false),
		f.SetRowHeight("台账", 3, 60),
		f.SetRowVisible("台账", 5, false),
		f.SetCellRichText("台账", "B2", []excelize.RichTextRun{{Text: "粗", Font: &excelize.Font{Bold: true}}, {Text: "细"}}),
		f.AddComment("台账", excelize.Comment{Cell: "A3", Author: "王科长", Text: "请核对"}),
		f.AddComment("台账", excelize.Comment{Cell: "C3", Author: "王科长", Text: "已核对"}),
		f.SetPanes("台账", &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}),
		f.AutoFilter("台账", "A1:D9", nil),
		f.ProtectSheet("台账", &excelize.SheetProtectionOptions{Password: "1", SelectLockedCells: true}),
		f.SetHeaderFooter("台账", &excelize.HeaderFooterOptions{OddFooter: "&C&P"}),
		f.SetDefinedName(&excelize.DefinedName{Name: "状态", RefersTo: "台账!$D$2:$D$9"}),
		f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: "台账!$A$1:$D$9", Scope: "台账"}),
		png.Encode(&picture, image.NewGray(image.Rect(0, 0, 4, 4))),
		f.AddPictureFromBytes("台账", "F2", &excelize.Picture{Extension: ".png", File: picture.Bytes(), Format: &excelize.GraphicOptions{}}),
	)
	for r := 2; r < 10; r++ {
		err = errors.Join(err, f.SetCellInt("台账", ledger.Reference(r, 1), int64(r-1)),
			f.SetCellFormula("台账", ledger.Reference(r, 3), fmt.Sprintf("TODAY()+A%d", r)))
	}
	list := excelize.NewDataValidation(true)
	list.SetSqref("D2:D9")
	green, styleErr := f.NewConditionalStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"C6EFCE"}}})
	_, sheetErr := f.NewSheet("图")
	return finish(t, f, err, styleErr, sheetErr,
		list.SetDropList([]string{"已完成", "正在整改"}),
		f.AddDataValidation("台账", list),
		f.SetConditionalFormat("台账", "A2:C9", []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: `$D2="已完成"`, Format: &green}}),
		f.SetConditionalFormat("台账", "A2:A9", []excelize.ConditionalFormatOptions{{Type: "data_bar", Criteria: "=", BarColor: "#638EC6", BarSolid: true, MinType: "min", MaxType: "max"}}),
		f.AddSparkline("台账", &excelize.SparklineOptions{Location: []string{"E2"}, Range: []string{"台账!A2:A9"}}),
		f.AddTable("图", &excelize.Table{Range: "A1:B3", Name: "表", ShowRowStripes: &yes}),
		f.AddChart("图", "D1", &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Name: "台账!$A$1", Values: "台账!$A$2:$A$9"}}}))
}

func finish(t testing.TB, f *excelize.File, errs ...error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := errors.Join(append(errs, f.Write(&b))...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withParts adds parts that excelize knows nothing of.
func withParts(t testing.TB, b []byte) []byte {
	parts := unzip(t, b)
	parts["xl/vbaProject.bin"] = "macros"
	parts["customXml/item1.xml"] = "<a/>"
	parts["xl/printerSettings/printerSettings1.bin"] = "printer"
	parts["xl/ink/ink1.xml"] = "<ink/>"
	return zipParts(t, parts)
}

var inRich = finding.List{
	mark(finding.Mandatory, "台账", "A3"), mark(finding.General, "台账", "B3"), mark(finding.Practice, "台账", "D9"), mark(finding.General, "台账", ""),
}

func mark(s finding.Strength, sheet, cell string) finding.Finding {
	return finding.Rule{Code: "cell.required", Strength: s, Source: "台账样式"}.Find(finding.Place{File: "台账.xlsx", Sheet: sheet, Cell: cell}, "空着", "请填写。")
}

// Parts that have nothing to do with the marks are the very bytes of the source.
func TestAnnotateLeavesOtherParts(t *testing.T) {
	for name, source := range map[string][]byte{"rich": withParts(t, rich(t)), "sample": sampleBook(t)} {
		t.Run(name, func(t *testing.T) {
			found := inRich
			if name == "sample" {
				found = finding.List{mark(finding.Mandatory, "整改台账", "G5")}
			}
			copy, lost, err := annotateBytes(source, found)
			if err != nil || len(lost) > 0 {
				t.Fatal(err, lost)
			}
			checkCopy(t, source, copy, found, lost)
			touched := "[Content_Types].xml xl/_rels/workbook.xml.rels xl/workbook.xml xl/styles.xml"
			if name == "rich" {
				touched += " xl/worksheets/sheet1.xml xl/comments1.xml xl/drawings/vmlDrawing1.vml"
			} else {
				touched += " xl/worksheets/sheet3.xml"
			}
			now := unzip(t, copy)
			for part, text := range unzip(t, source) {
				if text != now[part] && !slices.Contains(strings.Fields(touched), part) {
					t.Errorf("%s changed", part)
				}
			}
		})
	}
}

func sampleBook(t testing.TB) []byte {
	b, err := os.ReadFile("../../data/sample/qingyuan.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Another reader finds all that was there, and our marks besides.
func TestAnnotateByExcelize(t *testing.T) {
	source := rich(t)
	copy, _, err := annotateBytes(source, inRich)
	if err != nil {
		t.Fatal(err)
	}
	before, after := openExcelize(t, source), openExcelize(t, copy)
	if got := after.GetSheetList(); !slices.Equal(got, []string{"台账", "图", "问题清单"}) {
		t.Fatal("sheets", got)
	}
	for _, look := range []func(*excelize.File) (any, error){
		func(f *excelize.File) (any, error) { return f.GetRows("台账") },
		func(f *excelize.File) (any, error) { return f.GetMergeCells("台账") },
		func(f *excelize.File) (any, error) { return f.GetDataValidations("台账") },
		func(f *excelize.File) (any, error) { return f.GetPictures("台账", "F2") },
		func(f *excelize.File) (any, error) { return f.GetPanes("台账") },
		func(f *excelize.File) (any, error) { return f.GetHeaderFooter("台账") },
		func(f *excelize.File) (any, error) { return f.GetSheetProtection("台账") },
		func(f *excelize.File) (any, error) { return f.GetTables("图") },
		func(f *excelize.File) (any, error) { return looks(f) },
	} {
		was, err1 := look(before)
		is, err2 := look(after)
		if err1 != nil || err2 != nil || !reflect.DeepEqual(was, is) {
			t.Errorf("was %v %v\nis %v %v", was, err1, is, err2)
		}
	}
	formats, err := after.GetConditionalFormats("台账")
	if err != nil || len(formats["A3"]) != 1 || formats["A3"][0].Criteria != `N("gongwen:error")=0` || len(formats["A2:C9"]) != 1 {
		t.Error(formats, err)
	}
	comments, err := after.GetComments("台账")
	var notes []string
	for _, c := range comments {
		notes = append(notes, c.Cell+" "+c.Author+" "+commentText(c))
	}
	want := []string{"A3 王科长 请核对\n【检查】\n错误：空着\n建议：请填写。\n依据：台账样式（规定）\n代码：cell.required",
		"C3 王科长 已核对",
		"B2 gongwen 【检查】\n警告：空着\n建议：请填写。\n依据：台账样式（一般）\n代码：cell.required",
		"D9 gongwen 【检查】\n提示：空着\n建议：请填写。\n依据：台账样式（实务）\n代码：cell.required"}
	if err != nil || !slices.Equal(notes, want) {
		t.Errorf("%q %v", notes, err)
	}
}

func commentText(c excelize.Comment) string {
	text := ""
	for _, run := range c.Paragraph {
		text += run.Text
	}
	if text == "" {
		text = c.Text
	}
	return text
}

// looks are the formats, formulas, widths and heights of the cells.
func looks(f *excelize.File) (string, error) {
	var b strings.Builder
	for r := 1; r < 10; r++ {
		for c := 1; c < 6; c++ {
			cell := ledger.Reference(r, c)
			style, err1 := f.GetCellStyle("台账", cell)
			formula, err2 := f.GetCellFormula("台账", cell)
			if err := errors.Join(err1, err2); err != nil {
				return "", err
			}
			fmt.Fprint(&b, style, formula, " ")
		}
		height, err := f.GetRowHeight("台账", r)
		if err != nil {
			return "", err
		}
		fmt.Fprintln(&b, height)
	}
	return b.String(), nil
}

func openExcelize(t testing.TB, b []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// Excel grows slow with many notes, and rules may name only so many ranges.
func TestAnnotateMany(t *testing.T) {
	var found finding.List
	for r := 1; r <= 1050; r++ {
		found = append(found, mark(finding.Practice, "台账", ledger.Reference(2*r, 1)), mark(finding.Mandatory, "台账", ledger.Reference(2*r, 2)))
	}
	source := markBook(t, nil)
	copy, lost, err := annotateBytes(source, found)
	if err != nil || len(lost) != 1 || lost[0].Message != "有问题的单元格共2100个，批注只加在最要紧的2000个上" {
		t.Fatal(err, lost)
	}
	parts := unzip(t, copy)
	for part, want := range map[string]map[string]int{
		"xl/comments1.xml":            {"<comment ": 2000, "错误": 1050, "提示": 950},
		"xl/drawings/vmlDrawing1.vml": {"<v:shape ": 2000},
		"xl/worksheets/sheet1.xml":    {"<cfRule ": 10, "gongwen:error": 5},
		"xl/worksheets/sheet2.xml":    {"<row ": 2103},
	} {
		for text, n := range want {
			if got := strings.Count(parts[part], text); got != n {
				t.Errorf("%s has %d %q, want %d", part, got, text, n)
			}
		}
	}
	checkCopy(t, source, copy, found, nil)
}

func TestAnnotateIsDeterministic(t *testing.T) {
	source := rich(t)
	first, _, err := annotateBytes(source, inRich)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		again, _, err := annotateBytes(source, inRich)
		if err != nil || !bytes.Equal(first, again) {
			t.Fatal("two copies differ", err)
		}
	}
}

// What the reader says of files that are no workbook holds here too.
func TestAnnotateUnreadable(t *testing.T) {
	_, _, err := annotateBytes([]byte("%PDF-1.7"), nil)
	if u := unreadable(t, err); !strings.Contains(u.Message, "PDF") {
		t.Error(u)
	}
}

// Damage in a part that reading passes over is the file's, a failing disk the machine's.
func TestAnnotateDamage(t *testing.T) {
	source := markBook(t, map[string]string{"xl/media/image1.png": strings.Repeat("x", 99)})
	found := finding.List{mark(finding.Mandatory, "台账", "A1")}
	first := bytes.Index(source, []byte("xl/media/image1.png")) - 30
	bad := slices.Concat(source[:first], []byte("PK\x03\x05"), source[first+4:])
	_, _, err := annotateBytes(bad, found)
	if u := unreadable(t, err); u.File != "台账.xlsx" || !strings.Contains(u.Message, "已损坏") {
		t.Error(u)
	}
	failed := 0
	for at := 0; at < len(source); at += 31 {
		_, _, err := Annotate("台账.xlsx", failingDisk{source, int64(at)}, int64(len(source)), found)
		if err != nil && !errors.Is(err, errFailing) {
			t.Fatalf("at byte %d: %v", at, err)
		}
		if err != nil {
			failed++
		}
	}
	if failed < len(source)/62 {
		t.Errorf("the disk failed %d times only", failed)
	}
}

var errFailing = errors.New("disk failure")

// failingDisk cannot read one byte.
type failingDisk struct {
	data []byte
	at   int64
}

func (d failingDisk) ReadAt(p []byte, off int64) (int, error) {
	if off <= d.at && d.at < off+int64(len(p)) {
		return 0, errFailing
	}
	return bytes.NewReader(d.data).ReadAt(p, off)
}

// FuzzAnnotate marks workbooks with any sheet, notes and boxes: the copy can be read, its
// cells are the source's, and no mark is left when it is cleaned.
func FuzzAnnotate(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/annotate/*.txtar") {
		f.Add(c.Files["xl/worksheets/sheet1.xml"], c.Files["xl/comments1.xml"], c.Files["xl/drawings/vmlDrawing1.vml"], c.Files["xl/styles.xml"])
	}
	f.Fuzz(func(t *testing.T, sheet, comments, boxes, styles string) {
		parts := map[string]string{
			"xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Type="~/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="~/comments" Target="../comments1.xml"/></Relationships>`,
		}
		for name, text := range map[string]string{"xl/worksheets/sheet1.xml": sheet, "xl/comments1.xml": comments, "xl/drawings/vmlDrawing1.vml": boxes, "xl/styles.xml": styles} {
			if text != "" {
				parts[name] = text
			}
		}
		source := markBook(t, parts)
		found := finding.List{mark(finding.Mandatory, "台账", "A1"), mark(finding.General, "台账", "A2"), mark(finding.Practice, "台账", "B7")}
		copy, _, err := annotateBytes(source, found)
		if u := damaged(""); errors.As(err, &u) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		was, is := sheetDump(t, source), sheetDump(t, copy)
		if was != is {
			t.Errorf("cells were\n%s\nare\n%s", was, is)
		}
		clean, _, err := annotateBytes(copy, nil)
		if err != nil {
			t.Fatal(err)
		}
		left := unzip(t, clean)
		if strings.Contains(left["xl/worksheets/sheet1.xml"], `N(&#34;gongwen:`) || len(left) > len(unzip(t, source)) {
			t.Errorf("marks are left:\n%s", changes(t, source, clean, "all"))
		}
	})
}

// sheetDump prints what Read makes of the first sheet.
func sheetDump(t *testing.T, b []byte) string {
	t.Helper()
	wb, err := Read("台账.xlsx", bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for row, err := range wb.Sheets[0].Rows {
		fmt.Fprintln(&text, row, err)
	}
	return text.String()
}
