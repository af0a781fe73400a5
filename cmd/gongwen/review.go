package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"gongwen/data"
	"gongwen/pipeline"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/review"
)

func newReview(s *settings) *cobra.Command {
	var plan string
	c := &cobra.Command{
		Use:   "review",
		Short: "审校：登记三审三校，稿子一改就失效",
		Long: `登记初审、复审、终审和一校、二校、三校：谁、什么时候、什么意见。每次签署都认准
文件当时的内容，文件改动一个字，签过的就失效，要重新审校。记录放在文件旁边
（notice.md 的记录是 notice.review.json），只增不减；文件本身只读不改。`,
		Example: `  gongwen review approve notice.md --stage 初审 --by 张三 --opinion 同意
  gongwen review status notice.md`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("没有“review %s”这个命令，可以用 approve、status", args[0])
			}
			return c.Help()
		},
	}
	c.PersistentFlags().StringVar(&plan, "review-plan", "", "本单位的审校方案`文件`：有哪些环节、由谁办（默认是初审到终审、一校到三校）")
	c.AddCommand(newApprove(s, &plan), newStatus(s, &plan))
	return c
}

func newApprove(s *settings, plan *string) *cobra.Command {
	var a review.Approval
	var reject bool
	c := &cobra.Command{
		Use:   "approve 文件 --stage 环节 --by 姓名 [选项]",
		Short: "签署：登记一个环节通过，或者退回",
		Long: `登记一个环节通过；加 --reject 是退回。前面的环节没有通过的，后面的不能办。
签署的是文件现在的内容：请先看过再签。`,
		Example: `  gongwen review approve notice.md --stage 初审 --by 张三
  gongwen review approve notice.md --stage 复审 --by 李四 --reject --opinion 整改率与台账不符`,
		Args:                  oneFile("稿子"),
		DisableFlagsInUseLine: true,
	}
	f := c.Flags()
	f.StringVar(&a.Stage, "stage", "", "`环节`的名称，如 初审")
	f.StringVar(&a.By, "by", "", "签署人的`姓名`")
	f.StringVar(&a.Role, "role", "", "签署人的`岗位`（这个环节只有一种岗位可以办时不用写）")
	f.StringVar(&a.Opinion, "opinion", "", "审校`意见`")
	f.BoolVar(&reject, "reject", false, "退回，不是通过")
	c.RunE = func(_ *cobra.Command, args []string) error {
		if a.Verdict = review.Passed; reject {
			a.Verdict = review.Rejected
		}
		return s.approve(args[0], a, *plan)
	}
	return c
}

func newStatus(s *settings, plan *string) *cobra.Command {
	return &cobra.Command{
		Use:   "status 文件",
		Short: "看进度：哪些环节通过、失效、退回、未办",
		Long: `列出各个环节对文件现在的内容是通过、失效（签过以后又改了）、退回还是未办。
全部通过时退出码是 0，没有全部通过是 1。`,
		Example:               "  gongwen review status notice.md",
		Args:                  oneFile("稿子"),
		DisableFlagsInUseLine: true,
		RunE:                  func(_ *cobra.Command, args []string) error { return s.status(args[0], *plan) },
	}
}

func (s *settings) approve(file string, a review.Approval, planFile string) error {
	p, err := s.reviewed(file, planFile)
	if err != nil {
		return err
	}
	a.At, a.Digest, a.File = p.clock, p.digest, filepath.Base(file)
	var record *review.Record
	err = alone(p.record+".lock", patience, func() error {
		if record, err = readRecord(p.record); err != nil {
			return err
		}
		if err := record.Approve(p.plan, a); err != nil {
			return usage("%v", err)
		}
		return write([]output{{p.record, record.JSON()}}, file)
	})
	if err != nil {
		return err
	}
	return s.printReview(p, record, fmt.Sprintf("已登记：%s%s%s，记在 %s", a.By, a.Stage, a.Verdict, p.record))
}

func (s *settings) status(file, planFile string) error {
	p, err := s.reviewed(file, planFile)
	if err != nil {
		return err
	}
	record, err := readRecord(p.record)
	if err != nil {
		return err
	}
	states := record.State(p.plan, p.digest)
	last := "审校还没有办完：" + file
	if states.Complete() {
		last = "审校已经办完：" + file
	}
	if err := s.printReview(p, record, last); err != nil || states.Complete() {
		return err
	}
	return errFindings
}

// underReview is a paper with what its review needs.
type underReview struct {
	file, digest, record string // record is the path of the record beside the file
	plan                 *review.Plan
	clock                time.Time
}

func (s *settings) reviewed(file, planFile string) (p underReview, err error) {
	job, err := s.job()
	if err != nil {
		return p, err
	}
	if p.plan, err = s.reviewPlan(planFile); err != nil {
		return p, err
	}
	if p.record = recordOf(file); strings.HasSuffix(file, recordSuffix) {
		return p, usage("%s 是审校记录，请写稿子的文件名", file)
	}
	content, err := readWhole(file, "稿子", maxPDF)
	p.file, p.digest, p.clock = file, review.Digest(content), job.Clock.In(pipeline.Beijing()).Truncate(time.Second)
	return p, err
}

const recordSuffix = ".review.json"

// recordOf names the record beside a file. A PDF or a ledger keeps its extension, for it
// may lie beside a draft of the same name.
func recordOf(file string) string {
	if strings.EqualFold(filepath.Ext(file), ".md") {
		return beside(file, recordSuffix)
	}
	return file + recordSuffix
}

// readRecord reads a record; where there is no file, nobody has signed yet.
func readRecord(path string) (*review.Record, error) {
	src, err := readWhole(path, "审校记录", maxDraft)
	if errors.Is(err, fs.ErrNotExist) {
		return &review.Record{}, nil
	}
	if err != nil {
		return nil, err
	}
	return review.Read(path, src)
}

const ownPlan = "review.yaml"

// reviewPlan reads the plan in file, else that in the unit's templates, else the one that
// comes with the program.
func (s *settings) reviewPlan(file string) (*review.Plan, error) {
	if file == "" && s.templateDir != "" {
		if _, err := os.Stat(s.templateDir); err != nil {
			return nil, err
		}
		own := filepath.Join(s.templateDir, ownPlan)
		if _, err := os.Stat(own); err == nil {
			file = own
		}
	}
	if file == "" {
		src, err := data.Files.ReadFile(ownPlan)
		if err != nil {
			return nil, err
		}
		return review.ReadPlan(ownPlan, src)
	}
	src, err := readWhole(file, "审校方案", maxPlan)
	if err != nil {
		return nil, err
	}
	return review.ReadPlan(file, src)
}

const maxPlan = 1 << 20

// printReview prints how the stages stand, what is to be done, and a last line.
func (s *settings) printReview(p underReview, record *review.Record, last string) error {
	states := record.State(p.plan, p.digest)
	if s.format == "json" {
		report, err := states.JSON(filepath.Base(p.file), p.digest)
		if err != nil {
			return err
		}
		fmt.Fprintln(s.stderr, last)
		_, err = s.stdout.Write(report)
		return err
	}
	if err := states.WriteText(s.stdout); err != nil {
		return err
	}
	return s.print(states.Findings(finding.Place{File: filepath.Base(p.file)}), last)
}
