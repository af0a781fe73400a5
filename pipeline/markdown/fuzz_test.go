package markdown

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/document"
)

// FuzzParse holds that no letter of the body is lost, invented or moved, and that every run
// stands where it says.
func FuzzParse(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/*.txtar") {
		f.Add([]byte(c.Input))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		doc, _ := Parse("notice.md", src)
		left := newReader("", src)
		left.front()
		keyed := len(left.doc.Title) > 0 // then a # title is reported and not printed
		left.comments()
		var got []document.Run
		for _, l := range doc.Title {
			if !keyed {
				got = append(got, document.Run{Text: l.Text, Pos: document.None})
			}
		}
		got = append(got, runs(doc.Body)...)
		for _, p := range doc.Parts {
			got = append(got, partRuns(p)...)
		}
		for _, r := range got {
			if r.Pos != document.None && string(src[r.Pos:int(r.Pos)+len(r.Text)]) != r.Text {
				t.Fatalf("%q does not stand at %d", r.Text, r.Pos)
			}
		}
		if keyed || strings.Contains(string(src), "&") { // the letters of entities are not printed
			return
		}
		var b strings.Builder
		for _, r := range got {
			b.WriteString(r.Text)
		}
		have, want := letters(b.String()), letters(string(left.raw))
		if len(doc.Title) > 0 { // it may stand anywhere
			have, want = sorted(have), sorted(want)
		}
		if have != want {
			t.Fatalf("got  %q\nwant %q", have, want)
		}
	})
}

// letters are those of a text but for b and r, which <br> is made of.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) || r == 'b' || r == 'r' {
			return -1
		}
		return r
	}, s)
}

func sorted(s string) string {
	rs := []rune(s)
	slices.SortFunc(rs, cmp.Compare[rune])
	return string(rs)
}

// partRuns lists all text of a part in order.
func partRuns(p *document.Part) []document.Run {
	var out []document.Run
	add := func(ps ...document.Phrase) {
		for _, p := range ps {
			out = append(out, document.Run{Text: p.Text, Pos: document.None})
		}
	}
	add(p.Label)
	add(p.Title...)
	add(p.MainRecipients...)
	out = append(out, runs(p.Body)...)
	add(p.SignOff.Authorities...)
	add(p.SignOff.IssueDate)
	return out
}

// runs lists all text of the blocks in order.
func runs(blocks []document.Block) []document.Run {
	var out []document.Run
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			out = append(out, document.Run{Text: b.Number, Pos: document.None})
			if !b.Typed {
				out = out[:len(out)-1]
			}
			out = append(out, b.Text...)
			if b.RunIn != nil {
				out = append(out, b.RunIn.Text...)
			}
		case *document.Paragraph:
			out = append(out, b.Text...)
		case *document.Roster:
			for _, g := range b.Groups {
				out = append(out, document.Run{Text: g.Label.Text, Pos: document.None})
				out = append(out, slices.Concat(g.Members...)...)
			}
		case *document.Table:
			out = append(out, b.Caption...)
			for _, row := range b.Rows {
				for _, cell := range row {
					out = append(out, slices.Concat(cell.Text...)...)
				}
			}
		case *document.List:
			for _, item := range b.Items {
				out = append(out, runs(item)...)
			}
		case *document.Image:
			out = append(out, document.Run{Text: b.Alt + b.File + b.Caption.Text, Pos: document.None})
		}
	}
	return out
}
