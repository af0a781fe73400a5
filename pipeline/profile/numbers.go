package profile

// number is one number of a profile as a person meets it: the key path in the file, what
// it is called, and the kind that says its unit and range.
type number struct {
	key, name string
	kind      kind
	item      item
}

// numbers lists all numbers in the order of the standard's file.
func (p *Profile) numbers() []number {
	all := p.page()
	all = append(all, p.text()...)
	all = append(all, p.head()...)
	all = append(all, p.endings()...)
	all = append(all, p.formats()...)
	return append(all, p.things()...)
}

// page has sheet, type area and grid.
func (p *Profile) page() []number {
	return []number{
		{"paper.width", "纸张的宽", length, &p.Paper.Width},
		{"paper.height", "纸张的高", length, &p.Paper.Height},
		{"type-area.left", "订口（版心左边的空白）", length, &p.TypeArea.Left},
		{"type-area.top", "天头（版心上边的空白）", length, &p.TypeArea.Top},
		{"type-area.width", "版心的宽", length, &p.TypeArea.Width},
		{"type-area.height", "版心的高", length, &p.TypeArea.Height},
		{"grid.lines", "每面行数", rows, &p.Grid.Lines},
		{"grid.columns", "每行字数", rows, &p.Grid.Columns},
		{"grid.flow", "字按本身的宽度排，不落在格上", flag, &p.Grid.Flow},
	}
}

// text has the body, from the title to the page number.
func (p *Profile) text() []number {
	all := []number{
		{"body.size", "正文的字号", size, &p.Body.Size},
		{"body.role", "正文的字体", face, &p.Body.Role},
		{"body.indent", "正文每段首行空字", blanks, &p.Body.Indent},
		{"body.strong", "正文中加粗的字的字体", face, &p.Body.Strong},
		{"body.emphasis", "正文中强调的字的字体", face, &p.Body.Emphasis},
		{"heading.size", "标题的字号", size, &p.Heading.Size},
		{"heading.role", "标题的字体", face, &p.Heading.Role},
		{"heading.blank-after", "标题下空行", blankLines, &p.Heading.BlankAfter},
		{"heading.max-lines", "标题最多的行数", few, &p.Heading.MaxLines},
		{"heading.start-forbidden", "标题回行时不放在行首的字", words, &p.Heading.StartForbidden},
	}
	all = append(all, p.levels()...)
	return append(append(all,
		number{"recipients.blank-before", "主送机关与标题之间空行", blankLines, &p.Recipients.BlankBefore},
		number{"annex-note.blank-before", "附件说明前空行", blankLines, &p.AnnexNote.BlankBefore},
		number{"annex-note.indent", "附件说明左空字", blanks, &p.AnnexNote.Indent},
		number{"remark.indent", "附注左空字", blanks, &p.Remark.Indent},
		number{"sign-off.blank-before", "署名前空行（不加盖印章）", blankLines, &p.SignOff.BlankBefore},
		number{"sign-off.right", "署名右空字（不加盖印章）", blanks, &p.SignOff.Right},
		number{"sign-off.date-offset", "成文日期首字比署名首字右移字数", blanks, &p.SignOff.DateOffset},
		number{"sign-off.keep-with", "与落款同在一面的正文至少行数", blankLines, &p.SignOff.KeepWith},
		number{"page-number.size", "页码的字号", size, &p.PageNumber.Size},
		number{"page-number.role", "页码的字体", face, &p.PageNumber.Role},
		number{"page-number.below", "页码的一字线至版心下边缘", length, &p.PageNumber.Below},
		number{"page-number.side", "页码距版心外侧空字", blanks, &p.PageNumber.Side},
		number{"page-number.dash", "页码两边的线", words, &p.PageNumber.Dash},
		number{"page-number.blank", "页码与两边的线之间的空", part, &p.PageNumber.Blank},
	), p.breaking()...)
}

// levels has the faces of the headings; a profile without four of them is refused.
func (p *Profile) levels() []number {
	names := []struct{ key, name string }{
		{"levels.1", "一级小标题（一、）的字体"}, {"levels.2", "二级小标题（（一））的字体"},
		{"levels.3", "三级小标题（1.）的字体"}, {"levels.4", "四级小标题（（1））的字体"},
	}
	var all []number
	for i, n := range names[:min(len(names), len(p.Levels))] {
		all = append(all, number{n.key, n.name, face, &p.Levels[i]})
	}
	return all
}

// breaking has the lines of a paragraph.
func (p *Profile) breaking() []number {
	l := &p.Line
	return []number{
		{"line.start-forbidden", "不放在行首的标点", words, &l.StartForbidden},
		{"line.end-forbidden", "不放在行末的标点", words, &l.EndForbidden},
		{"line.unbroken", "不拆开的标点", words, &l.Unbroken},
		{"line.units", "不与前面的数字拆开的字", words, &l.Units},
		{"line.squeezable", "可以挤紧的标点", words, &l.Squeezable},
		{"line.tight", "相邻标点之间收紧", part, &l.Tight},
		{"line.squeeze", "一个标点最多让出", part, &l.Squeeze},
		{"line.tighten", "字与字之间最多收紧", part, &l.Tighten},
		{"line.han-latin", "行要拉开时，汉字与数字、字母之间先拉开", part, &l.HanLatin},
		{"line.stretch", "字与字之间尽量不超过的拉开", part, &l.Stretch},
		{"line.keep-next", "小标题后同在一面的正文至少行数", blankLines, &l.KeepNext},
	}
}
