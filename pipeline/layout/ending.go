package layout

import (
	"strconv"
	"strings"

	"gongwen/pipeline/document"
	"gongwen/pipeline/frame"
)

// annexNote sets 附件说明 (7.3.4): turn-overs under the first character of the name.
func (s *setter) annexNote(names []document.Phrase) {
	if names = written(names); len(names) == 0 {
		return
	}
	s.keep = 0
	s.addBlanks(s.p.AnnexNote.BlankBefore.Value)
	element := s.element(frame.RoleParagraph, s.parent)
	for i, name := range names {
		number := ""
		if len(names) > 1 {
			number = strconv.Itoa(i+1) + "."
		}
		s.annexName(name, number, i == 0, element)
	}
}

const annexLabel = "附件："

func (s *setter) annexName(name document.Phrase, number string, first bool, element int) {
	l := s.bodyLook(s.p.Body.Role.Value)
	left := s.columns(s.p.AnnexNote.Indent.Value)
	s.begin(l.size)
	if first {
		s.add(l, annexLabel, document.None, element)
	} else {
		left += s.columns(runes(annexLabel))
	}
	s.add(l, number, document.None, element)
	prefix := len(s.par.boxes)
	s.add(l, name.Text, name.Pos, element)
	s.par.seal()
	mark := len(s.items)
	line, _ := s.natural(0, prefix)
	s.place(line, 0, left)
	for _, b := range s.par.boxes[:prefix] {
		left += b.Step
	}
	if s.setFrom(prefix, mark, measure{left, left, s.width()}) == 0 {
		s.addRow(mark)
	}
}

// remark sets 附注 in brackets on the line below the date (7.3.6).
func (s *setter) remark(r document.Phrase) {
	if r.Text == "" {
		return
	}
	l, element := s.bodyLook(s.p.Body.Role.Value), s.element(frame.RoleParagraph, 0)
	bracketed := strings.HasPrefix(r.Text, "（") && strings.HasSuffix(r.Text, "）")
	s.begin(l.size)
	if !bracketed {
		s.add(l, "（", document.None, element)
	}
	s.add(l, r.Text, r.Pos, element)
	if !bracketed {
		s.add(l, "）", document.None, element)
	}
	n := s.set(measure{first: s.columns(s.p.Remark.Indent.Value), width: s.width()})
	if signed := len(s.rows) - n - 1; signed >= 0 && s.rows[signed].signOff {
		s.bind(len(s.rows)-n, len(s.rows))
	}
}

// bind keeps rows from:to on the page of the row before each.
func (s *setter) bind(from, to int) {
	for i := max(from, 1); i < to; i++ {
		s.rows[i].bound = true
	}
}

// refuse reports the elements that the paper's format has no place for.
func (s *setter) refuse(doc *document.Document) {
	m, im := &doc.Masthead, &doc.Imprint
	switch doc.Format {
	case document.FormatPlain, "":
		s.refuseAll([]unset{
			{"份号", "7.2.1", m.CopyNumber}, {"密级和保密期限", "7.2.2", m.Classification},
			{"紧急程度", "7.2.3", m.Urgency}, {"发文机关标志", "7.2.4", m.AuthorityMark},
			{"发文字号", "7.2.5", m.Number}, {"签发人", "7.2.6", first(m.Signatories)},
		}, "普通格式没有版头", "要印版头，把 format 改为 masthead；不要的，把这一项从文稿开头删去。")
	case document.FormatLetter:
		s.refuseAll([]unset{{"签发人", "10.1", first(m.Signatories)}, {"印发机关", "10.1", im.PrintingAuthority}, {"印发日期", "10.1", im.PrintDate}},
			"信函格式不印这一项", "把这一项从文稿开头删去。")
	case document.FormatOrder:
		s.refuseAll([]unset{{"份号", "10.2", m.CopyNumber}, {"密级和保密期限", "10.2", m.Classification}, {"紧急程度", "10.2", m.Urgency}, {"签发人", "10.2", first(m.Signatories)}},
			"命令（令）格式不印这一项", "把这一项从文稿开头删去。")
	}
}

// unset is an element that is not printed.
type unset struct {
	name, clause string
	phrase       document.Phrase
}

func (s *setter) refuseAll(all []unset, why, hint string) {
	for _, e := range all {
		if e.phrase.Text == "" {
			continue
		}
		rule := ruleNotSet
		rule.Clause = e.clause
		s.find(rule, e.phrase.Pos, "“"+e.name+"”没有印出来："+why, hint)
	}
}

func first(phrases []document.Phrase) document.Phrase {
	for _, p := range written(phrases) {
		return p
	}
	return document.Phrase{}
}
