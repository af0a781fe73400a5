package inspect_test

import (
	"testing"

	"gongwen/pipeline/inspect"
	"gongwen/pipeline/page"
)

func BenchmarkRead(b *testing.B) {
	pdf := paper{}.make(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := page.Read(pdf); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkInspect(b *testing.B) {
	doc, _ := inspected(b, paper{}.make(b))
	p := standard(b)
	b.ReportAllocs()
	for b.Loop() {
		inspect.Inspect("notice.pdf", doc, p)
	}
}
