package csv

import (
	"fmt"

	"gongwen/pipeline/ledger"
)

// What a file may cost, beside what every ledger may.
const (
	maxRecord   = 4 << 20  // bytes of one record, give or take what is read ahead
	headSize    = 64 << 10 // bytes in which to look for what divides the cells
	headRecords = 20
)

const (
	hintBinary   = "它本来是 Excel 工作簿的话，请把扩展名改回 .xlsx；否则请用 Excel 或 WPS 打开它，另存为 .xlsx 再用"
	hintEncoding = "请用 Excel 或 WPS 打开它，看看文字是否正常，改好后另存为 .xlsx 再用；看不清时请向提供文件的人重新要一份"
	hintQuote    = "请用记事本打开它，补上或删去多余的双引号；或者向提供文件的人要一份 .xlsx"
	hintDivide   = "请把它分成几个文件，只留下用得着的行"
)

func (t *table) unreadable(hint, format string, args ...any) error {
	return &ledger.Unreadable{File: t.file, Message: fmt.Sprintf(format, args...), Hint: hint}
}

func (r *records) tooLong(row int) error {
	return r.table.unreadable(hintQuote, "第 %d 行的内容太长，多半是有一个英文双引号没有配对", row)
}

func (r *records) tooMuch() error {
	return r.table.unreadable(hintDivide, "内容太多，超出了程序能读的范围（最多约一百万行、五百万个有内容的单元格）")
}
