// Package check judges a ledger's records and a finished document against the schema,
// GB/T 9704, GB/T 15834 and GB/T 15835. It collects all findings and never stops at one.
//
// Structure (sheets, headers, columns) is judged by schema.Decode; here come the values.
package check

import "gongwen/pipeline/finding"

const (
	stageValue    = "取值"
	stageOrder    = "业务"
	stageDocument = "公文"

	sourceSchema = "台账样式"
	source9704   = "GB/T 9704-2012"
	source14     = "中办发〔2012〕14号"
	source15834  = "GB/T 15834-2011"
	source15835  = "GB/T 15835-2011"
)

var (
	cellRequired = finding.Rule{Code: "cell.required", Stage: stageValue, Strength: finding.Mandatory, Source: sourceSchema,
		About: "必填的格不能空着。", Example: "“责任科室”一格是空的。"}
	cellFault = finding.Rule{Code: "cell.fault", Stage: stageValue, Strength: finding.Mandatory, Source: sourceSchema,
		About: "格里不能是公式出错的结果。", Example: "#REF!"}
	cellDate = finding.Rule{Code: "cell.date", Stage: stageValue, Strength: finding.Mandatory, Source: sourceSchema,
		About: "日期格里要是完整的、日历上有的日期。", Example: "2025年2月30日"}
	cellInteger = finding.Rule{Code: "cell.integer", Stage: stageValue, Strength: finding.Mandatory, Source: sourceSchema,
		About: "整数格里要是整数。", Example: "第三"}
	cellChoice = finding.Rule{Code: "cell.choice", Stage: stageValue, Strength: finding.Mandatory, Source: sourceSchema,
		About: "选项格里要是规定的几种说法之一。", Example: "整改状态写成“以完成”"}
	cellPhone = finding.Rule{Code: "cell.phone", Stage: stageValue, Strength: finding.Mandatory, Source: sourceSchema,
		About: "电话号码的位数要对。", Example: "0763-33690"}
	cellEmail = finding.Rule{Code: "cell.email", Stage: stageValue, Strength: finding.Mandatory, Source: sourceSchema,
		About: "电子邮箱要写完整。", Example: "qysfb_jgdw.gov.cn"}
	cellDeadline = finding.Rule{Code: "cell.deadline", Stage: stageValue, Strength: finding.Practice, Source: sourceSchema,
		About: "时限要看得出期限：日期，或“2025年底前”“立行立改”“长期坚持”之类的说法。", Example: "尽快"}
	textFullwidth = finding.Rule{Code: "text.fullwidth", Stage: stageValue, Strength: finding.Recommended, Source: source15835,
		About: "阿拉伯数字和拉丁字母用半角。", Example: "１号楼"}
	phoneDash = finding.Rule{Code: "phone.dash", Stage: stageValue, Strength: finding.Recommended, Source: source15834, Clause: "4.13",
		About: "电话号码里的连接号用短横线“-”。", Example: "0763—3369020"}
	numberDash = finding.Rule{Code: "number.dash", Stage: stageValue, Strength: finding.Recommended, Source: source15834, Clause: "4.13",
		About: "数字之间的连接号用短横线“-”（编号）或者一字线“—”（起止）。", Example: "2018－2035年"}
	dateOrder = finding.Rule{Code: "date.order", Stage: stageOrder, Strength: finding.Mandatory, Source: sourceSchema,
		About: "各个日期的先后要合于样式的规定。", Example: "反馈日期早于巡察结束日期。"}

	documentTitle = finding.Rule{Code: "document.title", Stage: stageDocument, Strength: finding.Mandatory, Source: source14, Clause: "第九条",
		About: "公文要有标题。", Example: "开头没有“title:”，正文里也没有“# 标题”。"}
	documentAuthority = finding.Rule{Code: "document.authority", Stage: stageDocument, Strength: finding.Mandatory, Source: source14, Clause: "第九条",
		About: "公文要署发文机关的名称；纪要、命令（令）除外。", Example: "开头没有“authority:”。"}
	documentDate = finding.Rule{Code: "document.date", Stage: stageDocument, Strength: finding.Mandatory, Source: source14, Clause: "第九条",
		About: "公文要有成文日期；纪要除外。", Example: "开头没有“date:”。"}
	documentDateForm = finding.Rule{Code: "document.date-form", Stage: stageDocument, Strength: finding.Mandatory, Source: source9704, Clause: "7.3.5.4",
		About: "成文日期用阿拉伯数字把年、月、日标全，年份标全称，月、日不编虚位。", Example: "2026年01月21日"}
	headingNumber = finding.Rule{Code: "heading.number", Stage: stageDocument, Strength: finding.General, Source: source9704, Clause: "7.3.3",
		About: "同级小标题的序号依次排列。", Example: "“一、”之后是“三、”。"}
	headingForm = finding.Rule{Code: "heading.form", Stage: stageDocument, Strength: finding.Permitted, Source: source9704, Clause: "7.3.3",
		About: "各级序号可以依次用“一、”“（一）”“1.”“（1）”。", Example: "第三级写成“1、”。"}
	headingLevel = finding.Rule{Code: "heading.level", Stage: stageDocument, Strength: finding.Permitted, Source: source9704, Clause: "7.3.3",
		About: "小标题可以逐级使用，不跳级。", Example: "“##”下面直接是“####”。"}
	waiverUnused = finding.Rule{Code: "waiver.unused", Stage: stageDocument, Strength: finding.Practice,
		About: "“不查”的批注要对得上一处问题，不再需要就删去。", Example: "<!-- 不查 phone.dash：原文如此 --> 下面没有电话号码。"}
)

// Rules lists the rules that this room applies.
func Rules() []finding.Rule {
	return []finding.Rule{
		cellRequired, cellFault, cellDate, cellInteger, cellChoice, cellPhone, cellEmail, cellDeadline,
		textFullwidth, phoneDash, numberDash, dateOrder,
		documentTitle, documentAuthority, documentDate, documentDateForm,
		headingNumber, headingForm, headingLevel, waiverUnused,
	}
}
