package ledger

import (
	"fmt"
	"strings"
	"testing"
)

func TestReference(t *testing.T) {
	for col, want := range map[int]string{1: "A7", 26: "Z7", 27: "AA7", 52: "AZ7", 702: "ZZ7", 703: "AAA7", 16384: "XFD7"} {
		if got := Reference(7, col); got != want {
			t.Errorf("column %d: %s, want %s", col, got, want)
		}
	}
}

func TestParseText(t *testing.T) {
	wb := ParseText("a.xlsx", `[甲]
题 | < | 丙
=1.0 | @2025-05-30 | =TRUE

!^ | #REF! | 一\n二
[乙!]
`)
	var b strings.Builder
	for _, s := range wb.Sheets {
		fmt.Fprintln(&b, s.Name, s.Hidden, s.Merges)
		for row, err := range s.Rows {
			fmt.Fprint(&b, row.Number, row.Hidden, err)
			for _, c := range row.Cells {
				fmt.Fprintf(&b, " %s %d %q", Reference(c.Row, c.Col), c.Kind, c.Raw)
			}
			fmt.Fprintln(&b)
		}
	}
	want := `甲 false [{1 1 1 2} {3 1 4 1}]
1 false <nil> A1 0 "题" C1 0 "丙"
2 false <nil> A2 1 "1.0" B2 2 "2025-05-30" C2 3 "TRUE"
4 true <nil> B4 4 "#REF!" C4 0 "一\n二"
乙 true []
`
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
}
