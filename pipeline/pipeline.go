package pipeline

import (
	"io"
	"time"

	"gongwen/pipeline/check"
	"gongwen/pipeline/compose"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/frame"
	"gongwen/pipeline/inspect"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/markdown"
	"gongwen/pipeline/pdf"
	"gongwen/pipeline/profile"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/typeface"
)

// Job is everything that comes from outside.
type Job struct {
	Ledger    Ledger
	DraftFile string // base name of the draft, for findings
	Existing  []byte // the draft as it lies there already; nil when there is none

	Schemas  []*schema.Schema // to choose from by the ledger's columns
	Schema   *schema.Schema   // the one asked for; nil to choose
	Clock    time.Time        // stands in the PDF where the paper has no date of its own
	Producer string           // name and version of the program
	Attach   Attach           // what of the sources lies in the PDF

	Setting
	Prepare func() (Setting, error) // asked for the setting when it is needed; nil where it is there

	Progress func(rows int) // told after each row of a ledger; nil where nobody watches

	Open func(name string) ([]byte, error) // reads a picture that the draft names; nil where none can be read

	PDFFile string // base name of the PDF, for findings of the inspection; "" for none
	Decode  Decode // nil where there is no foreign reader
}

// Setting is what papers are set with; many may share one.
type Setting struct {
	Profile     *profile.Profile
	Faces       *typeface.Set
	Rescue      Rescue       // nil where the system's fonts are not asked
	StrictFonts bool         // a font in the place of the one meant is an error
	Words       []string     // of official titles, never broken
	Painter     *pdf.Painter // nil for one of the paper's own
}

// Ledger is the workbook, read only.
type Ledger struct {
	File string // base name, for findings
	Data io.ReaderAt
	Size int64
}

// Result is what came of a Job. Findings are complete; Draft and PDF are nil where the
// paper was too broken to make them.
type Result struct {
	Draft    []byte // as composed
	Kept     bool   // an edited draft was there: it was set, and Draft must not replace it
	PDF      []byte
	Pages    int
	Findings finding.List    // of steps 1 to 8; the PDF holds their digest
	Report   *inspect.Report // of step 9; nil where it was left out
}

// Build runs the whole chain: ledger in, draft and PDF out.
// Errors: *ledger.Unreadable, and failures of the machine.
func Build(job Job) (*Result, error) {
	paper, err := job.compose(true)
	if err != nil || paper.draft == nil {
		return &Result{Findings: paper.waived()}, err
	}
	result := &Result{Draft: paper.draft.Markdown, Kept: job.edited()}
	if result.Kept {
		paper.keep(job.Existing)
	}
	err = paper.render(job, result)
	return result, err
}

// Draft runs steps 1 to 4 and checks the draft.
func Draft(job Job) (*Result, error) { return job.draft(true) }

// Check runs steps 1 to 6: everything that can be said of the ledger and its notice
// without setting it. A ledger from which no notice can be drafted is checked all the same.
func Check(job Job) (finding.List, error) {
	result, err := job.draft(false)
	return result.Findings, err
}

func (job Job) draft(wanted bool) (*Result, error) {
	paper, err := job.compose(wanted)
	if err != nil || paper.draft == nil {
		return &Result{Findings: paper.waived()}, err
	}
	paper.parse()
	paper.add(paper.check())
	return &Result{Draft: paper.draft.Markdown, Kept: job.edited(), Findings: paper.waived()}, nil
}

// Render runs steps 5 to 9 on the draft in job.Existing.
func Render(job Job) (*Result, error) {
	paper := &paper{source: job.Existing, file: job.DraftFile}
	result := &Result{}
	return result, paper.render(job, result)
}

// CheckDraft runs steps 5 and 6 on the draft in job.Existing.
func CheckDraft(job Job) finding.List {
	paper := &paper{source: job.Existing, file: job.DraftFile}
	paper.parse()
	paper.add(paper.check())
	return paper.waived()
}

func (job Job) edited() bool { return job.Existing != nil && compose.Edited(job.Existing) }

