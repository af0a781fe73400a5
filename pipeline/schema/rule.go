package schema

import (
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/yaml"
)

// severities are the words a unit writes for how grave a rule is, and the strength that
// amounts to it.
var severities = map[string]finding.Strength{"error": finding.Mandatory, "warning": finding.General, "hint": finding.Practice}

// isCode reports words of small letters and digits that points and hyphens join.
func isCode(s string) bool {
	for word := range strings.SplitSeq(strings.ReplaceAll(s, "-", "."), ".") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// rule reads one of the unit's own rules.
func (r *reader) rule(n *yaml.Node) {
	rule := Rule{Where: r.Place(n)}
	rule.Stage = "业务"
	var severity string
	r.Fields(n, []string{"code", "sheet", "at", "when", "severity", "message", "source"},
		yaml.Key("code", &rule.Code, r.code),
		yaml.Key("sheet", &rule.Sheet, r.Text),
		yaml.Key("at", &rule.Column, r.Text),
		yaml.Key("when", &rule.When, r.Text),
		yaml.Key("severity", &severity, yaml.OneOf(r.Reader, "error", "warning", "hint")),
		yaml.Key("about", &rule.About, r.Text),
		yaml.Key("message", &rule.Message, r.Text),
		yaml.Key("hint", &rule.Hint, r.Text),
		yaml.Key("source", &rule.Source, r.Text),
	)
	rule.Strength = severities[severity]
	if rule.Sheet == "" || rule.Column == "" || r.lookUp(n, rule.Ref) == nil {
		return
	}
	for _, name := range placeholders(rule.Message + rule.Hint) {
		r.lookUp(n, Ref{rule.Sheet, name})
	}
	r.schema.Rules = append(r.schema.Rules, rule)
}

// code reads a name for a rule that no other rule of the schema has.
func (r *reader) code(n *yaml.Node) string {
	code := r.Text(n)
	if !isCode(code) {
		r.Fail(n, "规则的代码“%s”只能用小写字母、数字、“.”和“-”，如：audit.amount", code)
	}
	for _, other := range r.schema.Rules {
		if other.Code == code {
			r.Fail(n, "有两条规则都叫“%s”", code)
		}
	}
	return code
}

// placeholders returns the columns that a message names as {列}.
func placeholders(text string) []string {
	var out []string
	Fill(text, func(column string) string {
		out = append(out, column)
		return ""
	})
	return out
}

// Fill puts texts in the places of a message that name them as {列}.
func Fill(message string, text func(column string) string) string {
	var b strings.Builder
	for {
		end := strings.IndexByte(message, '}')
		if end < 0 {
			return b.String() + message
		}
		if open := strings.LastIndexByte(message[:end], '{'); open >= 0 {
			b.WriteString(message[:open] + text(message[open+1:end]))
		} else {
			b.WriteString(message[:end+1])
		}
		message = message[end+1:]
	}
}

// total reads a number that is computed from the records.
func (r *reader) total(n *yaml.Node) {
	t := Total{Where: r.Place(n)}
	kinds := 0
	r.Fields(n, []string{"id"},
		yaml.Key("id", &t.ID, r.id),
		yaml.Field{Key: "count", Set: func(v *yaml.Node) { kinds++; t.Count = r.counted(v) }},
		yaml.Field{Key: "sum", Set: func(v *yaml.Node) { kinds++; t.Sum = r.summed(v) }},
		yaml.Field{Key: "rate", Set: func(v *yaml.Node) { kinds++; t.Rate = r.rate(v) }},
		yaml.Key("where", &t.When, r.Text),
		yaml.Key("stated", &t.Stated, r.stated),
		yaml.Key("phrases", &t.Phrases, r.phrases),
		yaml.Key("unit", &t.Unit, yaml.OneOf(r.Reader, "元", "万元", "亿元")),
	)
	if kinds != 1 {
		r.Fail(n, "“%s”要写count（数）、sum（和）、rate（比率）当中的一样", t.ID)
	}
	for _, other := range r.schema.Totals {
		if other.ID == t.ID {
			r.Fail(n, "有两个合计都叫“%s”", t.ID)
		}
	}
	r.schema.Totals = append(r.schema.Totals, t)
}

// counted reads 台账.问题, or 台账 for its records.
func (r *reader) counted(n *yaml.Node) Ref {
	sheet, column, named := strings.Cut(r.Text(n), ".")
	ref := Ref{sheet, column}
	switch sh := r.schema.Sheet(sheet); {
	case named:
		r.lookUp(n, ref)
	case sh == nil:
		r.Fail(n, "没有名为“%s”的工作表", sheet)
	}
	r.isTable(n, ref)
	return ref
}

func (r *reader) isTable(n *yaml.Node, ref Ref) {
	if sh := r.schema.Sheet(ref.Sheet); sh != nil && sh.Shape != Table {
		r.Fail(n, "“%s”不是表格（table），没有记录可数", ref.Sheet)
	}
}

func (r *reader) summed(n *yaml.Node) Ref {
	ref := refOf(r.Text(n))
	if c := r.lookUp(n, ref); c != nil && c.Type != Money && c.Type != Count && c.Type != Integer {
		r.Fail(n, "“%s”不是数，不能求和：type要是integer、count或money", ref.Column)
	}
	r.isTable(n, ref)
	return ref
}

func (r *reader) stated(n *yaml.Node) Ref {
	ref := refOf(r.Text(n))
	r.lookUp(n, ref)
	return ref
}

// rate reads [部分, 总数]: two totals that stand above.
func (r *reader) rate(n *yaml.Node) (pair [2]string) {
	ids := r.Texts(n)
	if len(ids) != 2 {
		r.Fail(n, "比率要写两个合计的名称：[部分, 总数]")
		return pair
	}
	for i, id := range ids {
		pair[i] = id
		if r.schema.Total(id) == nil {
			r.Fail(n, "比率里的“%s”要写在它的前面", id)
		}
	}
	return pair
}

// Total returns the total with the id, or nil.
func (s *Schema) Total(id string) *Total {
	for i := range s.Totals {
		if s.Totals[i].ID == id {
			return &s.Totals[i]
		}
	}
	return nil
}

func (r *reader) phrases(n *yaml.Node) []string {
	out := r.Texts(n)
	for _, p := range out {
		if before, after, ok := strings.Cut(p, "{}"); !ok || before == "" || strings.Contains(after, "{}") {
			r.Fail(n, "“%s”要有一个{}，写在文字后面，代表那个数，如：反馈问题{}个", p)
		}
	}
	return out
}
