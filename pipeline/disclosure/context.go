package disclosure

import (
	"strings"
	"unicode/utf8"
)

// label is what the words before a number say it is.
type label int

const (
	noLabel label = iota
	identityLabel
	cardLabel
	phoneLabel
	serialLabel // a number of things: orders, files, meters
)

// labels are the words that name numbers. Of words that end together the first counts.
var labels = []struct {
	label label
	words []string
}{
	{identityLabel, []string{"身份证", "身份证号", "身份证号码", "身份证件号码", "证件号", "证件号码", "公民身份号码", "居民身份号码"}},
	{cardLabel, []string{"卡号", "银行卡号码", "账号", "帐号", "账户", "帐户", "银行", "信用社", "存折", "一卡通"}},
	{phoneLabel, []string{"电话", "手机", "热线", "联系", "手机号", "手机号码", "电话号码"}},
	{serialLabel, []string{"编号", "单号", "序号", "票号", "工号", "学号", "案号", "文号", "户号", "表号", "证号", "代码", "编码", "条码",
		"流水", "合同号", "订单", "工单", "备案号", "监管号", "许可证", "发票号码", "追溯码", "序列号", "识别号", "识别码", "设备号", "门禁卡", "加油卡",
		"群号", "ISBN", "NO.", "No."}},
}

// labelOf returns what the nearest word says that begins at most so many characters before
// a number.
func labelOf(before string, reach int) label {
	before = clause(tail(before, reach))
	found, at := noLabel, -1
	for _, l := range labels {
		for _, w := range l.words {
			if i := strings.LastIndex(before, w); i >= 0 && i+len(w) > at {
				found, at = l.label, i+len(w)
			}
		}
	}
	return found
}

// clause returns what stands after the last mark that ends a sentence or an item.
func clause(before string) string {
	if i := strings.LastIndexAny(before, "。；;！？\n"); i >= 0 {
		_, size := utf8.DecodeRuneInString(before[i:])
		return before[i+size:]
	}
	return before
}

// tail returns the last n characters of a text.
func tail(s string, n int) string {
	i := len(s)
	for ; i > 0 && n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

// head returns the first n characters of a text.
func head(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// containsAny reports whether one of the words stands in the text.
func containsAny(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
