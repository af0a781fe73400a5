// Package check judges a ledger's records and a finished document against the schema,
// GB/T 9704, GB/T 15834, GB/T 15835 and what may be made public. It collects all findings
// and never stops at one.
//
// Structure (sheets, headers, columns) is judged by schema.Decode. Here a Checker takes the
// records one by one: their values, the business rules that go by the columns' roles, the
// unit's own rules, totals, and disclosure. Document and Text judge a paper.
package check

import "gongwen/pipeline/finding"

const (
	stageValue    = "取值"
	stageOrder    = "业务"
	stageTotal    = "合计"
	stagePublic   = "公开"
	stageDocument = "公文"

	sourceSchema = "台账样式"
	sourceOpen   = "政府信息公开条例"
	sourceTidy   = "公开前清理"
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
	cellUnique = finding.Rule{Code: "cell.unique", Stage: stageValue, Strength: finding.Mandatory, Source: sourceSchema,
		About: "样式标明不能重复的列，各行都不相同。", Example: "两行的问题编号都是A-012"}
	cellDateCoarse = finding.Rule{Code: "cell.date-coarse", Stage: stageValue, Strength: finding.Recommended, Source: sourceSchema,
		About: "日期写到日。", Example: "完成日期写成“2025年3月”"}
	cellYearless = finding.Rule{Code: "cell.yearless", Stage: stageValue, Strength: finding.Practice, Source: sourceSchema,
		About: "日期和时限写明年份；没有写的，按检查时的年份算。", Example: "5月20日前"}
	cellStatus = finding.Rule{Code: "cell.status", Stage: stageValue, Strength: finding.Mandatory, Source: sourceSchema,
		About: "状态要是样式里认得的说法。", Example: "整改状态写成“以完成”"}
	cellNumber = finding.Rule{Code: "cell.number", Stage: stageValue, Strength: finding.Mandatory, Source: sourceSchema,
		About: "金额、数量、比率的格里要是数，可以带单位。", Example: "问题金额写成“约三百万”"}
	cellNames = finding.Rule{Code: "cell.names", Stage: stageValue, Strength: finding.Practice, Source: sourceSchema,
		About: "责任人、责任单位的格里是姓名或者单位，几个之间用顿号。", Example: "责任领导写成“由办公室研究后确定。”"}
	cellTextNumber = finding.Rule{Code: "cell.text-number", Stage: stageValue, Strength: finding.Practice, Source: sourceSchema,
		About: "数存成数，不存成文本，否则公式求和会漏掉。", Example: "金额格左上角有绿色三角"}
	cellUncomputed = finding.Rule{Code: "cell.uncomputed", Stage: stageValue, Strength: finding.Mandatory, Source: sourceSchema,
		About: "公式要有算出来的结果。", Example: "=SUM(C4:C9)，还没有在 Excel 里打开算过"}
	textDate = finding.Rule{Code: "text.date", Stage: stageValue, Strength: finding.Recommended, Source: sourceSchema,
		About: "文字里的日期是日历上有的。", Example: "2025年2月30日召开会议"}

	deadlineOverdue = finding.Rule{Code: "deadline.overdue", Stage: stageOrder, Strength: finding.Recommended, Source: sourceSchema,
		About: "到了完成时限的，应当已经完成。", Example: "完成时限2025年6月30日，到2026年1月状态还是“正在整改”"}
	deadlineSoon = finding.Rule{Code: "deadline.soon", Stage: stageOrder, Strength: finding.Practice, Source: sourceSchema,
		About: "离完成时限不到15天的，提醒一次。", Example: "完成时限2026年1月30日，今天是1月21日"}
	doneUndated = finding.Rule{Code: "done.undated", Stage: stageOrder, Strength: finding.Recommended, Source: sourceSchema,
		About: "完成了的写明完成日期。", Example: "整改状态“已完成”，完成日期空着"}
	doneUnsaid = finding.Rule{Code: "done.unsaid", Stage: stageOrder, Strength: finding.Recommended, Source: sourceSchema,
		About: "有完成日期的，状态不会还在整改。", Example: "完成日期2025年5月30日，整改状态“正在整改”"}
	doneLate = finding.Rule{Code: "done.late", Stage: stageOrder, Strength: finding.Practice, Source: sourceSchema,
		About: "完成日期不晚于时限；晚了的写明原因。", Example: "时限2025年5月底前，完成日期2025年6月12日"}
	dateFuture = finding.Rule{Code: "date.future", Stage: stageOrder, Strength: finding.Recommended, Source: sourceSchema,
		About: "发现、完成、销号的日期不在今天以后。", Example: "今天是2026年1月21日，完成日期写成2026年5月30日"}
	closureUnproved = finding.Rule{Code: "closure.unproved", Stage: stageOrder, Strength: finding.Recommended, Source: sourceSchema,
		About: "销号要有佐证材料。", Example: "状态“已销号”，佐证材料空着"}
	responsibleMissing = finding.Rule{Code: "responsible.missing", Stage: stageOrder, Strength: finding.Recommended, Source: sourceSchema,
		About: "每个问题写明责任领导和责任科室。", Example: "责任领导空着"}
	publicMissing = finding.Rule{Code: "public.missing", Stage: stageOrder, Strength: finding.Recommended, Source: sourceSchema,
		About: "有整改措施的，写好公开的说法。", Example: "公开口径空着"}
	serialRepeat = finding.Rule{Code: "serial.repeat", Stage: stageOrder, Strength: finding.Recommended, Source: sourceSchema,
		About: "序号不重复。", Example: "两个问题的序号都是5"}
	serialGap = finding.Rule{Code: "serial.gap", Stage: stageOrder, Strength: finding.Practice, Source: sourceSchema,
		About: "序号依次连续，可以从1重新开始。", Example: "序号从3跳到5"}
	problemTwice = finding.Rule{Code: "problem.twice", Stage: stageOrder, Strength: finding.Recommended, Source: sourceSchema,
		About: "同一个问题、同一条措施只登记一次。", Example: "第5行和第9行一字不差"}
	problemBare = finding.Rule{Code: "problem.bare", Stage: stageOrder, Strength: finding.Recommended, Source: sourceSchema,
		About: "每个问题至少有一条整改措施。", Example: "问题下面的整改措施都空着"}

	totalSum = finding.Rule{Code: "total.sum", Stage: stageTotal, Strength: finding.Mandatory, Source: sourceSchema,
		About: "合计、小计与各行相加的数一致。", Example: "合计12，各行加起来是11"}
	totalStated = finding.Rule{Code: "total.stated", Stage: stageTotal, Strength: finding.Mandatory, Source: sourceSchema,
		About: "要素里写的总数、比率与台账算出来的一致。", Example: "问题总数写的是18，台账里有17个问题"}
	totalPhrase = finding.Rule{Code: "total.phrase", Stage: stageTotal, Strength: finding.General, Source: sourceSchema,
		About: "文字里写的总数、比率与台账算出来的一致。", Example: "“反馈问题18个”，台账里有17个问题"}

	privateIdentity = finding.Rule{Code: "privacy.identity", Stage: stagePublic, Strength: finding.Mandatory, Source: sourceOpen, Clause: "第十五条",
		About: "公开的内容里没有身份证号。", Example: "张某，身份证号4418**********1234"}
	privateCard = finding.Rule{Code: "privacy.bank-card", Stage: stagePublic, Strength: finding.Mandatory, Source: sourceOpen, Clause: "第十五条",
		About: "公开的内容里没有银行卡号。", Example: "开户行和卡号"}
	privateMobile = finding.Rule{Code: "privacy.mobile", Stage: stagePublic, Strength: finding.Recommended, Source: sourceOpen, Clause: "第十五条",
		About: "公开的内容里没有个人手机号；公布的联系电话除外。", Example: "投诉人138****5678"}
	privateAddress = finding.Rule{Code: "privacy.address", Stage: stagePublic, Strength: finding.Recommended, Source: sourceOpen, Clause: "第十五条",
		About: "公开的内容里没有家庭住址；单位的地址除外。", Example: "家住某小区3栋2单元501室"}
	privateBirth = finding.Rule{Code: "privacy.birth", Stage: stagePublic, Strength: finding.Recommended, Source: sourceOpen, Clause: "第十五条",
		About: "公开的内容里没有写到日的出生日期。", Example: "1980年1月1日出生"}
	privatePunished = finding.Rule{Code: "privacy.punished", Stage: stagePublic, Strength: finding.Recommended, Source: sourceOpen, Clause: "第十五条",
		About: "公开的内容里，处分、立案旁边不写姓名。", Example: "对某科长张三予以党内警告处分"}
	privateCredit = finding.Rule{Code: "privacy.credit-code", Stage: stagePublic, Strength: finding.Practice, Source: sourceOpen, Clause: "第十五条",
		About: "统一社会信用代码是单位的，个人经营的请核对。", Example: "个体户的18位代码"}
	secrecyMark = finding.Rule{Code: "secrecy.mark", Stage: stagePublic, Strength: finding.Mandatory, Source: sourceOpen, Clause: "第十四条",
		About: "公开的内容里没有密级标志。", Example: "机密★1年"}
	secrecyRecord = finding.Rule{Code: "secrecy.record", Stage: stagePublic, Strength: finding.Mandatory, Source: sourceOpen, Clause: "第十四条",
		About: "定了密级的行不能公开。", Example: "密级一列写着“秘密”"}
	audienceRecord = finding.Rule{Code: "secrecy.audience", Stage: stagePublic, Strength: finding.Recommended, Source: sourceOpen, Clause: "第十六条",
		About: "只供内部知悉的行不写进公开的公文。", Example: "知悉范围一列写着“内部”"}
	privateColumn = finding.Rule{Code: "privacy.column", Stage: stagePublic, Strength: finding.Practice, Source: sourceOpen, Clause: "第十五条",
		About: "整列都是个人信息的，公开前整列删去；样式里不标为公开。", Example: "“身份证号码”一列"}
	textRemnant = finding.Rule{Code: "text.remnant", Stage: stagePublic, Strength: finding.Mandatory, Source: sourceTidy,
		About: "公开的文字里没有编辑软件留下的书签、域代码、没有填的占位符。", Example: "[bookmark: hmcheck_352174]"}
	textInvisible = finding.Rule{Code: "text.invisible", Stage: stagePublic, Strength: finding.Recommended, Source: sourceTidy,
		About: "公开的文字里没有看不见的字符。", Example: "零宽空格"}

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
	documentMark = finding.Rule{Code: "document.mark", Stage: stageDocument, Strength: finding.Mandatory, Source: source9704, Clause: "7.2.4",
		About: "有版头的公文要有发文机关标志。", Example: "没有写 authority"}
	documentNumber = finding.Rule{Code: "document.number", Stage: stageDocument, Strength: finding.General, Source: source9704, Clause: "7.2.5",
		About: "有版头的公文要有发文字号。", Example: "没有写 number"}
	documentNumberForm = finding.Rule{Code: "document.number-form", Stage: stageDocument, Strength: finding.Mandatory, Source: source9704, Clause: "7.2.5",
		About: "发文字号年份标全称，用六角括号“〔〕”，序号不加“第”、不编虚位。", Example: "清府[26]第08号"}
	documentSignatory = finding.Rule{Code: "document.signatory", Stage: stageDocument, Strength: finding.Mandatory, Source: source14, Clause: "第九条",
		About: "上行文应当标注签发人姓名。", Example: "请示没有写签发人"}
	documentCopyNumber = finding.Rule{Code: "document.copy-number", Stage: stageDocument, Strength: finding.General, Source: source9704, Clause: "7.2.1",
		About: "份号一般用六位阿拉伯数字。", Example: "份号写成 12"}
	documentSecret = finding.Rule{Code: "document.classification", Stage: stageDocument, Strength: finding.Mandatory, Source: source9704, Clause: "7.2.2",
		About: "密级和保密期限之间用“★”，保密期限用阿拉伯数字。", Example: "机密一年"}
	documentClassified = finding.Rule{Code: "document.classified", Stage: stagePublic, Strength: finding.Practice, Source: sourceOpen, Clause: "第十四条",
		About: "涉密的公文不得公开，不在非涉密计算机上处理。", Example: "密级: 秘密★1年"}
	documentUrgency = finding.Rule{Code: "document.urgency", Stage: stageDocument, Strength: finding.General, Source: source14, Clause: "第九条",
		About: "紧急公文标注“特急”“加急”，电报标注“特提”“特急”“加急”“平急”。", Example: "火急"}
	documentSeals = finding.Rule{Code: "document.seals", Stage: stageDocument, Strength: finding.Mandatory, Source: source9704, Clause: "7.3.5.1",
		About: "印章与署名机关一一对应。", Example: "三个机关联合行文，只有两枚印章"}
	documentPrintDate = finding.Rule{Code: "document.print-date", Stage: stageDocument, Strength: finding.Mandatory, Source: source9704, Clause: "7.4.3",
		About: "印发日期用阿拉伯数字把年、月、日标全，不编虚位。", Example: "2026年01月22日"}
	documentPrintOrder = finding.Rule{Code: "document.print-order", Stage: stageDocument, Strength: finding.Practice, Source: source9704, Clause: "7.4.3",
		About: "印发日期不早于成文日期。", Example: "1月21日成文，1月20日印发"}
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
		cellUnique, cellDateCoarse, cellYearless, cellStatus, cellNumber, cellNames, cellTextNumber, cellUncomputed, textDate,
		textFullwidth, phoneDash, numberDash, dateOrder,
		deadlineOverdue, deadlineSoon, doneUndated, doneUnsaid, doneLate, dateFuture, closureUnproved,
		responsibleMissing, publicMissing, serialRepeat, serialGap, problemTwice, problemBare,
		totalSum, totalStated, totalPhrase,
		privateIdentity, privateCard, privateMobile, privateAddress, privateBirth, privatePunished, privateCredit,
		privateColumn, secrecyMark, secrecyRecord, audienceRecord, textRemnant, textInvisible,
		documentTitle, documentAuthority, documentDate, documentDateForm,
		documentMark, documentNumber, documentNumberForm, documentSignatory, documentCopyNumber, documentSecret, documentClassified,
		documentUrgency, documentSeals, documentPrintDate, documentPrintOrder,
		headingNumber, headingForm, headingLevel, waiverUnused,
	}
}
