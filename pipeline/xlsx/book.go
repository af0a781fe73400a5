package xlsx

import (
	"maps"
	"path"
	"slices"
	"strings"

	"gongwen/pipeline/ledger"
)

// book is what the workbook says of itself, besides the cells.
type book struct {
	sheets    []sheetEntry // worksheets in the order of their tabs
	epoch1904 bool         // day 0 is 1904-01-01
	formats   []format     // by cell style
	strings   *sharedStrings
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
	b := &book{strings: &sharedStrings{}}
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
	found := map[string]relation{}
	return found, pack.read(name, maxSmallPart, "工作簿", func(t *tags) error {
		return t.part("Relationships", func(b tag) error {
			if string(b.name()) == "Relationship" && !b.closes() {
				found[b.string("Id")] = relation{path.Base(b.string("Type")), partName(part, b.string("Target"))}
			}
			return nil
		})
	})
}

func (b *book) readSheets(pack *container, main string, relations map[string]relation) error {
	err := pack.read(main, maxSmallPart, "工作簿", func(t *tags) error {
		return t.part("workbook", func(t tag) error {
			switch string(t.name()) {
			case "workbookPr":
				b.epoch1904 = b.epoch1904 || t.flag("date1904")
			case "sheet":
				r, ok := relations[t.string("id")]
				if ok && r.kind == "worksheet" {
					b.sheets = append(b.sheets, sheetEntry{t.string("name"), r.target, strings.HasSuffix(strings.ToLower(t.string("state")), "hidden")})
				}
			}
			return limit(len(b.sheets), maxSheets)
		})
	})
	if err == nil && len(b.sheets) == 0 {
		err = &ledger.Unreadable{Message: "工作簿里没有工作表", Hint: "请检查是不是选错了文件"}
	}
	return err
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
			b.formats, err = readFormats(pack, r.target)
		case "sharedStrings":
			b.strings, err = readStrings(pack, r.target)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// limit returns errTooMuch when n is more than most.
func limit(n, most int) error {
	if n > most {
		return errTooMuch
	}
	return nil
}
