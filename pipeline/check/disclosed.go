package check

import (
	"fmt"
	"math/big"
	"strings"
	"unicode"

	"gongwen/pipeline/disclosure"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// private is what the rules say of each kind of find.
var private = map[disclosure.Kind]struct {
	rule finding.Rule
	hint string
}{
	disclosure.Identity:   {privateIdentity, "公开前请删去，或者只留前四位和后四位。"},
	disclosure.BankCard:   {privateCard, "公开前请删去。"},
	disclosure.Mobile:     {privateMobile, "公开前请删去；确实要公布的监督电话，写明是“联系电话”。"},
	disclosure.Address:    {privateAddress, "公开前请删去，或者只写到街道、乡镇。"},
	disclosure.Birth:      {privateBirth, "公开前请删去，或者只写出生年份。"},
	disclosure.Punished:   {privatePunished, "公开的说法不写姓名，如“对1人予以党内警告处分”。"},
	disclosure.Secrecy:    {secrecyMark, "涉密的内容不能公开，也不要放在不涉密的电脑上处理；已经解密的，请删去标志。"},
	disclosure.CreditCode: {privateCredit, "单位的代码可以公开；个体工商户的请核对。"},
}

// disclosed reports what of a cell must not be made public.
func disclosed(c *schema.Column, v ledger.Value, allow disclosure.Allow) finding.List {
	if v.Empty() || !v.Date.IsZero() || c.Role == schema.Secrecy {
		return nil
	}
	var list finding.List
	for _, f := range disclosure.Scan(v.Text, allow) {
		rule, hint := ruleOf(f)
		list = append(list, rule.Find(v.At, fmt.Sprintf("“%s”里有%s“%s”%s", c.ID, f.Kind, f.Masked, inBrackets(f.Why)), hint))
	}
	return list
}

// privateColumns reports the columns that the public may read and whose names say that all
// of them is private; r is the first record.
func privateColumns(sh *schema.Sheet, r ledger.Record) finding.List {
	var list finding.List
	for _, c := range sh.Columns {
		v, there := r.Values[c.ID]
		kind, private := disclosure.SecretColumn(c.ID)
		if there && private && kind != disclosure.Secrecy && c.Public && c.Role != schema.Secrecy && c.Type != schema.Phone {
			list = append(list, privateColumn.Find(finding.Place{File: v.At.File, Sheet: v.At.Sheet},
				fmt.Sprintf("“%s”整列都是%s", c.ID, kind), "公开前请整列删去；样式里这一列不要标为公开。"))
		}
	}
	return list
}

// ruleOf is the rule for a find and what to do about it. A rest of which something is
// printed is graver than one that only lies in the file.
func ruleOf(f disclosure.Find) (finding.Rule, string) {
	if f.Kind == disclosure.Secrecy && !strings.ContainsAny(f.Text, "密") {
		return audienceRecord, "请核对能不能公开；不公开的，起草公开的公文前移走。"
	}
	if p, ok := private[f.Kind]; ok {
		return p.rule, p.hint
	}
	rule := textInvisible
	if strings.ContainsFunc(f.Text, func(r rune) bool { return unicode.IsPrint(r) && !unicode.IsSpace(r) }) {
		rule = textRemnant
	}
	return rule, "请删去；看不见的，可以把这段文字重新打一遍。"
}

func inBrackets(text string) string {
	if text == "" {
		return ""
	}
	return "（" + text + "）"
}

// secret reports a record that its own columns keep from the public.
func secret(r row) finding.List {
	var list finding.List
	for i := range r.sheet.Columns {
		if c := &r.sheet.Columns[i]; c.Role == schema.Secrecy {
			list = append(list, secretCell(c, r.Values[c.ID])...)
		}
	}
	return list
}

func secretCell(c *schema.Column, v ledger.Value) finding.List {
	for _, word := range []string{"绝密", "机密", "秘密"} {
		if strings.Contains(v.Text, word) && !strings.Contains(v.Text, "非"+word) {
			return one(secrecyRecord.Find(v.At, fmt.Sprintf("“%s”是“%s”，这一行不能公开", c.ID, said(v.Text)),
				"涉密的内容请从台账中移走，不要放在不涉密的电脑上处理。"))
		}
	}
	withheld := v.Text == "否" && strings.Contains(c.ID, "公开")
	for _, word := range []string{"内部", "不公开", "不予公开", "暂不公开"} {
		withheld = withheld || strings.Contains(v.Text, word)
	}
	if !withheld {
		return nil
	}
	return one(audienceRecord.Find(v.At, fmt.Sprintf("“%s”是“%s”，这一行不宜写进公开的公文", c.ID, said(v.Text)),
		"请核对；不公开的行，起草公开的公文前从台账中移走。"))
}

// Text checks a paper's own text, as its author may have changed it: what must not be
// public, and numbers that the ledger has otherwise.
func Text(text *finding.Text, source string, s *schema.Schema, totals map[string]string) finding.List {
	var list finding.List
	for _, f := range disclosure.Scan(source, nil) {
		rule, hint := ruleOf(f)
		list = append(list, rule.Find(text.Place(f.Start), fmt.Sprintf("有%s“%s”%s", f.Kind, f.Masked, inBrackets(f.Why)), hint))
	}
	if s == nil {
		return list
	}
	for i := range s.Totals {
		list = append(list, claims(text, source, &s.Totals[i], totals)...)
	}
	return list
}

// claims reports the phrases of a paper that give a total another number than the ledger.
func claims(text *finding.Text, source string, t *schema.Total, totals map[string]string) finding.List {
	var list finding.List
	for _, c := range stated(source, t.Phrases) {
		written, okWritten := new(big.Rat).SetString(c.number)
		exact, ok := new(big.Rat).SetString(strings.TrimSuffix(totals[t.ID], "%"))
		if ok && okWritten && !rounds(exact, written, decimalsOf(c.number)) {
			list = append(list, totalPhrase.Find(text.Place(c.offset), fmt.Sprintf("“%s”与台账不符：按台账算出的“%s”是%s", c.text, t.ID, totals[t.ID]), "请改这里的数，或者核对台账。"))
		}
	}
	return list
}
