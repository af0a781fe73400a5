package review

import (
	"slices"

	"gongwen/pipeline/yaml"
)

// Plan is a unit's way of reviewing: data/review.yaml, or the unit's own.
type Plan struct {
	Stages []Stage
	Apart  [][]string // of the stages in a group, each must be another person's
}

// Stage is one step of a plan.
type Stage struct {
	Name  string
	Roles []string // any one of them does it
	After []string // stages that must have passed
}

// maxStages bounds a plan; three reviews and three proofs make six.
const maxStages = 100

// Stage returns the stage with the name, or nil.
func (p *Plan) Stage(name string) *Stage {
	i := slices.IndexFunc(p.Stages, func(s Stage) bool { return s.Name == name })
	if i < 0 {
		return nil
	}
	return &p.Stages[i]
}

func (p *Plan) names() []string {
	names := make([]string, len(p.Stages))
	for i, s := range p.Stages {
		names[i] = s.Name
	}
	return names
}

// apart reports whether two stages must be done by different people.
func (p *Plan) apart(a, b string) bool {
	return slices.ContainsFunc(p.Apart, func(group []string) bool {
		return slices.Contains(group, a) && slices.Contains(group, b)
	})
}

// ReadPlan reads a plan. The error lists in Chinese, with file and line, all that is wrong
// with it. A plan that is read can be carried out: no stage waits for itself.
func ReadPlan(file string, src []byte) (*Plan, error) {
	p := &Plan{}
	if err := yaml.Read(file, src, func(r *yaml.Reader, root *yaml.Node) { (&reader{r, p}).read(root) }); err != nil {
		return nil, err
	}
	return p, nil
}
