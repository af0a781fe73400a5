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
		About: "公文写明的要素都要印出来；所选格式不印的要素要报告。", Example: "信函格式的文稿写了印发机关"}
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
	ruleLadder = finding.Rule{Code: "layout.ladder", Stage: stage, Strength: finding.Practice, Source: standard, Clause: "7.3.5.5",
		About: "版面排不下落款时，可以调整行距、字距。", Example: "按每面 23 行排"}
	ruleFirstPage = finding.Rule{Code: "layout.first-page", Stage: stage, Strength: finding.Mandatory, Source: standard, Clause: "7.3.3",
		About: "公文首页必须显示正文。", Example: "七个机关联合行文，首页只排下版头和标题"}
	ruleMoved = finding.Rule{Code: "layout.recipients-moved", Stage: stage, Strength: finding.Practice, Source: standard, Clause: "7.3.2",
		About: "主送机关过多使首页不能显示正文时，移到版记。", Example: "主送机关写了四十个"}
	ruleTurned = finding.Rule{Code: "layout.turned", Stage: stage, Strength: finding.Practice, Source: standard, Clause: "8",
		About: "表格太挤时横排。", Example: "表格有 14 栏，竖着排每栏只剩两三个字宽"}
	ruleTableCrowded = finding.Rule{Code: "layout.table-crowded", Stage: stage, Strength: finding.General,
		About: "表格横排、缩小字号后，各栏要排得下。", Example: "表格有 40 栏"}
	ruleMarkLong = finding.Rule{Code: "layout.mark-long", Stage: stage, Strength: finding.Practice, Source: standard, Clause: "7.2.4",
		About: "发文机关标志以醒目、美观为原则，排在一行之内。", Example: "发文机关标志有 24 个字"}
)

// Rules lists what layout may report.
func Rules() []finding.Rule {
	return []finding.Rule{ruleMissing, ruleNotSet, ruleOverfull, ruleForced, ruleLoose,
		ruleTitleLong, ruleTitleLine, ruleLonely, ruleLadder, ruleFirstPage, ruleMoved, ruleMarkLong,
		ruleTurned, ruleTableCrowded}
}
