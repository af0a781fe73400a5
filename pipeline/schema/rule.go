package schema

import (
	"fmt"
	"regexp"
	"strings"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/yaml"
)

// severities are the words a unit writes for how grave a rule is, and the strength that
// amounts to it.
var severities = map[string]finding.Strength{"error": finding.Mandatory, "warning": finding.General, "hint": finding.Practice}

var codeForm = regexp.MustCompile(`^[a-z0-9]+([.-][a-z0-9]+)*$`)

// rule reads one of the unit's own rules.
func (r *reader) rule(n *yaml.Node, s *Schema) {
	rule := Rule{Where: r.where(n)}
	rule.Stage = "业务"
	r.fields(n, []string{"code", "sheet", "at", "when", "severity", "message", "source"},
		setter{"code", func(v *yaml.Node) { rule.Code = r.code(v, s) }},
		setter{"sheet", func(v *yaml.Node) { rule.Sheet = r.text(v) }},
		setter{"at", func(v *yaml.Node) { rule.Column = r.text(v) }},
		setter{"when", func(v *yaml.Node) { rule.When = r.text(v) }},
		setter{"severity", func(v *yaml.Node) { rule.Strength = severities[r.oneOf(v, "error", "warning", "hint")] }},
		setter{"about", func(v *yaml.Node) { rule.About = r.text(v) }},
		setter{"message", func(v *yaml.Node) { rule.Message = r.text(v) }},
		setter{"hint", func(v *yaml.Node) { rule.Hint = r.text(v) }},
		setter{"source", func(v *yaml.Node) { rule.Source = r.text(v) }},
	)
	if rule.Sheet == "" || rule.Column == "" || r.lookUp(n, rule.Ref, s) == nil {
		return
	}
	for _, name := range placeholders(rule.Message + rule.Hint) {
		r.lookUp(n, Ref{rule.Sheet, name}, s)
	}
	s.Rules = append(s.Rules, rule)
}

// code reads a name for a rule that no other rule of the schema has.
func (r *reader) code(n *yaml.Node, s *Schema) string {
	code := r.text(n)
	if !codeForm.MatchString(code) {
		r.fail(n, "规则的代码“%s”只能用小写字母、数字、“.”和“-”，如：audit.amount", code)
	}
	for _, other := range s.Rules {
		if other.Code == code {
			r.fail(n, "有两条规则都叫“%s”", code)
		}
	}
	return code
}

var placeholder = regexp.MustCompile(`\{([^{}]*)\}`)

// placeholders returns the columns that a message names as {列}.
func placeholders(text string) []string {
	var out []string
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	return out
}

// Fill puts texts in the places of a message that name them as {列}.
func Fill(message string, text func(column string) string) string {
	if !strings.Contains(message, "{") {
		return message
	}
	return placeholder.ReplaceAllStringFunc(message, func(m string) string { return text(m[1 : len(m)-1]) })
}

// total reads a number that is computed from the records.
func (r *reader) total(n *yaml.Node, s *Schema) {
	t := Total{Where: r.where(n)}
	kinds := 0
	r.fields(n, []string{"id"},
		setter{"id", func(v *yaml.Node) { t.ID = r.id(v) }},
		setter{"count", func(v *yaml.Node) { kinds++; t.Count = r.counted(v, s) }},
		setter{"sum", func(v *yaml.Node) { kinds++; t.Sum = r.summed(v, s) }},
		setter{"rate", func(v *yaml.Node) { kinds++; t.Rate = r.rate(v, s) }},
		setter{"where", func(v *yaml.Node) { t.When = r.text(v) }},
		setter{"stated", func(v *yaml.Node) { t.Stated = r.stated(v, s) }},
		setter{"phrases", func(v *yaml.Node) { t.Phrases = r.phrases(v) }},
		setter{"unit", func(v *yaml.Node) { t.Unit = r.oneOf(v, "元", "万元", "亿元") }},
	)
	if kinds != 1 {
		r.fail(n, "“%s”要写count（数）、sum（和）、rate（比率）当中的一样", t.ID)
	}
	for _, other := range s.Totals {
		if other.ID == t.ID {
			r.fail(n, "有两个合计都叫“%s”", t.ID)
		}
	}
	s.Totals = append(s.Totals, t)
}

func (r *reader) where(n *yaml.Node) string { return fmt.Sprintf("%s 第%d行", r.file, n.Line) }

// counted reads 台账.问题, or 台账 for its records.
func (r *reader) counted(n *yaml.Node, s *Schema) Ref {
	sheet, column, named := strings.Cut(r.text(n), ".")
	ref := Ref{sheet, column}
	switch sh := s.Sheet(sheet); {
	case named:
		r.lookUp(n, ref, s)
	case sh == nil:
		r.fail(n, "没有名为“%s”的工作表", sheet)
	}
	r.isTable(n, ref, s)
	return ref
}

func (r *reader) isTable(n *yaml.Node, ref Ref, s *Schema) {
	if sh := s.Sheet(ref.Sheet); sh != nil && sh.Shape != Table {
		r.fail(n, "“%s”不是表格（table），没有记录可数", ref.Sheet)
	}
}

func (r *reader) summed(n *yaml.Node, s *Schema) Ref {
	sheet, column, _ := strings.Cut(r.text(n), ".")
	ref := Ref{sheet, column}
	if c := r.lookUp(n, ref, s); c != nil && c.Type != Money && c.Type != Count && c.Type != Integer {
		r.fail(n, "“%s”不是数，不能求和：type要是integer、count或money", column)
	}
	r.isTable(n, ref, s)
	return ref
}

func (r *reader) stated(n *yaml.Node, s *Schema) Ref {
	sheet, column, _ := strings.Cut(r.text(n), ".")
	ref := Ref{sheet, column}
	r.lookUp(n, ref, s)
	return ref
}

// rate reads [部分, 总数]: two totals that stand above.
func (r *reader) rate(n *yaml.Node, s *Schema) (pair [2]string) {
	ids := r.texts(n)
	if len(ids) != 2 {
		r.fail(n, "比率要写两个合计的名称：[部分, 总数]")
		return pair
	}
	for i, id := range ids {
		pair[i] = id
		if s.Total(id) == nil {
			r.fail(n, "比率里的“%s”要写在它的前面", id)
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
	out := r.texts(n)
	for _, p := range out {
		if before, after, ok := strings.Cut(p, "{}"); !ok || before == "" || strings.Contains(after, "{}") {
			r.fail(n, "“%s”要有一个{}，写在文字后面，代表那个数，如：反馈问题{}个", p)
		}
	}
	return out
}
