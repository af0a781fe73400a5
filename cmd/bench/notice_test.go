//go:build linux

package main

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func sampleNotice(t *testing.T) (notice, string) {
	t.Helper()
	text, err := os.ReadFile("../../" + noticeText)
	if err != nil {
		t.Fatal(err)
	}
	return parseNotice(string(text)), string(text)
}

func TestParseNotice(t *testing.T) {
	n, text := sampleNotice(t)
	if n.text() != text {
		t.Errorf("parsed and written again it is another text:\n%s", n.text())
	}
	if n.organ != "中共清远市人民政府机关党组" || n.date != "2026年1月21日" || len(n.title) != 2 {
		t.Errorf("title %q, organ %q, date %q", n.title, n.organ, n.date)
	}
	if empty := parseNotice(""); len(empty.body) != 0 || empty.organ != "" {
		t.Errorf("nothing is parsed as %+v", empty)
	}
}

func TestDraft(t *testing.T) {
	n := parseNotice("甲局关于\n乙事的通报\n\n开展巡察。\n一、整改情况\n（一）关于学习方面\n（二）加强领导。成立小组。\n10.深化学习。一是学。\n\n\n甲局\n2026年1月21日\n")
	want := "---\ntitle: 甲局关于乙事的通报\nauthority: 甲局\ndate: 2026年1月21日\nkind: 通报\nnumbering: run-on\nformat: plain\n---\n\n" +
		"开展巡察。\n\n## 整改情况\n\n### 关于学习方面\n\n### 加强领导。\n成立小组。\n\n#### 深化学习。\n一是学。\n"
	if got := n.draft(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestHeadingLevel(t *testing.T) {
	for line, want := range map[string]int{"一、整改": 1, "二十一、整改": 1, "（三）整改": 2, "12.整改": 3, "2025年，整改": 0, "（境）整改": 0, "": 0} {
		if got, _ := headingLevel(line); got != want {
			t.Errorf("headingLevel(%q) = %d, want %d", line, got, want)
		}
	}
}

func TestClauses(t *testing.T) {
	text := "贯彻“要会议，更要落实”，查漏（3处；含上年）；定期。报告"
	want := []string{"贯彻“要会议，更要落实”，", "查漏（3处；含上年）；", "定期。", "报告"}
	if got := clauses(text); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Distinct notices keep all that is said, but for the numbers, and differ from each other in most paragraphs.
func TestDistinct(t *testing.T) {
	n, text := sampleNotice(t)
	first, again, second := distinct(n, 1), distinct(n, 1), distinct(n, 2)
	if first.text() != again.text() {
		t.Error("the same notice comes out differently")
	}
	if n.text() != text {
		t.Error("the sample itself was changed")
	}
	if got, want := letters(first.text()), letters(text); !slices.Equal(got, want) {
		t.Errorf("other letters: %q, want %q", string(got), string(want))
	}
	same := 0
	for i := range first.body {
		if level, _ := headingLevel(first.body[i]); first.body[i] == second.body[i] && level == 0 {
			same++
		}
	}
	if same > 0 {
		t.Errorf("%d paragraphs of text are the same in two notices", same)
	}
}

// letters are the signs of a text in their order of size, without digits.
func letters(text string) []rune {
	return slices.Sorted(slices.Values([]rune(strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return -1
		}
		return r
	}, text))))
}

func TestBounds(t *testing.T) {
	for _, c := range []struct {
		digits    int
		unit      string
		low, high int
	}{
		{1, "", 1, 10}, {2, "", 10, 100}, {7, "", 1_000_000, 10_000_000},
		{4, "年", 2020, 2026}, {1, "月", 1, 10}, {2, "月", 10, 13}, {1, "日", 1, 10}, {2, "日", 10, 29},
	} {
		if low, high := bounds(c.digits, c.unit); low != c.low || high != c.high {
			t.Errorf("bounds(%d, %q) = %d, %d, want %d, %d", c.digits, c.unit, low, high, c.low, c.high)
		}
	}
}

func TestMerged(t *testing.T) {
	n, text := sampleNotice(t)
	m := merged(n, 9)
	if m.organ != "中共清城区人民政府党组" || m.date != "2026年1月10日" || !strings.Contains(m.text(), "3369029") {
		t.Errorf("got\n%s", m.text())
	}
	same := 0
	for i, line := range m.body {
		if line == n.body[i] {
			same++
		}
	}
	if same < len(n.body)*3/4 || same == len(n.body) {
		t.Errorf("%d of %d paragraphs are as in the sample", same, len(n.body))
	}
	if n.text() != text {
		t.Error("the sample itself was changed")
	}
}

func TestLatexParagraph(t *testing.T) {
	for line, want := range map[string]string{
		"一、整改情况":        `{\Hei 一、整改情况}`,
		"（一）加强领导。成立小组。": `{\Kai （一）加强领导}。成立小组。`,
		"1.增长5%。a_b":    `1.增长5\%。a\_b`,
	} {
		if got := latexParagraph(line); got != want {
			t.Errorf("latexParagraph(%q) = %q, want %q", line, got, want)
		}
	}
}
