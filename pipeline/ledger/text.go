package ledger

import (
	"iter"
	"strconv"
	"strings"
	"time"
)

// ParseText reads a workbook written as plain text, the form of test cases and examples:
//
//	[台账]
//	序号 | 方面   | 完成日期
//	=1   | 理论学习 | @2025-05-30
//	=2   | ^      |
//
// A line [name] begins a sheet, [name!] a hidden one; behind it may stand the columns that
// do not show (-F), and the word filtered. Every further line is a row, an empty line an
// empty row, a line that begins with ! a hidden row. ^ merges a cell with
// the one above, < with the one to its left. =45 is a number, =TRUE a truth value,
// @2025-05-30 a date, #REF! an error value, \n a line break; all else is text.
func ParseText(file, src string) *Workbook {
	wb := &Workbook{File: file}
	var lines []string
	for _, line := range strings.Split(strings.TrimRight(src, "\n"), "\n") {
		name, begins := strings.CutPrefix(line, "[")
		if begins {
			addRows(wb, lines)
			lines = nil
			wb.Sheets = append(wb.Sheets, parseSheet(file, name))
			continue
		}
		lines = append(lines, line)
	}
	addRows(wb, lines)
	return wb
}

// parseSheet reads what stands behind the [ of a sheet.
func parseSheet(file, line string) *Sheet {
	name, settings, _ := strings.Cut(line, "]")
	visible := strings.TrimSuffix(name, "!")
	s := &Sheet{File: file, Name: visible, Hidden: visible != name}
	for _, word := range strings.Fields(settings) {
		if letters, hidden := strings.CutPrefix(word, "-"); hidden {
			if s.HiddenColumns == nil {
				s.HiddenColumns = map[int]bool{}
			}
			s.HiddenColumns[columnNumber(letters)] = true
		}
		s.Filtered = s.Filtered || word == "filtered"
	}
	return s
}

// addRows gives the last sheet its rows.
func addRows(wb *Workbook, lines []string) {
	if len(wb.Sheets) == 0 {
		return
	}
	s := wb.Sheets[len(wb.Sheets)-1]
	var rows []Row
	merged := map[[2]int]int{} // cell -> index in s.Merges
	for i, line := range lines {
		row := Row{Number: i + 1}
		line, row.Hidden = strings.CutPrefix(line, "!")
		for j, text := range strings.Split(line, "|") {
			text = strings.Trim(text, " ")
			switch {
			case text == "":
			case text == "^" && i > 0:
				s.merge(merged, [2]int{i, j + 1}, [2]int{i + 1, j + 1})
			case text == "<" && j > 0:
				s.merge(merged, [2]int{i + 1, j}, [2]int{i + 1, j + 1})
			default:
				row.Cells = append(row.Cells, parseCell(i+1, j+1, text))
			}
		}
		if len(row.Cells) > 0 {
			rows = append(rows, row)
		}
	}
	s.Rows = rowsOf(rows)
}

// merge joins a cell to the range of its neighbour.
func (s *Sheet) merge(merged map[[2]int]int, neighbour, cell [2]int) {
	i, ok := merged[neighbour]
	if !ok {
		i = len(s.Merges)
		s.Merges = append(s.Merges, Range{neighbour[0], neighbour[1], neighbour[0], neighbour[1]})
		merged[neighbour] = i
	}
	merged[cell] = i
	s.Merges[i].Bottom = max(s.Merges[i].Bottom, cell[0])
	s.Merges[i].Right = max(s.Merges[i].Right, cell[1])
}

func parseCell(row, col int, text string) Cell {
	c := Cell{Row: row, Col: col, Raw: strings.ReplaceAll(text, `\n`, "\n")}
	value := text[1:]
	switch text[0] {
	case '=':
		c.calculate(value)
	case '@':
		if t, err := time.Parse(time.DateOnly, value); err == nil {
			c.Kind, c.Raw, c.Time = Date, value, t
		}
	case '#':
		if strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || text == "#N/A" {
			c.Kind = Fault
		}
	}
	return c
}

func rowsOf(rows []Row) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

// calculate reads what stands behind a =.
func (c *Cell) calculate(value string) {
	percent, isPercent := strings.CutSuffix(value, "%")
	share, err := strconv.ParseFloat(percent, 64)
	switch {
	case value == "TRUE" || value == "FALSE":
		c.Kind, c.Raw = Bool, value
	case isPercent && err == nil:
		_, decimals, _ := strings.Cut(percent, ".")
		c.Kind, c.Percent, c.Places = Number, true, uint8(len(decimals))
		c.Raw = strconv.FormatFloat(share/100, 'g', 15, 64)
	case value != "" && value[0] >= 'A' && value[0] <= 'Z':
		c.Kind = Uncomputed
	default:
		c.Kind, c.Raw = Number, value
	}
}
