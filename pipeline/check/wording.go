package check

import (
	"fmt"
	"strings"
	"unicode"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/width"
)

// wording reports digits, letters and dashes of the wrong form in a cell, each kind once.
func wording(c *schema.Column, v ledger.Value) finding.List {
	written := v.Date.IsZero() && c.Type != schema.Date && c.Type != schema.Choice && c.Type != schema.Status
	if !written || !strings.ContainsFunc(v.Text, doubtful) || fault(v.Text) {
		return nil
	}
	var list finding.List
	if wide := fullwidth(v.Text, c.Type == schema.Email); len(wide) > 0 {
		found := "“" + strings.Join(wide, "”“") + "”"
		list = append(list, textFullwidth.Find(v.At,
			fmt.Sprintf("“%s”里的%s是全角字符", c.ID, found),
			fmt.Sprintf("数字和字母用半角，请改成%s。", strings.Map(width.Narrow, found))))
	}
	if c.Type == schema.Phone {
		if number := dialled(v.Text); strings.ContainsFunc(number, wrongDash) {
			list = append(list, wrongPhone(c, v, number))
		}
		return list
	}
	return append(list, dashesInText(c, v)...)
}

// doubtful reports the signs that wording looks at, so that most cells are passed over.
func doubtful(r rune) bool { return width.Narrow(r) != r || r > '~' && wrongDash(r) }

// dashesInText reports the first telephone number and the first other number in a text
// whose dash is wrong. Ranges such as 5—10年 and 2018—2035年 are right.
func dashesInText(c *schema.Column, v ledger.Value) finding.List {
	var phones, others finding.List
	for _, d := range dashes(v.Text) {
		if d.phone() {
			phones = append(phones, wrongPhone(c, v, d.text()))
		} else if d.dash != '—' {
			others = append(others, numberDash.Find(v.At, fmt.Sprintf("“%s”里的“%s”连接号不对", c.ID, d.text()),
				"编号之间用短横线“-”，起止范围用一字线“—”。"))
		}
	}
	return append(phones[:min(len(phones), 1)], others[:min(len(others), 1)]...)
}

func wrongPhone(c *schema.Column, v ledger.Value, number string) finding.Finding {
	return phoneDash.Find(v.At, fmt.Sprintf("“%s”里的“%s”连接号不对", c.ID, number),
		fmt.Sprintf("电话号码用短横线，请改成“%s”。", dialable(number)))
}

// fullwidth returns the runs of full-width digits and letters; in a mail address signs
// such as ＠ count as well.
func fullwidth(text string, signs bool) []string {
	wide := func(r rune) bool {
		n := width.Narrow(r)
		return n != r && (signs && !strings.ContainsRune(",;:", n) || unicode.IsDigit(n) || unicode.IsLetter(n))
	}
	return strings.FieldsFunc(text, func(r rune) bool { return !wide(r) })
}

// dash is a dash of any kind between two digits, with the digits around it.
type dash struct {
	before, after string
	dash          rune
}

func (d dash) text() string { return d.before + string(d.dash) + d.after }

// phone reports area code and number: 0763—3369020.
func (d dash) phone() bool {
	area := len(d.before) >= 3 && len(d.before) <= 4 && d.before[0] == '0'
	return area && (len(d.after) == 7 || len(d.after) == 8)
}

// dashes returns the wrong dashes between half-width or full-width digits.
func dashes(text string) []dash {
	var out []dash
	plain := []rune(text)
	for i, r := range plain {
		if !wrongDash(r) {
			continue
		}
		d := dash{digitsBefore(plain[:i]), digitsAfter(plain[i+1:]), r}
		if d.before != "" && d.after != "" {
			out = append(out, d)
		}
	}
	return out
}

func digitsBefore(text []rune) string {
	i := len(text)
	for i > 0 && isDigit(text[i-1]) {
		i--
	}
	return strings.Map(width.Narrow, string(text[i:]))
}

func digitsAfter(text []rune) string {
	i := 0
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	return strings.Map(width.Narrow, string(text[:i]))
}

func isDigit(r rune) bool { r = width.Narrow(r); return r >= '0' && r <= '9' }

// wrongDash reports a dash that is no short dash (-): — － – ― ─ − ‐ ‑ ‒ ﹣.
func wrongDash(r rune) bool {
	ideograph := r >= '\u3000' && r < '\ufe00'
	return r > '~' && !ideograph && strings.ContainsRune("—－–―─−‐‑‒﹣", r)
}

// dialable writes a telephone number as it should be: 0763-3369020.
func dialable(number string) string {
	number = strings.Map(func(r rune) rune {
		if isDigit(r) {
			return width.Narrow(r)
		}
		return shortDash(r)
	}, number)
	return strings.NewReplacer(" - ", "-", " -", "-", "- ", "-").Replace(number)
}

func shortDash(r rune) rune {
	if wrongDash(r) {
		return '-'
	}
	return r
}
