package xlsx

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// markup is a workbook that is being marked.
type markup struct {
	*opc
	wb      *ledger.Workbook // as it was read
	book    string           // name of the workbook part
	kinds   string           // what the types of its relations begin with, up to the last slash
	sheets  []markedSheet
	space   string       // the namespace of the workbook
	unnoted finding.List // what got no note
}

// markedSheet is a sheet in the order of the tabs, of whatever kind.
type markedSheet struct {
	name, part string // part is "" for a sheet without cells, such as a chart
	id, number string // of the relation, and of the sheet
	hidden     bool
}

func openMarkup(wb *ledger.Workbook, r io.ReaderAt, size int64) (*markup, error) {
	p, err := openOPC(r, size)
	if err != nil {
		return nil, err
	}
	m := &markup{opc: p, wb: wb, book: "xl/workbook.xml"}
	root, err := m.links("")
	if err != nil {
		return nil, err
	}
	for _, l := range root {
		if l.is("officeDocument") {
			m.book = l.target
		}
	}
	return m, m.readBook()
}

// readBook lists the sheets.
func (m *markup) readBook() error {
	links, err := m.links(m.book)
	if err != nil {
		return err
	}
	_, root, err := m.parse(m.book)
	if err != nil {
		return err
	}
	m.sheets, m.space = nil, root.namespace()
	for _, e := range root.child("sheets").all("sheet") {
		s := markedSheet{name: e.attr("name"), id: e.attr("id"), number: e.attr("sheetId"), hidden: strings.HasSuffix(strings.ToLower(e.attr("state")), "hidden")}
		for _, l := range links {
			if l.id == s.id && l.is("worksheet") && m.has(l.target) {
				s.part, m.kinds = l.target, strings.TrimSuffix(l.kind, "worksheet")
			}
		}
		m.sheets = append(m.sheets, s)
	}
	return nil
}

// sheetPart returns the part of the sheet of that name, "" when there is none.
func (m *markup) sheetPart(name string) string {
	for _, s := range m.sheets {
		if s.name == name {
			return s.part
		}
	}
	return ""
}

// styles returns the name of the styles part, "" when there is none.
func (m *markup) styles() (string, error) { return m.linked(m.book, "styles") }

// linked returns the part that a part has a relation of that kind to, "" when none.
func (m *markup) linked(part, kind string) (string, error) {
	links, err := m.links(part)
	for _, l := range links {
		if l.is(kind) && m.has(l.target) {
			return l.target, nil
		}
	}
	return "", err
}

const (
	beforeSheets = " fileVersion fileSharing workbookPr workbookProtection bookViews "
	beforeNames  = beforeSheets + " sheets functionGroups externalReferences "
)

// addSheet puts a sheet behind all others, with its names: what they are called, and what
// they mean.
func (m *markup) addSheet(name, text string, names [][2]string) error {
	part := m.free("xl/worksheets/sheet%d.xml")
	m.store(part, []byte(text))
	if err := m.declare(part, typeSheet); err != nil {
		return err
	}
	id, err := m.relate(m.book, m.kinds+"worksheet", part)
	if err != nil {
		return err
	}
	book, root, err := m.parse(m.book)
	if err != nil {
		return err
	}
	list := root.child("sheets")
	next := 0
	for _, e := range list.all("sheet") {
		n, _ := strconv.Atoi(e.attr("sheetId"))
		next = max(next, n)
	}
	entry := fmt.Sprintf(`<sheet xmlns:r="%s" name="%s" sheetId="%d" r:id="%s"/>`,
		escapeXML(strings.TrimSuffix(m.kinds, "/")), escapeXML(name), next+1, id)
	m.store(m.book, apply(book, []edit{list.add(book, root.within(entry)), addNames(book, root, len(list.all("sheet")), names)}))
	return m.readBook()
}

func addNames(book []byte, root *element, sheet int, names [][2]string) edit {
	text := ""
	for _, n := range names {
		hidden := ""
		if n[0] == filterName {
			hidden = ` hidden="1"`
		}
		text += fmt.Sprintf(`<definedName name="%s" localSheetId="%d"%s>%s</definedName>`, n[0], sheet, hidden, escapeXML(n[1]))
	}
	if list := root.child("definedNames"); list != nil {
		return list.add(book, root.within(text))
	}
	return root.insertAfter(book, beforeNames, root.within("<definedNames>"+text+"</definedNames>"))
}

