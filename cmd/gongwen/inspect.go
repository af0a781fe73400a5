package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/spf13/cobra"

	"gongwen/pipeline"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/inspect"
)

func newInspect(s *settings) *cobra.Command {
	var overlay string
	c := &cobra.Command{
		Use:   "inspect 文件.pdf",
		Short: "审核版面：量一份 PDF 是否合乎公文格式",
		Long: `量一份 PDF（不论是哪个软件做的）是否合乎《党政机关公文格式》（GB/T 9704-2012）：
纸张、版心、行数字数、字体字号、标题、层次序数、落款、页码等，逐条给出
合格、不合格或无法核实，以及量得的值和应有的值。无法核实的不算合格。`,
		Example: `  gongwen inspect 通报.pdf
  gongwen inspect 通报.pdf --overlay 标注.pdf`,
		Args: oneFile("PDF "),
		RunE: func(_ *cobra.Command, args []string) error { return s.inspect(args[0], overlay) },
	}
	c.Flags().StringVar(&overlay, "overlay", "", "另存一份画上版心、网格和问题位置的 PDF 到这个`文件`")
	return c
}

func (s *settings) inspect(file, overlay string) error {
	job, pdf, err := s.pdfJob(file)
	if err != nil {
		return err
	}
	report, doc, err := pipeline.Inspect(job, filepath.Base(file), pdf)
	if err != nil {
		return fmt.Errorf("%s：%w", file, err)
	}
	if overlay != "" {
		marked, err := inspect.Overlay(pdf, doc, report, job.Profile)
		if err != nil {
			return fmt.Errorf("%s：%w", file, err)
		}
		if err := write([]output{{overlay, marked}}, file); err != nil {
			return err
		}
	}
	return s.printReport(report)
}

// pdfJob reads the PDF to be measured.
func (s *settings) pdfJob(file string) (pipeline.Job, []byte, error) {
	job, err := s.job()
	if err != nil {
		return job, nil, err
	}
	if job.Profile, err = loadProfile(s.profile); err != nil {
		return job, nil, err
	}
	job.Decode = mutool()
	pdf, err := readWhole(file, "PDF", maxPDF)
	if len(pdf) > large {
		collect(usualPercent)
	}
	return job, pdf, err
}

// printReport prints a report whole; the exit code is that of its findings.
func (s *settings) printReport(report *inspect.Report) error {
	if s.format == "json" {
		b, err := report.JSON()
		if err != nil {
			return err
		}
		if _, err := s.stdout.Write(b); err != nil {
			return err
		}
	} else if err := report.WriteText(s.stdout); err != nil {
		return err
	}
	return verdict(report.Findings())
}

// mutool is MuPDF's reader where it is installed, else nil.
func mutool() pipeline.Decode {
	program, err := exec.LookPath("mutool")
	if err != nil {
		return nil
	}
	return func(pdf []byte) ([]byte, error) {
		dir, err := os.MkdirTemp("", "gongwen-*")
		if err != nil {
			return nil, err
		}
		defer os.RemoveAll(dir)
		in, out := filepath.Join(dir, "in.pdf"), filepath.Join(dir, "out.xml")
		if err := os.WriteFile(in, pdf, 0o600); err != nil {
			return nil, err
		}
		if err := exec.Command(program, "draw", "-q", "-F", "stext", "-o", out, in).Run(); err != nil {
			return nil, err
		}
		return os.ReadFile(out)
	}
}

// inspects asks for step 9.
func (s *settings) inspects(job *pipeline.Job, file string) {
	if s.measure {
		job.PDFFile = file
	}
}

// all is the findings of the paper and the faults of its pages.
func all(result *pipeline.Result) finding.List {
	if result.Report == nil {
		return result.Findings
	}
	return append(result.Findings[:len(result.Findings):len(result.Findings)], result.Report.Faults()...)
}

// inspected says how the inspection came out, "" where there was none.
func inspected(report *inspect.Report) string {
	if report == nil {
		return ""
	}
	return fmt.Sprintf("；版面审核：符合 %d 项，不符 %d 处，未核 %d 项",
		report.Count(inspect.Pass), report.Count(inspect.Fail), report.Count(inspect.Unverified))
}
