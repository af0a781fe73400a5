package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/pattern"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/width"
)

// phoneForm is one telephone number: land line with or without area code, mobile, 400 and
// 800 numbers, hot lines (110, 12345, 95598); and an extension.
var phoneForm = pattern.New(`^(\+?86-?)?(1[3-9]\d{9}|(0\d{2,3}-?|\(0\d{2,3}\)-?)\d{7,8}|[2-9]\d{6,7}|[48]00-?\d{3}-?\d{4}|(0\d{2,3}-)?1\d{2,4}|9\d{4,5})((-|转)\d{1,6})?$`)

var emailForm = pattern.New(`^[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$`)

// phone checks one or several numbers. The form of the dash and of the digits is left to
// wording, so that one fault is one finding.
func phone(c *schema.Column, v ledger.Value) finding.List {
	text := unlabelled(strings.Map(shortDash, strings.Map(width.Narrow, dialled(v.Text))))
	if numbers(strings.ReplaceAll(text, " ", "")) || numbers(text) {
		return nil
	}
	return one(cellPhone.Find(v.At, fmt.Sprintf("“%s”里的“%s”不像电话号码", c.ID, said(v.Text)),
		"请核对位数，写成0763-3369020这样。"))
}

// unlabelled leaves out whose each number is: 县委巡察办:0763-3366888;县纪委监委:0763-12388.
func unlabelled(text string) string {
	parts := strings.Split(text, ";")
	for i, p := range parts {
		if label, number, ok := strings.Cut(p, ":"); ok && !strings.ContainsAny(label, "0123456789") {
			parts[i] = number
		}
	}
	return strings.Join(parts, ";")
}

// numbers reports whether the text is telephone numbers and the signs between them.
func numbers(text string) bool {
	list := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、,;/或及和 \n", r) })
	return len(list) > 0 && !slices.ContainsFunc(list, func(n string) bool {
		return !phoneForm().MatchString(n) && !tail(list, n)
	})
}

// tail reports a short number such as 21 in 0763-3369020/21.
func tail(numbers []string, n string) bool {
	return n != numbers[0] && len(n) <= 4 && strings.Trim(n, "0123456789") == ""
}

// dialled leaves out the remarks of a telephone number, such as （工作日8:30—17:30）, and
// makes all blanks plain.
func dialled(text string) string {
	text = strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, text)
	for {
		open := strings.IndexAny(text, "(（")
		if open < 0 {
			return strings.TrimSpace(text)
		}
		size := len(text[open:]) - len(strings.TrimLeft(text[open:], "(（"))
		end := strings.IndexAny(text[open:], ")）")
		if end < 0 || strings.Trim(strings.Map(width.Narrow, text[open+size:open+end]), "0123456789") == "" {
			return strings.TrimSpace(text)
		}
		text = text[:open] + strings.TrimLeft(text[open+end:], ")）")
	}
}

func email(c *schema.Column, v ledger.Value) finding.List {
	addresses := strings.FieldsFunc(strings.Map(width.Narrow, v.Text), func(r rune) bool { return strings.ContainsRune("、,; \n", r) })
	if len(addresses) > 0 && !slices.ContainsFunc(addresses, func(a string) bool { return !emailForm().MatchString(a) }) {
		return nil
	}
	return one(cellEmail.Find(v.At, fmt.Sprintf("“%s”里的“%s”不像电子邮箱", c.ID, said(v.Text)),
		"请写完整，如：name@gdqy.gov.cn。"))
}
