package profile

import "testing"

func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		standard(b)
	}
}
