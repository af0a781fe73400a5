package layout

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
)

// part sets an annex, or a paper that is issued or passed on, on a page of its own: 附件
// and its number on the first line, the title centred on the third (7.3.7); a paper without
// label begins with its title.
func (s *setter) part(p *document.Part) {
	s.newPage()
	s.parts = append(s.parts, len(s.rows))
	s.parent = s.element(frame.RoleAnnex, 0)
	if s.turnedPart(p) {
		s.parent = 0
		return
	}
	s.annexHead(p)
	s.recipients(p.MainRecipients)
	s.body(p.Body)
	s.signOff(&p.SignOff)
	s.parent = 0
}

// newPage makes the row to follow the first of a page.
func (s *setter) newPage() {
	s.keep = 0
	s.rows = append(s.rows, row{first: len(s.items), last: len(s.items), blank: true, newPage: true})
}

// annexHead sets label and title.
func (s *setter) annexHead(p *document.Part) {
	above := len(s.rows)
	if p.Label.Text != "" {
		s.phrase(s.bodyLook(s.p.Annex.LabelRole.Value), p.Label, s.element(frame.RoleParagraph, s.parent))
		s.set(measure{width: s.width()})
		if len(p.Title) > 0 {
			s.addBlanks(s.p.Annex.TitleLine.Value - 2)
		}
	}
	s.title(p.Title)
	if len(p.Title) == 0 && p.Label.Text != "" {
		s.addBlanks(1)
	}
	s.bind(above+1, len(s.rows))
	if len(s.rows) > above {
		s.keep = 1
	}
}
