package schema

import (
	"fmt"
	"strings"
	"unicode"

	"gongwen/pipeline/ledger"
)

// Infer makes a schema after the headers of a workbook by the patterns of a generic
// schema; nil where there is no table.
func (s *Schema) Infer(wb *ledger.Workbook) *Schema { return s.infer(wb, heads{}) }

const writtenHead = `# 台账样式：%s
#
# 这是照台账的表头推断出来的，请逐列核对：
# type 是填什么：text 文字 · date 日期 · integer 整数 · choice 选项 · status 整改状态 · deadline 时限 · money 金额（unit: 万元）·
#      count 数量 · rate 百分比 · names 姓名或单位 · phone 电话 · email 邮箱
# role 是在整改工作里的用处，程序据此检查超期、缺号、重复等；不对的删去。
# required: true 是必须有这一列、每行必填；public: true 是可以公开，模板只看得到这样的列。
# aliases 写表头可能的其他叫法。只检查，不需要模板；要起草公文，参照自带的样式加上 kind、template 和 front。

title: %s
sheets:
`

// Source writes a schema that was inferred as the text of schema.yaml, for a person to go
// through and change.
func (s *Schema) Source(title string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, writtenHead, title, title)
	for i := range s.Sheets {
		sh := &s.Sheets[i]
		fmt.Fprintf(&b, "  - id: %s\n    names: [%s]\n    shape: %s\n    columns:\n", identifier(sh.ID, "表"), quotedYAML(sh.ID), sh.Shape)
		used := map[string]int{}
		for _, c := range sh.Columns {
			id := identifier(c.ID, "列")
			if used[id]++; used[id] > 1 {
				id += fmt.Sprint(used[id])
			}
			b.WriteString("      - {id: " + id + c.settings(id) + "}\n")
		}
	}
	return []byte(b.String())
}

// settings writes the keys of a column after its id.
func (c *Column) settings(id string) string {
	var b strings.Builder
	if id != c.ID {
		b.WriteString(", aliases: [" + quotedYAML(c.ID) + "]")
	}
	if c.Type != Text {
		fmt.Fprintf(&b, ", type: %s", c.Type)
	}
	if c.Role != "" {
		fmt.Fprintf(&b, ", role: %s", c.Role)
	}
	if c.Unit != "" {
		b.WriteString(", unit: " + c.Unit)
	}
	if c.Type == Status {
		b.WriteString(", words: {" + c.words() + "}")
	}
	return b.String()
}

// words writes which words mean what.
func (c *Column) words() string {
	by := map[string][]string{}
	var order []string
	for _, w := range c.Words.Words() {
		status, _ := c.Words.Find(w)
		if by[string(status)] == nil {
			order = append(order, string(status))
		}
		by[string(status)] = append(by[string(status)], quotedYAML(w))
	}
	for i, s := range order {
		order[i] = s + ": [" + strings.Join(by[s], ", ") + "]"
	}
	return strings.Join(order, ", ")
}

// identifier makes a name that templates can write of a header.
func identifier(header, otherwise string) string {
	id := strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || c == '_' {
			return c
		}
		return -1
	}, header)
	if id == "" || id[0] >= '0' && id[0] <= '9' {
		id = otherwise + id
	}
	return id
}

func quotedYAML(text string) string { return "'" + strings.ReplaceAll(oneLine(text), "'", "''") + "'" }
