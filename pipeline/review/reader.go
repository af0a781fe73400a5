package review

import (
	"slices"
	"strings"

	"gongwen/pipeline/yaml"
)

// reader reads a plan.
type reader struct {
	*yaml.Reader
	plan *Plan // as far as it has been read
}

func (r *reader) read(n *yaml.Node) {
	var stages, apart *yaml.Node
	r.Fields(n, []string{"stages"}, yaml.Later("stages", &stages), yaml.Later("different-people", &apart))
	for i, after := range r.stages(stages) {
		if after != nil {
			r.plan.Stages[i].After = r.known(after)
		}
	}
	for _, group := range r.Items(apart) {
		r.plan.Apart = append(r.plan.Apart, r.known(group))
	}
	if !r.Failed() {
		r.order(stages)
	}
}

// stages reads the stages but for what precedes them, which it returns to be read when all
// their names are known.
func (r *reader) stages(n *yaml.Node) (after []*yaml.Node) {
	items := r.Items(n)
	if n != nil && n.Kind == yaml.Sequence && (len(items) == 0 || len(items) > maxStages) {
		r.Fail(n, "要有 1 到 %d 个环节，现在是 %d 个", maxStages, len(items))
		return nil
	}
	for _, item := range items {
		var s Stage
		var before *yaml.Node
		r.Fields(item, []string{"name", "role"},
			yaml.Key("name", &s.Name, r.name), yaml.Key("role", &s.Roles, r.names), yaml.Later("after", &before))
		if s.Name != "" && r.plan.Stage(s.Name) != nil {
			r.Fail(item, "有两个环节都叫“%s”", s.Name)
		}
		r.plan.Stages, after = append(r.plan.Stages, s), append(after, before)
	}
	return after
}

// order refuses a plan that can never be carried out.
func (r *reader) order(n *yaml.Node) {
	var done []string
	for range r.plan.Stages {
		for _, s := range r.plan.Stages {
			if missing(s.After, done) == "" && !slices.Contains(done, s.Name) {
				done = append(done, s.Name)
			}
		}
	}
	for i, s := range r.plan.Stages {
		if m := missing(s.After, done); m != "" {
			r.Fail(n.Content[i], "“%s”要等“%s”，“%s”又直接或间接在等它自己，永远办不了；请改after", s.Name, m, m)
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

// name reads a text and makes it fit to be printed.
func (r *reader) name(n *yaml.Node) string { return oneLine(r.Text(n)) }

// names reads at least one name.
func (r *reader) names(n *yaml.Node) []string {
	r.NotEmpty(n)
	names := r.Texts(n)
	for i, name := range names {
		names[i] = oneLine(name)
	}
	return names
}

// known reads names of stages of the plan.
func (r *reader) known(n *yaml.Node) []string {
	names := r.names(n)
	for _, name := range names {
		if name != "" && r.plan.Stage(name) == nil {
			r.Fail(n, "没有叫“%s”的环节，这里只能写%s", name, strings.Join(r.plan.names(), "、"))
		}
	}
	return names
}