// compose runs steps 1 to 4. Where a paper is wanted and none can be drafted, a finding
// says why.
func (job Job) compose(wanted bool) (*paper, error) {
	p := &paper{file: job.DraftFile, wanted: wanted}
	workbook, err := p.read(job.Ledger)
	if err != nil {
		return p, err
	}
	chosen, found := job.choose(workbook)
	p.add(found)
	if chosen == nil {
		return p, nil
	}
	data, found, err := job.decode(workbook, chosen)
	if err != nil {
		return p, err
	}
	p.add(p.excused(found, data.records))
	if !p.drafts(chosen, data) {
		return p, nil
	}
	p.schema, p.totals = chosen, data.Computed
	p.draft, found, err = compose.Compose(chosen, data.Data, p.status())
	p.add(found)
	if p.draft != nil {
		p.source = p.draft.Markdown
	}
	return p, err
}

func (job Job) choose(workbook *ledger.Workbook) (*schema.Schema, finding.List) {
	if job.Schema != nil {
		return schema.Choose(workbook, job.Schema)
	}
	return schema.Match(workbook, job.Schemas)
}

// decode runs steps 2 and 3: every record is checked as it is read, and kept for the draft.
func (job Job) decode(workbook *ledger.Workbook, s *schema.Schema) (*kept, finding.List, error) {
	checker, err := check.Start(s, job.Clock)
	if err != nil {
		return nil, nil, err
	}
	data := newKept(workbook.File, s)
	rows := 0
	found, err := schema.Decode(workbook, s, func(sh *schema.Sheet, r ledger.Record) {
		checker.Record(sh, r)
		data.add(sh, r)
		if rows++; job.Progress != nil {
			job.Progress(rows)
		}
	})
	if err != nil {
		return nil, found, err
	}
	checked, totals := checker.Finish()
	data.Computed = totals
	return data, append(found, checked...), nil
}

// render runs steps 5 to 9. While a setting is being prepared, the paper is alone and there
// is a processor to spare: the checks then look at it while it is set.
func (p *paper) render(job Job, result *Result) (err error) {
	p.parse()
	checked := p.check
	if job.Prepare != nil {
		checked = later(p.check)
		if job.Setting, err = job.Prepare(); err != nil {
			return err
		}
	}
	frames, found := p.set(&job)
	p.add(checked())
	p.checkProfile(job.Profile.Name)
	p.add(found)
	p.findings = p.waived()
	result.Findings, result.Pages = p.findings, len(frames.Pages)
	if result.PDF, err = p.paint(frames, job); err != nil || job.PDFFile == "" {
		return err
	}
	result.Report, _, err = Inspect(job, job.PDFFile, result.PDF)
	return err
}

// later starts a piece of work and returns what waits for its outcome.
func later[T any](work func() T) (wait func() T) {
	done := make(chan T, 1)
	go func() { done <- work() }()
	return func() T { return <-done }
}

// paint runs step 8.
func (p *paper) paint(frames *frame.Document, job Job) ([]byte, error) {
	meta, err := p.meta(job)
	if err != nil {
		return nil, err
	}
	files, err := p.attachments(job)
	if err != nil {
		return nil, err
	}
	painter := job.Painter
	if painter == nil {
		painter = pdf.NewPainter(pdf.Options{})
	}
	return painter.Paint(frames, job.Faces, meta, files...)
}

// parse runs step 5.
func (p *paper) parse() {
	p.text = finding.NewText(p.file, string(p.source))
	var found finding.List
	p.document, found = markdown.Parse(p.file, p.source)
	p.add(found)
}

// check runs step 6. It changes nothing, so that it can run beside step 7.
func (p *paper) check() finding.List {
	found := check.Document(p.document, p.text)
	if p.draft == nil { // a draft from a file; of a fresh one the cells have been checked
		found = append(found, check.Declared(check.Text(p.text, string(p.source), p.schema, p.totals), p.document, p.text)...)
	}
	return found
}
