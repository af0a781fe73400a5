package schema

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"gongwen/pipeline/ledger"
)

// BenchmarkDecode decodes a ledger of ten thousand records in groups of merged cells.
func BenchmarkDecode(b *testing.B) {
	s, err := Load(os.DirFS("../../templates"), "inspection-progress")
	if err != nil {
		b.Fatal(err)
	}
	var src strings.Builder
	src.WriteString("[台账]\n序号 | 方面 | 问题 | 整改任务 | 整改措施 | 责任领导 | 责任科室 | 完成时限 | 完成日期 | 整改状态 | 公开口径\n")
	for i := range 10_000 {
		aspect := "^"
		if i%10 == 0 {
			aspect = "贯彻落实上级决策部署"
		}
		fmt.Fprintf(&src, "=%d | %s | 学习不够 | %[2]s | 组织学习 | 张三 | 办公室 | 长期坚持 | @2025-05-30 | 已完成 | 一是切实抓好学习。\n", i+1, aspect)
	}
	wb := ledger.ParseText("台账.xlsx", src.String())
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := decodeAll(wb, s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	s, err := Load(os.DirFS("../../templates"), "inspection-progress")
	if err != nil {
		b.Fatal(err)
	}
	wb := ledger.ParseText("台账.xlsx", "[台账]\n序号 | 方面 | 问题 | 整改任务 | 整改措施 | 责任领导\n"+strings.Repeat("=1 | 甲 | 乙 | 丙 | 丁 | 戊\n", 30))
	b.ReportAllocs()
	for b.Loop() {
		Match(wb, []*Schema{s})
	}
}

func BenchmarkLoad(b *testing.B) {
	fsys := os.DirFS("../../templates")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(fsys, "inspection-progress"); err != nil {
			b.Fatal(err)
		}
	}
}
