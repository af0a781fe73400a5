package xlsx

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

const (
	maxNoted     = 2_000  // cells with a note; Excel grows slow with many
	maxNoteItems = 8      // findings in one note
	maxListed    = 50_000 // rows of the list
	maxMessage   = 1_000  // characters of one text of a finding
)

var (
	annotateLost = finding.Rule{Code: "annotate.lost", Stage: "标注", Strength: finding.General, Source: "标注",
		About:   "标注好的副本与原台账只差标注；副本里保留不了的内容要先说明。",
		Example: "台账带有数字签名，标注过的副本不能再带着它。"}
	annotateNote = finding.Rule{Code: "annotate.note", Stage: "标注", Strength: finding.Practice, Source: "标注",
		About:   "有问题的单元格都加批注；加不了的要说明。",
		Example: "问题单元格超过2000个，后面的只列在“问题清单”里。"}
)

// MarkRules lists the rules that Annotate applies.
func MarkRules() []finding.Rule { return []finding.Rule{annotateLost, annotateNote} }

// Annotate returns a copy of the workbook in r with the findings marked in it, and all
// marks of an earlier run taken out. file is its base name: findings in it have cells, all
// others are only listed. lost says what the copy will lack.
//
// A cell is tinted by a conditional format and explained in a note (【检查】 and what
// follows); the clerk's own note stays above ours. The sheet 问题清单, the last, lists all
// findings with links to their cells, and takes her reasons for those that are to stand:
// ledger.Waivers reads them, Annotate keeps them.
//
// Parts are edited in place, by the bytes that change: sheets without marks, formats,
// formulas, pictures, charts and macros are copied as they are packed. excelize, which
// would read all of it into its own types and write what it knows, has no hand in this.
// Without findings or old marks the copy is the file, byte for byte. Same input, same bytes.
//
// Errors are those of Read.
func Annotate(file string, r io.ReaderAt, size int64, found finding.List) (workbook []byte, lost finding.List, err error) {
	wb, err := Read(file, r, size)
	if err != nil {
		return nil, nil, err
	}
	waivers, err := ledger.Waivers(wb)
	if err != nil {
		return nil, nil, err
	}
	disk := &witness{ReaderAt: r}
	workbook, lost, err = annotate(wb, disk, size, found.Sorted(), waivers)
	switch {
	case disk.err != nil:
		return nil, nil, disk.err
	case err != nil: // where reading passed over it
		u := damaged("工作簿里有的部件")
		u.File = file
		return nil, nil, u
	}
	return workbook, lost, nil
}

// witness remembers what the machine said, so that a failing disk is told apart from a
// damaged file.
type witness struct {
	io.ReaderAt
	err error
}

func (w *witness) ReadAt(p []byte, off int64) (int, error) {
	n, err := w.ReaderAt.ReadAt(p, off)
	if err != nil && err != io.EOF {
		w.err = err
	}
	return n, err
}

func annotate(wb *ledger.Workbook, r io.ReaderAt, size int64, found finding.List, waivers []ledger.Waiver) ([]byte, finding.List, error) {
	m, err := openMarkup(wb, r, size)
	if err != nil {
		return nil, nil, err
	}
	if err := m.unmark(); err != nil {
		return nil, nil, err
	}
	if len(found) == 0 && len(m.changed) == 0 {
		b, err := io.ReadAll(io.NewSectionReader(r, 0, size))
		return b, nil, err
	}
	lost, err := m.dropBound()
	if err == nil && len(found) > 0 {
		err = m.mark(found, waivers)
	}
	if err != nil {
		return nil, nil, err
	}
	b, err := m.bytes()
	return b, append(lost, m.unnoted...), err
}

