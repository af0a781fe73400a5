package page

import (
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/cos"
)

// mark is a piece of marked content (14.6): what it and those around it say.
type mark struct {
	artifact bool
	mcid     int    // -1 for none
	text     string // ActualText
	spoken   bool   // there is ActualText
	from     int    // first of its glyphs
}

var noMark = mark{mcid: -1}

// mark reads a property list.
func (r *reader) mark(v cos.Raw) mark {
	m := noMark
	d, _ := r.value(v).Dict()
	if n, ok := r.get(d, "MCID").Int(); ok && n >= 0 {
		m.mcid = n
	}
	m.text, m.spoken = r.get(d, "ActualText").Text()
	return m
}

// open is BMC and BDC.
func (n *run) open(operands []cos.Raw) {
	if len(n.marks) == maxStack {
		n.unmarked++
		return
	}
	m := noMark
	if len(operands) > 1 {
		m = n.properties(operands[1])
	}
	around := n.around()
	if m.mcid < 0 {
		m.mcid = around.mcid
	}
	tag := ""
	if len(operands) > 0 {
		tag, _ = operands[0].Name()
	}
	m.artifact = around.artifact || tag == "Artifact"
	m.from = len(n.to.Glyphs)
	n.marks = append(n.marks, m)
}

func (n *run) properties(r cos.Raw) mark {
	if name, ok := r.Name(); ok {
		return n.resources.mark(name)
	}
	return n.reader.mark(r)
}

// around is the innermost marked content.
func (n *run) around() mark {
	if len(n.marks) == 0 {
		return noMark
	}
	return n.marks[len(n.marks)-1]
}

func (n *run) artifact() bool { return n.around().artifact }

// close is EMC.
func (n *run) close() {
	switch {
	case n.unmarked > 0:
		n.unmarked--
	case len(n.marks) > 0:
		if m := n.around(); m.spoken {
			speak(n.to.Glyphs[m.from:], m.text)
		}
		n.marks = n.marks[:len(n.marks)-1]
	}
}

// speak gives glyphs the text that they stand for together: character by character when
// there are as many, else all of it to the first.
func speak(glyphs []Glyph, text string) {
	if len(glyphs) == 0 || len(glyphs) > maxSpoken || saysSo(glyphs, text) {
		return
	}
	each := utf8.RuneCountInString(text) == len(glyphs)
	for i := range glyphs {
		switch {
		case each:
			_, size := utf8.DecodeRuneInString(text)
			glyphs[i].Text, text = text[:size], text[size:]
		default:
			glyphs[i].Text, text = text, ""
		}
	}
}

// saysSo tells whether glyphs read as the text already.
func saysSo(glyphs []Glyph, text string) bool {
	for _, g := range glyphs {
		var ok bool
		if text, ok = strings.CutPrefix(text, g.Text); !ok {
			return false
		}
	}
	return text == ""
}
