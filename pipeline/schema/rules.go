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
	sheetMissing = finding.Rule{Code: "sheet.missing", Stage: stage, Strength: finding.Mandatory, Source: source,
		About:   "样式要求的工作表都要有。",
		Example: "缺少工作表“下一步打算”。"}
	sheetTwice = finding.Rule{Code: "sheet.twice", Stage: stage, Strength: finding.Recommended, Source: source,
		About:   "同一张表在工作簿里只放一份。",
		Example: "既有工作表“台账”，又有工作表“整改台账”。"}
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
	rowHidden = finding.Rule{Code: "row.hidden", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "隐藏的行照样读入，可能写进公开的通报。",
		Example: "第5行被隐藏，但里面有公开口径。"}
	rowSkipped = finding.Rule{Code: "row.skipped", Stage: stage, Strength: finding.Practice, Source: source,
		About:   "只有序号的行和横跨整张表的合并行不是记录，不读入。",
		Example: "第8行A8至M8合并成一格，写着“二、关于内部管理方面”。"}
)

// Rules lists the rules that Match and Decode apply.
func Rules() []finding.Rule {
	return []finding.Rule{schemaUnknown, sheetMissing, sheetTwice, sheetEmpty, sheetHeader,
		columnMissing, columnNear, columnTwice, rowHidden, rowSkipped}
}
