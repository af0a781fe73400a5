package schema

import (
	"fmt"
	"slices"
	"strings"

	"gongwen/pipeline/yaml"
)

// reader walks the nodes of schema.yaml and collects what is wrong, line by line.
type reader struct {
	file string
	errs []error
}

func (r *reader) fail(n *yaml.Node, format string, args ...any) {
	place := fmt.Sprintf("%s 第%d行：", r.file, n.Line)
	r.errs = append(r.errs, fmt.Errorf(place+format, args...))
}

// setter puts the value of one key where it belongs.
type setter struct {
	key string
	set func(*yaml.Node)
}

// fields reads a mapping by its keys; an unknown, repeated or missing key is wrong.
func (r *reader) fields(n *yaml.Node, needed []string, known ...setter) {
	if n.Kind != yaml.Mapping {
		r.fail(n, "这里要写成“名称: 内容”的形式")
		return
	}
	var seen []string
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		at := slices.IndexFunc(known, func(s setter) bool { return s.key == key.Value })
		switch {
		case at < 0:
			r.fail(key, "不认识“%s”，这里只能写%s", key.Value, keysOf(known))
		case slices.Contains(seen, key.Value):
			r.fail(key, "“%s”写了两次", key.Value)
		default:
			known[at].set(value)
		}
		seen = append(seen, key.Value)
	}
	for _, key := range needed {
		if !slices.Contains(seen, key) {
			r.fail(n, "缺少“%s”", key)
		}
	}
}

func keysOf(known []setter) string {
	keys := make([]string, len(known))
	for i, s := range known {
		keys[i] = s.key
	}
	return strings.Join(keys, "、")
}

// text reads one line of text.
func (r *reader) text(n *yaml.Node) string {
	if n.Kind != yaml.Scalar || strings.TrimSpace(n.Value) == "" {
		r.fail(n, "这里要写一段文字")
		return ""
	}
	return n.Value
}

// texts reads a list of texts; a single text is a list of one.
func (r *reader) texts(n *yaml.Node) []string {
	if n.Kind == yaml.Scalar {
		return []string{r.text(n)}
	}
	var out []string
	r.each(n, func(item *yaml.Node) { out = append(out, r.text(item)) })
	return out
}

func (r *reader) flag(n *yaml.Node) bool {
	switch n.Value {
	case "true", "是":
		return true
	case "false", "否":
		return false
	}
	r.fail(n, "这里只能写true（是）或false（否），现在是“%s”", n.Value)
	return false
}

func (r *reader) each(n *yaml.Node, f func(*yaml.Node)) {
	if n.Kind != yaml.Sequence {
		r.fail(n, "这里要写成列表：用[ ]括起来，或者每项一行、以“- ”开头")
		return
	}
	for _, item := range n.Content {
		f(item)
	}
}

// some reads a list of at least one item.
func (r *reader) some(n *yaml.Node, f func(*yaml.Node)) {
	if n.Kind == yaml.Sequence && len(n.Content) == 0 {
		r.fail(n, "这里至少要写一项")
	}
	r.each(n, f)
}

// oneOf reads a word of a list.
func (r *reader) oneOf(n *yaml.Node, words ...string) string {
	if !slices.Contains(words, n.Value) {
		r.fail(n, "“%s”不能用，只能写%s", n.Value, strings.Join(words, "、"))
	}
	return n.Value
}
