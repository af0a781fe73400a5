package expression

import "testing"

func BenchmarkCompile(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Compile(`整改状态 in ["已完成", "已销号"] and 已整改金额 < 问题金额`, map[string]Kind{"整改状态": Text, "已整改金额": Number, "问题金额": Number}); err != nil {
			b.Fatal(err)
		}
	}
}
