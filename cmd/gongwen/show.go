package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"gongwen/pipeline"
	"gongwen/pipeline/inspect"
)

func newShow(s *settings) *cobra.Command {
	c := &cobra.Command{
		Use:   "show",
		Short: "给调试的人看：稿子怎样解读，页面怎样排成",
		Example: `  gongwen show document notice.md   稿子解读成的结构
  gongwen show frames notice.md     每段文字、每条线的位置（毫米）
  gongwen show grid notice.pdf      每页每行的位置、字数和字距（也可以是稿子）`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("没有“show %s”这个命令，可以看 document、frames、grid", args[0])
			}
			return c.Help()
		},
	}
	for _, v := range []struct {
		name, about string
		show        func(file string) error
	}{
		{"document", "稿子解读成的结构，@ 后是在稿子里的字节位置", s.showDocument},
		{"frames", "排好的每段文字、每条线的位置（毫米）", s.showFrames},
		{"grid", "稿子或 PDF 每页每行的位置、字数和字距", s.showGrid},
	} {
		c.AddCommand(&cobra.Command{Use: v.name + " 文件", Short: v.about, Args: oneFile("稿子"),
			RunE: func(_ *cobra.Command, args []string) error { return v.show(args[0]) }})
	}
	return c
}

func (s *settings) showDocument(file string) error {
	job, err := s.draftJob(file)
	if err != nil {
		return err
	}
	return pipeline.Document(job).Dump(s.stdout)
}

func (s *settings) showFrames(file string) error {
	job, err := s.draftJob(file)
	if err != nil {
		return err
	}
	if err := s.typeset(&job); err != nil {
		return err
	}
	frames, _ := pipeline.Frames(job)
	return frames.Dump(s.stdout)
}

func (s *settings) showGrid(file string) error {
	job, pdf, err := s.pages(file)
	if err != nil {
		return err
	}
	_, doc, err := pipeline.Inspect(job, filepath.Base(file), pdf)
	if err != nil {
		return fmt.Errorf("%s：%w", file, err)
	}
	return inspect.Grid(s.stdout, doc, job.Profile)
}

// pages returns the PDF in file, or the one that the draft in file makes.
func (s *settings) pages(file string) (pipeline.Job, []byte, error) {
	if strings.EqualFold(filepath.Ext(file), ".pdf") {
		return s.pdfJob(file)
	}
	job, err := s.draftJob(file)
	if err != nil {
		return job, nil, err
	}
	if err := s.typeset(&job); err != nil {
		return job, nil, err
	}
	result, err := pipeline.Render(job)
	if err != nil {
		return job, nil, err
	}
	return job, result.PDF, nil
}
