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
	element := s.element(frame.RoleParagraph, 0)
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

// refuse reports the elements that cannot be set yet.
func (s *setter) refuse(doc *document.Document) {
	if f := doc.Format; f != "" && f != document.FormatPlain {
		s.find(ruleNotSet, document.None, "还不会排“"+formatName(f)+"”，已按不带版头的格式排出", "把 format 改为 plain，或者等以后的版本。")
	}
	m, im := &doc.Masthead, &doc.Imprint
	for _, e := range []struct {
		name, clause string
		phrases      []document.Phrase
	}{
		{"份号", "7.2.1", []document.Phrase{m.CopyNumber}},
		{"密级和保密期限", "7.2.2", []document.Phrase{m.Classification}},
		{"紧急程度", "7.2.3", []document.Phrase{m.Urgency}},
		{"发文机关标志", "7.2.4", []document.Phrase{m.AuthorityMark}},
		{"发文字号", "7.2.5", []document.Phrase{m.Number}},
		{"签发人", "7.2.6", m.Signatories},
		{"印章", "7.3.5.1", doc.SignOff.SealImpressions},
		{"抄送机关", "7.4.2", im.CopyRecipients},
		{"印发机关", "7.4.3", []document.Phrase{im.PrintingAuthority}},
		{"印发日期", "7.4.3", []document.Phrase{im.PrintDate}},
	} {
		s.refuseElement(e.name, e.clause, e.phrases)
	}
}

func (s *setter) refuseElement(name, clause string, phrases []document.Phrase) {
	for _, p := range phrases {
		if p.Text == "" {
			continue
		}
		rule := ruleNotSet
		rule.Clause = clause
		s.find(rule, p.Pos, "“"+name+"”还不会排，没有印出来", "请在排出的文件上补上这一项；不需要的，把它从文稿开头删去。")
		return
	}
}

func formatName(f document.Format) string {
	switch f {
	case document.FormatMasthead:
		return "带版头的文件格式"
	case document.FormatLetter:
		return "信函格式"
	case document.FormatOrder:
		return "命令（令）格式"
	case document.FormatMinutes:
		return "纪要格式"
	}
	return string(f)
}
