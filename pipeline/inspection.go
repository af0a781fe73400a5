package pipeline

import (
	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/inspect"
	"gongwen/pipeline/page"
)

// Decode is a foreign reader of PDFs: it returns what `mutool draw -F stext` prints.
type Decode func(pdf []byte) ([]byte, error)

// Inspect runs step 9 on a finished PDF, whoever made it. What our reader cannot make out
// is asked of job.Decode, where there is one; what is in doubt after that is unverified.
// Errors, in Chinese, are for files that are no PDF, are encrypted or beyond repair.
func Inspect(job Job, file string, pdf []byte) (*inspect.Report, *page.Document, error) {
	doc, err := page.Read(pdf)
	if job.Decode != nil && (err != nil || doc.Doubtful()) {
		doc, err = decoded(job.Decode, pdf, doc, err)
	}
	if err != nil {
		return nil, nil, err
	}
	return inspect.Inspect(file, doc, job.Profile), doc, nil
}

// decoded reads the glyphs through the foreign reader; where that fails too, the outcome
// of our own reading stands.
func decoded(decode Decode, pdf []byte, own *page.Document, ownErr error) (*page.Document, error) {
	text, err := decode(pdf)
	if err != nil {
		return own, ownErr
	}
	other, err := page.FromStructuredText(text)
	if err != nil {
		return own, ownErr
	}
	if own != nil {
		other.Complete(own)
	}
	return other, nil
}

// Document runs step 5 on the draft in job.Existing, for people who look for a fault.
func Document(job Job) *document.Document {
	p := &paper{source: job.Existing, file: job.DraftFile}
	p.parse()
	return p.document
}

// Frames runs steps 5 to 7 on the draft in job.Existing, for people who look for a fault.
// The findings are those of step 7.
func Frames(job Job) (*frame.Document, finding.List) {
	p := &paper{source: job.Existing, file: job.DraftFile}
	p.parse()
	return p.set(&job)
}
