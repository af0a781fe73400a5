package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"gongwen/pipeline"
)

func newBuild(s *settings) *cobra.Command {
	var dir string
	c := &cobra.Command{
		Use:   "build 台账.xlsx [-o 文件夹]",
		Short: "从台账到公文：检查、起草、排版，一步做完",
		Long: `读台账，检查数据，起草 notice.md，排版成 notice.pdf，问题清单写入 findings.json，
成品版面的审核结果写入 inspection.json。

文件夹里的 notice.md 如果人工改过，不会被覆盖：新稿写到 notice.new.md，
PDF 按改过的稿子排版。`,
		Example: "  gongwen build 整改台账.xlsx -o 通报",
		Args:    oneFile("台账"),
	}
	c.Flags().StringVarP(&dir, "output", "o", "", "结果放在哪个`文件夹`（默认在台账旁边）")
	plain := c.Flags().Bool("no-inspect", false, "排好后不再审核成品的版面")
	s.pdfFlags(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		s.measure = !*plain
		if dir == "" {
			dir = beside(args[0], "-公文")
		}
		return s.build(args[0], dir)
	}
	return c
}

// build makes notice.md, notice.pdf and findings.json in dir.
func (s *settings) build(ledger, dir string) error {
	start := s.now()
	draft := filepath.Join(dir, "notice.md")
	job, err := s.job()
	if err != nil {
		return err
	}
	if err := s.typesetting(&job); err != nil {
		return err
	}
	job, done, err := s.openLedger(job, ledger, draft)
	if err != nil {
		return err
	}
	defer done()
	s.inspects(&job, "notice.pdf")
	result, err := pipeline.Build(job)
	if err != nil {
		return err
	}
	outputs := draftOutputs(draft, result)
	if result.PDF != nil {
		outputs = append(outputs, output{filepath.Join(dir, "notice.pdf"), result.PDF})
	}
	report, err := result.Findings.JSON()
	if err != nil {
		return err
	}
	outputs = append(outputs, output{filepath.Join(dir, "findings.json"), report})
	if result.Report != nil {
		measured, err := result.Report.JSON()
		if err != nil {
			return err
		}
		outputs = append(outputs, output{filepath.Join(dir, "inspection.json"), measured})
	}
	if err := write(outputs, ledger); err != nil {
		return err
	}
	made := fmt.Sprintf("%s：%d 页，用时 %.2f 秒", dir, result.Pages, s.now().Sub(start).Seconds()) + inspected(result.Report)
	if result.PDF == nil {
		made = "没有起草成稿，请先改正上面列为错误的问题"
	}
	return s.report(all(result), made)
}
