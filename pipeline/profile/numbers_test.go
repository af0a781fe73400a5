package profile

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/unit"
	"gongwen/pipeline/yaml"
)

// fileKeys lists the numbers of the standard's file by their key paths, with their grounds.
func fileKeys(t *testing.T) []string {
	t.Helper()
	src, err := os.ReadFile("../../data/profiles/gbt9704-2012.yaml")
	if err != nil {
		t.Fatal(err)
	}
	root, err := yaml.Parse(src)
	if err != nil {
		t.Fatal(err)
	}
	return below(root, "")
}

func below(n *yaml.Node, path string) []string {
	var out []string
	switch {
	case n.Kind == yaml.Sequence && n.Content[0].Kind == yaml.Scalar:
		return []string{fmt.Sprintf("%s %s %s", path, n.Content[1].Value, n.Content[2].Value)}
	case n.Kind == yaml.Sequence:
		for i, c := range n.Content {
			out = append(out, below(c, fmt.Sprintf("%s.%d", path, i+1))...)
		}
	case n.Kind == yaml.Mapping:
		for i := 0; i < len(n.Content); i += 2 {
			out = append(out, below(n.Content[i+1], strings.TrimPrefix(path+"."+n.Content[i].Value, "."))...)
		}
	}
	return out
}

// Every number of the file has a name, and the name stands at the right number: clause and
// strength are those of the file.
func TestEveryNumberHasAName(t *testing.T) {
	var got, names []string
	for _, n := range standard(t).numbers() {
		g := n.item.ground()
		got = append(got, fmt.Sprintf("%s %s %s", n.key, g.clause, g.strength))
		names = append(names, n.name)
	}
	want := fileKeys(t)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	slices.Sort(names)
	if len(slices.Compact(slices.Clone(names))) != len(names) || slices.Contains(names, "") {
		t.Errorf("names twice or empty: %q", names)
	}
}

// Each name is at its own number: a change of one key in the file changes that one number.
func TestEveryNameIsAtItsNumber(t *testing.T) {
	base := standard(t)
	for i, n := range base.numbers() {
		p := *base
		p.Levels = slices.Clone(base.Levels)
		src := nested(n.key, "'"+other(n)+"'")
		if err := yaml.Decode("own.yaml", []byte(src), &p); err != nil {
			t.Fatalf("%s: %v", src, err)
		}
		if n.key[:min(7, len(n.key))] == "levels." {
			continue // TestDiff has one
		}
		for j, m := range p.numbers() {
			changed := m.item.ground().strength == finding.Practice && m.item.amount() == 7 || m.item.words() == "七"
			if changed != (i == j) {
				t.Errorf("%s: changes %s: %v", n.key, m.key, changed)
			}
		}
	}
}

// nested writes a: b: value for the key a.b.
func nested(key, value string) string {
	section, rest, _ := strings.Cut(key, ".")
	if section == "levels" {
		return "name: x\n"
	}
	return section + ":\n  " + rest + ": " + value + "\n"
}

func other(n number) string {
	switch n.kind {
	case face, words:
		return "七"
	}
	if _, ok := n.item.(*Length); ok {
		return fmt.Sprintf("%.10fpt", unit.Length(7).Pt())
	}
	return "7"
}

func TestDiff(t *testing.T) {
	base := standard(t)
	own, err := Read(base, "ours.yaml", []byte(`
name: ours
levels: [黑体, 黑体, 仿宋, 仿宋]
body: {size: 15.75pt, indent: 2}
heading: {max-lines: 4, size: 小二}
line: {tight: 250}
masthead: {mark-top: 30mm, mark-condense: 700}
imprint: {duplex: 0}
minutes: {labels: 出席 缺席 列席}
`))
	if err != nil {
		t.Fatal(err)
	}
	want := []Change{
		{"masthead.mark-top", "发文机关标志上边缘至版心上边缘", "35毫米", "35毫米", "30毫米", "7.2.4", "规定"},
		{"minutes.labels", "纪要中出席、请假、列席各项的名称", "“出席 请假 列席”", "“出席 请假 列席”", "“出席 缺席 列席”", "10.3", "规定"},
		{"body.size", "正文的字号", "三号", "三号", "15.75磅", "5.2.2", "一般"},
		{"heading.size", "标题的字号", "二号", "二号", "小二", "7.3.1", "一般"},
		{"levels.2", "二级小标题（（一））的字体", "楷体", "楷体", "黑体", "7.3.3", "一般"},
		{"line.tight", "相邻标点之间收紧", "0.5字", "0.5字", "0.25字", "GB/T 15834 5.1", "可以"},
		{"heading.max-lines", "标题最多的行数", "3", "3", "4", "7.3.1", "实务"},
		{"masthead.mark-condense", "发文机关标志的字压窄后至少保留的宽度", "62%", "62%", "70%", "7.2.4", "实务"},
		{"imprint.duplex", "双面印刷，版记落在偶数页", "是", "是", "否", "6.2", "推算"},
	}
	if got := Diff(base, base, own); !slices.Equal(got, want) {
		t.Errorf("got\n%v\nwant\n%v", got, want)
	}
	if got := Diff(base, base, base); got != nil {
		t.Errorf("a profile differs from itself: %v", got)
	}
}

// Where a profile is compared with another, the grounds are still those of the standard.
func TestDiffOfTwo(t *testing.T) {
	base := standard(t)
	read := func(src string) *Profile {
		p, err := Read(base, "ours.yaml", []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	got := Diff(base, read("body: {indent: 3, size: 小三}\n"), read("body: {indent: 1, size: 小三}\n"))
	if want := []Change{{"body.indent", "正文每段首行空字", "2字", "3字", "1字", "7.3.3", "规定"}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
