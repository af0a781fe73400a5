package layout

import "gongwen/pipeline/finding"

const (
	stage    = "排版"
	standard = "GB/T 9704-2012"
)

var (
	ruleMissing = finding.Rule{Code: "layout.missing-glyph", Stage: stage, Strength: finding.Mandatory,
		About: "每个字都要有字体能印出来。", Example: "生僻的人名用字，所有字体都没有"}
	ruleNotSet = finding.Rule{Code: "layout.not-set", Stage: stage, Strength: finding.Mandatory, Source: standard,
		About: "公文写明的要素都要印出来；还不会排的要素要报告。", Example: "写了“印发机关”，但版记还不会排"}
	ruleSimplified = finding.Rule{Code: "layout.simplified", Stage: stage, Strength: finding.General, Source: standard, Clause: "8",
		About: "表格和图片暂时按文字排出。", Example: "正文中的表格"}
	ruleOverfull = finding.Rule{Code: "layout.overfull", Stage: stage, Strength: finding.Mandatory, Source: standard, Clause: "5.2.1",
		About: "文字不能超出版心。", Example: "版心窄得排不下一个字"}
	ruleForced = finding.Rule{Code: "layout.forced-break", Stage: stage, Strength: finding.General, Source: "GB/T 15834", Clause: "5.1",
		About: "标点不在行首行尾违例，数字、单词不拆成两行。", Example: "一个网址比一行还长"}
	ruleLoose = finding.Rule{Code: "layout.loose", Stage: stage, Strength: finding.Practice,
		About: "一行的字距不宜拉得过开。", Example: "行末的网址放不下，整个移到下一行"}
	ruleTitleLong = finding.Rule{Code: "layout.title-long", Stage: stage, Strength: finding.Practice, Source: standard, Clause: "7.3.1",
		About: "标题不宜超过三行。", Example: "标题排了四行"}
	ruleTitleLine = finding.Rule{Code: "layout.title-line", Stage: stage, Strength: finding.General, Source: standard, Clause: "7.3.1",
		About: "标题每行要排得下，回行不拆开词。", Example: "自己分好的标题行有 22 个字，一行只能排 20 个"}
	ruleLonely = finding.Rule{Code: "layout.lonely-sign-off", Stage: stage, Strength: finding.General, Source: standard, Clause: "7.3.5.5",
		About: "落款所在的页要有正文。", Example: "最后一页只有署名和日期"}
)

// Rules lists what layout may report.
func Rules() []finding.Rule {
	return []finding.Rule{ruleMissing, ruleNotSet, ruleSimplified, ruleOverfull, ruleForced, ruleLoose,
		ruleTitleLong, ruleTitleLine, ruleLonely}
}
