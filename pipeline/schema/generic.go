package schema

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/ledger"
	"gongwen/pipeline/value"
	"gongwen/pipeline/width"
)

// infer makes a schema of the visible tables of a workbook, their columns after the
// patterns of the generic schema; nil when there is no table.
func (s *Schema) infer(wb *ledger.Workbook, heads heads) *Schema {
	out := &Schema{Name: s.Name, Title: s.Title}
	for _, sheet := range wb.Sheets {
		if sheet.Hidden {
			continue
		}
		h := heads.of(sheet)
		if found := tableHeader(h); found != nil {
			out.Sheets = append(out.Sheets, s.inferSheet(sheet, h, found))
		}
	}
	if len(out.Sheets) == 0 {
		return nil
	}
	return out
}

// inferSheet makes a column of each label.
func (s *Schema) inferSheet(sheet *ledger.Sheet, h head, found *header) Sheet {
	sh := Sheet{ID: sheet.Name, Names: []string{sheet.Name}, Shape: Table, Optional: true, index: map[string]int{}, known: found}
	taken := map[Role]bool{}
	for i, l := range found.labels {
		c := s.inferColumn(l, samples(h, found, l))
		if taken[c.Role] && c.Role != Office && c.Role != Leader && c.Role != Secrecy {
			c.Role = "" // the first of its kind is the one that rules speak of
		}
		taken[c.Role] = c.Role != ""
		if _, used := sh.index[fold(c.ID)]; used {
			c.ID += "（" + ledger.ColumnName(l.col) + "列）"
		}
		sh.index[fold(c.ID)] = i
		sh.Columns = append(sh.Columns, c)
		found.places[i] = l
	}
	for i := range sh.Columns {
		s.complete(&sh, i, samples(h, found, found.labels[i]))
	}
	sh.Optional = len(h.rows) > 0 && h.rows[len(h.rows)-1].Number > found.last
	return sh
}

// doneTimes are what a column of times beside the time limits is called when it says when
// the work was done.
var doneTimes = []string{"完成时间", "完成日期", "办结时间", "办结日期", "/实际", "/实际时间"}

// complete makes out a column by the others: beside a time limit, 完成时间 is when it was
// done; and where no column is the status, one of words of progress is.
func (s *Schema) complete(sh *Sheet, column int, samples []ledger.Cell) {
	c := &sh.Columns[column]
	name := fold(bareName(c.ID))
	ends := func(word string) bool { return strings.HasSuffix(name, word) }
	switch {
	case c.Type == Deadline && c.Role == "" && slices.ContainsFunc(doneTimes, ends) && sh.For(Due) != nil && sh.For(Completed) == nil:
		c.Role = Completed
	case c.Type == Text && ends("情况") && sh.For(Progress) == nil:
		if p, known := s.progress(samples); known > 0 && known*3 >= len(samples)*2 {
			c.Type, c.Role, c.Words, c.Choices = Status, Progress, p.Words, p.Choices
		}
	}
}

// progress is the pattern of a status that knows most of the words in the cells, and how many.
func (s *Schema) progress(cells []ledger.Cell) (best Column, most int) {
	for _, p := range s.Sheets[0].Columns {
		if p.Role != Progress {
			continue
		}
		known := 0
		for _, cell := range cells {
			if _, ok := p.Words.Find(plain(cell)); ok {
				known++
			}
		}
		if known > most {
			best, most = p, known
		}
	}
	return best, most
}

// inferColumn takes type and role from the first pattern whose words the header has; where
// there is none, most cells being dates make it a column of dates.
func (s *Schema) inferColumn(l label, samples []ledger.Cell) Column {
	c := Column{ID: shortName(oneLine(l.whole())), Type: Text, Public: true, Inferred: true}
	own, whole := fold(l.text()), fold(l.whole())
	for _, text := range []string{own, whole} {
		for _, p := range s.Sheets[0].Columns {
			if !p.fits(text) {
				continue
			}
			c.Type, c.Role, c.Words, c.Choices, c.Unit = p.Type, p.Role, p.Words, p.Choices, p.Unit
			switch {
			case c.Type == Money:
				c.Unit = value.UnitOf(l.whole())
			case c.Type == Rate && strings.ContainsAny(l.whole(), "%％"):
				c.Unit = percent
			}
			return c
		}
	}
	if dates(samples)*2 > len(samples) {
		c.Type = Deadline
	}
	return c
}

// shortName leaves out the instructions that some headers hold: 整改状态（从下拉列表选择：…）.
func shortName(name string) string {
	if utf8.RuneCountInString(name) <= longestName {
		return name
	}
	if bare := bareName(name); bare != "" && utf8.RuneCountInString(bare) <= longestName {
		return bare
	}
	return string([]rune(name)[:longestName]) + "…"
}

