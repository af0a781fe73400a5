package xlsx

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"

	"gongwen/pipeline/ledger"
)

// sheetText is a sheet part without its rows, which are not marked: conditional formats
// and notes stand behind them.
type sheetText struct {
	part     []byte
	cut, end int      // the rows are part[cut:end]
	hollow   []byte   // the part without them
	root     *element // of hollow
	edits    []edit   // of hollow
}

func readSheetText(part []byte) (s *sheetText, err error) {
	s = &sheetText{part: part, hollow: part}
	open := regexp.MustCompile(`<((?:[\w.-]+:)?sheetData)(?:\s[^<>]*)?>`).FindSubmatchIndex(part)
	if open != nil && part[open[1]-2] != '/' {
		shut := bytes.LastIndex(part, append([]byte("</"), part[open[2]:open[3]]...))
		if shut < open[1] {
			return nil, errMarkup
		}
		s.cut, s.end = open[1], shut
		s.hollow = slices.Concat(part[:s.cut], part[s.end:])
	}
	s.root, err = parseElements(s.hollow)
	return s, err
}

// bytes returns the part with the edits made.
func (s *sheetText) bytes() []byte {
	for i := range s.edits {
		if s.edits[i].from >= s.cut {
			s.edits[i].from += s.end - s.cut
			s.edits[i].to += s.end - s.cut
		}
	}
	return apply(s.part, s.edits)
}

// A sheet's children stand in a fixed order [ECMA-376-1, 18.3.1.99].
const (
	beforeFormats = " sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection" +
		" protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr "
	beforeLegacy = beforeFormats + " conditionalFormatting dataValidations hyperlinks printOptions pageMargins" +
		" pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing "
)

// grid is how large the rows and columns of a sheet are, in pixels. Counted from 1.
type grid struct {
	columns, rows             map[int]int
	defaultColumn, defaultRow int
}

// grid measures the sheet for boxes of notes. What it does not say is taken as small,
// so that boxes come out larger.
func (s *sheetText) grid() *grid {
	g := &grid{columns: map[int]int{}, rows: map[int]int{}, defaultColumn: 64, defaultRow: 18}
	if format := s.root.child("sheetFormatPr"); format != nil {
		g.defaultColumn = max(pixels(format.attr("defaultColWidth"), 7, g.defaultColumn), 1)
		g.defaultRow = max(pixels(format.attr("defaultRowHeight"), 4.0/3, g.defaultRow), 1)
	}
	for _, c := range s.root.child("cols").all("col") {
		from, _ := strconv.Atoi(c.attr("min"))
		to, _ := strconv.Atoi(c.attr("max"))
		size := pixels(c.attr("width"), 7, g.defaultColumn)
		if h := c.attr("hidden"); h == "1" || h == "true" {
			size = 0
		}
		for i := max(from, 1); i <= min(to, ledger.MaxColumn) && to-from < ledger.MaxColumn; i++ {
			g.columns[i] = size
		}
	}
	g.readRows(s.part[s.cut:s.end])
	return g
}

// readRows reads the heights that rows say they have.
func (g *grid) readRows(rows []byte) {
	attribute := regexp.MustCompile(`\s(r|ht|hidden)="([^"]*)"`)
	tag := regexp.MustCompile(`<(?:[\w.-]+:)?row\s[^<>]*>`)
	number := 0
	for {
		at := tag.FindIndex(rows)
		if at == nil {
			return
		}
		number++
		size, hidden := -1, false
		for _, m := range attribute.FindAllSubmatch(rows[at[0]:at[1]], -1) {
			switch value := string(m[2]); string(m[1]) {
			case "r":
				number, _ = strconv.Atoi(value)
			case "ht":
				size = pixels(value, 4.0/3, -1)
			case "hidden":
				hidden = value == "1" || value == "true"
			}
		}
		switch {
		case hidden:
			g.rows[number] = 0
		case size >= 0:
			g.rows[number] = size
		}
		rows = rows[at[1]:]
	}
}

// pixels reads a size in another unit.
func pixels(size string, scale float64, otherwise int) int {
	f, err := strconv.ParseFloat(size, 64)
	if err != nil || f < 0 || f > 1000 {
		return otherwise
	}
	return int(f * scale)
}

func (g *grid) column(i int) int { return sizeOf(g.columns, i, g.defaultColumn) }
func (g *grid) row(i int) int    { return sizeOf(g.rows, i, g.defaultRow) }

func sizeOf(sizes map[int]int, i, otherwise int) int {
	if size, ok := sizes[i]; ok {
		return size
	}
	return otherwise
}

// spot is a place in a row of columns, or of rows: within number i, so many pixels in.
type spot struct{ i, in int }

// move goes so many pixels on, or back where they are negative, and stops at the last.
func (s spot) move(pixels int, size func(int) int, last int) spot {
	s.i = min(max(s.i, 1), last)
	s.in += pixels
	for s.in < 0 && s.i > 1 {
		s.i--
		s.in += size(s.i)
	}
	for s.i < last && s.in >= size(s.i) {
		s.in -= size(s.i)
		s.i++
	}
	return spot{s.i, max(s.in, 0)}
}
