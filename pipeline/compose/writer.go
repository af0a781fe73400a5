package compose

import (
	"bytes"
	"strings"

	"gongwen/pipeline/document"
)

// writer takes the marks out of what a template printed. As Markdown it escapes the texts
// of values and tidies lines: no blanks at their ends, at most one blank line.
type writer struct {
	markdown bool
	out      []byte
	spans    []span
}

// span is a stretch of out that came from cells.
type span struct {
	start, end int
	cells      []int
}

func (w *writer) write(s string) {
	scan(strings.ReplaceAll(s, "\r\n", "\n"), w.literal, w.piece)
}

func (w *writer) piece(p piece) {
	start := len(w.out)
	if w.markdown {
		w.out = append(w.out, escape(oneLine(p.text), string(w.line()))...)
	} else {
		w.out = append(w.out, p.text...)
	}
	if len(p.cells) > 0 && len(w.out) > start {
		w.spans = append(w.spans, span{start, len(w.out), p.cells})
	}
}

// literal writes the template's own text.
func (w *writer) literal(s string) {
	if !w.markdown {
		w.out = append(w.out, s...)
		return
	}
	for i, l := range strings.Split(s, "\n") {
		if i > 0 {
			w.newline()
		}
		w.out = append(w.out, l...)
	}
}

// line is the line being written.
func (w *writer) line() []byte { return w.out[bytes.LastIndexByte(w.out, '\n')+1:] }

func (w *writer) newline() {
	w.out = bytes.TrimRight(w.out, " \t")
	if len(w.out) == 0 || bytes.HasSuffix(w.out, []byte("\n\n")) {
		return
	}
	w.out = append(w.out, '\n')
}

// finish ends the text with one line break.
func (w *writer) finish() {
	w.out = append(bytes.TrimRight(w.out, " \t\n"), '\n')
}

// oneLine joins the lines of a cell.
func oneLine(s string) string {
	var b strings.Builder
	for l := range strings.SplitSeq(s, "\n") {
		b.WriteString(document.Between(b.String(), l))
		b.WriteString(l)
	}
	return b.String()
}
