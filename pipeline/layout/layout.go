// Package layout sets a document: it decides the place of every character.
//
// The paper is first turned into rows, one after the other, as if the page had no end
// (masthead, title, recipients, body, annex note, sign-off, remark, annexes); then the rows
// are dealt out to pages of the profile's lines; last come 版记 and the page numbers.
// Horizontal places are found when a row is made, vertical ones when it has its page. A
// paper whose sign-off would stand alone is set again, a little tighter or wider (Ladder).
//
// Every measure comes from the profile. What it cannot set, or not well, it reports.
package layout

import (
	"unicode/utf8"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/layout/line"
	"gongwen/pipeline/picture"
	"gongwen/pipeline/profile"
	"gongwen/pipeline/typeface"
	"gongwen/pipeline/unit"
)

// Means is what papers are set with.
type Means struct {
	Profile  *profile.Profile
	Faces    *typeface.Set
	Words    []string                    // of official titles, never broken, as ParseWords reads them
	Pictures map[string]*picture.Picture // by the names that the paper gives them
}

// Layout places every character of doc; text is the draft it was read from, for places.
//
// A character that no face has leaves a blank and is reported; nothing else is ever left
// out. The same arguments give the same frames.
func Layout(doc *document.Document, text *finding.Text, m *Means) (*frame.Document, finding.List) {
	first := newSetter(m, text, attempt{})
	first.paper(doc)
	if first.fits() {
		return first.finish(doc)
	}
	moved := first.coversFirstPage(doc)
	for _, a := range first.attempts(moved) {
		s := newSetter(m, text, a)
		if s.paper(doc); s.fits() {
			return s.finish(doc)
		}
	}
	last := newSetter(m, text, first.lastAttempt(moved))
	last.paper(doc)
	return last.finish(doc)
}

// setter is the state of one attempt to set a paper.
type setter struct {
	p     *profile.Profile
	means *Means
	try   attempt
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

	bodyRows   []int    // rows of the body that are text
	parts      []int    // first row of each part
	pages      [][2]int // first row of each page, and the one after its last
	parent     int      // element that those of the body belong to
	format     document.Format
	preprinted bool         // the sheet has its red parts already
	upright    *tableSetter // a table that is planned but not set yet
	missing    []missing
	pictures   map[string]int // index in out.Pictures
}

func newSetter(m *Means, text *finding.Text, a attempt) *setter {
	p := a.profile(m.Profile)
	s := &setter{p: p, means: m, try: a, text: text, fine: int64(p.Grid.Columns.Value - 1), marks: line.NewRules(&p.Line)}
	s.glyphs.init(m.Faces, s.marks)
	s.par.grow(384)
	s.rows, s.items, s.bodyRows = make([]row, 0, 160), make([]*frame.Text, 0, 256), make([]int, 0, 160)
	s.breaker = line.Breaker{Rules: s.marks, Em: int64(p.Body.Size.Value) * s.fine}
	s.out = frame.Document{
		Width: p.Paper.Width.Value, Height: p.Paper.Height.Value,
		Elements: append(make([]frame.Element, 0, 64), frame.Element{Role: frame.RoleDocument, Parent: -1}),
	}
	return s
}

// paper turns the document into rows and deals them out to pages.
func (s *setter) paper(doc *document.Document) {
	s.format, s.preprinted = doc.Format, doc.Preprinted
	s.refuse(doc)
	s.masthead(doc)
	s.title(doc.Title)
	if !s.try.moved {
		s.recipients(doc.MainRecipients)
	}
	s.body(doc.Body)
	s.annexNote(doc.AnnexNote)
	s.signOff(&doc.SignOff)
	s.remark(doc.Remark)
	for _, part := range doc.Parts {
		s.part(part)
	}
	s.paginate()
}

// finish adds what stands outside the flow, and says what is wrong.
func (s *setter) finish(doc *document.Document) (*frame.Document, finding.List) {
	s.checkPages(doc)
	s.reportAttempt(doc)
	unnumbered := s.imprint(doc)
	s.pageNumbers(unnumbered)
	s.reportMissing()
	s.out.FontRoles = s.glyphs.roles()
	return &s.out, s.found
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
