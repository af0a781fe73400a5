package disclosure

import (
	"strings"

	"gongwen/pipeline/pattern"
)

// mobile finds a mobile telephone number. One that is published as a hot line takes its
// groups but is no find.
func mobile(text string, gs []group, i int) match {
	signs, n := dialled(gs, i)
	if n == 0 || strings.HasSuffix(signs, "00000") {
		return match{}
	}
	before, after := text[:gs[i].start], text[gs[i+n-1].end:]
	if other(before, after) || labelOf(before, 8) == serialLabel {
		return match{}
	}
	if published(before, after) {
		return match{groups: n}
	}
	return match{Mobile, n, stars(signs, 3, 4), ""}
}

// layouts are the parts that people write a mobile number in.
var layouts = [][]int{{11}, {3, 4, 4}, {3, 8}, {4, 3, 4}, {4, 4, 3}, {7, 4}}

// dialled reads a mobile number at group i: its eleven digits and how many groups it is.
func dialled(gs []group, i int) (signs string, n int) {
	if gs[i].link == '-' && !country(gs[i-1].signs) {
		return "", 0 // part of a code
	}
	skip := 0
	if country(gs[i].signs) && linked(gs[i:], 1) {
		skip = 1
	}
	if s := abroad(gs[i].signs); mobileNumber(s) {
		return s, 1
	}
	for _, lengths := range layouts {
		s, ok := sized(gs[i+skip:], lengths...)
		if ok && mobileNumber(s) && alone(gs[i:], skip+len(lengths), len(lengths)) {
			return s, skip + len(lengths)
		}
	}
	return "", 0
}

// alone reports that what is linked to the first n groups does not make them part of
// another number. Blanks divide whole numbers; beside a number in parts, only a further
// mobile may stand.
func alone(gs []group, n, parts int) bool {
	if parts > 1 && gs[0].link == ' ' {
		return false
	}
	if !linked(gs, n) || gs[n].link == '\n' {
		return true
	}
	next := gs[n].signs
	further := next[0] == '1' && len(next) == 3 || mobileNumber(next)
	return further || parts == 1 && gs[n].link == ' '
}

func country(s string) bool { return s == "86" || s == "086" || s == "0086" }

// abroad leaves out the country's number that is written together with the number.
func abroad(s string) string {
	if len(s) > shortest && country(s[:len(s)-shortest]) {
		return s[len(s)-shortest:]
	}
	return ""
}

func mobileNumber(s string) bool {
	return len(s) == shortest && s[0] == '1' && s[1] >= '3' && allDigits(s)
}

// other reports that what stands around eleven digits makes them something else: part of
// an address of the net, an amount, a serial number.
func other(before, after string) bool {
	return inAddress().MatchString(tail(before, 2)) || notPhone().MatchString(head(after, 4))
}

var inAddress = pattern.New(`[._=@#&?%]$|[a-z/]/$`)

var notPhone = pattern.New(`^(?:@|＠|_|\.\d|\.[a-z]|号(?:[^码]|$)|\s?(?:多|余)?(?:元|万|亿|吨|千[米克瓦]|公[里斤顷]|平方|立方|美元|港[元币]|欧元|人次|%|％))`)

// published reports that a mobile number stands where a paper names its own: after
// 举报电话 and the like, or after 电话 and 手机 in a text that gives ways to write and call.
func published(before, after string) bool {
	near := tail(before, 80)
	if hotLine().MatchString(near) {
		return true
	}
	if !plainLine().MatchString(near) || containsAny(clause(tail(before, 60)), persons...) {
		return false
	}
	around := tail(before, 200) + head(after, 200)
	return containsAny(around, ways...)
}

// persons are words that make a number after 电话 someone's own.
var persons = []string{"身份证", "住址", "家住", "户主", "户籍", "信访人", "上访人", "投诉人", "举报人", "来电人", "来访人", "来信人", "反映人", "求助人", "当事人", "申请人",
	"家属", "家长", "患者", "病人", "受害人", "被害人", "业主", "本人", "男，", "女，"}

// ways are words of the part of a paper that says how to reach its office.
var ways = []string{"联系方式", "联系人", "联络员", "公开期限", "公示期", "公示时间", "社会监督", "群众监督", "意见建议", "如有意见", "如有异议", "如有疑问",
	"欢迎", "来信来", "来信请", "来电来", "信箱", "邮箱", "邮编", "邮政", "通信地址", "通讯地址", "联系地址", "办公地址", "工作时间", "工作日"}

// numbersAfter is the end of a label and the numbers that may stand between it and ours.
const numbersAfter = `(?:（[^（）]{0,40}）|\([^()]{0,40}\))?(?:统一|公布|分别)?[:：为是]*[0-9０-９+＋\s\x{3000}\-－–—（）()、，,/／;；或和及转]*$`

var hotLine = pattern.New(`(?:热线|专线|举报|监督|咨询|投诉|值班|受理|服务|办公|信访|客服|救援|应急|报警|求助|报修|预约|查询|反馈|公开)` +
	`(?:举报|监督|投诉|咨询|联系|值班|反映|受理|、)*(?:电话|手机|热线|专线|短信|号码|微信|方式)(?:号码|号)?` + numbersAfter)

var plainLine = pattern.New(`(?:(?:电话|手机|热线|联系方式|Tel|TEL|tel)(?:号码|号)?|(?:联系人|联络员)(?:及电话|及联系电话)?[:：]?[\s　]*[\p{Han}]{0,8}[\s　，,、]*)` + numbersAfter)
