package profile

// head has 版头.
func (p *Profile) head() []number {
	m := &p.Masthead
	return []number{
		{"masthead.copy-digits", "份号的位数", few, &m.CopyDigits},
		{"masthead.classification-line", "密级在版心的第几行", line, &m.Line},
		{"masthead.label-role", "密级、紧急程度的字体", face, &m.LabelRole},
		{"masthead.mark-top", "发文机关标志上边缘至版心上边缘", down, &m.MarkTop},
		{"masthead.mark-role", "发文机关标志的字体", face, &m.MarkRole},
		{"masthead.mark-size", "发文机关标志的字号至多", size, &m.MarkSize},
		{"masthead.mark-condense", "发文机关标志的字压窄后至少保留的宽度", share, &m.MarkCondense},
		{"masthead.joint-size", "联合行文时一个机关名称的字号至多", size, &m.JointSize},
		{"masthead.joint-least", "联合行文时一个机关名称的字号至少", size, &m.JointLeast},
		{"masthead.number-blank", "发文机关标志与发文字号之间空行", blankLines, &m.NumberBlank},
		{"masthead.number-indent", "上行文的发文字号左空字", blanks, &m.NumberIndent},
		{"masthead.signatory-right", "签发人右空字", blanks, &m.SignatoryRight},
		{"masthead.signatory-row", "签发人每行的姓名数", few, &m.SignatoryRow},
		{"masthead.signatory-role", "签发人姓名的字体", face, &m.SignatoryRole},
		{"masthead.rule-below", "红色分隔线在发文字号之下", length, &m.RuleBelow},
		{"masthead.rule-width", "红色分隔线的长", across, &m.RuleWidth},
		{"masthead.rule-weight", "红色分隔线的粗细", stroke, &m.RuleWeight},
		{"masthead.title-blank", "红色分隔线与标题之间空行", blankLines, &m.TitleBlank},
	}
}

// endings has the sign-offs with seals, what gives way for them, annex and 版记.
func (p *Profile) endings() []number {
	s, g, l, i := &p.Sealed, &p.SignatureSeal, &p.Ladder, &p.Imprint
	return []number{
		{"sealed.date-right", "成文日期右空字（加盖印章）", blanks, &s.DateRight},
		{"sealed.seal-gap", "印章顶端距正文至多行数", blankLines, &s.SealGap},
		{"sealed.seal-size", "印章的直径", across, &s.SealSize},
		{"sealed.seal-drop", "署名和日期在印章中心之下", length, &s.SealDrop},
		{"sealed.seal-space", "印章之间的空", length, &s.SealSpace},
		{"signature-seal.blank-before", "签名章前空行", blankLines, &g.BlankBefore},
		{"signature-seal.right", "签名章右空字", blanks, &g.Right},
		{"signature-seal.post-gap", "签名章与职务之间空字", blanks, &g.PostGap},
		{"signature-seal.date-blank", "签名章与成文日期之间空行", blankLines, &g.DateBlank},
		{"signature-seal.height", "签名章的高", down, &g.Height},
		{"signature-seal.name-role", "没有签名章图片时姓名的字体", face, &g.NameRole},
		{"ladder.least-lines", "落款排不下时每面行数至少", rows, &l.LeastLines},
		{"ladder.most-lines", "落款排不下时每面行数至多", rows, &l.MostLines},
		{"ladder.least-columns", "落款排不下时每行字数至少", rows, &l.LeastColumns},
		{"ladder.most-columns", "落款排不下时每行字数至多", rows, &l.MostColumns},
		{"ladder.blanks", "落款排不下时可以省去的空行", blankLines, &l.Blanks},
		{"ladder.empty-page", "落款单独成页时的说明", words, &l.EmptyPage},
		{"annex.label-role", "“附件”及其序号的字体", face, &p.Annex.LabelRole},
		{"annex.title-line", "附件标题在版心的第几行", line, &p.Annex.TitleLine},
		{"imprint.size", "版记的字号", size, &i.Size},
		{"imprint.role", "版记的字体", face, &i.Role},
		{"imprint.side", "版记左右空字", blanks, &i.Side},
		{"imprint.thick", "版记首末两条线的粗细", stroke, &i.Thick},
		{"imprint.thin", "版记中间的线的粗细", stroke, &i.Thin},
		{"imprint.duplex", "双面印刷，版记落在偶数页", flag, &i.Duplex},
	}
}

// formats has 信函, 命令 and 纪要.
func (p *Profile) formats() []number {
	l, o := &p.Letter, &p.Order
	return []number{
		{"letter.mark-top", "信函的发文机关标志上边缘至上页边", down, &l.MarkTop},
		{"letter.rule-below", "信函的第一条双线在发文机关标志之下", length, &l.RuleBelow},
		{"letter.rule-width", "信函的双线的长", across, &l.RuleWidth},
		{"letter.rule-foot", "信函的第二条双线至下页边", down, &l.RuleFoot},
		{"letter.rule-thick", "信函的双线中粗线的粗细", stroke, &l.RuleThick},
		{"letter.rule-thin", "信函的双线中细线的粗细", stroke, &l.RuleThin},
		{"letter.rule-apart", "信函的双线中两线之间的空", length, &l.RuleApart},
		{"letter.gap", "信函的双线与文字之间的空", tall, &l.Gap},
		{"letter.title-blank", "信函的标题前空行", blankLines, &l.TitleBlank},
		{"order.mark-top", "命令的发文机关标志上边缘至版心上边缘", down, &o.MarkTop},
		{"order.number-blank", "命令的标志与令号之间空行", blankLines, &o.NumberBlank},
		{"order.body-blank", "令号与正文之间空行", blankLines, &o.BodyBlank},
		{"minutes.labels", "纪要中出席、请假、列席各项的名称", words, &p.Minutes.Labels},
		{"minutes.label-role", "纪要中出席、请假、列席各项名称的字体", face, &p.Minutes.LabelRole},
	}
}

// things has tables and pictures, and how exactly a finished paper is measured.
func (p *Profile) things() []number {
	t, i := &p.Table, &p.Inspect
	return []number{
		{"table.size", "表格的字号", size, &t.Size},
		{"table.least", "表格太挤时字号至少", size, &t.Least},
		{"table.role", "表格的字体", face, &t.Role},
		{"table.head-role", "表头的字体", face, &t.HeadRole},
		{"table.caption-role", "表题的字体", face, &t.CaptionRole},
		{"table.leading", "表格的行距", leading, &t.Leading},
		{"table.padding", "表格里的字与线之间的空", length, &t.Padding},
		{"table.rule", "表格线的粗细", stroke, &t.Rule},
		{"table.continued", "表格转页后的标记", words, &t.Continued},
		{"table.crowded", "表格文字多的列至少的字数，不足则横排", blanks, &t.Crowded},
		{"picture.dots", "图片原大时每英寸点数", dots, &p.Picture.Dots},
		{"picture.height", "图片至多占版心的高", share, &p.Picture.Height},
		{"inspect.area", "核对的允差：天头、订口、版心", length, &i.Area},
		{"inspect.position", "核对的允差：其他位置", length, &i.Position},
		{"inspect.pitch", "核对的允差：行距、字距", length, &i.Pitch},
		{"inspect.type", "核对的允差：字号", allowance, &i.Type},
		{"inspect.stroke", "核对的允差：线的粗细", length, &i.Stroke},
		{"inspect.blank", "核对的允差：空行", lineShare, &i.Blank},
		{"inspect.title-line", "核对：标题一行至多字数", rows, &i.TitleLine},
		{"inspect.title-marks", "核对：标题里不用的标点", words, &i.TitleMarks},
	}
}
