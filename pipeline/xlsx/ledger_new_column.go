package xlsx

import (
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// instruction is what a column of some type asks a clerk for.
type instruction struct {
	words string // 填……
	style string // of its cells
	width int    // at least
}

func howTo(c *schema.Column) instruction {
	switch c.Type {
	case schema.Date:
		return instruction{"填日期，如2025-6-30，会显示成2025年6月30日", "date", 16}
	case schema.Deadline:
		return instruction{"填日期，或者“立行立改”“长期坚持”等说法", "date", 18}
	case schema.Integer:
		return instruction{"填整数，只写数字", "centre", 8}
	case schema.Count:
		return instruction{"填个数，只写数字", "centre", 10}
	case schema.Money:
		return instruction{"填金额，写明单位，如12.5万元", "centre", 14}
	case schema.Rate:
		return instruction{"填百分比，如95%", "centre", 10}
	case schema.Choice, schema.Status:
		return instruction{"从下拉选项里选一个", "centre", 12}
	case schema.Phone:
		return instruction{"填电话，带区号，如0763-3360000", "centre", 16}
	case schema.Email:
		return instruction{"填电子邮箱地址", "centre", 24}
	case schema.People:
		return instruction{"填姓名或单位，有几个的用顿号隔开", "text", 16}
	}
	return instruction{"", "text", 10}
}

// fact is the style of the content of an item.
func (h instruction) fact() string {
	if h.style == "date" {
		return "fact date"
	}
	return "fact"
}

// sentence is the whole instruction for a column.
func (h instruction) sentence(c *schema.Column) string {
	text := "可以不填"
	if c.Required {
		text = "必填"
	}
	if h.words != "" {
		text += "；" + h.words
	}
	if len(c.Choices) > 0 {
		text += "：" + strings.Join(c.Choices, "、")
	}
	return text
}

// note puts the instruction at a header.
func (b *blank) note(sheet string, cell cellName, c *schema.Column, how instruction) {
	text := how.sentence(c)
	if len(c.Aliases) > 0 {
		text += "\n表头也可以写：" + strings.Join(c.Aliases, "、")
	}
	b.fail(b.AddComment(sheet, excelize.Comment{Cell: cell.String(), Author: noteAuthor,
		Paragraph: []excelize.RichTextRun{{Text: text, Font: &excelize.Font{Size: 9, Family: "宋体"}}},
		Width:     boxWidth, Height: uint(noteHeight(text) + lineHigh)}))
}

// validate offers the choices and holds dates and numbers to their kind. It warns and
// lets the clerk go on: a ledger may have to say what nobody thought of.
func (b *blank) validate(sheet, cells string, c *schema.Column, how instruction) {
	v := excelize.NewDataValidation(true)
	v.Sqref = cells
	switch c.Type {
	case schema.Date:
		from, to := serial(1949), serial(2199)
		b.fail(v.SetRange(from, to, excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween))
		v.SetError(excelize.DataValidationErrorStyleWarning, c.ID, "这里要填日期，如2025-6-30。仍要这样填吗？")
	case schema.Integer:
		b.fail(v.SetRange(0, 999_999_999, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween))
		v.SetError(excelize.DataValidationErrorStyleWarning, c.ID, "这里要填整数。仍要这样填吗？")
	case schema.Choice, schema.Status:
		if !fitsDropDown(c.Choices) {
			return
		}
		b.fail(v.SetDropList(c.Choices))
		v.SetError(excelize.DataValidationErrorStyleWarning, c.ID, "不在下拉选项里。仍要这样填吗？")
	case schema.Deadline:
	default:
		return
	}
	if how.style == "date" {
		v.SetInput(c.ID, how.sentence(c))
	}
	b.fail(b.AddDataValidation(sheet, v))
}

// fitsDropDown reports whether a list can stand in the validation itself, where commas
// part it and 255 units of UTF-16 bound it.
func fitsDropDown(choices []string) bool {
	text := strings.Join(choices, "，")
	return len(choices) > 0 && len(utf16.Encode([]rune(text))) <= 255 && !strings.Contains(text, ",")
}

// serial is the number of a year's first day in Excel.
func serial(year int) int {
	days := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC))
	return int(days.Hours() / 24)
}

