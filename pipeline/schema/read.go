package schema

import (
	"slices"
	"strings"
	"unicode"

	"gongwen/pipeline/value"
	"gongwen/pipeline/yaml"
)

func (r *reader) schema(n *yaml.Node, s *Schema) {
	var order, rules, totals *yaml.Node
	r.fields(n, []string{"title", "sheets"},
		setter{"title", func(v *yaml.Node) { s.Title = r.text(v) }},
		setter{"kind", func(v *yaml.Node) { s.Kind = r.text(v) }},
		setter{"template", func(v *yaml.Node) { s.TemplateFile = r.template(v) }},
		setter{"sheets", func(v *yaml.Node) { r.some(v, func(item *yaml.Node) { r.sheet(item, s) }) }},
		setter{"order", func(v *yaml.Node) { order = v }},
		setter{"rules", func(v *yaml.Node) { rules = v }},
		setter{"totals", func(v *yaml.Node) { totals = v }},
		setter{"generic", func(v *yaml.Node) { s.Generic = r.flag(v) }},
		setter{"front", func(v *yaml.Node) { s.Front = r.front(v) }},
		setter{"numbering", func(v *yaml.Node) { s.Numbering = r.oneOf(v, "restart", "run-on") }},
	)
	if (s.TemplateFile == "") != (s.Kind == "") {
		r.fail(n, "template（模板）与kind（文种）要一起写；只检查、不起草的样式两样都不写")
	}
	for _, part := range []struct {
		list *yaml.Node
		read func(*yaml.Node, *Schema)
	}{{order, r.order}, {rules, r.rule}, {totals, r.total}} {
		if part.list != nil {
			r.each(part.list, func(item *yaml.Node) { part.read(item, s) })
		}
	}
}

