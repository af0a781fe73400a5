package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Value is text for a template, in pieces that know their cells. An empty Value is false
// to {{if}} and {{with}}.
type Value []piece

// piece is a text of one origin: of cells, or of our own making when cells is empty.
type piece struct {
	text  string
	cells []int
	date  time.Time
}

// The marks that a printed piece stands between: cells, markText, text, markEnd. Cells and
// templates are cleaned of them.
const (
	markCells = "\x01"
	markText  = "\x02"
	markEnd   = "\x03"
)

// String prints the value with its marks; the writer takes them out and escapes the text.
func (v Value) String() string {
	var b strings.Builder
	for _, p := range v {
		b.WriteString(markCells)
		for i, c := range p.cells {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(strconv.Itoa(c))
		}
		b.WriteString(markText + p.text + markEnd)
	}
	return b.String()
}

// plain returns the text alone.
func (v Value) plain() string {
	var b strings.Builder
	for _, p := range v {
		b.WriteString(p.text)
	}
	return b.String()
}

// words is text of our own.
func words(s string) Value {
	if s == "" {
		return nil
	}
	return Value{{text: s}}
}

// valueOf takes what a template may hand to a function: a Value, a string (which printf may
// have made of Values) or a number.
func valueOf(a any) Value {
	switch a := a.(type) {
	case Value:
		return a
	case nil:
		return nil
	case string:
		return parseMarks(a)
	}
	return parseMarks(fmt.Sprint(a))
}

// parseMarks makes pieces of a printed text again.
func parseMarks(s string) Value {
	var v Value
	scan(s, func(literal string) { v = append(v, words(literal)...) }, func(p piece) { v = append(v, p) })
	return v
}

// scan tells what a template printed itself from the pieces it printed.
func scan(s string, literal func(string), marked func(piece)) {
	for s != "" {
		before, rest, found := strings.Cut(s, markCells)
		if before != "" {
			literal(before)
		}
		if !found {
			return
		}
		cells, rest, _ := strings.Cut(rest, markText)
		text, after, _ := strings.Cut(rest, markEnd)
		marked(piece{text: text, cells: numbers(cells)})
		s = after
	}
}

func numbers(s string) []int {
	var out []int
	for _, n := range strings.Split(s, ",") {
		if i, err := strconv.Atoi(n); err == nil {
			out = append(out, i)
		}
	}
	return out
}

// also is the value with the cells of another beside its own.
func (v Value) also(other Value) Value {
	out := slices.Clone(v)
	for _, p := range other {
		for i := range out {
			out[i].cells = union(out[i].cells, p.cells)
		}
	}
	return out
}

// union is a with what b has more.
func union(a, b []int) []int {
	for _, n := range b {
		if !slices.Contains(a, n) {
			a = append(a[:len(a):len(a)], n)
		}
	}
	return a
}

// clean makes a cell's text printable: control characters show as U+FFFD, and blanks at
// the ends of lines, typed indents included, go.
func clean(s string) string {
	s = unmarked(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(s, "\ufffd")))
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimFunc(l, unicode.IsSpace)
	}
	lines = slices.DeleteFunc(lines, func(l string) bool { return l == "" })
	return strings.Join(lines, "\n")
}

// unmarked replaces control characters, so that none is taken for a mark.
func unmarked(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0x7f {
			return '\ufffd'
		}
		return r
	}, s)
}