// makeStyles makes the looks of cells by name; "date framed" is "date" in a frame.
func (b *blank) makeStyles() {
	side := func(t string) excelize.Border { return excelize.Border{Type: t, Color: "808080", Style: 1} }
	frame := []excelize.Border{side("left"), side("right"), side("top"), side("bottom")}
	date := `yyyy"年"m"月"d"日"`
	fill := func(colour string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
	}
	align := func(horizontal string) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: true}
	}
	font := func(size float64) *excelize.Font { return &excelize.Font{Size: size, Family: "宋体"} }
	bold := func(size float64) *excelize.Font { return &excelize.Font{Size: size, Family: "宋体", Bold: true} }
	grey := &excelize.Font{Size: 9, Family: "宋体", Color: "595959"}
	example := &excelize.Font{Size: 10, Family: "宋体", Color: "7F7F7F", Italic: true}
	b.styles = map[string]int{}
	for _, s := range []struct {
		name  string
		style excelize.Style
	}{
		{"title", excelize.Style{Font: bold(16), Alignment: align("center")}},
		{"header", excelize.Style{Font: bold(11), Alignment: align("center"), Border: frame, Fill: fill("D9E2F3")}},
		{"item", excelize.Style{Font: bold(11), Alignment: align("center"), Border: frame, Fill: fill("F2F2F2")}},
		{"remark", excelize.Style{Font: grey, Alignment: align("left"), Border: frame}},
		{"example", excelize.Style{Font: example, Alignment: align("left"), Border: frame}},
		{"fact framed", excelize.Style{Font: font(11), Alignment: align("left"), Border: frame}},
		{"fact date framed", excelize.Style{Font: font(11), Alignment: align("left"), Border: frame, CustomNumFmt: &date}},
		{"text", excelize.Style{Font: font(11), Alignment: align("left")}},
		{"centre", excelize.Style{Font: font(11), Alignment: align("center")}},
		{"date", excelize.Style{Font: font(11), Alignment: align("center"), CustomNumFmt: &date}},
		{"text framed", excelize.Style{Font: font(11), Alignment: align("left"), Border: frame}},
		{"centre framed", excelize.Style{Font: font(11), Alignment: align("center"), Border: frame}},
		{"date framed", excelize.Style{Font: font(11), Alignment: align("center"), Border: frame, CustomNumFmt: &date}},
	} {
		style := s.style
		number, err := b.NewStyle(&style)
		b.fail(err)
		b.styles[s.name] = number
	}
}

// example returns what the first record of the sample has in a column, as it is shown.
func (b *blank) example(sh *schema.Sheet, c *schema.Column) string {
	if b.sample == nil {
		return ""
	}
	names := append([]string{c.ID}, c.Aliases...)
	for _, s := range b.sample.Sheets {
		if !contains(sh.Names, s.Name) {
			continue
		}
		column := 0
		for row, err := range s.Rows {
			if err != nil {
				break
			}
			for i, cell := range row.Cells {
				text := sampleText(cell)
				switch {
				case column == cell.Col && text != "":
					return text
				case !contains(names, text):
				case sh.Shape != schema.Facts && column == 0:
					column = cell.Col
				case sh.Shape == schema.Facts && i+1 < len(row.Cells) && row.Cells[i+1].Col == cell.Col+1:
					return sampleText(row.Cells[i+1])
				}
			}
		}
	}
	return ""
}

func sampleText(c ledger.Cell) string {
	if c.Kind == ledger.Date {
		return c.Time.Format("2006年1月2日")
	}
	return strings.TrimSpace(c.Raw)
}

func contains(names []string, text string) bool {
	text = strings.TrimSuffix(strings.TrimSpace(text), "*")
	for _, n := range names {
		if n == text {
			return true
		}
	}
	return false
}
