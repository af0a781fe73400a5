package document

import (
	"fmt"
	"io"
	"strings"
)

// Dump prints the tree, a line a thing, with byte offsets, for people and for tests.
func (d *Document) Dump(w io.Writer) error {
	var b strings.Builder
	phrases := func(name string, ps ...Phrase) {
		for _, p := range ps {
			if p.Text != "" {
				fmt.Fprintf(&b, "%s %q @%d\n", name, p.Text, p.Pos)
			}
		}
	}
	if d.Preprinted {
		fmt.Fprintln(&b, "preprinted")
	}
	if d.Format != FormatPlain || d.Numbering != NumberingRestart || d.Profile+d.Digest != "" {
		fmt.Fprintf(&b, "format=%s numbering=%s profile=%q digest=%q\n", d.Format, d.Numbering, d.Profile, d.Digest)
	}
	phrases("title", d.Title...)
	phrases("kind", d.Kind)
	m := d.Masthead
	phrases("masthead", m.CopyNumber, m.Classification, m.Urgency, m.AuthorityMark, m.Number)
	phrases("authority", m.Authorities...)
	phrases("signatory", m.Signatories...)
	phrases("to", d.MainRecipients...)
	dumpBlocks(&b, d.Body, "")
	phrases("annex", d.AnnexNote...)
	signOff := func(so *SignOff) {
		phrases("sign-off", so.Authorities...)
		for _, s := range so.SignatureSeals {
			phrases("signature-seal", s.Post, s.Name)
		}
		phrases("date", so.IssueDate)
		if so.Sealed {
			fmt.Fprintln(&b, "sealed")
		}
		phrases("seal", so.SealImpressions...)
	}
	signOff(&d.SignOff)
	phrases("remark", d.Remark)
	for _, p := range d.Parts {
		fmt.Fprintf(&b, "part %q @%d\n", p.Label.Text, p.Pos)
		phrases("part-title", p.Title...)
		phrases("part-to", p.MainRecipients...)
		dumpBlocks(&b, p.Body, "  ")
		signOff(&p.SignOff)
	}
	phrases("cc", d.Imprint.CopyRecipients...)
	phrases("print", d.Imprint.PrintingAuthority, d.Imprint.PrintDate)
	phrases("status", d.Status)
	for _, w := range d.Waivers {
		fmt.Fprintf(&b, "waiver %s %q @%d\n", w.Code, w.Reason, w.Pos)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func dumpBlocks(b *strings.Builder, blocks []Block, indent string) {
	for _, block := range blocks {
		fmt.Fprint(b, indent)
		switch block := block.(type) {
		case *Heading:
			typed := ""
			if block.Typed {
				typed = " typed"
			}
			if block.Centred {
				typed += " centred"
			}
			fmt.Fprintf(b, "heading%d %s%s%s\n", block.Level, block.Number, typed, dumpInline(block.Text))
			if block.RunIn != nil {
				fmt.Fprintf(b, "%s  run-in%s\n", indent, dumpInline(block.RunIn.Text))
			}
		case *Paragraph:
			fmt.Fprintf(b, "paragraph%s\n", dumpInline(block.Text))
		case *Table:
			dumpTable(b, block, indent)
		case *Roster:
			fmt.Fprintln(b, "roster")
			for _, g := range block.Groups {
				fmt.Fprintf(b, "%s  label %q\n", indent, g.Label.Text)
				for _, m := range g.Members {
					fmt.Fprintf(b, "%s    member%s\n", indent, dumpInline(m))
				}
			}
		case *List:
			fmt.Fprintln(b, "list")
			for i, item := range block.Items {
				fmt.Fprintf(b, "%s  item %s\n", indent, block.Markers[i])
				dumpBlocks(b, item, indent+"    ")
			}
		case *Image:
			fmt.Fprintf(b, "image %s %q %q\n", block.File, block.Alt, block.Caption.Text)
		case *PageBreak:
			fmt.Fprintln(b, "page break")
		}
	}
}

func dumpTable(b *strings.Builder, t *Table, indent string) {
	fmt.Fprintf(b, "table head=%d aligns=%v landscape=%v caption=%q\n", t.Head, t.Aligns, t.Landscape, t.Caption.String())
	for _, row := range t.Rows {
		fmt.Fprintf(b, "%s  row", indent)
		for _, c := range row {
			fmt.Fprintf(b, " |%d", c.Column)
			if c.ColumnSpan > 1 || c.RowSpan > 1 {
				fmt.Fprintf(b, "(%dx%d)", c.ColumnSpan, c.RowSpan)
			}
			for i, p := range c.Text {
				if i > 0 {
					fmt.Fprint(b, " /")
				}
				fmt.Fprint(b, dumpInline(p))
			}
		}
		fmt.Fprintln(b)
	}
}

func dumpInline(in Inline) string {
	var b strings.Builder
	for _, r := range in {
		fmt.Fprintf(&b, " %s%q", [...]string{"", "strong ", "emphasis "}[r.Style], r.Text)
		if r.Pos != None {
			fmt.Fprintf(&b, "@%d", r.Pos)
		}
	}
	return b.String()
}
