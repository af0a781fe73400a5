package review

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"unicode/utf8"

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
	if !utf8.Valid(src) {
		return nil, fmt.Errorf("%s：编码不是UTF-8，请在记事本中另存为UTF-8编码", file)
	}
	root, err := yaml.Parse(src)
	if err != nil {
		return nil, syntaxError(file, err)
	}
	if root == nil {
		return nil, fmt.Errorf("%s：文件是空的", file)
	}
	r := reader{file: file}
	p := r.plan(root)
	if len(r.errs) > 0 {
		return nil, errors.Join(r.errs...)
	}
	return p, nil
}

// syntaxError says where a text stops being YAML.
func syntaxError(file string, err error) error {
	place := ""
	if m := regexp.MustCompile(`line (\d+)`).FindStringSubmatch(err.Error()); m != nil {
		place = " 第" + m[1] + "行附近"
	}
	return fmt.Errorf("%s%s：写法有误。请查看缩进（只用空格，不用Tab）、半角冒号后的空格、括号和引号是否成对（%w）", file, place, err)
}
