package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/value"
	"gongwen/pipeline/width"
)

// cell reports the first thing that is wrong with a cell, if any.
func cell(c *schema.Column, v ledger.Value) finding.List {
	switch {
	case c.Required && (v.Empty() || stroke(v.Text)):
		return one(cellRequired.Find(v.At, "“"+c.ID+"”没有填写", "请填写这一格"+example(c)+"。"))
	case v.Empty():
		return nil
	case v.Kind == ledger.Uncomputed:
		return one(cellUncomputed.Find(v.At, fmt.Sprintf("“%s”是公式，还没有算出结果", c.ID), "请用 Excel 或 WPS 打开台账，保存一次，公式就会算好。"))
	case v.Kind == ledger.Fault || fault(v.Text):
		return one(cellFault.Find(v.At, fmt.Sprintf("“%s”是公式出错的结果“%s”", c.ID, said(v.Text)), "请改正公式，或者直接填写内容。"))
	}
	if v.Date.IsZero() && v.Kind == ledger.Text {
		if day, found := value.ImpossibleDay(v.Text); found {
			return one(impossible(c, v, day))
		}
	}
	switch {
	case v.Meaning != nil:
		return meaningful(c, v)
	case nothing(v.Text) && !c.Required || lostFormat(c, v):
		return serialDay(c, v)
	case c.Inferred:
		return nil // the type was a guess
	}
	return unfit(c, v)
}

// unfit reports a value that does not fit the column's type.
func unfit(c *schema.Column, v ledger.Value) finding.List {
	switch c.Type {
	case schema.Date:
		return date(c, v)
	case schema.Deadline:
		return deadline(c, v)
	case schema.Integer:
		return integer(c, v)
	case schema.Choice:
		return choice(c, v, cellChoice)
	case schema.Status:
		return choice(c, v, cellStatus)
	case schema.Money, schema.Count, schema.Rate:
		return one(cellNumber.Find(v.At, fmt.Sprintf("“%s”要填数，“%s”看不出是多少", c.ID, said(v.Text)), "请写成阿拉伯数字"+example(c)+"；没有的空着，说明写在备注里。"))
	case schema.People:
		return one(cellNames.Find(v.At, fmt.Sprintf("“%s”里的“%s”不像姓名或者单位", c.ID, said(v.Text)), "请写姓名或者单位，几个之间用顿号。"))
	case schema.Phone:
		return phone(c, v)
	case schema.Email:
		return email(c, v)
	}
	return nil
}

// meaningful reports what is doubtful about a value that is understood.
func meaningful(c *schema.Column, v ledger.Value) finding.List {
	switch m := v.Meaning.(type) {
	case value.Time:
		return timed(c, v, m)
	case value.Count:
		if c.Type == schema.Integer && !c.Inferred && m.Measure != "" {
			return integer(c, v)
		}
	}
	return nil
}

// stroke reports a cell that is struck through.
func stroke(text string) bool {
	return slices.Contains([]string{"/", "\\", "-", "--", "—", "——", "－"}, text)
}

// nothing reports a text by which clerks say that there is nothing to say.
func nothing(text string) bool {
	return stroke(text) || slices.Contains([]string{"", "无", "暂无", "没有", "不涉及", "不适用", "N/A", "n/a"}, text)
}

// lostFormat reports a number in a column of dates that is the day number of a date whose
// format is gone.
func lostFormat(c *schema.Column, v ledger.Value) bool {
	n, err := strconv.Atoi(v.Text)
	return (c.Type == schema.Deadline || c.Type == schema.Date && c.Inferred) && v.Kind == ledger.Number && err == nil && firstDay <= n && n < lastDay
}

// The day numbers of 1954 and 2119: what ledgers speak of lies between.
const firstDay, lastDay = 20_000, 80_000

// serialDay says which date such a number is.
func serialDay(c *schema.Column, v ledger.Value) finding.List {
	if nothing(v.Text) {
		return nil
	}
	f := date(c, v)[0]
	f.Rule, f.Severity = cellDeadline, finding.Hint
	return one(f)
}

// asText reports a number in a table that is stored as text.
func asText(c *schema.Column, v ledger.Value) finding.List {
	number := c.Type == schema.Money || c.Type == schema.Count || c.Type == schema.Rate
	if !number || v.Kind != ledger.Text || v.Meaning == nil || strings.Trim(v.Text, "0123456789.-") != "" {
		return nil
	}
	return one(cellTextNumber.Find(v.At, fmt.Sprintf("“%s”里的%s存成了文本，用公式求和时会漏掉它", c.ID, said(v.Text)), "请选中这一格，点左上角的提示，转换为数字。"))
}

