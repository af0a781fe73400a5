package inspect

// Clause is one clause of the standard and what is done about it.
type Clause struct {
	Number string   // such as 7.3.5.2
	About  string   // what it asks, in Chinese
	Rules  []string // codes of the rules that check it
	Waived string   // why it, or the rest of it, is not checked
}

const (
	onPaper = "印制和装订，文件里看不出"
	inBoxes = "由引用的标准规定，校对在成文之前进行"
)

// Clauses lists the clauses of GB/T 9704-2012, and those of GB/T 15834 and 15835 that
// bear on the lines of a page, in their order.
func Clauses() []Clause {
	return []Clause{
		{"3", "术语：字、行", []string{"pdf.line-pitch", "pdf.char-step"}, ""},
		{"4", "用纸的克重、白度等", nil, onPaper},
		{"5.1", "幅面尺寸 A4", []string{"pdf.sheet"}, ""},
		{"5.2.1", "天头、订口、版心", []string{"pdf.area-left", "pdf.area-top", "pdf.area-right", "pdf.area-foot", "pdf.outside", "pdf.hanging"}, ""},
		{"5.2.2", "一般用三号仿宋", []string{"pdf.body-size", "pdf.body-face"}, ""},
		{"5.2.3", "一般每面 22 行、每行 28 字，撑满版心", []string{"pdf.lines", "pdf.columns", "pdf.fill", "pdf.line-pitch", "pdf.char-step"}, ""},
		{"5.2.4", "文字的颜色", []string{"pdf.colour"}, ""},
		{"6.1", "制版：版面干净、字迹清楚", []string{"pdf.fonts-embedded"}, "其余是" + onPaper},
		{"6.2", "印刷：双面、套正、墨色", []string{"pdf.imprint-even"}, "其余是" + onPaper},
		{"6.3", "装订", nil, onPaper},
		{"7.1", "版头、主体、版记的划分", nil, "各部分的位置由 7.2 至 7.5 的各条核对"},
		{"7.2.1", "份号", []string{"pdf.copy-number", "pdf.copy-place"}, ""},
		{"7.2.2", "密级和保密期限", []string{"pdf.secret-form", "pdf.secret-place", "pdf.secret-face"}, ""},
		{"7.2.3", "紧急程度", []string{"pdf.urgency-place", "pdf.urgency-face"}, ""},
		{"7.2.4", "发文机关标志", []string{"pdf.mark-top", "pdf.mark-centre", "pdf.mark-face", "pdf.mark-aligned", "pdf.mark-word", "pdf.outside"}, "字号没有规定"},
		{"7.2.5", "发文字号", []string{"pdf.number-form", "pdf.number-place", "pdf.number-blank"}, ""},
		{"7.2.6", "签发人", []string{"pdf.signatory", "pdf.signatory-face", "pdf.signatory-row", "pdf.signatory-align", "pdf.number-place"}, ""},
		{"7.2.7", "版头中的分隔线", []string{"pdf.red-line", "pdf.red-line-width", "pdf.red-line-colour"}, "线的粗细没有规定"},
		{"7.3.1", "标题", []string{"pdf.title-size", "pdf.title-face", "pdf.title-centre", "pdf.title-blank", "pdf.title-shape", "pdf.title-break", "pdf.title-words", "pdf.title-length", "pdf.title-marks"}, "词意是否完整要人看"},
		{"7.3.2", "主送机关", []string{"pdf.recipients-left", "pdf.recipients-colon", "pdf.recipients-blank"}, ""},
		{"7.3.3", "正文", []string{"pdf.indent", "pdf.first-page", "pdf.level-face", "pdf.level-bold", "pdf.level-size", "pdf.level-order", "pdf.level-form", "pdf.lonely-heading"}, ""},
		{"7.3.4", "附件说明", []string{"pdf.annex-note", "pdf.annex-note-mark", "pdf.annex-note-order"}, ""},
		{"7.3.5.1", "加盖印章的公文", []string{"pdf.seal-date", "pdf.seal-centre", "pdf.seal-place", "pdf.seal-each", "pdf.seal-apart"}, "印章的真假和清晰要人看"},
		{"7.3.5.2", "不加盖印章的公文", []string{"pdf.sign-blank", "pdf.sign-right", "pdf.sign-offset"}, ""},
		{"7.3.5.3", "加盖签发人签名章的公文", []string{"pdf.signature-seal", "pdf.signature-post", "pdf.signature-date"}, ""},
		{"7.3.5.4", "成文日期的数字", []string{"pdf.date-form"}, ""},
		{"7.3.5.5", "排不下印章或落款时的处理", []string{"pdf.sign-alone", "pdf.lines", "pdf.columns", "pdf.line-pitch", "pdf.char-step"}, ""},
		{"7.3.6", "附注", []string{"pdf.remark"}, ""},
		{"7.3.7", "附件", []string{"pdf.annex-label", "pdf.annex-title", "pdf.annex-match"}, "不与正文一起装订的附件是另一个文件"},
		{"7.4.1", "版记中的分隔线", []string{"pdf.imprint-lines", "pdf.imprint-weights", "pdf.imprint-foot"}, ""},
		{"7.4.2", "抄送机关", []string{"pdf.imprint-size", "pdf.copy-to", "pdf.imprint-to"}, ""},
		{"7.4.3", "印发机关和印发日期", []string{"pdf.printed"}, ""},
		{"7.5", "页码", []string{"pdf.page-number", "pdf.imprint-unnumbered", "pdf.page-number-size", "pdf.page-number-face", "pdf.page-number-dash", "pdf.page-number-below", "pdf.page-number-side"}, ""},
		{"8", "横排表格", []string{"pdf.turned", "pdf.outside", "pdf.page-number", "pdf.page-number-below", "pdf.page-number-side"}, ""},
		{"9", "计量单位、标点符号和数字的用法", []string{"pdf.line-start", "pdf.line-end", "pdf.dash-broken", "pdf.number-broken"}, inBoxes},
		{"10.1", "信函格式", []string{"pdf.letter-lines", "pdf.letter-double", "pdf.letter-line-below", "pdf.letter-gap", "pdf.letter-first-page", "pdf.letter-imprint", "pdf.mark-top", "pdf.number-place", "pdf.title-blank"}, ""},
		{"10.2", "命令（令）格式", []string{"pdf.mark-top", "pdf.number-place", "pdf.number-blank", "pdf.order-body", "pdf.signature-seal"}, ""},
		{"10.3", "纪要格式", []string{"pdf.mark-top", "pdf.minutes-label", "pdf.minutes-hang"}, "其余的排法可由机关自定"},
		{"GB/T 15834 5.1", "标点不居行首行末、不断开", []string{"pdf.line-start", "pdf.line-end", "pdf.dash-broken", "pdf.lonely-character"}, ""},
		{"GB/T 15834 附录B.3", "序次语后的标点", []string{"pdf.level-form"}, ""},
		{"GB/T 15835", "数字用法", []string{"pdf.number-broken"}, inBoxes},
	}
}
