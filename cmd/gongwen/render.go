package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"gongwen/pipeline"
)

func newRender(s *settings) *cobra.Command {
	var out string
	var workers int
	c := &cobra.Command{
		Use:   "render notice.md … [-o notice.pdf]",
		Short: "只排版：把稿子排成 PDF",
		Long: `把稿子（notice.md）按《党政机关公文格式》排版成 PDF。稿子只读不改。

可以一次排很多份：写多份稿子或者稿子所在的文件夹，-o 写放成品的文件夹；
一份稿子出错不影响其他稿子。`,
		Example: "  gongwen render notice.md -o notice.pdf\n  gongwen render 稿子 -o 成品",
		Args:    someFiles("稿子"),
	}
	c.Flags().StringVarP(&out, "output", "o", "", "PDF 的`文件名`（默认与稿子同名）；一次排多份时写文件夹")
	c.Flags().IntVarP(&workers, "jobs", "j", 0, "同时排的`份数`（默认按处理器的个数）")
	c.Flags().BoolVar(&s.measure, "inspect", false, "排好后再审核成品的版面（同 gongwen inspect）")
	c.Flags().Bool("no-inspect", true, "") // as build has it; here nothing is inspected anyway
	_ = c.Flags().MarkHidden("no-inspect")
	s.pdfFlags(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		drafts, err := expand(args)
		if err != nil {
			return err
		}
		if len(drafts) > 1 || isFolder(out) || isFolder(args[0]) {
			return s.renderAll(drafts, out, workers)
		}
		if out == "" {
			out = beside(drafts[0], ".pdf")
		}
		return s.render(drafts[0], out)
	}
	return c
}

func (s *settings) render(draft, out string) error {
	start := s.now()
	job, err := s.job()
	if err != nil {
		return err
	}
	if err := s.typesetting(&job); err != nil {
		return err
	}
	if job, err = s.openDraft(job, draft); err != nil {
		return err
	}
	s.inspects(&job, filepath.Base(out))
	result, err := pipeline.Render(job)
	if err != nil {
		return err
	}
	if err := write([]output{{out, result.PDF}}, draft); err != nil {
		return err
	}
	made := fmt.Sprintf("%s：%d 页，用时 %.2f 秒", out, result.Pages, s.now().Sub(start).Seconds()) + inspected(result.Report)
	return s.report(all(result), made)
}
