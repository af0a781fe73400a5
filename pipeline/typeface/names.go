package typeface

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
)

// Names is what a font is called, Chinese names before others.
type Names struct {
	Families   []string
	Full       []string // family and style
	PostScript string
	Version    string
}

// Name is the first family name, "" for a font without names.
func (n Names) Name() string {
	for _, name := range slices.Concat(n.Families, n.Full, []string{n.PostScript}) {
		if name != "" {
			return name
		}
	}
	return ""
}

// Bounds of the table name: real fonts have some dozen records, and names of some dozen
// characters.
const (
	maxRecords = 1024
	maxName    = 512 // bytes
)

// The kinds of names that are read.
const (
	nameFamily     = 1
	nameFull       = 4
	nameVersion    = 5
	namePostScript = 6
	nameTypoFamily = 16
)

// readNames reads the table name; of a broken one, what can be read.
func readNames(t table) Names {
	var n Names
	texts := t.from(t.u16(4))
	for i := range min(t.u16(2), maxRecords) {
		record, ok := t.cut(6+12*i, 12)
		if !ok {
			break
		}
		text, _ := texts.cut(record.u16(10), min(record.u16(8), maxName))
		n.take(record.u16(6), decodeName(record.u16(0), record.u16(2), text))
	}
	chineseFirst(n.Families)
	chineseFirst(n.Full)
	return n
}

func (n *Names) take(kind int, name string) {
	switch {
	case name == "":
	case kind == nameFamily || kind == nameTypoFamily:
		n.Families = appendName(n.Families, name)
	case kind == nameFull:
		n.Full = appendName(n.Full, name)
	case kind == nameVersion && n.Version == "":
		n.Version = name
	case kind == namePostScript && n.PostScript == "":
		n.PostScript = name
	}
}

func appendName(list []string, name string) []string {
	if slices.Contains(list, name) {
		return list
	}
	return append(list, name)
}

// decodeName turns a name into UTF-8: UTF-16 of the platforms Unicode and Windows, ASCII of
// the Macintosh. Names in old encodings are left out; such fonts have others beside them.
func decodeName(platform, encoding int, t table) string {
	var name string
	switch {
	case platform == 0, platform == 3 && (encoding < 2 || encoding == 10):
		name = fromUTF16(t)
	case platform == 1 && !strings.ContainsFunc(string(t), notASCII):
		name = string(t)
	}
	if strings.ContainsFunc(name, unspeakable) {
		return ""
	}
	return strings.TrimSpace(name)
}

func fromUTF16(t table) string {
	units := make([]uint16, len(t)/2)
	for i := range units {
		units[i] = uint16(t.u16(2 * i))
	}
	return string(utf16.Decode(units))
}

func unspeakable(r rune) bool { return !unicode.IsPrint(r) && r != ' ' || r == unicode.ReplacementChar }

func notASCII(r rune) bool { return r > unicode.MaxASCII }

func chineseFirst(names []string) {
	slices.SortStableFunc(names, func(a, b string) int { return chineseRank(a) - chineseRank(b) })
}

func chineseRank(name string) int {
	if strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return 0
	}
	return 1
}
