package pipeline

import (
	"io"
	"path"
	"strings"

	"gongwen/pipeline/pdf"
)

// Attach says what of a paper's sources lies in its PDF. Usually nothing does: they are
// kept beside it, and the PDF has their digests.
type Attach struct{ Ledger, Draft, Findings bool }

// attachments are the files that lie in the PDF.
func (p *paper) attachments(job Job) (files []pdf.Attachment, err error) {
	if job.Attach.Ledger && job.Ledger.Data != nil {
		data, err := io.ReadAll(io.NewSectionReader(job.Ledger.Data, 0, job.Ledger.Size))
		if err != nil {
			return nil, err
		}
		files = append(files, pdf.Attachment{Name: job.Ledger.File, Type: mediaType(job.Ledger.File),
			Relation: pdf.Data, About: "起草公文所用的台账", Data: data})
	}
	if job.Attach.Draft {
		files = append(files, pdf.Attachment{Name: p.file, Type: "text/markdown",
			Relation: pdf.Source, About: "排版所用的稿子", Data: p.source})
	}
	if job.Attach.Findings {
		report, err := p.findings.JSON()
		if err != nil {
			return nil, err
		}
		files = append(files, pdf.Attachment{Name: "findings.json", Type: "application/json",
			Relation: pdf.Supplement, About: "检查出的问题清单", Data: report})
	}
	return files, nil
}

func mediaType(file string) string {
	switch strings.ToLower(path.Ext(file)) {
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	case ".xlsm":
		return "application/vnd.ms-excel.sheet.macroEnabled.12"
	case ".csv":
		return "text/csv"
	case ".tsv":
		return "text/tab-separated-values"
	}
	return "application/octet-stream"
}
