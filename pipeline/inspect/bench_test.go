package inspect_test

import (
	"testing"

	"gongwen/pipeline/inspect"
)

func BenchmarkInspect(b *testing.B) {
	doc, _ := inspected(b, paper{}.make(b))
	p := standard(b)
	b.ReportAllocs()
	for b.Loop() {
		inspect.Inspect("notice.pdf", doc, p)
	}
}
