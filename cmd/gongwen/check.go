package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"gongwen/pipeline"
	"gongwen/pipeline/finding"
)

func newCheck(s *settings) *cobra.Command {
	var annotated string
	c := &cobra.Command{
		Use:   "check 文件 [--annotate 标注.xlsx]",
		Short: "只检查：列出台账或稿子的问题，台账可以标注好另存一份",
		Long: `检查台账（.xlsx、.xlsm、.csv）或稿子（.md），列出问题在哪一格、哪一行，依据是什么，怎么改。
原文件只读不改。

加上 --annotate，另存一份标注过的台账：有问题的格涂上颜色，批注里写明怎么改，
最后一张工作表“问题清单”逐条列出，点一下就到那一格。在标注过的台账上改好，
再检查一遍；不用改的，在“问题清单”的“不查理由”里写明原因，下次不再报。`,
		Example: `  gongwen check 整改台账.xlsx
  gongwen check 整改台账.xlsx --annotate 整改台账-标注.xlsx
  gongwen check notice.md --format json`,
		Args:                  oneFile("台账或稿子"),
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&annotated, "annotate", "", "把标注过的台账存为这个`文件`")
	c.RunE = func(_ *cobra.Command, args []string) error {
		if annotated != "" {
			return s.annotate(args[0], annotated)
		}
		return s.check(args[0])
	}
	return c
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
		return s.reviewedFindings(file, pipeline.CheckDraft(job))
	}
	job, done, err := s.ledgerJob(file, filepath.Join(filepath.Dir(file), "notice.md"))
	if err != nil {
		return nil, err
	}
	defer done()
	found, err := pipeline.Check(job)
	if err != nil {
		return nil, err
	}
	return s.reviewedFindings(file, found)
}

// reviewedFindings adds how the review of the file stands, where one has begun.
func (s *settings) reviewedFindings(file string, found finding.List) (finding.List, error) {
	record, err := readRecord(recordOf(file))
	if err != nil || len(record.Approvals) == 0 {
		return found, err
	}
	p, err := s.reviewed(file, "")
	if err != nil {
		return nil, err
	}
	states := record.State(p.plan, p.digest)
	return append(found, states.Findings(finding.Place{File: filepath.Base(file)})...), nil
}

// annotate checks a ledger and writes a copy with the findings marked in it.
func (s *settings) annotate(file, out string) error {
	if same(file, out) {
		return overSource(file)
	}
	if ext := filepath.Ext(file); !strings.EqualFold(ext, filepath.Ext(out)) && !strings.EqualFold(ext, ".csv") {
		return usage("标注过的台账与原台账是同一种格式，请把文件名写成 %s", beside(out, ext))
	}
	if err := s.replaceable(out); err != nil {
		return err
	}
	job, done, err := s.ledgerJob(file, filepath.Join(filepath.Dir(file), "notice.md"))
	if err != nil {
		return err
	}
	defer done()
	found, err := pipeline.Check(job)
	if err != nil {
		return err
	}
	book, lost, err := pipeline.Annotate(job, found)
	if err != nil {
		return err
	}
	if err := write([]output{{out, book}}, file); err != nil {
		return err
	}
	return s.report(append(found, lost...), "检查完毕："+file+"；标注过的台账："+out)
}

// replaceable refuses to write over a file that is no annotated copy, or one in which the
// clerk has given reasons that would be lost.
func (s *settings) replaceable(out string) error {
	f, err := os.Open(out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	switch ours, reasons := pipeline.Annotated(pipeline.Ledger{File: filepath.Base(out), Data: f, Size: info.Size()}); {
	case !ours:
		return usage("%s 已经有了，又不是标注过的台账，没有覆盖；请换一个文件名", out)
	case reasons:
		return usage("%s 里写了不查理由，没有覆盖；请检查这一份：gongwen check %s --annotate 另一个文件名", out, out)
	}
	return nil
}
