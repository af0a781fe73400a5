package value

import "testing"

func bench(b *testing.B, parse func(string) bool, texts ...string) {
	for _, s := range texts {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				parse(s)
			}
		})
	}
}

func BenchmarkParseDay(b *testing.B) {
	bench(b, func(s string) bool { _, ok := ParseDay(s); return ok },
		"2025年3月24日", "2025-03-24", "20250324", "2025-03-24 00:00:00", "２０２５年 3 月 24 日", "二〇二五年三月二十四日", "办公室")
}

func BenchmarkParseTime(b *testing.B) {
	bench(b, func(s string) bool { _, ok := ParseTime(s); return ok },
		"2025年3月24日", "2025年6月底前", "长期坚持", "立行立改，长期坚持", "2025年6月底前完成并长期坚持", "按上级要求")
}

func BenchmarkImpossibleDay(b *testing.B) {
	bench(b, func(s string) bool { _, ok := ImpossibleDay(s); return ok },
		"办公室", "2025年3月24日", "一是组织学习，二是制定办法，三是定期检查。2025年3月24日召开会议，研究部署整改工作。")
}

func BenchmarkFind(b *testing.B) {
	v := NewVocabulary(map[Status][]string{Done: {"已完成"}, Standing: {"持续巩固"}})
	bench(b, func(s string) bool { _, ok := v.Find(s); return ok }, "已完成", "已完成并持续巩固", "60%", "不清楚")
}

func BenchmarkParseNames(b *testing.B) {
	bench(b, func(s string) bool { _, ok := ParseNames(s); return ok },
		"张三", "办公室", "张三、李四", "牵头单位：办公室；配合单位：人事科、财务科", "办公室和人事科")
}

func BenchmarkFigures(b *testing.B) {
	bench(b, func(s string) bool { _, ok := ParseMoney(s, "万元"); return ok }, "35435.7", "1,234.56万元", "无")
	bench(b, func(s string) bool { _, ok := ParseCount(s); return ok }, "12", "12项", "十二个")
	bench(b, func(s string) bool { _, ok := ParseRate(s); return ok }, "98.71%", "0.9871")
}
