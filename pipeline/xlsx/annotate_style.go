package xlsx

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// markStyles adds our formats. It returns the numbers they begin at, by list, and how to
// take them back.
func (m *markup) markStyles() (formats map[string]int, back string, err error) {
	part, err := m.styles()
	if err == nil && part == "" {
		part, err = m.addStyles()
	}
	if err != nil {
		return nil, "", err
	}
	text, err := m.load(part)
	if err != nil {
		return nil, "", err
	}
	edits, formats, err := styleEdits(text)
	styles := apply(text, edits)
	m.store(part, styles)
	return formats, undo(text, styles, edits), err
}

func (m *markup) addStyles() (part string, err error) {
	part = m.free("xl/styles%d.xml")
	m.store(part, []byte(m.noStyles()))
	if err := m.declare(part, typeStyles); err != nil {
		return "", err
	}
	_, err = m.relate(m.book, m.kinds+"styles", part)
	return part, err
}

// unmarkStyles takes back the formats of a list of findings.
func (m *markup) unmarkStyles(list string) error {
	text, err := m.load(m.sheetPart(list))
	if err != nil {
		return err
	}
	part, err := m.styles()
	if err != nil {
		return err
	}
	styles, err := m.load(part)
	before := undone(text, styles)
	switch {
	case err != nil || before == nil:
		return err
	case string(before) == m.noStyles():
		return m.dropStyles(part)
	}
	m.store(part, before)
	return nil
}

// noStyles is what we begin with in a workbook without formats.
func (m *markup) noStyles() string {
	return xmlHead + `<styleSheet xmlns="` + escapeXML(m.space) + `"></styleSheet>`
}

func (m *markup) dropStyles(part string) error {
	if err := m.unrelateAll(m.book, []string{opcKey(part)}); err != nil {
		return err
	}
	return m.drop(part)
}

// A cell's format is a number, and nothing tells whose it is. So our list of findings
// remembers, in a comment behind it, how to take our formats back. That holds as long as
// the styles part is the one we wrote; a program that writes another one drops the comment
// too, and on its own account the formats that no cell uses any more.
const undoMark = "<!--gongwen:"

// undo writes how to take the edits back that made styles of part.
func undo(part, styles []byte, edits []edit) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s%08x", undoMark, crc32.ChecksumIEEE(styles))
	moved := 0
	for _, e := range edits { // in order, as apply left them
		old := strings.ReplaceAll(url.PathEscape(string(part[e.from:e.to])), "-", "%2D")
		fmt.Fprintf(&b, ";%d,%d,%s", e.from+moved, len(e.text), old)
		moved += len(e.text) - (e.to - e.from)
	}
	return b.String() + "-->"
}

// undone takes our formats back, as the part of our list says; nil when it says nothing of
// these styles.
func undone(list, styles []byte) []byte {
	_, text, ok := bytes.Cut(list, []byte(undoMark))
	text, _, closed := bytes.Cut(text, []byte("-->"))
	items := strings.Split(string(text), ";")
	if !ok || !closed || items[0] != fmt.Sprintf("%08x", crc32.ChecksumIEEE(styles)) {
		return nil
	}
	var edits []edit
	for _, item := range items[1:] {
		parts := strings.SplitN(item, ",", 3)
		if len(parts) != 3 {
			return nil
		}
		from, err1 := strconv.Atoi(parts[0])
		size, err2 := strconv.Atoi(parts[1])
		old, err3 := url.PathUnescape(parts[2])
		if err1 != nil || err2 != nil || err3 != nil || from < 0 || size < 0 || size > len(styles) || from > len(styles)-size {
			return nil
		}
		edits = append(edits, edit{from, from + size, old})
	}
	return slices.Clip(apply(styles, edits))
}
