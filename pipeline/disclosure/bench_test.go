package disclosure

import "testing"

// BenchmarkScan scans what stands in most cells of a ledger, then what takes a closer look.
func BenchmarkScan(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"short", "办公室、人事科"},
		{"date", "2024年9月18日至12月20日"},
		{"title", "清远市关于进一步加强乡村振兴战略实绩考核的通知"},
		{"sentence", "进一步强化公文的审核力度，发布发文流程规范化管理要求，建立监督检查机制，加强发文管理。"},
		{"near", "对1人予以记大过处分，对2人予以提醒谈话"},
		{"remark", "经办人已于第12周反馈 & 存档<13>"},
		{"time", "2024-09-18 08:30:00"},
		{"found", "张三，身份证号441802198001011234"},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Scan(c.text, nil)
			}
		})
	}
}
