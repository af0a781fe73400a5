package schema

import (
	"slices"
	"strings"
	"unicode"

	"gongwen/pipeline/value"
	"gongwen/pipeline/yaml"
)

// reader reads schema.yaml.
type reader struct {
	*yaml.Reader
	schema *Schema // as far as it has been read
}

func (r *reader) read(n *yaml.Node) {
	s := r.schema
	var order, rules, totals *yaml.Node
	r.Fields(n, []string{"title", "sheets"},
		yaml.Key("title", &s.Title, r.Text),
		yaml.Key("kind", &s.Kind, r.Text),
		yaml.Key("template", &s.TemplateFile, r.template),
		r.Each("sheets", r.sheet),
		yaml.Later("order", &order),
		yaml.Later("rules", &rules),
		yaml.Later("totals", &totals),
		yaml.Key("generic", &s.Generic, r.Flag),
		yaml.Key("front", &s.Front, r.front),
		yaml.Key("numbering", &s.Numbering, yaml.OneOf(r.Reader, "restart", "run-on")),
	)
	if (s.TemplateFile == "") != (s.Kind == "") {
		r.Fail(n, "template（模板）与kind（文种）要一起写；只检查、不起草的样式两样都不写")
	}
	for _, item := range r.Items(order) {
		r.order(item)
	}
	for _, item := range r.Items(rules) {
		r.rule(item)
	}
	for _, item := range r.Items(totals) {
		r.total(item)
	}
}

func (r *reader) template(n *yaml.Node) string {
	name := r.Text(n)
	if strings.ContainsAny(name, `/\`) {
		r.Fail(n, "模板要与%s放在同一个文件夹里，这里只写文件名", schemaFile)
	}
	return name
}

func (r *reader) front(n *yaml.Node) []Entry {
	var out []Entry
	for key, v := range r.Pairs(n) {
		out = append(out, Entry{key.Value, r.Text(v)})
	}
	return out
}

func (r *reader) sheet(n *yaml.Node) {
	sh := Sheet{index: map[string]int{}}
	r.Fields(n, []string{"id", "shape", "columns"},
		yaml.Key("id", &sh.ID, r.id),
		yaml.Key("names", &sh.Names, r.Texts),
		yaml.Key("shape", &sh.Shape, yaml.OneOf(r.Reader, Facts, Table)),
		yaml.Key("optional", &sh.Optional, r.Flag),
		r.Each("columns", func(item *yaml.Node) { r.column(item, &sh) }),
	)
	if !slices.Contains(sh.Names, sh.ID) {
		sh.Names = append([]string{sh.ID}, sh.Names...)
	}
	for _, name := range sh.Names {
		if slices.ContainsFunc(r.schema.Sheets, func(other Sheet) bool { return other.bears(name) }) {
			r.Fail(n, "有两个工作表都叫“%s”", name)
		}
	}
	r.schema.Sheets = append(r.schema.Sheets, sh)
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
		r.Fail(n, "“%s”：type: status与words（各种说法）要一起写", c.ID)
	case c.Type != Status && (c.Type == Choice) != has:
		r.Fail(n, "“%s”：type: choice与choices（可选的内容）要一起写", c.ID)
	}
	for _, name := range c.names() {
		if i, taken := sh.index[fold(name)]; taken && i != len(sh.Columns) && len(c.like) == 0 {
			r.Fail(n, "有两个列都叫“%s”", name)
		}
		sh.index[fold(name)] = len(sh.Columns)
	}
	sh.Columns = append(sh.Columns, c)
}

func (r *reader) columnFields(n *yaml.Node, c *Column) {
	r.Fields(n, nil,
		yaml.Key("id", &c.ID, r.id),
		yaml.Key("aliases", &c.Aliases, r.Texts),
		yaml.Key("type", &c.Type, yaml.OneOf(r.Reader, types...)),
		yaml.Key("role", &c.Role, yaml.OneOf(r.Reader, roles...)),
		yaml.Key("required", &c.Required, r.Flag),
		yaml.Key("unique", &c.Unique, r.Flag),
		yaml.Key("public", &c.Public, r.Flag),
		yaml.Field{Key: "choices", Set: func(v *yaml.Node) { r.choices(v, c) }},
		yaml.Field{Key: "words", Set: func(v *yaml.Node) { r.words(v, c) }},
		yaml.Key("unit", &c.Unit, yaml.OneOf(r.Reader, "元", "万元", "亿元", percent)),
		yaml.Key("like", &c.like, r.Texts),
		yaml.Key("unlike", &c.unlike, r.Texts),
	)
	if c.ID == "" && len(c.like) == 0 {
		r.Fail(n, "缺少“id”")
	}
}

// choices reads a list of what may stand in a column, or with each what else is said for
// it: {重大隐患: [重大], 一般隐患: [一般]}.
func (r *reader) choices(n *yaml.Node, c *Column) {
	c.synonyms = map[string]string{}
	if n.Kind != yaml.Mapping {
		c.Choices = r.Texts(n)
		for _, choice := range c.Choices {
			c.synonyms[fold(choice)] = choice
		}
		return
	}
	for key, others := range r.Pairs(n) {
		choice := r.Text(key)
		c.Choices = append(c.Choices, choice)
		for _, text := range append(r.Texts(others), choice) {
			c.synonyms[fold(text)] = choice
		}
	}
}

// words reads what a field's own words of progress mean: {已完成: [已整改, 整改到位]}. The
// words of the one vocabulary are understood besides.
func (r *reader) words(n *yaml.Node, c *Column) {
	list := map[value.Status][]string{}
	var fields []yaml.Field
	for _, s := range value.Statuses() {
		fields = append(fields, yaml.Field{Key: string(s), Set: func(v *yaml.Node) { list[s] = append([]string{string(s)}, r.Texts(v)...) }})
	}
	r.Fields(n, nil, fields...)
	c.Words = value.NewVocabulary(list)
	for _, s := range value.Statuses() {
		if list[s] != nil {
			c.Choices = append(c.Choices, string(s))
		}
	}
}

// id reads a name that templates can write: .要素.反馈日期.
func (r *reader) id(n *yaml.Node) string {
	id := r.Text(n)
	odd := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '_' }
	if strings.ContainsFunc(id, odd) || id != "" && unicode.IsDigit([]rune(id)[0]) {
		r.Fail(n, "“%s”不能作名称：只能用汉字、字母和数字，不以数字开头；带其他符号的叫法写在aliases里", id)
	}
	return id
}
