package xlsx

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"
)

const (
	noteAuthor = "gongwen"
	noteMark   = "【检查】" // the line that our part of a note begins with
	noteEnd    = "代码："  // what the last line of our part begins with
)

// notes are the notes of one sheet: the texts, and the boxes that show them.
type notes struct {
	part string // name of the part with the texts, "" when there is none
	text []byte
	root *element
	box  *boxes
}

func (m *markup) readNotes(sheet string, s *sheetText) (*notes, error) {
	n := &notes{}
	var err error
	if n.part, err = m.linked(sheet, "comments"); err != nil {
		return nil, err
	}
	if n.part != "" {
		if n.text, n.root, err = m.parse(n.part); err != nil {
			return nil, err
		}
	}
	n.box, err = m.readBoxes(sheet, s)
	return n, err
}

// piece is one stretch of a note's text.
type piece struct {
	run  *element // what to take out with it
	text *element
	is   string
}

func (n *notes) pieces(comment *element) (all []piece) {
	for _, e := range comment.child("text").nodes() {
		switch {
		case e.name == "t":
			all = append(all, piece{e, e, html.UnescapeString(e.inner(n.text))})
		case e.name == "r" && e.child("t") != nil:
			all = append(all, piece{e, e.child("t"), html.UnescapeString(e.child("t").inner(n.text))})
		}
	}
	return all
}

func (e *element) nodes() []*element {
	if e == nil {
		return nil
	}
	return e.children
}

// ours returns where our part of a note stands: from the line that begins with 【检查】 to
// the last line with a code. What the clerk wrote before or after stays hers.
func ours(note string) (from, to int, ok bool) {
	from = strings.Index("\n"+note, "\n"+noteMark)
	last := strings.LastIndex(note, "\n"+noteEnd)
	if from < 0 || last < from {
		return 0, 0, false
	}
	to = len(note)
	if i := strings.IndexByte(note[last+1:], '\n'); i >= 0 {
		to = last + 1 + i
	}
	return max(from-1, 0), to, true // with the line break before it
}

// clear takes our part out of every note and reports whether there was any.
func (n *notes) clear(g *grid) bool {
	var edits []edit
	var left []*element
	for _, c := range n.root.all("comment") {
		pieces := n.pieces(c)
		note := ""
		for _, p := range pieces {
			note += p.is
		}
		from, to, ok := ours(note)
		cell, isCell := parseCell(c.attr("ref"))
		switch {
		case !ok:
			left = append(left, c)
		case strings.TrimSpace(note[:from]+note[to:]) == "":
			edits = append(edits, c.remove())
			n.box.remove(cell)
		default:
			left = append(left, c)
			edits = append(edits, n.cut(pieces, from, to)...)
			if isCell {
				n.box.stretch(cell, -noteHeight(note[from:to]), g)
			}
		}
	}
	if edits == nil {
		return false
	}
	edits = append(edits, n.dropAuthor(left)...)
	n.text = apply(n.text, edits)
	n.root, _ = parseElements(n.text)
	return true
}

// dropAuthor takes our name off the authors when none of the notes left is ours; authors
// go by their number.
func (n *notes) dropAuthor(left []*element) (edits []edit) {
	authors := n.root.child("authors").all("author")
	ours := slices.IndexFunc(authors, func(e *element) bool { return e.inner(n.text) == noteAuthor })
	if ours < 0 {
		return nil
	}
	for _, c := range left {
		switch author, _ := strconv.Atoi(c.attr("authorId")); {
		case author == ours:
			return nil
		case author > ours:
			edits = append(edits, c.set(n.text, "authorId", strconv.Itoa(author-1)))
		}
	}
	return append(edits, authors[ours].remove())
}

// cut takes note[from:to] out of its pieces. What is left without a font of its own
// stands without a run again.
func (n *notes) cut(pieces []piece, from, to int) (edits []edit) {
	at := 0
	var left []edit
	for _, p := range pieces {
		a, b := max(from-at, 0), min(to-at, len(p.is))
		at += len(p.is)
		if a < b && b-a == len(p.is) {
			edits = append(edits, p.run.remove())
			continue
		}
		if a < b {
			edits = append(edits, edit{p.text.open, p.text.shut, escapeXML(p.is[:a] + p.is[b:])})
		}
		left = append(left, edit{from: p.run.start, to: p.text.start}, edit{from: p.text.end, to: p.run.end})
	}
	if plain := n.root.within("<r>"); len(left) == 2 && string(n.text[left[0].from:left[0].to]) == plain {
		edits = append(edits, left...)
	}
	return edits
}

