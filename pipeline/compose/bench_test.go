package compose

import "testing"

// BenchmarkCompose drafts a notice of a small ledger, its schema and records read each time.
func BenchmarkCompose(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		draft(b)
	}
}
