package compose

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"gongwen/pipeline/finding"
)

// columnError is a column that a function was asked for and the template may not see.
type columnError struct{ name string }

func (e *columnError) Error() string { return "no column " + strconv.Quote(e.name) }

// source is a template: a whole file, or the expression of one key of the front matter.
type source struct{ file, key, text string }

// place is where a line (from 1) and a byte in it (from 0) stand. Where an expression
// stands in its file is not known.
func (s source) place(line, column int) finding.Place {
	if s.key != "" {
		return finding.Place{File: s.file}
	}
	at := 0
	for ; line > 1; line-- {
		at += strings.IndexByte(s.text[at:], '\n') + 1
	}
	return finding.NewText(s.file, s.text).Place(min(at+column, len(s.text)))
}

func (s source) name() string {
	if s.key != "" {
		return "front 中 " + s.key + " 的写法"
	}
	return "模板"
}

// badSyntax reports a template that cannot be read: "template: t:LINE: reason".
func (c *composer) badSyntax(src source, err error) {
	line, _, reason := taken(err, `^template: t:(\d+)()(?::\d+)?: (?s:(.*))$`)
	at := src.place(line, 0)
	switch name, unknown := strings.CutSuffix(reason, " not defined"); {
	case unknown:
		c.find(ruleSyntax, at, src.name()+"里用了没有的功能"+strings.TrimPrefix(name, "function "), "可以用：date、period、sentence、group、enumerate、chinese、join、column、count、is、paragraphs")
	case reason == "unexpected EOF":
		c.find(ruleSyntax, at, src.name()+"少了一个 {{end}}", "{{if}}、{{range}}、{{with}} 各要有一个 {{end}}")
	default:
		c.find(ruleSyntax, at, src.name()+"在这一行附近读不懂："+reason, "查看 {{ 与 }} 是否成对，引号是否是半角的")
	}
}

// badRun reports a template that fails: "template: t:LINE:BYTE: executing … at <…>: reason".
func (c *composer) badRun(src source, err error) {
	line, column, reason := taken(err, `^template: t:(\d+):(\d+): executing (?s:.*?>): (?s:(.*))$`)
	at := src.place(line, column)
	missing := &columnError{}
	if name, ok := strings.CutPrefix(reason, "map has no entry for key "); ok {
		missing.name, _ = strconv.Unquote(name)
	} else if !errors.As(err, &missing) {
		c.find(ruleRun, at, src.name()+"在这里做不下去："+reason, "对照说明检查这里的写法；比较文字用 is，不用 eq")
		return
	}
	c.noColumn(src, at, missing.name)
}

// noColumn reports a column that is not public or does not exist.
func (c *composer) noColumn(src source, at finding.Place, name string) {
	for _, s := range c.schema.Sheets {
		if column := s.Column(name); column != nil && !column.Public {
			c.find(ruleColumn, at, "“"+s.ID+"”表的“"+name+"”列只供内部使用，"+src.name()+"里不能用",
				"换成可以公开的列；确实可以公开的，在台账样式里给这一列加上 public: true")
			return
		}
	}
	c.find(ruleColumn, at, src.name()+"里用了“"+name+"”，这里没有这个名称", "可以用的名称："+c.names())
}

// names lists what a template may use.
func (c *composer) names() string {
	var out []string
	for _, s := range c.schema.Sheets {
		var columns []string
		for _, column := range s.Columns {
			if column.Public {
				columns = append(columns, column.ID)
			}
		}
		out = append(out, s.ID+"（"+strings.Join(columns, "、")+"）")
	}
	var computed []string
	for _, t := range c.schema.Totals {
		computed = append(computed, t.ID)
	}
	if len(computed) > 0 {
		out = append(out, totals+"（"+strings.Join(computed, "、")+"）")
	}
	return strings.Join(out, "；")
}

func (c *composer) find(rule finding.Rule, at finding.Place, message, hint string) {
	c.findings = append(c.findings, rule.Find(at, message, hint))
}

// taken reads line, column and reason from a message of text/template.
func taken(err error, form string) (line, column int, reason string) {
	m := regexp.MustCompile(form).FindStringSubmatch(err.Error())
	if m == nil {
		return 1, 0, err.Error()
	}
	line, _ = strconv.Atoi(m[1])
	column, _ = strconv.Atoi(m[2])
	return line, column, m[3]
}