const noteFont = `<sz val="9"/><color indexed="81"/><rFont val="宋体"/><family val="3"/><charset val="134"/>`

// runs writes our part of a note; before stands between it and the clerk's.
func runs(before, text string) string {
	const t = `</rPr><t xml:space="preserve">`
	return "<r><rPr><b/>" + noteFont + t + before + noteMark + "</t></r>" +
		"<r><rPr>" + noteFont + t + escapeXML("\n"+text) + "</t></r>"
}

// write adds our part to the notes of the cells and returns those that cannot have one:
// where people hold a conversation, the program shows that and no note.
func (n *notes) write(texts map[cellName]string, space string, g *grid) (skipped []cellName) {
	if n.root == nil {
		n.text = []byte(xmlHead + `<comments xmlns="` + space + `"><authors></authors><commentList></commentList></comments>`)
		n.root, _ = parseElements(n.text)
	}
	authors, list := n.root.child("authors"), n.root.child("commentList")
	if authors == nil || list == nil || !n.box.usable() {
		return sortedCells(texts)
	}
	var edits []edit
	names := authors.all("author")
	taken := map[cellName]bool{}
	for _, c := range list.all("comment") {
		cell, _ := parseCell(c.attr("ref"))
		if text := texts[cell]; text != "" && !taken[cell] {
			taken[cell] = true
			if isThread(c, names, n.text) {
				skipped = append(skipped, cell)
				continue
			}
			edits = append(edits, n.join(c, text)...)
			n.box.stretch(cell, noteHeight("\n"+noteMark+"\n"+text), g)
		}
	}
	n.text = apply(n.text, append(edits, n.fresh(texts, taken, authors, list, g)...))
	return skipped
}

// fresh makes notes for the cells that have none.
func (n *notes) fresh(texts map[cellName]string, taken map[cellName]bool, authors, list *element, g *grid) (edits []edit) {
	names := authors.all("author")
	author := slices.IndexFunc(names, func(e *element) bool { return e.inner(n.text) == noteAuthor })
	if author < 0 {
		author = len(names)
		edits = append(edits, authors.add(n.text, n.root.within("<author>"+noteAuthor+"</author>")))
	}
	var made strings.Builder
	for _, cell := range sortedCells(texts) {
		if !taken[cell] {
			fmt.Fprintf(&made, `<comment ref="%s" authorId="%d" shapeId="0"><text>%s</text></comment>`, cell, author, runs("", texts[cell]))
			n.box.add(cell, noteMark+"\n"+texts[cell], g)
		}
	}
	if made.Len() == 0 {
		return nil
	}
	return append(edits, list.add(n.text, n.root.within(made.String())))
}

// isThread reports whether a note stands for a conversation of people: its author is the
// number of the thread.
func isThread(comment *element, authors []*element, part []byte) bool {
	i, err := strconv.Atoi(comment.attr("authorId"))
	return err == nil && 0 <= i && i < len(authors) && strings.HasPrefix(authors[i].inner(part), "tc=")
}

// join puts our part below the clerk's.
func (n *notes) join(comment *element, text string) (edits []edit) {
	body := comment.child("text")
	if body == nil {
		return []edit{comment.add(n.text, n.root.within("<text>"+runs("", text)+"</text>"))}
	}
	last := -1
	for _, e := range body.children {
		if e.name == "t" { // text stands without runs, or in runs
			edits = append(edits, edit{e.start, e.start, n.root.within("<r>")}, edit{e.end, e.end, n.root.within("</r>")})
		}
		if e.name == "t" || e.name == "r" {
			last = e.end
		}
	}
	if last < 0 {
		return []edit{body.add(n.text, n.root.within(runs("", text)))}
	}
	return append(edits, edit{last, last, n.root.within(runs("\n", text))})
}

func sortedCells[V any](by map[cellName]V) []cellName {
	cells := make([]cellName, 0, len(by))
	for c := range by {
		cells = append(cells, c)
	}
	slices.SortFunc(cells, compareCells)
	return cells
}
