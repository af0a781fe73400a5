package schema

import (
	"strings"

	"gongwen/pipeline/yaml"
)

// order reads a chain such as 要素.反馈日期 < 要素.成文日期 <= 要素.公开起始日期.
func (r *reader) order(n *yaml.Node) {
	var o Order
	tables := map[string]bool{}
	strict := false
	words := strings.Fields(spaced(r.Text(n)))
	for i, word := range words {
		if i%2 == 1 {
			if word != "<" && word != "<=" {
				r.Fail(n, "日期之间要写<或<=，现在是“%s”", word)
			}
			strict = word == "<"
			continue
		}
		ref, shape := r.ref(n, word)
		if shape == Table {
			tables[ref.Sheet] = true
		}
		o = append(o, Step{ref, strict})
	}
	if len(o) < 2 || len(words)%2 == 0 {
		r.Fail(n, "日期先后至少要有两个日期，如：要素.反馈日期 < 要素.成文日期")
	}
	if len(tables) > 1 {
		r.Fail(n, "一条日期先后里只能有一个表格")
	}
	r.schema.Order = append(r.schema.Order, o)
}

// spaced sets blanks around the signs, as an author may have left them out.
func spaced(s string) string {
	return strings.NewReplacer("<=", " <= ", "≤", " <= ", "<", " < ").Replace(s)
}

// ref reads 要素.反馈日期 and looks it up.
func (r *reader) ref(n *yaml.Node, word string) (Ref, Shape) {
	ref := refOf(word)
	c := r.lookUp(n, ref)
	if c == nil {
		return ref, ""
	}
	if c.Type != Date && c.Type != Deadline {
		r.Fail(n, "“%s”不是日期，不能比较先后", word)
	}
	return ref, r.schema.Sheet(ref.Sheet).Shape
}

func refOf(word string) Ref {
	sheet, column, _ := strings.Cut(word, ".")
	return Ref{sheet, column}
}

// lookUp finds the column that a name such as 要素.反馈日期 means.
func (r *reader) lookUp(n *yaml.Node, ref Ref) *Column {
	sh := r.schema.Sheet(ref.Sheet)
	if sh == nil {
		r.Fail(n, "“%s.%s”：没有名为“%s”的工作表", ref.Sheet, ref.Column, ref.Sheet)
		return nil
	}
	c := sh.Column(ref.Column)
	if c == nil {
		r.Fail(n, "“%s.%s”：工作表“%s”没有名为“%s”的列", ref.Sheet, ref.Column, ref.Sheet, ref.Column)
	}
	return c
}
