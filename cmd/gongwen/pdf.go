package main

import (
	"strings"

	"github.com/spf13/cobra"

	"gongwen/pipeline"
	"gongwen/pipeline/pdf"
)

// pdfFlags are the choices that a command has which makes PDFs.
func (s *settings) pdfFlags(c *cobra.Command) {
	c.Flags().StringVar(&s.form, "pdf", "", "PDF/A 的`形式`：3a（默认，兼 PDF/UA-1）、2b、1b、4f")
	c.Flags().BoolVar(&s.small, "small", false, "PDF 压得小一些（小一成，慢一点），适合归档")
	c.Flags().StringSliceVar(&s.attach, "attach", nil, "放进 PDF 的`附带文件`：台账、稿子、问题，用逗号隔开（默认都放在旁边；对外公开的 PDF 不要带台账）")
}

// choosePDF carries out what the flags say of the PDF.
func (s *settings) choosePDF(job *pipeline.Job) (*pdf.Painter, error) {
	form, err := pdf.ParseForm(strings.TrimPrefix(strings.ToLower(s.form), "pdf/a-"))
	if err != nil {
		return nil, usage("--pdf：%v", err)
	}
	if job.Attach, err = attach(s.attach); err != nil {
		return nil, err
	}
	switch {
	case form == pdf.A4f && len(s.attach) == 0: // which is not without an attachment
		job.Attach.Draft = true
	case !form.Attaches() && len(s.attach) > 0:
		return nil, usage("PDF/A-%s 里不能放附带文件，请改用 --pdf 3a，或者不写 --attach", form)
	}
	return pdf.NewPainter(pdf.Options{Form: form, Small: s.small, Many: s.many}), nil
}

func attach(names []string) (a pipeline.Attach, err error) {
	for _, name := range names {
		switch strings.TrimSpace(name) {
		case "台账", "ledger":
			a.Ledger = true
		case "稿子", "draft":
			a.Draft = true
		case "问题", "findings":
			a.Findings = true
		default:
			return a, usage("--attach 只能是 台账、稿子、问题，不能是“%s”", name)
		}
	}
	return a, nil
}
