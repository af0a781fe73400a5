package schema

import "gongwen/pipeline/finding"

const (
	stage  = "结构"
	source = "台账样式"
)

var (
	schemaUnknown = finding.Rule{Code: "schema.unknown", Stage: stage, Strength: finding.Mandatory, Source: source,
		About:   "台账的工作表和列要合于一种已有的台账样式。",
		Example: "工作簿里只有“Sheet1”，表头是“姓名、电话”。"}
	schemaGeneric = finding.Rule{Code: "schema.generic", Stage: stage, Strength: finding.Recommended, Source: source,
		About:   "没有专门样式的台账按通用样式检查，列的含义由表头和内容推断，不能起草公文。",
		Example: "信访积案化解台账。"}
	sheetMissing = finding.Rule{Code: "sheet.missing", Stage: stage, Strength: finding.Mandatory, Source: source,
		About:   "样式要求的工作表都要有。",
		Example: "缺少工作表“下一步打算”。"}
	factsMissing = finding.Rule{Code: "facts.missing", Stage: stage, Strength: finding.Mandatory, Source: source,
		About:   "起草公文要有写明要素的工作表；只检查台账时可以没有。",
		Example: "缺少工作表“要素”。"}
	sheetTwice = finding.Rule{Code: "sheet.twice", Stage: stage, Strength: finding.Recommended, Source: source,
		About:   "同一张表在工作簿里只放一份。",
		Example: "既有工作表“台账”，又有工作表“整改台账”。"}
	sheetByColumns = finding.Rule{Code: "sheet.by-columns", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "工作表最好用样式里的名称；名称不同而列相合的，按列认出来读入。",
		Example: "工作表叫“Sheet1”，列与“台账”相合。"}
	sheetUnread = finding.Rule{Code: "sheet.unread", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "样式以外的工作表不读入。",
		Example: "台账旁边还有一张工作表“会议记录”。"}
	sheetEmpty = finding.Rule{Code: "sheet.empty", Stage: stage, Strength: finding.Mandatory, Source: source,
		About:   "样式要求的工作表里要有内容。",
		Example: "工作表“台账”只有表头，没有一行记录。"}
	sheetHeader = finding.Rule{Code: "sheet.header", Stage: stage, Strength: finding.Mandatory, Source: source,
		About:   "表格要有表头，事项表要有项目名称。",
		Example: "工作表“台账”前20行里找不到“方面、问题、整改任务”等列名。"}
	columnMissing = finding.Rule{Code: "column.missing", Stage: stage, Strength: finding.Mandatory, Source: source,
		About:   "样式要求的列（项目）都要有。",
		Example: "工作表“台账”没有“责任科室”这一列。"}
	columnNear = finding.Rule{Code: "column.near", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "可以不填的列（项目），名称也要写对，否则不会读入。",
		Example: "表头写成“左证材料”。"}
	columnTwice = finding.Rule{Code: "column.twice", Stage: stage, Strength: finding.Recommended, Source: source,
		About:   "同一列（项目）只写一次。",
		Example: "表头里既有“完成日期”，又有“实际完成时间”。"}
	columnUnsure = finding.Rule{Code: "column.ambiguous", Stage: stage, Strength: finding.Mandatory, Source: source,
		About:   "几个列名都像同一列时，程序不猜；不是必有的列只作警告。",
		Example: "表头里既有“实际完成时间”，又有“完成时间”，都是“完成日期”的别名。"}
	columnHidden = finding.Rule{Code: "column.hidden", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "隐藏的列照样读入，可能写进公开的通报。",
		Example: "F列“公开口径”被隐藏。"}
	rowHidden = finding.Rule{Code: "row.hidden", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "隐藏的行照样读入，可能写进公开的通报。",
		Example: "第5行被隐藏，但里面有公开口径。"}
	rowTotal = finding.Rule{Code: "row.total", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "合计、小计的行不是记录，只用来核对合计数。",
		Example: "第20行A列写着“合计”。"}
	rowNote = finding.Rule{Code: "row.note", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "表下的说明和签名不是记录。",
		Example: "第21行写着“填报人：张三”。"}
	rowOther = finding.Rule{Code: "row.other-table", Stage: stage, Strength: finding.Recommended, Source: source,
		About:   "一张工作表只放一张表。",
		Example: "第20行以下是另一张列不同的表。"}
	sheetHidden = finding.Rule{Code: "sheet.hidden", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "隐藏的工作表，名称合于样式的也读入，可能写进公开的通报。",
		Example: "工作表“台账”被隐藏。"}
	rowHeader = finding.Rule{Code: "row.header", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "中间重复的表头不是记录。",
		Example: "第30行又是“序号、问题、整改措施”。"}
	rowSkipped = finding.Rule{Code: "row.skipped", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "只有序号的行和横跨整张表的合并行不是记录，不读入。",
		Example: "第8行A8至M8合并成一格，写着“二、关于内部管理方面”。"}
)

// Rules lists the rules that Match and Decode apply.
func Rules() []finding.Rule {
	return []finding.Rule{schemaUnknown, schemaGeneric, sheetMissing, factsMissing, sheetTwice, sheetByColumns, sheetUnread, sheetEmpty, sheetHeader,
		columnMissing, columnNear, columnTwice, columnUnsure, columnHidden,
		sheetHidden, rowHidden, rowSkipped, rowTotal, rowNote, rowHeader, rowOther}
}