func (r *reader) template(n *yaml.Node) string {
	name := r.text(n)
	if strings.ContainsAny(name, `/\`) {
		r.fail(n, "模板要与%s放在同一个文件夹里，这里只写文件名", schemaFile)
	}
	return name
}

func (r *reader) front(n *yaml.Node) []Entry {
	var out []Entry
	if n.Kind != yaml.Mapping {
		r.fail(n, "这里要写成“名称: 内容”的形式")
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if slices.ContainsFunc(out, func(e Entry) bool { return e.Key == key.Value }) {
			r.fail(key, "“%s”写了两次", key.Value)
		}
		out = append(out, Entry{key.Value, r.text(n.Content[i+1])})
	}
	return out
}

func (r *reader) sheet(n *yaml.Node, s *Schema) {
	sh := Sheet{index: map[string]int{}}
	r.fields(n, []string{"id", "shape", "columns"},
		setter{"id", func(v *yaml.Node) { sh.ID = r.id(v) }},
		setter{"names", func(v *yaml.Node) { sh.Names = r.texts(v) }},
		setter{"shape", func(v *yaml.Node) { sh.Shape = Shape(r.oneOf(v, string(Facts), string(Table))) }},
		setter{"optional", func(v *yaml.Node) { sh.Optional = r.flag(v) }},
		setter{"columns", func(v *yaml.Node) { r.some(v, func(item *yaml.Node) { r.column(item, &sh) }) }},
	)
	if !slices.Contains(sh.Names, sh.ID) {
		sh.Names = append([]string{sh.ID}, sh.Names...)
	}
	for _, name := range sh.Names {
		if slices.ContainsFunc(s.Sheets, func(other Sheet) bool { return other.bears(name) }) {
			r.fail(n, "有两个工作表都叫“%s”", name)
		}
	}
	s.Sheets = append(s.Sheets, sh)
}

func (r *reader) column(n *yaml.Node, sh *Sheet) {
	c := Column{Type: Text}
	if n.Kind == yaml.Scalar { // a bare name is a column of text
		c.ID = r.id(n)
	} else {
		r.columnFields(n, &c)
	}
	switch has := len(c.Choices) > 0; {
	case c.Type == Status && !has:
		r.fail(n, "“%s”：type: status与words（各种说法）要一起写", c.ID)
	case c.Type != Status && (c.Type == Choice) != has:
		r.fail(n, "“%s”：type: choice与choices（可选的内容）要一起写", c.ID)
	}
	for _, name := range c.names() {
		if i, taken := sh.index[fold(name)]; taken && i != len(sh.Columns) && len(c.like) == 0 {
			r.fail(n, "有两个列都叫“%s”", name)
		}
		sh.index[fold(name)] = len(sh.Columns)
	}
	sh.Columns = append(sh.Columns, c)
}

func (r *reader) columnFields(n *yaml.Node, c *Column) {
	r.fields(n, nil,
		setter{"id", func(v *yaml.Node) { c.ID = r.id(v) }},
		setter{"aliases", func(v *yaml.Node) { c.Aliases = r.texts(v) }},
		setter{"type", func(v *yaml.Node) { c.Type = oneWord(r, v, types) }},
		setter{"role", func(v *yaml.Node) { c.Role = oneWord(r, v, roles) }},
		setter{"required", func(v *yaml.Node) { c.Required = r.flag(v) }},
		setter{"unique", func(v *yaml.Node) { c.Unique = r.flag(v) }},
		setter{"public", func(v *yaml.Node) { c.Public = r.flag(v) }},
		setter{"choices", func(v *yaml.Node) { r.choices(v, c) }},
		setter{"words", func(v *yaml.Node) { r.words(v, c) }},
		setter{"unit", func(v *yaml.Node) { c.Unit = r.oneOf(v, "元", "万元", "亿元", percent) }},
		setter{"like", func(v *yaml.Node) { c.like = r.texts(v) }},
		setter{"unlike", func(v *yaml.Node) { c.unlike = r.texts(v) }},
	)
	if c.ID == "" && len(c.like) == 0 {
		r.fail(n, "缺少“id”")
	}
}

// choices reads a list of what may stand in a column, or with each what else is said for
// it: {重大隐患: [重大], 一般隐患: [一般]}.
func (r *reader) choices(n *yaml.Node, c *Column) {
	c.synonyms = map[string]string{}
	if n.Kind != yaml.Mapping {
		c.Choices = r.texts(n)
		for _, choice := range c.Choices {
			c.synonyms[fold(choice)] = choice
		}
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		choice := r.text(n.Content[i])
		c.Choices = append(c.Choices, choice)
		for _, text := range append(r.texts(n.Content[i+1]), choice) {
			c.synonyms[fold(text)] = choice
		}
	}
}

// oneWord reads one of the words that a list allows.
func oneWord[W ~string](r *reader, n *yaml.Node, allowed []W) W {
	words := make([]string, len(allowed))
	for i, w := range allowed {
		words[i] = string(w)
	}
	return W(r.oneOf(n, words...))
}

// words reads what a field's own words of progress mean: {已完成: [已整改, 整改到位]}. The
// words of the one vocabulary are understood besides.
func (r *reader) words(n *yaml.Node, c *Column) {
	list := map[value.Status][]string{}
	var setters []setter
	for _, s := range []value.Status{value.Open, value.Ongoing, value.Standing, value.Done, value.Closed} {
		setters = append(setters, setter{string(s), func(v *yaml.Node) { list[s] = append([]string{string(s)}, r.texts(v)...) }})
	}
	r.fields(n, nil, setters...)
	c.Words = value.NewVocabulary(list)
	c.Choices = c.Words.Words()
}

// id reads a name that templates can write: .要素.反馈日期.
func (r *reader) id(n *yaml.Node) string {
	id := r.text(n)
	odd := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '_' }
	if strings.ContainsFunc(id, odd) || id != "" && unicode.IsDigit([]rune(id)[0]) {
		r.fail(n, "“%s”不能作名称：只能用汉字、字母和数字，不以数字开头；带其他符号的叫法写在aliases里", id)
	}
	return id
}
