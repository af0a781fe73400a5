package xlsx

import (
	"bytes"
	"fmt"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
)

// markSheet tints the cells of a sheet and writes the notes.
func (m *markup) markSheet(sheet markedSheet, cells map[cellName]finding.List, texts map[cellName]string, format int) error {
	part, err := m.load(sheet.part)
	if err != nil {
		return err
	}
	s, err := readSheetText(part)
	if err != nil {
		return err
	}
	worst := map[cellName]finding.Severity{}
	for c, list := range cells {
		worst[c] = list[0].Severity
	}
	s.tint(worst, format)
	if len(texts) > 0 {
		if err := m.note(sheet, s, texts); err != nil {
			return err
		}
	}
	m.store(sheet.part, s.bytes())
	return nil
}

// note writes the notes of a sheet.
func (m *markup) note(sheet markedSheet, s *sheetText, texts map[cellName]string) error {
	n, err := m.readNotes(sheet.part, s)
	if err != nil {
		return err
	}
	skipped := n.write(texts, m.space, s.grid())
	if len(skipped) > 0 {
		m.unnoted = append(m.unnoted, annotateNote.Find(finding.Place{File: m.wb.File, Sheet: sheet.name, Cell: skipped[0].String()},
			fmt.Sprintf("有%d个单元格加不了批注，第一个是%s：这里已有别人的批注会话，或者表里的批注读不出来", len(skipped), skipped[0]),
			"这些单元格照样加了底色，问题列在工作表“问题清单”里。"))
	}
	if len(skipped) == len(texts) {
		return nil
	}
	return m.storeNotes(sheet.part, s, n)
}

// storeNotes stores the texts and the boxes, as new parts where there were none.
func (m *markup) storeNotes(sheet string, s *sheetText, n *notes) error {
	if n.part == "" {
		n.part = m.free("xl/comments%d.xml")
		if _, err := m.relate(sheet, m.kinds+"comments", n.part); err != nil {
			return err
		}
		if err := m.declare(n.part, typeComments); err != nil {
			return err
		}
	}
	m.store(n.part, n.text)
	text, part := n.box.bytes(), n.box.part
	if part == "" {
		part = m.free("xl/drawings/vmlDrawing%d.vml")
		id, err := m.relate(sheet, m.kinds+"vmlDrawing", part)
		if err != nil {
			return err
		}
		legacy := fmt.Sprintf(`<legacyDrawing xmlns:r="%s" r:id="%s"/>`, escapeXML(strings.TrimSuffix(m.kinds, "/")), id)
		s.edits = append(s.edits, s.root.insertAfter(s.hollow, beforeLegacy, s.root.within(legacy)))
	}
	m.store(part, text)
	return m.declareVML()
}

// unmarkSheet takes the tints and our part of the notes out of a sheet.
func (m *markup) unmarkSheet(sheet string) error {
	if sheet == "" {
		return nil
	}
	part, err := m.load(sheet)
	if err != nil {
		return err
	}
	comments, err := m.linked(sheet, "comments")
	if err != nil {
		return err
	}
	text, err := m.load(comments)
	if err != nil {
		return err
	}
	if !bytes.Contains(part, []byte(tintMark)) && !bytes.Contains(text, []byte(noteMark)) {
		return nil
	}
	s, err := readSheetText(part)
	if err != nil {
		return err
	}
	changed := s.untint()
	if comments != "" {
		if err := m.unnote(sheet, s); err != nil {
			return err
		}
	}
	if changed || len(s.edits) > 0 {
		m.store(sheet, s.bytes())
	}
	return nil
}

// unnote takes our part out of a sheet's notes, and the parts too when nothing is left.
func (m *markup) unnote(sheet string, s *sheetText) error {
	n, err := m.readNotes(sheet, s)
	if err != nil || !n.clear(s.grid()) {
		return err
	}
	links, err := m.links(sheet)
	if err != nil {
		return err
	}
	boxes := n.box.bytes()
	for _, l := range links {
		switch {
		case l.target == n.part && len(n.root.all("comment")) == 0,
			l.target == n.box.part && boxes == nil:
			if err := m.unrelate(sheet, l); err != nil {
				return err
			}
			if err := m.drop(l.target); err != nil {
				return err
			}
		case l.target == n.part:
			m.store(n.part, n.text)
		case l.target == n.box.part:
			m.store(l.target, boxes)
		}
	}
	if boxes == nil && n.box.part != "" {
		s.edits = append(s.edits, s.root.child("legacyDrawing").remove())
	}
	return m.declareVML()
}

// noteText is what a note says of the findings in its cell.
func noteText(file string, found finding.List) string {
	var b strings.Builder
	for i, f := range found {
		if i == maxNoteItems {
			fmt.Fprintf(&b, "\n另有%d条，见“问题清单”。\n%s%s", len(found)-i, noteEnd, "……")
			break
		}
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(f.Severity.Chinese() + "：" + oneLine(f.Message) + "\n")
		if f.Hint != "" {
			b.WriteString("建议：" + oneLine(f.Hint) + "\n")
		}
		if related := relatedText(file, f.Related); related != "" {
			b.WriteString("另见：" + related + "\n")
		}
		if ground := groundText(f.Rule); ground != "" {
			b.WriteString("依据：" + ground + "\n")
		}
		b.WriteString(noteEnd + f.Code + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}

func oneLine(text string) string {
	return cutText(strings.ReplaceAll(strings.TrimSpace(text), "\n", " "), maxMessage)
}

// groundText names the rule's source and how firmly it speaks.
func groundText(r finding.Rule) string {
	text := strings.TrimSpace(r.Source + " " + r.Clause)
	if text == "" || r.Strength == "" {
		return text
	}
	return text + "（" + string(r.Strength) + "）"
}

func relatedText(file string, places []finding.Place) string {
	var texts []string
	for i, p := range places {
		if i == 10 {
			texts = append(texts, "……")
			break
		}
		texts = append(texts, placeText(file, p))
	}
	return strings.Join(texts, "、")
}

// placeText is how the list writes a place: a cell of the ledger as 台账!C7, as the clerk
// reads it in formulas.
func placeText(file string, p finding.Place) string {
	switch {
	case p.File != file && p.File != "":
		return p.String()
	case p.Cell != "":
		return p.Sheet + "!" + p.Cell
	case p.Sheet != "":
		return p.Sheet
	case p.Line > 0 || p.Page > 0:
		return p.String()
	}
	return ledger.PlaceOfFile
}
