package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// Cells are tinted by conditional formats: the clerk's own formats stay untouched below,
// and the formula, which is always true, tells which ones are ours whatever a program has
// made of their numbers since.
const tintMark = "gongwen:"

func tintFormula(s finding.Severity) string { return fmt.Sprintf(`N("%s%s")=0`, tintMark, s) }

// maxRanges is how many ranges one rule may name; Excel has trouble from 254 on.
const maxRanges = 250

// tint adds rules for the cells. format is the number of the first of the three formats
// for what is wrong in a cell, hint to error.
func (s *sheetText) tint(cells map[cellName]finding.Severity, format int) {
	var rules []string
	first, own := s.priorities()
	for severity := finding.Error + 1; severity > 0; severity-- {
		var names []cellName
		for c, is := range cells {
			if is == severity-1 {
				names = append(names, c)
			}
		}
		for ranges := range slices.Chunk(ranges(names), maxRanges) {
			rules = append(rules, fmt.Sprintf(`<conditionalFormatting sqref="%s"><cfRule type="expression" dxfId="%d" priority="%d"><formula>%s</formula></cfRule></conditionalFormatting>`,
				strings.Join(ranges, " "), format+int(severity-1), first+len(rules), escapeXML(tintFormula(severity-1))))
		}
	}
	for _, rule := range own {
		n, _ := strconv.Atoi(rule.attr("priority"))
		s.edits = append(s.edits, rule.set(s.hollow, "priority", strconv.Itoa(n+len(rules))))
	}
	s.edits = append(s.edits, s.root.insertAfter(s.hollow, beforeFormats, s.root.within(strings.Join(rules, ""))))
}

// priorities returns the first priority for our rules, and the clerk's rules that must go
// behind them: 1 counts most. A pivot table names its rules by their priority, so where
// there is one all stay and ours come last.
func (s *sheetText) priorities() (first int, behind []*element) {
	first = 1
	rules := s.root.all("cfRule")
	for _, rule := range rules {
		n, err := strconv.Atoi(rule.attr("priority"))
		if err == nil && n < 1<<30 {
			first = max(first, n+1)
			behind = append(behind, rule)
		}
	}
	for _, format := range s.root.all("conditionalFormatting") {
		if p := format.attr("pivot"); p == "1" || p == "true" {
			return first, nil
		}
	}
	return 1, behind
}

// untint takes our rules out and reports whether there were any.
func (s *sheetText) untint() bool {
	var ours []int
	rules := s.root.all("cfRule")
	for _, format := range s.root.all("conditionalFormatting") {
		left := len(format.all("cfRule"))
		var edits []edit
		for _, rule := range format.all("cfRule") {
			if strings.Contains(rule.inner(s.hollow), tintMark) {
				n, _ := strconv.Atoi(rule.attr("priority"))
				ours = append(ours, n)
				edits = append(edits, rule.remove())
				left--
			}
		}
		if left == 0 && edits != nil {
			edits = []edit{format.remove()}
		}
		s.edits = append(s.edits, edits...)
	}
	slices.Sort(ours)
	for _, rule := range rules {
		n, _ := strconv.Atoi(rule.attr("priority"))
		above, _ := slices.BinarySearch(ours, n)
		if above > 0 && !strings.Contains(rule.inner(s.hollow), tintMark) {
			s.edits = append(s.edits, rule.set(s.hollow, "priority", strconv.Itoa(n-above)))
		}
	}
	return ours != nil
}

// cellName is the row and column of a cell, from 1.
type cellName struct{ row, col int }

func (c cellName) String() string { return ledger.Reference(c.row, c.col) }

// ranges names the cells, those below each other together, by columns.
func ranges(cells []cellName) (out []string) {
	slices.SortFunc(cells, func(a, b cellName) int { return cmp.Or(cmp.Compare(a.col, b.col), cmp.Compare(a.row, b.row)) })
	for i := 0; i < len(cells); {
		j := i + 1
		for j < len(cells) && cells[j] == (cellName{cells[j-1].row + 1, cells[i].col}) {
			j++
		}
		name := cells[i].String()
		if j > i+1 {
			name += ":" + cells[j-1].String()
		}
		out = append(out, name)
		i = j
	}
	return out
}

// parseCell reads a cell's name such as C7.
func parseCell(name string) (c cellName, ok bool) {
	c.row, c.col = coordinates([]byte(name))
	return c, c.row > 0
}
