// Package layout sets a document: it decides the place of every character.
//
// The paper is first turned into rows, one after the other, as if the page had no end
// (title, recipients, body, annex note, sign-off, remark); then the rows are dealt out to
// pages of the profile's lines; last come the page numbers. Horizontal places are found
// when a row is made, vertical ones when it has its page.
//
// Every measure comes from the profile. What it cannot set, or not well, it reports.
package layout

import (
	"unicode/utf8"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/layout/line"
	"gongwen/pipeline/profile"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/unit"
)

// Layout places every character of doc after the profile. words are the words of official
// titles that no line of the title may break, as ParseWords reads them.
//
// A character that no face has leaves a blank and is reported; nothing else is ever left
// out. The same arguments give the same frames.
func Layout(doc *document.Document, p *profile.Profile, faces *typeface.Set, text *finding.Text, words []string) (*frame.Document, finding.List) {
	s := newSetter(p, faces, text)
	s.refuse(doc)
	s.title(doc.Title, words)
	s.recipients(doc.MainRecipients)
	s.body(doc.Body)
	s.annexNote(doc.AnnexNote)
	s.signOff(&doc.SignOff)
	s.remark(doc.Remark)
	s.paginate()
	s.reportMissing()
	return &s.out, s.found
}

// setter is the state of one Layout.
type setter struct {
	p     *profile.Profile
	text  *finding.Text
	out   frame.Document
	found finding.List

	glyphs  glyphs
	breaker line.Breaker
	marks   *line.Rules
	fine    int64 // parts of an EMU that distances in a line are counted in

	par  paragraph
	rows []row
	keep int // so many more rows must stay on the page of the row before them

	items   []*frame.Text
	texts   []frame.Text  // room for more
	steps   []unit.Length // room for more
	origins []int64

	bodyRows []int // rows of the body that are text
	missing  []missing
}

func newSetter(p *profile.Profile, faces *typeface.Set, text *finding.Text) *setter {
	s := &setter{p: p, text: text, fine: int64(p.Grid.Columns.Value - 1), marks: line.NewRules(&p.Line)}
	s.glyphs.init(faces, s.marks)
	s.par.grow(512)
	s.rows, s.items = make([]row, 0, 160), make([]*frame.Text, 0, 256)
	s.breaker = line.Breaker{Rules: s.marks, Em: int64(p.Body.Size.Value) * s.fine}
	s.out = frame.Document{
		Width: p.Paper.Width.Value, Height: p.Paper.Height.Value,
		Elements: []frame.Element{{Role: frame.RoleDocument, Parent: -1}},
	}
	return s
}

// element adds a node to the logical tree and returns its index.
func (s *setter) element(role frame.Role, parent int) int {
	s.out.Elements = append(s.out.Elements, frame.Element{Role: role, Parent: parent})
	return len(s.out.Elements) - 1
}

// find records a finding at a byte offset of the draft.
func (s *setter) find(rule finding.Rule, pos document.Pos, message, hint string) {
	s.found = append(s.found, rule.Find(s.text.Place(int(pos)), message, hint))
}

// columns is the width of n characters of a full line, in fine parts.
func (s *setter) columns(n int) int64 {
	return int64(s.p.TypeArea.Width.Value-s.p.Body.Size.Value) * int64(n)
}

// width is that of the type area, in fine parts.
func (s *setter) width() int64 { return int64(s.p.TypeArea.Width.Value) * s.fine }

func last(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}