func timed(c *schema.Column, v ledger.Value, t value.Time) finding.List {
	full := c.Type == schema.Date && !c.Inferred
	switch {
	case full && (t.Yearless || t.Last.IsZero()):
		return date(c, v)
	case t.Yearless:
		return one(cellYearless.Find(v.At, fmt.Sprintf("“%s”里的“%s”没有写年份", c.ID, said(v.Text)), "请写明是哪一年。"))
	case full && v.Date.IsZero() && t.Unit == value.Day:
		return date(c, v) // a span of days
	case full && v.Date.IsZero():
		return one(cellDateCoarse.Find(v.At, fmt.Sprintf("“%s”里的“%s”没有写到日", c.ID, said(v.Text)), "请写成2025年3月24日这样的完整日期。"))
	}
	return nil
}

func impossible(c *schema.Column, v ledger.Value, day string) finding.Finding {
	rule := textDate
	if c.Type == schema.Date || c.Type == schema.Deadline {
		rule = cellDate
	}
	return rule.Find(v.At, fmt.Sprintf("“%s”里的“%s”不是日历上有的日期", c.ID, day), "请核对年、月、日。")
}

func one(f finding.Finding) finding.List { return finding.List{f} }

// example says what an empty cell wants.
func example(c *schema.Column) string {
	switch c.Type {
	case schema.Date:
		return "，如：2025年3月24日"
	case schema.Choice, schema.Status:
		return "，可填：" + strings.Join(c.Choices, "、")
	case schema.Deadline:
		return "，如：2025年6月30日、2025年底前、长期坚持"
	case schema.Money:
		return "，如：12.50（" + c.Unit + "）"
	case schema.Rate:
		return "，如：98.71%"
	case schema.Count:
		return "，如：3"
	}
	return ""
}

// fault reports whether the text is an error value of a spreadsheet.
func fault(text string) bool {
	return strings.HasPrefix(text, "#") && slices.Contains([]string{"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!",
		"#SPILL!", "#CALC!", "#GETTING_DATA"}, text)
}

func date(c *schema.Column, v ledger.Value) finding.List {
	hint := "请写成2024年9月18日或者2024-9-18这样的完整日期。"
	if n, err := strconv.Atoi(v.Text); err == nil && firstDay <= n && n < lastDay {
		day := time.Date(1899, time.December, 30+n, 0, 0, 0, 0, time.UTC)
		hint = fmt.Sprintf("这个数可能是丢了格式的日期%s，请把单元格格式设为“日期”。", value.FormatDay(day))
	}
	return one(cellDate.Find(v.At, fmt.Sprintf("“%s”要填日期，“%s”不是日期", c.ID, said(v.Text)), hint))
}

func integer(c *schema.Column, v ledger.Value) finding.List {
	if _, err := strconv.Atoi(strings.Map(width.Narrow, v.Text)); err == nil {
		return nil
	}
	return one(cellInteger.Find(v.At, fmt.Sprintf("“%s”要填整数，“%s”不是整数", c.ID, said(v.Text)), "请写成1、2、3这样的数。"))
}

func choice(c *schema.Column, v ledger.Value, rule finding.Rule) finding.List {
	if rule.Code == cellChoice.Code && c.Choice(v.Text) != "" {
		return nil
	}
	return one(rule.Find(v.At, fmt.Sprintf("“%s”里不能填“%s”", c.ID, said(v.Text)),
		"请改成其中之一："+strings.Join(c.Choices, "、")+"。"))
}

// deadline reports a text in which no time limit is to be seen. One with digits is taken
// for a limit in a form that we do not know.
func deadline(c *schema.Column, v ledger.Value) finding.List {
	if timeWord(v.Text) || strings.ContainsAny(strings.Map(width.Narrow, v.Text), "0123456789") {
		return nil
	}
	return one(cellDeadline.Find(v.At, fmt.Sprintf("“%s”里的“%s”看不出期限", c.ID, said(v.Text)),
		"请写日期，或者“2025年底前”“立行立改”“长期坚持”之类的说法。"))
}

// timeWord reports whether the text holds a word that ledgers use instead of a date.
func timeWord(text string) bool {
	words := []string{"长期", "持续", "立行立改", "立即", "即知即改", "即行即改", "马上", "常态", "年底", "年内", "年末",
		"月底", "月内", "季度", "半年", "阶段", "已完成", "全年", "每年", "每月", "每季", "任期"}
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}
