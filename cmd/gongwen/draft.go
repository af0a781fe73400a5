package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"gongwen/pipeline"
)

func newDraft(s *settings) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "draft 台账.xlsx [-o notice.md]",
		Short: "只起草：把台账写成可以修改的稿子（notice.md）",
		Long: `读台账，检查数据，起草 notice.md。稿子可以用记事本修改，改好后用 gongwen render 排版。
原来的稿子如果人工改过，不会被覆盖：新稿写到旁边的 notice.new.md。`,
		Example: "  gongwen draft 整改台账.xlsx -o notice.md",
		Args:    oneFile("台账"),
	}
	c.Flags().StringVarP(&out, "output", "o", "", "稿子的`文件名`（默认是台账旁边的 notice.md）")
	c.RunE = func(_ *cobra.Command, args []string) error {
		if out == "" {
			out = filepath.Join(filepath.Dir(args[0]), "notice.md")
		}
		return s.draft(args[0], out)
	}
	return c
}

func (s *settings) draft(ledger, out string) error {
	job, done, err := s.ledgerJob(ledger, out)
	if err != nil {
		return err
	}
	defer done()
	result, err := pipeline.Draft(job)
	if err != nil {
		return err
	}
	outputs := draftOutputs(out, result)
	if err := write(outputs, ledger); err != nil {
		return err
	}
	made := "没有写出稿子"
	for _, o := range outputs {
		made = fmt.Sprintf("稿子：%s", o.path)
	}
	return s.report(result.Findings, made)
}

// draftOutputs puts the new draft in its place, or beside one that was edited by hand.
func draftOutputs(path string, result *pipeline.Result) []output {
	switch {
	case result.Draft == nil:
		return nil
	case result.Kept:
		return []output{{beside(path, ".new"+filepath.Ext(path)), result.Draft}}
	}
	return []output{{path, result.Draft}}
}
