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
)

// value reports the first thing that is wrong with a cell, if any.
func value(c *schema.Column, v ledger.Value) finding.List {
	if v.Empty() {
		if !c.Required {
			return nil
		}
		return one(cellRequired.Find(v.At, "“"+c.ID+"”没有填写", "请填写这一格"+example(c)+"。"))
	}
	if fault(v.Text) {
		return one(cellFault.Find(v.At, fmt.Sprintf("“%s”是公式出错的结果“%s”", c.ID, v.Text),
			"请改正公式，或者直接填写内容。"))
	}
	switch c.Type {
	case schema.Date:
		return date(c, v)
	case schema.Integer:
		return integer(c, v)
	case schema.Choice:
		return choice(c, v)
	case schema.Phone:
		return phone(c, v)
	case schema.Email:
		return email(c, v)
	case schema.Deadline:
		return deadline(c, v)
	}
	return nil
}

func one(f finding.Finding) finding.List { return finding.List{f} }

// example says what an empty cell wants.
func example(c *schema.Column) string {
	switch c.Type {
	case schema.Date:
		return "，如：2025年3月24日"
	case schema.Choice:
		return "，可填：" + strings.Join(c.Choices, "、")
	case schema.Deadline:
		return "，如：2025年6月30日、2025年底前、长期坚持"
	}
	return ""
}

// fault reports whether the text is an error value of a spreadsheet.
func fault(text string) bool {
	return slices.Contains([]string{"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!",
		"#SPILL!", "#CALC!", "#GETTING_DATA"}, text)
}

func date(c *schema.Column, v ledger.Value) finding.List {
	if !v.Date.IsZero() {
		return nil
	}
	hint := "请写成2024年9月18日或者2024-9-18这样的完整日期。"
	if n, err := strconv.Atoi(v.Text); err == nil && n > 20000 && n < 80000 {
		day := time.Date(1899, time.December, 30+n, 0, 0, 0, 0, time.UTC)
		hint = fmt.Sprintf("这个数可能是丢了格式的日期%s，请把单元格格式设为“日期”。", schema.FormatDate(day))
	}
	return one(cellDate.Find(v.At, fmt.Sprintf("“%s”要填日期，“%s”不是日期", c.ID, v.Text), hint))
}

func integer(c *schema.Column, v ledger.Value) finding.List {
	if _, err := strconv.Atoi(strings.Map(narrow, v.Text)); err == nil {
		return nil
	}
	return one(cellInteger.Find(v.At, fmt.Sprintf("“%s”要填整数，“%s”不是整数", c.ID, v.Text), "请写成1、2、3这样的数。"))
}

func choice(c *schema.Column, v ledger.Value) finding.List {
	if slices.Contains(c.Choices, v.Text) {
		return nil
	}
	return one(cellChoice.Find(v.At, fmt.Sprintf("“%s”里不能填“%s”", c.ID, v.Text),
		"请改成其中之一："+strings.Join(c.Choices, "、")+"。"))
}

// deadline accepts dates, spans and the words in use; a full date must be in the calendar.
func deadline(c *schema.Column, v ledger.Value) finding.List {
	if !v.Date.IsZero() || timeWord(v.Text) {
		return nil
	}
	if wholeDate(v.Text) {
		return one(cellDate.Find(v.At, fmt.Sprintf("“%s”里的“%s”不是日历上有的日期", c.ID, v.Text), "请核对年、月、日。"))
	}
	if strings.ContainsAny(strings.Map(narrow, v.Text), "0123456789") {
		return nil
	}
	return one(cellDeadline.Find(v.At, fmt.Sprintf("“%s”里的“%s”看不出期限", c.ID, v.Text),
		"请写日期，或者“2025年底前”“立行立改”“长期坚持”之类的说法。"))
}

// timeWord reports whether the text holds a word that ledgers use instead of a date.
func timeWord(text string) bool {
	words := []string{"长期", "持续", "立行立改", "立即", "即知即改", "即行即改", "马上", "常态", "年底", "年内", "年末",
		"月底", "月内", "季度", "半年", "阶段", "已完成", "全年", "每年", "每月", "每季", "任期"}
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// wholeDate reports whether the text has the shape of a full date: three numbers, the
// first of four digits, and nothing else but separators.
func wholeDate(text string) bool {
	parts := strings.FieldsFunc(strings.Map(narrow, text), func(r rune) bool { return strings.ContainsRune("年月日号-/. ", r) })
	return len(parts) == 3 && len(parts[0]) == 4 && strings.Trim(strings.Join(parts, ""), "0123456789") == ""
}
