package ledger

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

const marked = `[台账]
序号 | 问题
[问题清单]
台账.xlsx 问题清单 | < | < | < | < | < | < | <
序号 | 级别 | 位置 | 问题 | 建议 | 依据 | 代码 | 不查理由
=1 | 错误 | 台账!B7 | 空着 | 请填写 | 台账样式 | cell.required | 领导已经同意
=2 | 警告 | 台账 | 有重复 | 请合并 |  | row.twice | \n 年底一起改 
=3 | 警告 | （整个文件） | 缺表 | 请补上 |  | sheet.missing | 没有下一步
=4 | 警告 | 台账!B9 | 空着 | 请填写 | 台账样式 | cell.required
=5 | 提示 | notice.md:3:1 | 空着 | 请填写 | 台账样式 | text.space | 不是台账里的
=6 | 提示 | （已删除） | 空着 | 请填写 | 台账样式 | cell.required | 行没有了
=7 | 提示 | 台账!C1 | 空着 | 请填写 | 台账样式 |  | 没有代码
`

func TestWaivers(t *testing.T) {
	all, err := Waivers(ParseText("台账.xlsx", marked))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, w := range all {
		fmt.Fprintf(&b, "%q %q %s %s %s\n", w.Sheet, w.Cell, w.Code, w.Reason, w.At)
	}
	want := `"台账" "B7" cell.required 领导已经同意 台账.xlsx:问题清单!H3
"台账" "" row.twice 年底一起改 台账.xlsx:问题清单!H4
"" "" sheet.missing 没有下一步 台账.xlsx:问题清单!H5
`
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
}

// Only what bears the name and all of the columns is ours.
func TestIsMarkSheet(t *testing.T) {
	const header = "序号 | 级别 | 位置 | 问题 | 建议 | 依据 | 代码 | 不查理由\n"
	for src, want := range map[string]bool{
		"[问题清单]\n" + header:             true,
		"[问题清单（检查）]\n标题\n说明\n" + header: true,
		"[问题清单 (2)]\n不查理由 | 代码 | 依据 | 建议 | 问题 | 位置 | 级别 | 序号": true,
		"[整改问题]\n" + header:                             false,
		"[问题清单]\n序号 | 问题 | 建议 | 依据\n=1 | 甲":             false,
		"[问题清单]\n" + strings.Repeat("甲\n", 10) + header: false,
		"[问题清单]": false,
	} {
		if got := IsMarkSheet(ParseText("台账.xlsx", src).Sheets[0]); got != want {
			t.Errorf("%q: %v, want %v", src, got, want)
		}
	}
}

// A list that cannot be read to its end is said so, not passed over.
func TestWaiversOfBrokenSheet(t *testing.T) {
	wb := ParseText("台账.xlsx", marked)
	rows, broken := wb.Sheets[1].Rows, errors.New("broken row")
	wb.Sheets[1].Rows = func(yield func(Row, error) bool) {
		for row := range rows {
			if row.Number == 4 {
				yield(Row{}, broken)
				return
			}
			if !yield(row, nil) {
				return
			}
		}
	}
	if _, err := Waivers(wb); err != broken {
		t.Error(err)
	}
}
