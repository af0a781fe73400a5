package markdown

import (
	"os"
	"testing"
)

// BenchmarkParse parses a paper with three long annexes in tables.
func BenchmarkParse(b *testing.B) {
	src, err := os.ReadFile("../../docs/gallery/09-附件长表.md")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		Parse("notice.md", src)
	}
}
