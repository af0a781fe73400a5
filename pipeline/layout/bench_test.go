package layout

import (
	"testing"

	"gongwen/pipeline/finding"
)

// BenchmarkLayout sets a notice of seven pages.
func BenchmarkLayout(b *testing.B) {
	p, words, doc, text := standardProfile(b), titleWords(b), seedDocument(b), finding.NewText("notice.md", "")
	b.ReportAllocs()
	for b.Loop() {
		Layout(doc, text, &Means{Profile: p, Faces: squares, Words: words})
	}
}
