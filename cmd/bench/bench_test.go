//go:build linux

package main

import (
	"os"
	"slices"
	"strings"
	"testing"
	"text/template"
)

func TestSpreadOf(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   spread
	}{
		{[]float64{4}, spread{4, 4, 4}},
		{[]float64{3, 1}, spread{1, 2, 3}},
		{[]float64{9, 1, 5}, spread{1, 5, 9}},
		{[]float64{8, 2, 6, 4}, spread{2, 5, 8}},
	} {
		given := slices.Clone(c.values)
		if got := spreadOf(c.values); got != c.want {
			t.Errorf("spreadOf(%v) = %v, want %v", c.values, got, c.want)
		}
		if !slices.Equal(given, c.values) {
			t.Errorf("spreadOf reordered %v to %v: pairs would be torn", given, c.values)
		}
	}
}

// The median ratio is that of the pairs, not the ratio of the medians (here 2/20).
func TestRatiosPairByPair(t *testing.T) {
	got := ratios([]float64{1, 2, 30}, []float64{10, 4, 20})
	if want := []float64{0.1, 0.5, 1.5}; !slices.Equal(got, want) {
		t.Errorf("ratios = %v, want %v", got, want)
	}
}

func TestMarkdown(t *testing.T) {
	text := "甲局关于\n乙事的通报\n\n根据部署，开展巡察。\n一、整改情况\n（一）关于学习方面\n" +
		"（二）加强领导。成立小组。再开会。\n1.深化学习。一是学。\n一是学，二是用。\n\n\n甲局\n2026年1月21日\n"
	want := []string{"# 甲局关于", "# 乙事的通报", "根据部署，开展巡察。", "## 一、整改情况", "**（一）关于学习方面**",
		"**（二）加强领导**。成立小组。再开会。", "1.深化学习。一是学。", "一是学，二是用。", "甲局", "2026年1月21日"}
	if got := markdown(text); got != strings.Join(want, "\n\n")+"\n" {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n\n"))
	}
}

// The opponent gets the notice's whole text and nothing else.
func TestMarkdownCarriesTheNotice(t *testing.T) {
	text, err := os.ReadFile("../../" + noticeText)
	if err != nil {
		t.Fatal(err)
	}
	marks := strings.NewReplacer("#", "", "*", "")
	if got, want := bare(marks.Replace(markdown(string(text)))), bare(string(text)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestBare(t *testing.T) {
	for text, want := range map[string]string{
		"甲 乙\n丙　丁\n— 12 —\n\f戊":   "甲乙丙丁戊",
		"甲\n      —1—\n\f— 2 —\n": "甲",
		"电话0763—3369020\n":        "电话0763—3369020",
		"甲— 1 —乙":                 "甲—1—乙",
	} {
		if got := bare(text); got != want {
			t.Errorf("bare(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestReport(t *testing.T) {
	tmpl, err := template.New("report").Parse(reportTemplate)
	if err != nil {
		t.Fatal(err)
	}
	one := pair{Shown: "gongwen x", Against: "Typst", Notices: 1, a: []sample{{1, 2, 3}}, b: []sample{{4, 4, 4}}}
	few, many := one, one
	few.kind, few.Notices, few.Shown = "distinct", 2, "2 distinct notices"
	many.kind, many.Notices, many.a, many.b = "distinct", 12, []sample{{0, 7, 0}}, []sample{{0, 14, 0}}
	var out strings.Builder
	r := report{Build: one, Render: one, Cores: one, Halves: one, Batches: []pair{few, many}, Papers: []paper{{Shown: "Typst", KB: 307}},
		Sizes: sizesOf(21, false), Scale: []scaled{{Notices: 10, CPU: spread{Median: 42}}},
		Benchmarks: []benchmark{{"pipeline/pdf", "Paint", 12, 34, 5}}}
	if err := tmpl.Execute(&out, r); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"| gongwen x | Typst | 1 | wall time | 0.250 | **0.250** | 0.250 |",
		"| gongwen x | Typst | 1 | processor time | 0.500 | **0.500** | 0.500 |",
		"| the same | Typst | peak memory, MiB | 4.0 | 4.0 | 4.0 |",
		"| peak memory of one `gongwen render` | 3.0 MiB | **3.0 MiB** | 3.0 MiB | ≤ 32.0 MiB | met |",
		"Typst's | 0.250 | **0.250** | 0.250 | ≤ 0.200 | MISSED |", "Missed: 4 of 7, marked",
		"| distinct | 0.50 | 1.00 | **0.500** |", "| two processes | wall time | 0.25 | 0.25 | 0.25 |", "XeLaTeX was not measured", "has no room",
		"| 10 | 0 | 0 | 0.00 | 42 | 4.20 | 0.0 |", "| pipeline/pdf | Paint | 12 | 34 | 5 |",
		"| Typst | not counted | 307 |", "NOT COMPARED", "VISIBLE",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, out.String())
		}
	}
}

func TestCPUModel(t *testing.T) {
	if got := cpuModel("processor\t: 0\nmodel\t\t: 1\nmodel name\t: ACME 9\n"); got != "ACME 9" {
		t.Errorf("got %q", got)
	}
	if got := cpuModel(""); got != "unknown model" {
		t.Errorf("got %q", got)
	}
}
