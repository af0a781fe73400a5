package layout

import (
	"strings"
	"unicode/utf8"
)

// numberMarks may stand in a number beside its digits, and numberUnits behind it.
const numberMarks = "+-−.,，"

var numberUnits = []string{"%", "％", "‰", "万元", "亿元", "元", "万", "亿", "个", "人", "项", "件", "次", "户", "亩", "吨"}

// isNumber tells what a column of numbers is made of: 1,234.56, -3.5%, 12万元.
func isNumber(text string) bool {
	text = strings.TrimSpace(text)
	for _, u := range numberUnits {
		if rest, ok := strings.CutSuffix(text, u); ok {
			text = rest
			break
		}
	}
	digits := 0
	for i, r := range text {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case !strings.ContainsRune(numberMarks, r), strings.ContainsRune("+-−", r) && i > 0:
			return false
		}
	}
	return digits > 0
}

// isNothing tells cells that say there is no number.
func isNothing(text string) bool {
	text = strings.TrimSpace(text)
	return text == "" || text == "/" || text == "无" || strings.Trim(text, "-—–－") == ""
}

// isDate tells 2024年12月31日, 2024.12.31 and the like.
func isDate(text string) bool {
	digits := 0
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case !strings.ContainsRune("年月日前底.-/—至", r):
			return false
		}
	}
	return digits >= 4
}

// pointOf is how many characters stand before the decimal point, or before the unit.
func pointOf(text string) int {
	if before, _, ok := strings.Cut(text, "."); ok {
		return utf8.RuneCountInString(before)
	}
	end := strings.LastIndexAny(text, "0123456789") + 1
	return utf8.RuneCountInString(text[:end])
}

// isSerial tells the heads of columns whose numbers only count the rows.
func isSerial(head string) bool {
	switch strings.Map(dropBlank, head) {
	case "序号", "编号", "序", "No", "No.", "问题序号", "任务序号":
		return true
	}
	return false
}

func dropBlank(r rune) rune {
	if r == ' ' || r == '\u3000' {
		return -1
	}
	return r
}
