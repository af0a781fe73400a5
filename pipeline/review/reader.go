package review

import (
	"fmt"
	"slices"
	"strings"

	"gongwen/pipeline/yaml"
)

// reader walks the nodes of a plan and collects what is wrong, line by line.
type reader struct {
	file string
	errs []error
}

func (r *reader) fail(n *yaml.Node, format string, args ...any) {
	r.errs = append(r.errs, fmt.Errorf("%s 第%d行：%s", r.file, n.Line, fmt.Sprintf(format, args...)))
}

func (r *reader) plan(n *yaml.Node) *Plan {
	p := &Plan{}
	fields := r.fields(n, []string{"stages"}, "different-people")
	after := r.stages(fields["stages"], p)
	for i, node := range after {
		p.Stages[i].After = r.stageNames(node, p)
	}
	for _, group := range r.items(fields["different-people"]) {
		p.Apart = append(p.Apart, r.stageNames(group, p))
	}
	if len(r.errs) == 0 {
		r.order(fields["stages"], p)
	}
	return p
}

// stages reads the stages but for what precedes them, which it returns to be read when all
// their names are known.
func (r *reader) stages(n *yaml.Node, p *Plan) (after []*yaml.Node) {
	items := r.items(n)
	if n != nil && n.Kind == yaml.Sequence && (len(items) == 0 || len(items) > maxStages) {
		r.fail(n, "要有 1 到 %d 个环节，现在是 %d 个", maxStages, len(items))
		return nil
	}
	for _, item := range items {
		f := r.fields(item, []string{"name", "role"}, "after")
		s := Stage{Name: r.text(f["name"]), Roles: r.texts(f["role"])}
		if s.Name != "" && p.Stage(s.Name) != nil {
			r.fail(item, "有两个环节都叫“%s”", s.Name)
		}
		p.Stages, after = append(p.Stages, s), append(after, f["after"])
	}
	return after
}

// order refuses a plan that can never be carried out.
func (r *reader) order(n *yaml.Node, p *Plan) {
	var done []string
	for range p.Stages {
		for _, s := range p.Stages {
			if missing(s.After, done) == "" && !slices.Contains(done, s.Name) {
				done = append(done, s.Name)
			}
		}
	}
	for i, s := range p.Stages {
		if m := missing(s.After, done); m != "" {
			r.fail(n.Content[i], "“%s”要等“%s”，“%s”又直接或间接在等它自己，永远办不了；请改after", s.Name, m, m)
			return
		}
	}
}

// missing returns the first name that is not among those done.
func missing(names, done []string) string {
	for _, name := range names {
		if !slices.Contains(done, name) {
			return name
		}
	}
	return ""
}

// fields reads a mapping by its keys; an unknown, repeated or missing key is wrong.
func (r *reader) fields(n *yaml.Node, needed []string, optional ...string) map[string]*yaml.Node {
	fields := map[string]*yaml.Node{}
	if n.Kind != yaml.Mapping {
		r.fail(n, "这里要写成“名称: 内容”的形式")
		return fields
	}
	known := append(slices.Clone(needed), optional...)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if !slices.Contains(known, key.Value) {
			r.fail(key, "不认识“%s”，这里只能写%s", key.Value, strings.Join(known, "、"))
		}
		if fields[key.Value] != nil {
			r.fail(key, "“%s”写了两次", key.Value)
		}
		fields[key.Value] = n.Content[i+1]
	}
	for _, key := range needed {
		if fields[key] == nil {
			r.fail(n, "缺少“%s”", key)
		}
	}
	return fields
}

// items reads a list; what is absent has none.
func (r *reader) items(n *yaml.Node) []*yaml.Node {
	if n != nil && n.Kind != yaml.Sequence {
		r.fail(n, "这里要写成列表：用[ ]括起来，或者每项一行、以“- ”开头")
	}
	if n == nil || n.Kind != yaml.Sequence {
		return nil
	}
	return n.Content
}

func (r *reader) text(n *yaml.Node) string {
	if n == nil {
		return ""
	}
	text := oneLine(n.Value)
	if n.Kind != yaml.Scalar || text == "" {
		r.fail(n, "这里要写一段文字")
	}
	return text
}

// texts reads a list of texts; a single text is a list of one.
func (r *reader) texts(n *yaml.Node) []string {
	if n != nil && n.Kind == yaml.Scalar {
		return []string{r.text(n)}
	}
	items := r.items(n)
	if n != nil && n.Kind == yaml.Sequence && len(items) == 0 {
		r.fail(n, "这里至少要写一项")
	}
	var out []string
	for _, item := range items {
		out = append(out, r.text(item))
	}
	return out
}

// stageNames reads names of stages of the plan.
func (r *reader) stageNames(n *yaml.Node, p *Plan) []string {
	names := r.texts(n)
	for _, name := range names {
		if name != "" && p.Stage(name) == nil {
			r.fail(n, "没有叫“%s”的环节，这里只能写%s", name, strings.Join(p.names(), "、"))
		}
	}
	return names
}
