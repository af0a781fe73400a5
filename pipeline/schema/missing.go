package schema

import (
	"fmt"
	"slices"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// missing reports the columns that the sheet lacks, and labels that nearly name them.
func (sh *Sheet) missing(s *ledger.Sheet, h header) finding.List {
	var list finding.List
	for i, c := range sh.Columns {
		if _, ok := h.places[i]; ok {
			continue
		}
		if names := h.unsure[i]; len(names) > 0 {
			list = append(list, sh.ambiguous(s, c, names))
			continue
		}
		l, alike := sh.alike(c, h.labels)
		advice := fmt.Sprintf("%s这一格写的是“%s”，如果就是它，请改成“%s”。", ledger.Reference(l.row, l.col), oneLine(l.whole()), c.ID)
		switch {
		case c.Required && alike:
			list = append(list, columnMissing.Find(s.Place(l.row, l.col), sh.lacks(c), advice))
		case c.Required:
			list = append(list, columnMissing.Find(sheetPlace(s), sh.lacks(c), sh.addIt(c)))
		case alike && near(fold(l.text()), fold(c.ID)):
			list = append(list, columnNear.Find(s.Place(l.row, l.col),
				fmt.Sprintf("“%s”与“%s”只差一个字，没有读入", oneLine(l.whole()), c.ID), advice))
		}
	}
	return list
}

// ambiguous reports names that fit a column equally well: which one is meant is not guessed.
func (sh *Sheet) ambiguous(s *ledger.Sheet, c Column, names []label) finding.Finding {
	rule, places := columnUnsure, make([]finding.Place, len(names))
	texts := make([]string, len(names))
	for i, l := range names {
		places[i] = s.Place(l.row, l.col)
		texts[i] = fmt.Sprintf("%s“%s”", places[i].Cell, oneLine(l.whole()))
	}
	f := rule.Find(places[0], fmt.Sprintf("%s都像是“%s”这一%s，分不清是哪一个，都没有读入", strings.Join(texts, "、"), c.ID, strings.TrimSuffix(sh.word(), "目")),
		fmt.Sprintf("请把要用的那一个改名为“%s”，其余的换个名称。", c.ID))
	if !c.Required {
		f.Severity = finding.Warning
	}
	f.Related = places[1:]
	return f
}

// alike returns the first label that could be meant for the column: one character off,
// or with more words around the name.
func (sh *Sheet) alike(c Column, labels []label) (label, bool) {
	i := slices.IndexFunc(labels, func(l label) bool {
		text := fold(l.text())
		i, _ := sh.means(l)
		return i < 0 && slices.ContainsFunc(c.names(), func(name string) bool {
			return near(text, fold(name)) || strings.Contains(text, fold(name)) && len([]rune(text)) <= 20
		})
	})
	if i < 0 {
		return label{}, false
	}
	return labels[i], true
}

// word is what a sheet of the shape is made of.
func (sh *Sheet) word() string {
	if sh.Shape == Facts {
		return "项目"
	}
	return "列"
}

func (sh *Sheet) lacks(c Column) string {
	return fmt.Sprintf("工作表“%s”缺少“%s”这一%s", sh.ID, c.ID, strings.TrimSuffix(sh.word(), "目"))
}

func (sh *Sheet) addIt(c Column) string {
	also := ""
	if len(c.Aliases) > 0 {
		also = "（也可以写作" + quoted(c.Aliases) + "）"
	}
	if sh.Shape == Facts {
		return fmt.Sprintf("请加一行，左边写“%s”%s，右边写内容。", c.ID, also)
	}
	return fmt.Sprintf("请在表头加一列“%s”%s并填写。", c.ID, also)
}

// repeated reports labels that name a column again.
func (sh *Sheet) repeated(s *ledger.Sheet, h header) finding.List {
	var list finding.List
	for _, t := range h.twice {
		c := sh.Columns[t.column]
		first := h.places[t.column]
		f := columnTwice.Find(s.Place(t.label.row, t.label.col),
			fmt.Sprintf("“%s”与%s是同一%s“%s”，这里的没有读入", oneLine(t.label.whole()),
				ledger.Reference(first.row, first.col), strings.TrimSuffix(sh.word(), "目"), c.ID),
			"请只留一个，或者给另一个换个名称。")
		f.Related = []finding.Place{s.Place(first.row, first.col)}
		list = append(list, f)
	}
	return list
}

func sheetPlace(s *ledger.Sheet) finding.Place { return finding.Place{File: s.File, Sheet: s.Name} }

func oneLine(s string) string { return strings.Join(strings.Fields(s), "") }

func quoted(names []string) string { return "“" + strings.Join(names, "”“") + "”" }
