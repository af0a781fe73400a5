package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"gongwen/pipeline"
	"gongwen/pipeline/finding"
)

func newCheck(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "check 文件",
		Short: "只检查：列出台账或稿子的问题，不写任何文件",
		Long:  "检查台账（.xlsx）或稿子（.md），列出问题在哪一格、哪一行，依据是什么，怎么改。不写任何文件。",
		Example: `  gongwen check 整改台账.xlsx
  gongwen check notice.md --format json`,
		Args: oneFile("台账或稿子"),
		RunE: func(_ *cobra.Command, args []string) error { return s.check(args[0]) },
	}
}

func (s *settings) check(file string) error {
	found, err := s.findings(file)
	if err != nil {
		return err
	}
	return s.report(found, "检查完毕："+file)
}

func (s *settings) findings(file string) (finding.List, error) {
	if strings.EqualFold(filepath.Ext(file), ".md") {
		job, err := s.draftJob(file)
		if err != nil {
			return nil, err
		}
		return pipeline.CheckDraft(job), nil
	}
	job, done, err := s.ledgerJob(file, filepath.Join(filepath.Dir(file), "notice.md"))
	if err != nil {
		return nil, err
	}
	defer done()
	return pipeline.Check(job)
}
