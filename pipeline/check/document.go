package check

import (
	"fmt"
	"strings"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/value"
)

// Document checks a paper: title, sign-off and issue date are there, the date is well
// formed, and the headings count and step as GB/T 9704-2012 has them. Places are in text.
func Document(doc *document.Document, text *finding.Text) finding.List {
	var list finding.List
	if blank(doc.Title) && doc.Format != document.FormatOrder {
		list = append(list, documentTitle.Find(text.Place(-1), "没有标题",
			"请在开头的“---”之间加一行“title: 标题”，或者在正文最前面写“# 标题”。"))
	}
	if blank(doc.SignOff.Authorities) && len(doc.SignOff.SignatureSeals) == 0 && doc.Format != document.FormatMinutes && doc.Format != document.FormatOrder {
		list = append(list, documentAuthority.Find(text.Place(-1), "没有发文机关署名",
			"请在开头的“---”之间加一行“authority: 发文机关名称”。"))
	}
	list = append(list, issueDate(doc, text)...)
	list = append(list, elements(doc, text)...)
	return append(list, headings(doc, text)...)
}

func blank(phrases []document.Phrase) bool {
	for _, p := range phrases {
		if strings.TrimSpace(p.Text) != "" {
			return false
		}
	}
	return true
}

// issueDate demands 2026年1月21日: Arabic digits, full year, no zeros, in the calendar.
func issueDate(doc *document.Document, text *finding.Text) finding.List {
	date := doc.SignOff.IssueDate
	switch {
	case blank([]document.Phrase{date}) && doc.Format == document.FormatMinutes:
		return nil
	case blank([]document.Phrase{date}):
		return one(documentDate.Find(text.Place(-1), "没有成文日期",
			"请在开头的“---”之间加一行“date: 2026年1月21日”这样的日期。"))
	}
	day, ok := value.ParseDay(date.Text)
	if ok && value.FormatDay(day) == date.Text {
		return nil
	}
	hint := "请写成2026年1月21日这样：阿拉伯数字，四位年份，月、日前不加0。"
	if ok {
		hint = "请写成" + value.FormatDay(day) + "。"
	}
	return one(documentDateForm.Find(text.Place(int(date.Pos)), fmt.Sprintf("成文日期“%s”写法不对", date.Text), hint))
}
