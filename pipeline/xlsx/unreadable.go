package xlsx

import (
	"errors"

	"gongwen/pipeline/ledger"
)

const (
	hintRepair = "请用 Excel 或 WPS 打开它，按提示修复后另存为新的 .xlsx 文件再用；打不开时请向提供文件的人重新要一份"
	hintSaveAs = "请" + hintOpen
	hintText   = "里面是用逗号或制表符分隔的表格时，请把扩展名改成 .csv 再用；或者" + hintOpen
	hintOpen   = "用 Excel 或 WPS 打开它，点“文件—另存为”，类型选“Excel 工作簿（*.xlsx）”，再用另存出来的文件"
	hintShrink = "请用 Excel 或 WPS 打开它，只把用得着的工作表复制到一个新的工作簿，另存为 .xlsx 再用"
)

// errDamaged is a part whose text breaks the rules of workbooks.
var errDamaged = errors.New("damaged part")

// errTooMuch is a part that goes beyond one of our limits.
var errTooMuch = errors.New("part beyond limits")

func damaged(where string) *ledger.Unreadable {
	return &ledger.Unreadable{Message: where + "已损坏，读不完整", Hint: hintRepair}
}

func tooMuch(where string) *ledger.Unreadable {
	return &ledger.Unreadable{Message: where + "的内容太多，超出了程序能读的范围（最多约五百万个有内容的单元格）", Hint: hintShrink}
}
