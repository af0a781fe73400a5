package check

import (
	"fmt"
	"slices"
	"strings"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/pattern"
	"gongwen/pipeline/value"
)

// elements checks the wording of the elements of 版头, 落款 and 版记 that are there, and that
// those of a masthead are complete.
func elements(doc *document.Document, text *finding.Text) finding.List {
	e := &elementCheck{doc: doc, text: text}
	e.complete()
	e.number()
	e.labels()
	e.seals()
	e.printDate()
	return e.found
}

type elementCheck struct {
	doc   *document.Document
	text  *finding.Text
	found finding.List
}

func (e *elementCheck) find(rule finding.Rule, at document.Phrase, message, hint string) {
	pos := -1
	if at.Text != "" {
		pos = int(at.Pos)
	}
	e.found = append(e.found, rule.Find(e.text.Place(pos), message, hint))
}

// headed reports a format that has 版头.
func (e *elementCheck) headed() bool {
	return e.doc.Format != document.FormatPlain && e.doc.Format != ""
}

// complete asks for what a masthead cannot do without, and for 签发人 of an upward paper.
func (e *elementCheck) complete() {
	m := &e.doc.Masthead
	if !e.headed() {
		return
	}
	if m.AuthorityMark.Text == "" && blank(m.Authorities) {
		e.find(documentMark, document.Phrase{}, "没有发文机关标志", "请在开头加一行“authority: 发文机关名称”，或者用 mark 写出标志的全文。")
	}
	if m.Number.Text == "" {
		e.find(documentNumber, document.Phrase{}, "没有发文字号", "请在开头加一行“number: 某政发〔2026〕8号”这样的发文字号。")
	}
	if kind := e.doc.Kind; e.doc.Format == document.FormatMasthead && (kind.Text == "请示" || kind.Text == "报告") && blank(m.Signatories) {
		e.find(documentSignatory, kind, "上行文没有标注签发人", "请在开头加一行“signatory: 姓名”；有几个签发人的，每行一个。")
	}
}

var (
	goodNumber  = pattern.New(`^[\p{Han}（）]+〔[12]\d{3}〕[1-9]\d*号$`)
	orderNumber = pattern.New(`^第([1-9]\d*|[一二三四五六七八九十百]+)号$`)
	issueNumber = pattern.New(`^(〔[12]\d{3}〕[1-9]\d*号|第?[1-9]\d*[期次]|\(?（?[1-9]\d*）?\)?)$`)
)

// number checks 发文字号 (7.2.5): 〔full year〕, no 第, no leading zero. An order has 第N号, and
// minutes may count their meetings.
func (e *elementCheck) number() {
	n := e.doc.Masthead.Number
	if n.Text == "" || goodNumber().MatchString(n.Text) ||
		e.doc.Format == document.FormatOrder && orderNumber().MatchString(n.Text) ||
		e.doc.Format == document.FormatMinutes && issueNumber().MatchString(n.Text) {
		return
	}
	hint := "写成“某政发〔2026〕8号”这样：年份写四位、用六角括号“〔〕”，序号前不加“第”、不加 0。"
	if e.doc.Format == document.FormatOrder {
		hint = "写成“第8号”这样，或者“某政令〔2026〕8号”。"
	}
	e.find(documentNumberForm, n, fmt.Sprintf("发文字号“%s”写法不对", n.Text), hint)
}

// Declared takes the mark of secrecy that the paper itself declares as 密级 out of the
// findings of Text, which judges what is to be made public: such a paper is not. Document
// says what that means.
func Declared(found finding.List, doc *document.Document, text *finding.Text) finding.List {
	c := doc.Masthead.Classification
	if c.Text == "" {
		return found
	}
	at := text.Place(int(c.Pos))
	return slices.DeleteFunc(found, func(f finding.Finding) bool {
		return f.Code == secrecyMark.Code && f.At.Line == at.Line
	})
}

var (
	goodCopy   = pattern.New(`^\d{6}$`)
	goodSecret = pattern.New(`^(绝密|机密|秘密)(★([1-9]\d?(年|个月|天)|长期|解密条件.*|\d{4}年\d{1,2}月\d{1,2}日))?$`)
	goodUrgent = pattern.New(`^(特急|加急|特提|平急)$`)
)

// labels checks 份号, 密级和保密期限 and 紧急程度 (7.2.1 to 7.2.3).
func (e *elementCheck) labels() {
	m := &e.doc.Masthead
	if n := m.CopyNumber; n.Text != "" && !goodCopy().MatchString(n.Text) {
		e.find(documentCopyNumber, n, fmt.Sprintf("份号“%s”不是六位数字", n.Text), "写满六位，前面补 0，并加一对引号，例如“copy-number: \"000012\"”。")
	}
	if c := m.Classification; c.Text != "" {
		e.find(documentClassified, c, "这是标有密级的公文", "在涉密计算机上起草和印制，不得公开；不涉密的，不要写密级。")
	}
	if c := m.Classification; c.Text != "" && !goodSecret().MatchString(c.Text) {
		e.find(documentSecret, c, fmt.Sprintf("密级和保密期限“%s”写法不对", c.Text), "写成“机密★1年”这样：中间是“★”，期限用阿拉伯数字。")
	}
	if u := m.Urgency; u.Text != "" && !goodUrgent().MatchString(u.Text) {
		e.find(documentUrgency, u, fmt.Sprintf("紧急程度“%s”不是规定的说法", u.Text), "公文写“特急”或“加急”；电报写“特提”“特急”“加急”或“平急”。")
	}
}

// seals compares how many seals and signatures there are (7.3.5.1).
func (e *elementCheck) seals() {
	so := &e.doc.SignOff
	seals, names := len(so.SealImpressions), 0
	for _, a := range so.Authorities {
		if strings.TrimSpace(a.Text) != "" {
			names++
		}
	}
	if seals > 0 && seals != names {
		e.find(documentSeals, so.SealImpressions[0], fmt.Sprintf("有 %d 枚印章，%d 个署名机关，对不上", seals, names), "印章与署名机关一一对应，顺序相同；要手工盖章的写“印章: 留位”。")
	}
}

// printDate checks 印发日期 (7.4.3): the form of a date, 印发 aside, and not before the paper.
func (e *elementCheck) printDate() {
	d := e.doc.Imprint.PrintDate
	if d.Text == "" {
		return
	}
	written := strings.TrimSuffix(d.Text, "印发")
	day, ok := value.ParseDay(written)
	if !ok || value.FormatDay(day) != written {
		e.find(documentPrintDate, d, fmt.Sprintf("印发日期“%s”写法不对", d.Text), "写成“2026年1月22日”这样：四位年份，月、日前不加 0；“印发”二字可以不写。")
		return
	}
	if issued, ok := value.ParseDay(e.doc.SignOff.IssueDate.Text); ok && day.Before(issued) {
		e.find(documentPrintOrder, d, "印发日期早于成文日期", "印发日期是付印的日期，不早于成文日期；请核对两个日期。")
	}
}