func (c *Column) fits(header string) bool {
	holds := func(word string) bool { return strings.Contains(header, fold(word)) }
	return slices.ContainsFunc(c.like, holds) && !slices.ContainsFunc(c.unlike, holds)
}

// samples are the cells of the head in the label's column below the header.
func samples(h head, found *header, l label) []ledger.Cell {
	var out []ledger.Cell
	for _, row := range h.rows {
		if row.Number <= found.last {
			continue
		}
		for _, c := range row.Cells {
			if c.Col == l.col {
				out = append(out, c)
			}
		}
	}
	return out
}

func dates(cells []ledger.Cell) int {
	n := 0
	for _, c := range cells {
		if _, full := value.ParseDay(plain(c)); full || c.Kind == ledger.Date {
			n++
		}
	}
	return n
}

// The least that makes a table: so many columns with a name, and a name no longer than this.
const (
	fewestColumns = 3
	longestName   = 40
)

// tableHeader finds the header of a table that nothing is known of: the first row of
// short texts, most of them different, that stand over nearly as many columns as the widest
// row has cells. Where a cell of it spans several columns, the row below belongs to it. It is nil when there is none.
func tableHeader(h head) *header {
	widest := 0
	for _, row := range h.rows {
		widest = max(widest, len(row.Cells))
	}
	top := h.rows[:len(h.top)]
	for i, row := range top {
		found := h.top[i].labels
		if !nameRow(row, found) || h.covered(found)*5 < widest*3 {
			continue
		}
		last := row.Number
		for range 2 {
			next := i + 1
			if next >= len(top) || !h.continues(row, top[next]) {
				break
			}
			i, row = next, top[next]
			found, last = h.joined(found, h.top[i].labels), row.Number
		}
		if found = named(found); len(found) >= fewestColumns {
			return &header{labels: found, places: map[int]label{}, unsure: map[int][]label{}, last: h.bottom(found, last)}
		}
	}
	return nil
}

// covered counts the columns that the labels stand over.
func (h head) covered(labels []label) int {
	n := 0
	for _, l := range labels {
		n++
		if r, ok := h.merges.over(l.row, l.col); ok {
			n += r.Right - r.Left
		}
	}
	return n
}

// nameRow reports whether the row can be a header: texts only, short, and most of them different.
func nameRow(row ledger.Row, found []label) bool {
	var texts []string
	for _, l := range found {
		texts = append(texts, fold(l.text()))
	}
	long := 0
	odd := func(c ledger.Cell) bool {
		text := plain(c)
		if utf8.RuneCountInString(bareName(text)) > longestName {
			long++
		}
		return c.Kind != ledger.Text && !isYear(c) || noteText(text) && !strings.HasSuffix(strings.Map(width.Narrow, text), ":")
	}
	return len(found) >= 2 && different(texts)*3 >= len(texts)*2 && !slices.ContainsFunc(row.Cells, odd) && long*3 <= len(found)
}

// isYear reports a year as a name: 2023, 2024.
func isYear(c ledger.Cell) bool {
	n, err := strconv.Atoi(plain(c))
	return c.Kind == ledger.Number && err == nil && 1990 <= n && n <= 2100
}

// continues reports whether the header goes on in the next row: a cell of it spans several
// columns, and below it stand texts.
func (h head) continues(row, next ledger.Row) bool {
	if next.Number != row.Number+1 || slices.ContainsFunc(next.Cells, func(c ledger.Cell) bool { return c.Kind != ledger.Text }) {
		return false
	}
	return slices.ContainsFunc(next.Cells, func(c ledger.Cell) bool {
		r, ok := h.merges.over(row.Number, c.Col)
		return ok && r.Right > r.Left && r.Bottom == row.Number
	})
}

// joined puts the labels of the lower row in place of those above them. A group whose
// columns have no names of their own stays.
func (h head) joined(upper, lower []label) []label {
	below := map[int]bool{}
	for _, l := range lower {
		below[l.col] = true
		for i, u := range upper {
			if r, ok := h.merges.over(u.row, u.col); ok && r.Left <= l.col && l.col <= r.Right && l.row > u.row {
				below[upper[i].col] = true
			}
		}
	}
	out := slices.Clone(lower)
	for _, u := range upper {
		if !below[u.col] {
			out = append(out, u)
		}
	}
	slices.SortStableFunc(out, func(a, b label) int { return a.col - b.col })
	return out
}

// named leaves out labels that stand on the same column.
func named(labels []label) []label {
	return slices.CompactFunc(labels, func(a, b label) bool { return a.col == b.col })
}

// bottom is the last row that a label of the header covers.
func (h head) bottom(labels []label, last int) int {
	for _, l := range labels {
		if r, ok := h.merges.over(l.row, l.col); ok && l.row <= last {
			last = max(last, r.Bottom)
		}
	}
	return last
}
