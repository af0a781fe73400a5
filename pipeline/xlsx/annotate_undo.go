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
