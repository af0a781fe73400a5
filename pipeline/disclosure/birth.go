package disclosure

import (
	"strings"

	"gongwen/pipeline/pattern"
)

// day is a day written in digits.
const day = `((?:19|20)\d{2}\s?(?:年|[-./])\s?\d{1,2}\s?(?:月|[-./])\s?\d{1,2}日?)`

// born is a day of birth. Rules about ages (2018年9月1日—2019年8月31日出生的) name no one:
// births leaves out spans and limits.
var born = pattern.New(day + `(?:出生|生)(?:[，,。；;、）)\s]|$)` +
	`|(?:出生(?:日期|时间|年月日?)|生日)[:：为是]*\s*` + day + `|(?:出生于)` + day)

func births(finds []Find, text string) []Find {
	for _, m := range born().FindAllStringSubmatchIndex(text, -1) {
		for g := 2; g < len(m); g += 2 {
			if m[g] >= 0 && !span(text[:m[g]], text[m[g+1]:]) {
				found := text[m[g]:m[g+1]]
				finds = append(finds, Find{Birth, m[g], m[g+1], found, found[:4] + "年**月**日", ""})
			}
		}
	}
	return finds
}

// span reports that a day is the end of a span or a limit.
func span(before, after string) bool {
	last, next := tail(before, 1), head(after, 1)
	return last != "" && strings.Contains("至到—－-~～–前后", last) || next != "" && strings.Contains("至到—－-~～–以之前后起", next) ||
		strings.HasPrefix(after, "（含") || strings.HasPrefix(after, "(含")
}
