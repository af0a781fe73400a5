package xlsx

import (
	"bytes"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"gongwen/pipeline/ledger"
)

// book is what the workbook says of itself, besides the cells.
type book struct {
	sheets    []sheetEntry // worksheets in the order of their tabs
	epoch1904 bool         // day 0 is 1904-01-01
	dates     []bool       // by cell style: is it a date format
	strings   []byte       // the shared strings part, nil when there is none
	count     int          // of the shared strings
}

type sheetEntry struct {
	name   string
	part   string
	hidden bool
}

// relation leads from one part to another.
type relation struct{ kind, target string }

// readBook follows the relations from the package to the workbook, and from there to
// its sheets, styles and shared strings.
func readBook(pack *container) (*book, error) {
	root, err := readRelations(pack, "")
	if err != nil {
		return nil, err
	}
	main := "xl/workbook.xml"
	for _, id := range slices.Sorted(maps.Keys(root)) {
		if root[id].kind == "officeDocument" {
			main = root[id].target
		}
	}
	if !pack.has(main) {
		return nil, &ledger.Unreadable{Message: "这不是 Excel 工作簿（.xlsx），或者文件已损坏", Hint: hintRepair}
	}
	relations, err := readRelations(pack, main)
	if err != nil {
		return nil, err
	}
	b := &book{}
	if err := b.readSheets(pack, main, relations); err != nil {
		return nil, err
	}
	return b, b.readLists(pack, relations)
}

// readRelations reads the relations of a part, by their ids; "" is the package itself.
func readRelations(pack *container, part string) (map[string]relation, error) {
	name := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if part == "" {
		name = "_rels/.rels"
	}
	b, err := pack.load(name, maxSmallPart)
	if err != nil {
		return nil, err
	}
	found := map[string]relation{}
	err = everyTag(b, "Relationships", func(b tag) {
		if string(b.name()) == "Relationship" && !b.closes() {
			found[b.string("Id")] = relation{path.Base(b.string("Type")), partName(part, b.string("Target"))}
		}
	})
	return found, pack.fault(err, "工作簿")
}

// everyTag calls f for every tag of the part within its root element.
func everyTag(part []byte, root string, f func(tag)) error {
	return newTags(bytes.NewReader(part)).part(root, func(b tag) error { f(b); return nil })
}

func (b *book) readSheets(pack *container, main string, relations map[string]relation) error {
	text, err := pack.load(main, maxSmallPart)
	if err != nil {
		return err
	}
	err = everyTag(text, "workbook", func(t tag) {
		switch string(t.name()) {
		case "workbookPr":
			b.epoch1904 = b.epoch1904 || t.flag("date1904")
		case "sheet":
			r, ok := relations[t.string("id")]
			if ok && r.kind == "worksheet" {
				b.sheets = append(b.sheets, sheetEntry{t.string("name"), r.target, strings.HasSuffix(strings.ToLower(t.string("state")), "hidden")})
			}
		}
	})
	switch {
	case err == nil && len(b.sheets) > maxSheets:
		err = errTooMuch
	case err == nil && len(b.sheets) == 0:
		return &ledger.Unreadable{Message: "工作簿里没有工作表", Hint: "请检查是不是选错了文件"}
	}
	return pack.fault(err, "工作簿")
}

// readLists reads the styles and the shared strings, as far as there are any.
func (b *book) readLists(pack *container, relations map[string]relation) error {
	for _, id := range slices.Sorted(maps.Keys(relations)) {
		r := relations[id]
		if !pack.has(r.target) {
			continue
		}
		var err error
		switch r.kind {
		case "styles":
			b.dates, err = readStyles(pack, r.target)
		case "sharedStrings":
			err = b.readStrings(pack, r.target)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

var escape = regexp.MustCompile(`_x[a-zA-Z\d]{4}_`)

// readStrings loads the shared strings for excelize, which builds a tree of them all: so
// strings and runs are counted, and escapes too, which excelize replaces one by one.
func (b *book) readStrings(pack *container, name string) error {
	text, err := pack.load(name, maxStrings)
	if err != nil {
		return err
	}
	text = bytes.ReplaceAll(text, []byte("_x000D_"), []byte("&#13;"))
	runs := 0
	err = everyTag(text, "sst", func(t tag) {
		switch name := string(t.name()); {
		case t.closes():
		case name == "si":
			b.count++
		case name == "r" || name == "rPh":
			runs++
		}
	})
	if err == nil && (b.count+runs > maxRuns || len(escape.FindAllIndex(text, maxEscapes+1)) > maxEscapes) {
		err = errTooMuch
	}
	b.strings = text
	return pack.fault(err, "工作簿里的文字")
}

// readStyles reads which cell styles show dates [ECMA-376-1, 18.8.10 and 18.8.30].
func readStyles(pack *container, name string) ([]bool, error) {
	text, err := pack.load(name, maxSmallPart)
	if err != nil {
		return nil, err
	}
	var dates []bool
	custom := map[int]bool{}
	t := newTags(bytes.NewReader(text))
	err = t.part("styleSheet", func(b tag) error {
		switch string(b.name()) {
		case "numFmts":
			return t.within(b, func(b tag) error {
				custom[b.number("numFmtId")] = isDateFormat(b.string("formatCode"))
				return nil
			})
		case "cellXfs":
			return t.within(b, func(b tag) error {
				if string(b.name()) == "xf" && !b.closes() {
					dates = append(dates, isDateStyle(b.number("numFmtId"), custom))
				}
				return limit(len(dates), maxStyles)
			})
		}
		return nil
	})
	return dates, pack.fault(err, "工作簿的格式")
}

func isDateStyle(id int, custom map[int]bool) bool {
	if is, ok := custom[id]; ok {
		return is
	}
	return isBuiltinDate(id)
}

// limit returns errTooMuch when n is more than most.
func limit(n, most int) error {
	if n > most {
		return errTooMuch
	}
	return nil
}