// unmark takes out all marks of an earlier run.
func (m *markup) unmark() error {
	for _, s := range m.wb.Sheets {
		if !ledger.IsMarkSheet(s) {
			continue
		}
		if err := m.unmarkStyles(s.Name); err != nil {
			return err
		}
		if err := m.blankStrings(m.sheetPart(s.Name)); err != nil {
			return err
		}
		if err := m.dropSheet(s.Name); err != nil {
			return err
		}
	}
	for _, s := range m.sheets {
		if err := m.unmarkSheet(s.part); err != nil {
			return err
		}
	}
	return nil
}

// mark puts the marks in.
func (m *markup) mark(found finding.List, waivers []ledger.Waiver) error {
	formats, undo, err := m.markStyles()
	if err != nil {
		return err
	}
	cells := m.cells(found)
	noted := m.noted(cells)
	for _, s := range m.sheets {
		if len(cells[s.name]) == 0 {
			continue
		}
		if err := m.markSheet(s, cells[s.name], noted[s.name], formats["dxfs"]); err != nil {
			return err
		}
	}
	return m.addList(found, waivers, formats["cellXfs"], undo)
}

// cells gathers the findings by the cells of the workbook they stand in, by sheet.
func (m *markup) cells(found finding.List) map[string]map[cellName]finding.List {
	cells := map[string]map[cellName]finding.List{}
	for _, f := range found {
		cell, ok := parseCell(f.At.Cell)
		if !ok || f.At.File != m.wb.File || m.sheetPart(f.At.Sheet) == "" {
			continue
		}
		if cells[f.At.Sheet] == nil {
			cells[f.At.Sheet] = map[cellName]finding.List{}
		}
		cells[f.At.Sheet][cell] = append(cells[f.At.Sheet][cell], f)
	}
	for _, s := range m.wb.Sheets {
		if cells[s.Name] != nil {
			cells[s.Name] = uncover(cells[s.Name], s.Merges)
		}
	}
	return cells
}

// uncover moves what is found in a cell under a merged range to the cell that shows it.
func uncover(cells map[cellName]finding.List, merges []ledger.Range) map[cellName]finding.List {
	merges = slices.SortedStableFunc(slices.Values(merges), func(a, b ledger.Range) int { return cmp.Compare(a.Top, b.Top) })
	var over [ledger.MaxColumn + 1]*ledger.Range // by column: the last range that began above
	next, out := 0, map[cellName]finding.List{}
	for _, c := range sortedCells(cells) {
		for ; next < len(merges) && merges[next].Top <= c.row; next++ {
			for col := merges[next].Left; col <= merges[next].Right; col++ {
				over[col] = &merges[next]
			}
		}
		shown := c
		if r := over[c.col]; r != nil && c.row <= r.Bottom {
			shown = cellName{r.Top, r.Left}
		}
		out[shown] = append(out[shown], cells[c]...).Sorted()
	}
	return out
}

// noted returns the texts of the notes, for the worst cells where there are too many.
func (m *markup) noted(cells map[string]map[cellName]finding.List) map[string]map[cellName]string {
	type place struct {
		sheet int
		cell  cellName
		finding.Severity
	}
	var all []place
	for i, s := range m.sheets {
		for c, list := range cells[s.name] {
			all = append(all, place{i, c, list[0].Severity})
		}
	}
	slices.SortFunc(all, func(a, b place) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(a.sheet, b.sheet), compareCells(a.cell, b.cell))
	})
	if len(all) > maxNoted {
		m.unnoted = append(m.unnoted, annotateNote.Find(finding.Place{File: m.wb.File},
			fmt.Sprintf("有问题的单元格共%d个，批注只加在最要紧的%d个上", len(all), maxNoted), "全部问题都列在工作表“问题清单”里，请按清单修改。"))
		all = all[:maxNoted]
	}
	texts := map[string]map[cellName]string{}
	for _, p := range all {
		name := m.sheets[p.sheet].name
		if texts[name] == nil {
			texts[name] = map[cellName]string{}
		}
		texts[name][p.cell] = noteText(m.wb.File, cells[name][p.cell])
	}
	return texts
}

func compareCells(a, b cellName) int {
	return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.col, b.col))
}
