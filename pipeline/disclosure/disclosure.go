// Package disclosure finds in a text what must not be made public: personal data, marks
// of secrecy, and the rests that office programs leave (《政府信息公开条例》 art. 14, 15).
//
// It knows texts only. Where a text stands, how grave a find is and what the clerk is to
// do are for the rooms above. It would rather miss than cry wolf: a number needs its check
// digit or a word beside it that says what it is, a name needs a punishment that is its
// own. Nothing in it reads a clock.
//
// What a find says to others is its Masked form; Text is the thing itself and never
// belongs in a report, which travels farther than the paper it is about.
package disclosure

import (
	"cmp"
	"slices"
	"strings"
)

// Kind is what must not be public.
type Kind string

const (
	Identity   Kind = "身份证号"     // GB 11643-1999, and the older form of 15 digits
	BankCard   Kind = "银行卡号"     // 16 to 19 digits with Luhn's check digit
	Mobile     Kind = "手机号码"     // not where it is published as a hot line
	Address    Kind = "家庭住址"     // not the address of an office
	Birth      Kind = "出生日期"     // to the day
	Health     Kind = "健康或家庭情况"  // only as a column: words of illness in a text are no one's in particular
	Punished   Kind = "姓名与处分"    // a personal name and what was done to its bearer
	Secrecy    Kind = "密级标志"     // a mark, not the words in running text
	Remnant    Kind = "看不见的残留"   // bookmarks, fields, zero-width characters, unfilled places
	CreditCode Kind = "统一社会信用代码" // GB 32100-2015; public for bodies, not for a person's shop
)

// Find is one thing found in a text.
type Find struct {
	Kind       Kind
	Start, End int    // bytes of the text
	Text       string `json:"-"` // what stands there: never to be printed
	Masked     string // what may be printed instead: 4418**********1234, 张某
	Why        string // in Chinese, where the kind alone does not say it; "" otherwise
}

// String returns what may be printed.
func (f Find) String() string { return string(f.Kind) + " " + f.Masked }

// Allow is the contact data of the paper itself, as texts: mobiles and addresses that
// stand in one of them are published on purpose. A cell that holds contact data is
// scanned with its own text allowed.
type Allow []string

// Scan returns what must not be public in a text, in order of their starts; of two that
// start together the longer comes first; one may lie inside another.
func Scan(text string, allow Allow) []Find {
	n := look(text)
	if n == 0 {
		return nil
	}
	var finds []Find
	for _, s := range scans {
		if n&s.need != 0 {
			finds = s.scan(finds, text)
		}
	}
	finds = slices.DeleteFunc(finds, allow.has)
	slices.SortStableFunc(finds, func(a, b Find) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End)
	})
	return finds
}

// scans are the rules by what makes them worth running.
var scans = []struct {
	need need
	scan func(finds []Find, text string) []Find
}{
	{number, numbers}, {address, addresses}, {birth, births},
	{punished, names}, {secrecy, marks}, {remnant, rests},
}

// has reports whether a find is contact data of the paper.
func (a Allow) has(f Find) bool {
	var key string
	switch f.Kind {
	case Mobile:
		key = tail(digits(f.Text), shortest) // without the country's number
	case Address:
		key = f.Text
	default:
		return false
	}
	return slices.ContainsFunc(a, func(s string) bool {
		return strings.Contains(s, f.Text) || strings.Contains(digits(s), key)
	})
}

// Mask returns the text with all that must not be public masked, so that a report can
// quote it.
func Mask(text string) string {
	var b strings.Builder
	at := 0
	for _, f := range Scan(text, nil) {
		if f.Start >= at {
			b.WriteString(text[at:f.Start] + f.Masked)
		}
		at = max(at, f.End)
	}
	return b.String() + text[at:]
}

// stars keeps the first and the last signs of a number and masks what is between.
func stars(signs string, head, tail int) string {
	between := max(len(signs)-head-tail, 0)
	return signs[:head] + strings.Repeat("*", between) + signs[len(signs)-tail:]
}
