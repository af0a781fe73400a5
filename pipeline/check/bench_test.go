package check

import (
	"os"
	"testing"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/schema"
)

// BenchmarkRecords checks a ledger of a few records, read each time.
func BenchmarkRecords(b *testing.B) {
	s, err := schema.Load(os.DirFS("../../templates"), "inspection-progress")
	if err != nil {
		b.Fatal(err)
	}
	book := casefile.Cases(b, "testdata/sample.txtar")[0].Input
	b.ReportAllocs()
	for b.Loop() {
		checked(b, s, book).Finish()
	}
}

// BenchmarkStart makes ready to check a ledger whose schema has rules of its own.
func BenchmarkStart(b *testing.B) {
	s, err := schema.Load(os.DirFS("../../templates"), "audit-rectification")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		checked(b, s, "")
	}
}
