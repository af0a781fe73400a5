package disclosure

import (
	"regexp"
	"strings"
	"unicode"

	"gongwen/pipeline/pattern"
	"gongwen/pipeline/width"
)

// columns are headers, without blanks and remarks, whose whole column must not be public,
// in the order in which they are tried. One of the words stands in each such header.
var columns = []struct {
	kind  Kind
	words []string
	form  func() *regexp.Regexp
}{
	{Secrecy, []string{"密", "范围", "对象"}, pattern.New(`(?:^|[^\p{Han}]|文件|材料|信息|原|拟)密级(?:和|及|与|、)?(?:保密期限|知悉范围)?$|^(?:密级|涉密).{0,6}$|保密期限$|是否(?:涉密|保密)$|定密(?:依据|责任人|日期)$|` +
		`(?:知悉|发放|阅知|阅读|传阅|传达|分发|印发|接触|扩散)(?:人员)?(?:范围|对象)$`)},
	{Identity, []string{"身份", "证件"}, pattern.New(`(?:身份证|身份证件|证件)(?:号|号码|编号)$|(?:公民|居民)身份号码$|身份证$`)},
	{BankCard, []string{"卡", "账", "帐"}, pattern.New(`(?:银行|开户|收款|工资|结算|个人|一卡通|社保|还款|打款|收款人)(?:银行)?(?:卡号|卡|[账帐][号户]|卡[账帐]号)(?:码)?$|^卡号$`)},
	{Mobile, []string{"手机", "移动电话"}, pattern.New(`手机(?:号|号码)?$|移动电话(?:号码)?$|手机及?(?:微信|短号)$`)},
	{Address, []string{"住址", "家庭", "户籍", "居住"}, pattern.New(`住址$|家庭(?:详细)?(?:地址|住地)$|户籍(?:地址|所在地|地)?$|居住(?:地址|地)$`)},
	{Birth, []string{"出生", "生日"}, pattern.New(`出生(?:年月日?|日期|时间)$|生日$`)},
	{Health, []string{"病", "残疾", "健康", "身体", "婚姻", "家庭"}, pattern.New(`病情(?:简介|描述)?$|病史$|患病(?:情况|名称)$|所患疾病$|疾病(?:名称|情况)$|残疾(?:类别|类型|等级|情况)$|^(?:本人)?(?:健康|身体)(?:状况|情况)$|婚姻(?:状况|情况)$|^家庭(?:成员|经济|困难)?(?:情况|状况)?$|家庭成员(?:情况|信息)?$`)},
	{Punished, []string{"受", "被"}, pattern.New(`(?:受|被)(?:处分|处理|问责|立案|处罚|留置|审查调查|立案审查调查|查处)(?:党员|干部|责任)?(?:人|人员|人员姓名|人姓名|对象)$`)},
}

// SecretColumn judges the header of a column: ok where the whole column must not be
// public, because it says who may know or because it holds personal data. Only the last
// part of a header path (责任人/手机号) counts.
func SecretColumn(header string) (Kind, bool) {
	h := plainHeader(header)
	for _, c := range columns {
		if containsAny(h, c.words...) && c.form().MatchString(h) {
			return c.kind, true
		}
	}
	return "", false
}

// plainHeader leaves out blanks, what cannot be seen, remarks in brackets, marks, numbers.
func plainHeader(header string) string {
	h := strings.Map(func(r rune) rune {
		if r = width.Narrow(r); unicode.IsSpace(r) || invisible(r) || r == '*' {
			return -1
		}
		return r
	}, header)
	if i := strings.LastIndexAny(h, "/|"); i >= 0 && i+1 < len(h) {
		h = h[i+1:]
	}
	for {
		open, end := strings.Index(h, "("), strings.LastIndex(h, ")")
		if open < 0 || end < open {
			return strings.TrimRight(h, ":0123456789")
		}
		h = h[:open] + h[end+1:]
	}
}