// dropSheet takes a sheet out, with all that belongs to it alone.
func (m *markup) dropSheet(name string) error {
	i := slices.IndexFunc(m.sheets, func(s markedSheet) bool { return s.name == name })
	if i < 0 {
		return nil
	}
	sheet := m.sheets[i]
	own, err := m.links(sheet.part)
	if err != nil {
		return err
	}
	for _, l := range append(own, link{target: sheet.part}) {
		if err := m.drop(l.target); err != nil {
			return err
		}
	}
	if err := m.unrelate(m.book, link{id: sheet.id}); err != nil {
		return err
	}
	if err := m.dropChain(sheet.number); err != nil {
		return err
	}
	book, root, err := m.parse(m.book)
	if err != nil {
		return err
	}
	edits := append(dropNames(book, root, i), m.leave(book, root, i)...)
	edits = append(edits, root.child("sheets").all("sheet")[i].remove())
	m.store(m.book, apply(book, edits))
	return m.readBook()
}

// dropChain leaves out the order of calculation where it names formulas of the sheet:
// programs make a new one, but hold one that names no formula for damage.
func (m *markup) dropChain(sheet string) error {
	part, err := m.linked(m.book, "calcChain")
	if err != nil || part == "" {
		return err
	}
	_, root, err := m.parse(part)
	if err != nil || !slices.ContainsFunc(root.children, func(c *element) bool { return c.attr("i") == sheet }) {
		return err
	}
	if err := m.unrelateAll(m.book, []string{opcKey(part)}); err != nil {
		return err
	}
	return m.drop(part)
}

// dropNames takes out the names of sheet i and counts on those of the sheets behind it.
func dropNames(book []byte, root *element, i int) (edits []edit) {
	list := root.child("definedNames")
	names := list.all("definedName")
	for _, e := range names {
		n, err := strconv.Atoi(e.attr("localSheetId"))
		switch {
		case err == nil && n == i:
			edits = append(edits, e.remove())
		case err == nil && n > i:
			edits = append(edits, e.set(book, "localSheetId", strconv.Itoa(n-1)))
		}
	}
	if gone := len(edits); gone > 0 && gone == len(names) && !slices.ContainsFunc(edits, func(e edit) bool { return e.text != "" }) {
		return []edit{list.remove()}
	}
	return edits
}

// leave has the workbook open another sheet where it was to open sheet i.
func (m *markup) leave(book []byte, root *element, i int) (edits []edit) {
	visible := 0
	for j, s := range m.sheets {
		if j < i && !s.hidden {
			visible = j
		}
	}
	for _, view := range root.child("bookViews").all("workbookView") {
		for _, name := range []string{"activeTab", "firstSheet"} {
			n, err := strconv.Atoi(view.attr(name))
			switch {
			case err == nil && n == i:
				edits = append(edits, view.set(book, name, strconv.Itoa(visible)))
			case err == nil && n > i:
				edits = append(edits, view.set(book, name, strconv.Itoa(n-1)))
			}
		}
	}
	return edits
}

// bound are parts that cannot stay true when a workbook is changed: a folder, what it
// holds, why it goes, and what the clerk can do.
type bound struct{ folder, holds, why, hint string }

func bounds() []bound {
	return []bound{
		{"_xmlsignatures", "数字签名", "签名只对原文件有效", "原文件没有改动。要签名的，请在改好之后重新签。"},
		{"xl/revisions", "共享工作簿的修订记录", "记录里没有“问题清单”这张表，留着会使副本打不开", "原文件没有改动。要保留修订记录的，请对照副本在原文件里修改。"},
	}
}

// dropBound leaves out what a changed workbook must not carry, and says so.
func (m *markup) dropBound() (lost finding.List, err error) {
	for _, b := range bounds() {
		names := m.folder(b.folder)
		if len(names) == 0 {
			continue
		}
		lost = append(lost, annotateLost.Find(finding.Place{File: m.wb.File}, "标注好的副本里没有"+b.holds+"："+b.why, b.hint))
		for _, owner := range []string{"", m.book} {
			if err := m.unrelateAll(owner, names); err != nil {
				return nil, err
			}
		}
		for _, name := range names {
			if err := m.drop(name); err != nil {
				return nil, err
			}
		}
	}
	return lost, nil
}

// folder lists the parts in a folder, by their keys.
func (m *markup) folder(name string) (names []string) {
	for _, f := range m.zip.File {
		if strings.HasPrefix(opcKey(f.Name), name+"/") && path.Base(path.Dir(opcKey(f.Name))) != "_rels" && m.has(f.Name) {
			names = append(names, opcKey(f.Name))
		}
	}
	return names
}

// unrelateAll takes out a part's relations to the parts with those keys.
func (m *markup) unrelateAll(part string, keys []string) error {
	links, err := m.links(part)
	if err != nil {
		return err
	}
	for _, l := range links {
		if slices.Contains(keys, opcKey(l.target)) {
			if err := m.unrelate(part, l); err != nil {
				return err
			}
		}
	}
	return nil
}
