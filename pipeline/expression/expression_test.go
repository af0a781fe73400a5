package expression

import (
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"

	"gongwen/pipeline/casefile"
)

// TestConditions evaluates one condition a line over the same record.
func TestConditions(t *testing.T) {
	day := func(s string) Span { d, _ := time.Parse("2006-01-02", s); return Span{d, d} }
	first, last := day("2025-06-01").First, day("2025-06-30").First
	values := map[string]any{
		"状态": "已完成", "备注": " ", "今天": day("2026-01-21"), "完成日期": day("2025-05-30"), "时限": Span{first, last}, "销号日期": Span{},
		"金额": Amount{big.NewRat(25102354, 100)}, "已整改": Amount{big.NewRat(21558784, 100)}, "未整改": Amount{big.NewRat(3543570, 100)}, "追缴": Amount{},
		"完成率": Amount{big.NewRat(8588, 10000)},
	}
	kinds := map[string]Kind{}
	for name, v := range values {
		switch v.(type) {
		case Span:
			kinds[name] = Days
		case Amount:
			kinds[name] = Number
		default:
			kinds[name] = Text
		}
	}
	casefile.Run(t, "testdata/*.txtar", func(t *testing.T, c casefile.Case) string {
		var b strings.Builder
		for line := range strings.Lines(c.Input) {
			line = strings.TrimSpace(line)
			condition, err := Compile(line, kinds)
			if err != nil {
				fmt.Fprintln(&b, err)
				continue
			}
			is, err := condition.True(values)
			fmt.Fprintf(&b, "%s => %v%s\n", line, is, said(err))
		}
		return b.String()
	})
}

func said(err error) string {
	if err == nil {
		return ""
	}
	return " " + err.Error()
}

func BenchmarkTrue(b *testing.B) {
	c, err := Compile(`状态 == "已完成" and 完成日期 > 时限`, map[string]Kind{"状态": Text, "完成日期": Days, "时限": Days})
	if err != nil {
		b.Fatal(err)
	}
	values := map[string]any{"状态": "已完成", "完成日期": Span{time.Unix(0, 0), time.Unix(0, 0)}, "时限": Span{}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.True(values); err != nil {
			b.Fatal(err)
		}
	}
}
