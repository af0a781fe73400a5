package markdown

import "gongwen/pipeline/finding"

const stage = "文稿"

// The rules that Parse applies. They are ours: what a notice.md must be like to be read.
var (
	ruleEncoding  = finding.Rule{Code: "markdown.encoding", Stage: stage, Strength: finding.Mandatory, About: "文稿须是 UTF-8 编码的纯文本，不含看不见的控制字符。", Example: "用“ANSI”编码保存的 notice.md"}
	ruleFront     = finding.Rule{Code: "markdown.front", Stage: stage, Strength: finding.Mandatory, About: "开头两行“---”之间的公文要素须按“名称: 内容”逐行书写。", Example: "标题：关于……的通知（用了全角冒号）"}
	ruleKey       = finding.Rule{Code: "markdown.key", Stage: stage, Strength: finding.General, About: "公文要素的名称须是程序认识的，每个只写一次。", Example: "署明: 某某局"}
	ruleChoice    = finding.Rule{Code: "markdown.choice", Stage: stage, Strength: finding.General, About: "格式和编号两项只能从规定的几种里选。", Example: "format: 红头"}
	ruleTitle     = finding.Rule{Code: "markdown.title", Stage: stage, Strength: finding.General, About: "一份公文只有一个标题。", Example: "开头部分写了标题，正文里又有另一行“# 标题”"}
	ruleHeading   = finding.Rule{Code: "markdown.heading", Stage: stage, Strength: finding.General, About: "各级小标题用 ## 到 #####，后面空一格再写文字，单独成行。", Example: "##加强领导"}
	ruleMarkup    = finding.Rule{Code: "markdown.markup", Stage: stage, Strength: finding.General, About: "公文里用不上的 Markdown 记号按原样印出。", Example: "[链接](http://example.com)"}
	ruleTable     = finding.Rule{Code: "markdown.table", Stage: stage, Strength: finding.General, About: "表格各行的格数须与表头相同。", Example: "表头两格，下面一行三格"}
	ruleComment   = finding.Rule{Code: "markdown.comment", Stage: stage, Strength: finding.General, About: "批注以 <!-- 开始、以 --> 结束；不查的批注须写明规则和理由。", Example: "<!-- 不查 -->"}
	ruleNesting   = finding.Rule{Code: "markdown.nesting", Stage: stage, Strength: finding.General, About: "列表最多套八层。", Example: "- - - - - - - - - 文字"}
	ruleLineBreak = finding.Rule{Code: "markdown.line-break", Stage: stage, Strength: finding.Practice, About: "段落中间不能强行换行，另起一段须空一行。", Example: "行尾的“\\”"}
	ruleAnnex     = finding.Rule{Code: "markdown.annex", Stage: stage, Strength: finding.Mandatory, Source: "GB/T 9704-2012", Clause: "7.3.7", About: "附件顺序号和附件标题应当与附件说明的表述一致。", Example: "附件说明写两个附件，后面只附了一个"}
	ruleFootnote  = finding.Rule{Code: "markdown.footnote", Stage: stage, Strength: finding.General, About: "公文不用脚注。", Example: "根据统计[^1]，……"}
	ruleBullet    = finding.Rule{Code: "markdown.bullet", Stage: stage, Strength: finding.Practice, About: "公文正文用序号，一般不用项目符号。", Example: "- 加强领导"}
)

// Rules lists the rules that Parse applies.
func Rules() []finding.Rule {
	return []finding.Rule{
		ruleEncoding, ruleFront, ruleKey, ruleChoice, ruleTitle, ruleHeading, ruleMarkup,
		ruleTable, ruleAnnex, ruleFootnote, ruleComment, ruleNesting, ruleLineBreak, ruleBullet,
	}
}
