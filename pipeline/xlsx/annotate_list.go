package xlsx

import (
	"fmt"
	"math"
	"path"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

const filterName = "_xlnm._FilterDatabase"

// listWidths are the widths of the columns of the list, see ledger.MarkColumns.
var listWidths = [...]int{6, 6, 17, 42, 40, 25, 17, 24}

const (
	listHead  = 3    // number of the header row
	listLine  = 13.5 // height of a line of 10 pt, in points
	maxHeight = 409  // of a row, in points
)

// addList adds the sheet that lists the findings. look is the number of the first of its
// formats.
func (m *markup) addList(found finding.List, waivers []ledger.Waiver, look int, undo string) error {
	name := ledger.MarkSheet
	for i := 1; m.hasSheet(name); i++ {
		name = ledger.MarkSheet + "（检查）"
		if i > 1 {
			name = fmt.Sprintf("%s（检查%d）", ledger.MarkSheet, i)
		}
	}
	l := &list{markup: m, look: look, reasons: map[[2]string]string{}}
	for _, w := range waivers {
		l.reasons[[2]string{placeText(m.wb.File, finding.Place{Sheet: w.Sheet, Cell: w.Cell}), w.Code}] = w.Reason
	}
	for i, f := range found[:min(len(found), maxListed)] {
		l.finding(i+1, f)
	}
	table := fmt.Sprintf("$A$%d:$H$%d", listHead, listHead+min(len(found), maxListed))
	quoted := "'" + name + "'!"
	return m.addSheet(name, l.sheet(found, table)+undo, [][2]string{
		{filterName, quoted + table},
		{"_xlnm.Print_Titles", fmt.Sprintf("%s$%d:$%d", quoted, listHead, listHead)},
	})
}

func (m *markup) hasSheet(name string) bool {
	for _, s := range m.sheets {
		if strings.EqualFold(s.name, name) {
			return true
		}
	}
	return false
}

// list is the list of findings as it is written.
type list struct {
	*markup
	look    int
	reasons map[[2]string]string // by place and code
	rows    strings.Builder
}

// sheet writes the part.
func (l *list) sheet(found finding.List, table string) string {
	var b strings.Builder
	fmt.Fprintf(&b, xmlHead+`<worksheet xmlns="%s"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`, escapeXML(l.space))
	fmt.Fprintf(&b, `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="%d" topLeftCell="A%d" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>`, listHead, listHead+1)
	b.WriteString(`<sheetFormatPr defaultRowHeight="15"/><cols>`)
	for i, w := range listWidths {
		fmt.Fprintf(&b, `<col min="%d" max="%[1]d" width="%d.7" customWidth="1"/>`, i+1, w)
	}
	b.WriteString(`</cols><sheetData>`)
	caption := l.caption(found)
	fmt.Fprintf(&b, `<row r="1" ht="30" customHeight="1">%s</row>`, l.cell(1, 1, lookTitle, strings.TrimSuffix(l.wb.File, path.Ext(l.wb.File))+" 问题清单"))
	fmt.Fprintf(&b, `<row r="2" ht="%v" customHeight="1">%s</row>`, rowHeight(textLines(caption, 180)), l.cell(2, 1, lookCaption, caption))
	fmt.Fprintf(&b, `<row r="%d" ht="24" customHeight="1">`, listHead)
	for i, name := range ledger.MarkColumns() {
		b.WriteString(l.cell(listHead, i+1, lookHeader, name))
	}
	b.WriteString(`</row>` + l.rows.String())
	fmt.Fprintf(&b, `</sheetData><autoFilter ref="%s"/><mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="A2:H2"/></mergeCells>`, strings.ReplaceAll(table, "$", ""))
	b.WriteString(`<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
		`<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>`)
	return b.String()
}

func (l *list) caption(found finding.List) string {
	text := fmt.Sprintf("共%d条：错误%d条，警告%d条，提示%d条。", len(found), found.Count(finding.Error), found.Count(finding.Warning), found.Count(finding.Hint))
	if len(found) > maxListed {
		text += fmt.Sprintf("本表列出前%d条。", maxListed)
	}
	return text + "点“位置”跳到单元格；改好后存盘再检查一次，这张表和表里的底色、批注都会换成新的，没有问题时全部去掉。" +
		"确实不用改的，在“不查理由”里写明理由，下次检查只作提示。"
}

// finding writes the row of a finding.
func (l *list) finding(number int, f finding.Finding) {
	at := placeText(l.wb.File, f.At)
	message, hint, ground := oneLine(f.Message), oneLine(f.Hint), groundText(f.Rule)
	if related := relatedText(l.wb.File, f.Related); related != "" {
		message += "（另见：" + related + "）"
	}
	reason, lookOfReason := l.reasons[[2]string{at, f.Code}], lookReason
	if f.At.File != l.wb.File {
		lookOfReason = lookNoReason
		if f.At.Line > 0 {
			reason = "在通报草稿里批注"
		}
	}
	lines := 1
	for i, text := range [...]string{2: at, message, hint, ground, f.Code, reason} {
		lines = max(lines, textLines(text, listWidths[i]-1))
	}
	row := listHead + number
	fmt.Fprintf(&l.rows, `<row r="%d" ht="%v" customHeight="1"><c r="A%[1]d" s="%[3]d"><v>%[4]d</v></c>`, row, rowHeight(lines), l.look+lookNumber, number)
	l.rows.WriteString(l.cell(row, 2, lookHint+int(f.Severity), f.Severity.Chinese()))
	l.rows.WriteString(l.place(row, f.At, at))
	l.rows.WriteString(l.cell(row, 4, lookText, message) + l.cell(row, 5, lookText, hint) + l.cell(row, 6, lookText, ground))
	l.rows.WriteString(l.cell(row, 7, lookCode, f.Code) + l.cell(row, 8, lookOfReason, reason) + `</row>`)
}

func rowHeight(lines int) float64 { return math.Min(float64(lines)*listLine+7, maxHeight) }

func (l *list) cell(row, col, look int, text string) string {
	name := cellName{row, col}
	if text == "" {
		return fmt.Sprintf(`<c r="%s" s="%d"/>`, name, l.look+look)
	}
	return fmt.Sprintf(`<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, name, l.look+look, escapeXML(text))
}

// place writes where a finding stands, with a link. The link is a formula so that it goes
// with its cell when rows above are added or deleted.
func (l *list) place(row int, p finding.Place, text string) string {
	if p.File != l.wb.File || !l.hasSheet(p.Sheet) {
		return l.cell(row, 3, lookText, text)
	}
	sheet := "'" + strings.ReplaceAll(p.Sheet, "'", "''") + "'!"
	formula := fmt.Sprintf(`HYPERLINK(%s,%s)`, textFormula("#"+sheet+"A1"), textFormula(text))
	if cell, ok := parseCell(p.Cell); ok {
		address := fmt.Sprintf("ADDRESS(ROW(%s%s),COLUMN(%[1]s%[2]s),4)", sheet, cell)
		formula = fmt.Sprintf(`HYPERLINK(IFERROR(%s&%s,"#"),IFERROR(%s&%[2]s,"（已删除）"))`, textFormula("#"+sheet), address, textFormula(p.Sheet+"!"))
	}
	return fmt.Sprintf(`<c r="C%d" s="%d" t="str"><f>%s</f><v>%s</v></c>`, row, l.look+lookPlace, escapeXML(formula), escapeXML(text))
}

func textFormula(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }
