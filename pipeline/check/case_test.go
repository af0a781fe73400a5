package check

import (
	"bytes"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

// TestRecords checks ledgers against the schema in the same file.
func TestRecords(t *testing.T) {
	for _, file := range recordFiles {
		casefile.Run(t, "testdata/"+file+".txtar", func(t *testing.T, c casefile.Case) string {
			s, err := schema.Load(c.FS(), "s")
			if err != nil {
				t.Fatal(err)
			}
			return findIn(t, s, c.Input)
		})
	}
}

var recordFiles = []string{"records", "values", "business", "totals", "unit", "disclosure"}

// TestSample checks a whole ledger against the schema that comes with the program.
func TestSample(t *testing.T) {
	s, err := schema.Load(os.DirFS("../../templates"), "inspection-progress")
	if err != nil {
		t.Fatal(err)
	}
	casefile.Run(t, "testdata/sample.txtar", func(t *testing.T, c casefile.Case) string {
		return findIn(t, s, c.Input)
	})
}

// TestInferred checks ledgers by the generic schema that comes with the program.
func TestInferred(t *testing.T) {
	generic, err := schema.Load(os.DirFS("../../templates"), "generic")
	if err != nil {
		t.Fatal(err)
	}
	casefile.Run(t, "testdata/inferred.txtar", func(t *testing.T, c casefile.Case) string {
		s, found := schema.Match(ledger.ParseText("台账.xlsx", c.Input), []*schema.Schema{generic})
		if s == nil {
			return dump(t, found)
		}
		return findIn(t, s, c.Input)
	})
}

// findIn returns what Records finds; what Decode finds is another room's affair.
func findIn(t *testing.T, s *schema.Schema, input string) string {
	checker := checked(t, s, input)
	found, totals := checker.Finish()
	out := dump(t, found)
	for _, id := range slices.Sorted(maps.Keys(totals)) {
		out += id + " = " + totals[id] + "\n"
	}
	return out
}

// checked gives a ledger's records to a Checker of 21 January 2026.
func checked(t testing.TB, s *schema.Schema, input string) *Checker {
	checker, err := Start(s, time.Date(2026, 1, 21, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := schema.Decode(ledger.ParseText("台账.xlsx", input), s, checker.Record); err != nil {
		t.Fatal(err)
	}
	return checker
}

// dump writes each finding as a clerk reads it, then its other places.
func dump(t *testing.T, list finding.List) string {
	var b bytes.Buffer
	for _, f := range list {
		if err := (finding.List{f}).WriteText(&b, false); err != nil {
			t.Fatal(err)
		}
		for _, p := range f.Related {
			b.WriteString("     + " + p.String() + "\n")
		}
	}
	return b.String()
}

// TestDocument checks papers written as outlines: see outline.
func TestDocument(t *testing.T) {
	casefile.Run(t, "testdata/document.txtar", func(t *testing.T, c casefile.Case) string {
		doc, text := outline(c.Input)
		return dump(t, Document(doc, text))
	})
}

// TestWaive applies the waivers of an outline to the findings of the same paper.
func TestWaive(t *testing.T) {
	casefile.Run(t, "testdata/waive.txtar", func(t *testing.T, c casefile.Case) string {
		doc, text := outline(c.Input)
		return dump(t, Waive(Document(doc, text), doc, text))
	})
}

// outline reads a paper in a form as simple as these tests need: "format:", "title:" and
// lines of other keys of the front matter, "part:" before what belongs to an annex, headings "## 一、 甲" with the number before a
// blank, and waivers "<!-- 不查 code：reason -->".
func outline(src string) (*document.Document, *finding.Text) {
	doc := &document.Document{Format: document.FormatPlain}
	at := 0
	for line := range strings.Lines(src) {
		pos := document.Pos(at)
		at += len(line)
		line = strings.TrimSuffix(line, "\n")
		if marks, rest, ok := strings.Cut(line, " "); ok && strings.Trim(marks, "#") == "" {
			*body(doc) = append(*body(doc), heading(len(marks)-1, rest, pos))
		} else if rest, ok := strings.CutPrefix(line, "<!-- 不查 "); ok {
			code, reason, _ := strings.Cut(strings.TrimSuffix(rest, " -->"), "：")
			doc.Waivers = append(doc.Waivers, document.Waiver{Code: code, Reason: reason, Pos: pos})
		} else {
			field(doc, line, pos)
		}
	}
	return doc, finding.NewText("notice.md", src)
}

// body is that of the part begun last, or of the paper.
func body(doc *document.Document) *[]document.Block {
	if n := len(doc.Parts); n > 0 {
		return &doc.Parts[n-1].Body
	}
	return &doc.Body
}

func heading(level int, text string, pos document.Pos) *document.Heading {
	h := &document.Heading{Level: level, Pos: pos}
	if number, rest, ok := strings.Cut(text, " "); ok {
		h.Number, h.Typed, text = number, true, rest
	}
	h.Text = document.Inline{{Text: text}}
	return h
}

func field(doc *document.Document, line string, pos document.Pos) {
	key, value, _ := strings.Cut(line, ": ")
	phrase := document.Phrase{Text: value, Pos: pos}
	switch key {
	case "format":
		doc.Format = document.Format(value)
	case "numbering":
		doc.Numbering = document.Numbering(value)
	case "title":
		doc.Title = []document.Phrase{phrase}
	case "authority":
		doc.SignOff.Authorities = append(doc.SignOff.Authorities, phrase)
		doc.Masthead.Authorities = doc.SignOff.Authorities
	case "kind":
		doc.Kind = phrase
	case "mark":
		doc.Masthead.AuthorityMark = phrase
	case "number":
		doc.Masthead.Number = phrase
	case "signatory":
		doc.Masthead.Signatories = append(doc.Masthead.Signatories, phrase)
	case "copy-number":
		doc.Masthead.CopyNumber = phrase
	case "classification":
		doc.Masthead.Classification = phrase
	case "urgency":
		doc.Masthead.Urgency = phrase
	case "seal":
		doc.SignOff.SealImpressions = append(doc.SignOff.SealImpressions, phrase)
	case "signature-seal":
		doc.SignOff.SignatureSeals = []document.SignatureSeal{{Name: phrase}}
	case "print-date":
		doc.Imprint.PrintDate = phrase
	case "part":
		doc.Parts = append(doc.Parts, &document.Part{Label: phrase})
	case "date":
		doc.SignOff.IssueDate = phrase
	}
}

// TestRulesAreDeclared holds that every finding of the case files names a declared rule,
// that codes are unique, and that every rule fires in some case.
func TestRulesAreDeclared(t *testing.T) {
	var cases strings.Builder
	for _, file := range append(recordFiles, "document", "waive") {
		b, err := os.ReadFile("testdata/" + file + ".txtar")
		if err != nil {
			t.Fatal(err)
		}
		cases.Write(b)
	}
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.Code] {
			t.Errorf("%s is declared twice", r.Code)
		}
		seen[r.Code] = true
		if r.About == "" || r.Example == "" || r.Stage == "" {
			t.Errorf("%s lacks its text", r.Code)
		}
		if strings.Count(cases.String(), "，"+r.Code+"，")+strings.Count(cases.String(), "，"+r.Code+"]") < 2 {
			t.Errorf("%s fires in fewer than two places of the case files", r.Code)
		}
	}
}
