package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strings"
	"time"

	"gongwen/pipeline/check"
	"gongwen/pipeline/compose"
	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/pdf"
	"gongwen/pipeline/schema"
)

// paper is one notice on its way through the steps.
type paper struct {
	draft    *compose.Draft // nil when the draft came from a file
	file     string         // base name of the draft
	wanted   bool           // a paper is to be made, not only checked
	partial  bool           // the ledger lacks what a paper needs besides its table
	source   []byte         // the draft that is being set
	text     *finding.Text
	document *document.Document
	findings finding.List
	waivers  []ledger.Waiver   // that the clerk wrote into the ledger
	schema   *schema.Schema    // of the ledger, nil where there is none
	totals   map[string]string // worked out from the ledger
}

var ruleKept = finding.Rule{
	Code: "draft.kept", Stage: "起草", Strength: finding.Practice,
	About: "人工改过的稿子不会被新稿覆盖",
}

var ruleProfile = finding.Rule{
	Code: "draft.profile", Stage: "排版", Strength: finding.General,
	About: "稿子指定的版式就是排版所用的版式",
}

var ruleTemplate = finding.Rule{
	Code: "draft.template", Stage: "起草", Strength: finding.Mandatory, Source: "台账样式",
	About: "起草公文要有模板；只检查的样式没有模板。", Example: "用通用样式起草通报。",
}

var ruleLong = finding.Rule{
	Code: "draft.long", Stage: "起草", Strength: finding.Mandatory, Source: "台账样式",
	About: "一份公文写不下几千条记录。", Example: "台账有十万行。",
}

// ownRules lists the rules of the conductor itself.
func ownRules() []finding.Rule {
	return []finding.Rule{ruleKept, ruleProfile, rulePicture, ruleTemplate, ruleLong, ruleSubstitute, ruleSystemFont}
}

// checkProfile reports a draft that asks for another profile than the one in use.
func (p *paper) checkProfile(used string) {
	if wanted := p.document.Profile; wanted != "" && wanted != used {
		p.add(finding.List{ruleProfile.Find(finding.Place{File: p.file},
			"稿子指定的版式是“"+wanted+"”，这次是按“"+used+"”排的",
			"排版时加上 --profile "+wanted+"，或者改稿子开头的 profile 一行")})
	}
}

// add collects findings; those that stand on text from the ledger are moved to its cell.
func (p *paper) add(found finding.List) {
	for _, f := range found {
		p.findings = append(p.findings, p.locate(f))
	}
}

func (p *paper) locate(f finding.Finding) finding.Finding {
	if p.draft == nil || p.text == nil || f.At.File != p.file {
		return f
	}
	cells := p.draft.Map.Cells(p.text.Offset(f.At))
	if len(cells) == 0 {
		return f
	}
	f.Related = append(append(cells[1:len(cells):len(cells)], f.At), f.Related...)
	f.At = cells[0]
	return f
}

// waived is the findings after the recorded decisions not to check, in the ledger's list of
// findings and in the draft.
func (p *paper) waived() finding.List {
	found := check.WaiveCells(p.findings, p.waivers)
	if p.document == nil {
		return found
	}
	return check.Waive(found, p.document, p.text)
}

// keep sets the author's draft instead of the new one, and says so.
func (p *paper) keep(existing []byte) {
	p.source, p.draft = existing, nil
	p.add(finding.List{ruleKept.Find(finding.Place{File: p.file},
		"这份稿子人工改过，没有覆盖；按台账新生成的稿子另存在旁边，PDF 按改过的稿子排版",
		"对照新稿，把需要的内容并入；想完全用新稿，就先把改过的稿子改名或移走")})
}

// status is the mark of a paper that is not yet fit to be issued: it has errors, or its
// draft says so of the ledger it was made from.
func (p *paper) status() string {
	switch {
	case p.findings.Count(finding.Error) > 0:
		return "草稿"
	case p.document != nil:
		return p.document.Status.Text
	}
	return ""
}

// meta says in the PDF what the paper is and what it was made from.
func (p *paper) meta(job Job) (pdf.Meta, error) {
	d := p.document
	report, err := p.findings.JSON()
	if err != nil {
		return pdf.Meta{}, err
	}
	source, err := job.Ledger.digest()
	if err != nil {
		return pdf.Meta{}, err
	}
	return pdf.Meta{
		Title: p.name(), Author: phrases(d.SignOff.Authorities, "、"), Lang: "zh-CN",
		Number: d.Masthead.Number.Text, Kind: d.Kind.Text, Issued: d.SignOff.IssueDate.Text, Producer: job.Producer,
		Created: issued(d.SignOff.IssueDate.Text, job.Clock), Status: p.status(),
		DraftDigest: digest(p.source), LedgerDigest: source, FindingsDigest: digest(report),
		OpenErrors: p.findings.Count(finding.Error),
	}, nil
}

// name is the title, or the draft's file name: a PDF for all readers must have one
// (ISO 14289-1, 7.1), also where the paper lacks it.
func (p *paper) name() string {
	if title := phrases(p.document.Title, ""); strings.TrimSpace(title) != "" {
		return title
	}
	return p.file
}

// issued is the paper's own date, so that the PDF of one day is that of the next; the
// clock serves a paper without a date. It is Beijing time wherever the paper is made.
func issued(date string, clock time.Time) time.Time {
	t, err := time.ParseInLocation("2006年1月2日", date, Beijing())
	if err != nil {
		return clock.In(Beijing())
	}
	return t
}

// Beijing is the time that papers keep.
func Beijing() *time.Location { return time.FixedZone("UTC+8", 8*60*60) }

func phrases(list []document.Phrase, between string) string {
	s := ""
	for i, p := range list {
		if i > 0 {
			s += between
		}
		s += p.Text
	}
	return s
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// digest of the ledger file, "" when the paper came without one.
func (l Ledger) digest() (string, error) {
	if l.Data == nil {
		return "", nil
	}
	h := sha256.New()
	if _, err := io.Copy(h, io.NewSectionReader(l.Data, 0, l.Size)); err != nil {
		return "", err
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil)), nil
}
