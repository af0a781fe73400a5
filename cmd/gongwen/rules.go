package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gongwen/pipeline"
	"gongwen/pipeline/finding"
)

func newRules(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "rules [代码或阶段]",
		Short: "检查规则手册：每条规则查什么、依据是什么、有多严",
		Long: `印出全部检查规则：代码、轻重、依据、要求、例子。可以只看一个阶段（如 业务），
或者一条规则（如 deadline.overdue），或者一类规则（如 deadline）。
加上 --schema 名称，连同那种台账样式自己的规则一起印出。`,
		Example: `  gongwen rules
  gongwen rules 业务
  gongwen rules phone.dash`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return s.rules(strings.Join(args, "")) },
	}
}

func (s *settings) rules(wanted string) error {
	all, err := s.allRules()
	if err != nil {
		return err
	}
	chosen := slices.DeleteFunc(all, func(r finding.Rule) bool {
		return wanted != "" && r.Code != wanted && r.Stage != wanted && !strings.HasPrefix(r.Code, wanted+".")
	})
	if len(chosen) == 0 {
		return usage("没有“%s”这条规则，也没有这个阶段；运行 gongwen rules 看全部", wanted)
	}
	if s.format == "json" {
		return rulesJSON(s.stdout, chosen)
	}
	return handbook(s.stdout, chosen)
}

// allRules are the rules of the program, and those of the schema that was asked for.
func (s *settings) allRules() ([]finding.Rule, error) {
	if s.format != "text" && s.format != "json" {
		return nil, usage("--format 只能是 text 或 json，不能是“%s”", s.format)
	}
	all := pipeline.Rules()
	if s.schema == "" {
		return all, nil
	}
	var job pipeline.Job
	if err := s.chooseSchemas(&job); err != nil {
		return nil, err
	}
	for _, r := range job.Schema.Rules {
		all = append(all, r.Rule)
	}
	return all, nil
}

// handbook prints the rules by their stages.
func handbook(w io.Writer, rules []finding.Rule) error {
	var b strings.Builder
	stage := ""
	for _, r := range rules {
		if r.Stage != stage {
			stage = r.Stage
			fmt.Fprintf(&b, "\n【%s】\n", stage)
		}
		fmt.Fprintf(&b, "\n%s %s（%s）%s\n    %s\n", r.Strength.Severity().Chinese(), r.Code, r.Strength, r.Basis(), r.About)
		if r.Example != "" {
			fmt.Fprintf(&b, "    例：%s\n", r.Example)
		}
	}
	_, err := io.WriteString(w, strings.TrimPrefix(b.String(), "\n"))
	return err
}

func rulesJSON(w io.Writer, rules []finding.Rule) error {
	type rule struct {
		Code     string `json:"code"`
		Stage    string `json:"stage"`
		Severity string `json:"severity"`
		Strength string `json:"strength"`
		Source   string `json:"source"`
		Clause   string `json:"clause"`
		About    string `json:"about"`
		Example  string `json:"example"`
	}
	out := make([]rule, len(rules))
	for i, r := range rules {
		out[i] = rule{r.Code, r.Stage, r.Strength.Severity().String(), string(r.Strength), r.Source, r.Clause, r.About, r.Example}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(map[string]any{"rules": out})
}
