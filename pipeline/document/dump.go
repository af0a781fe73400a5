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
	phrases("sign-off", d.SignOff.Authorities...)
	phrases("date", d.SignOff.IssueDate)
	phrases("seal", d.SignOff.SealImpressions...)
	phrases("remark", d.Remark)
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
			fmt.Fprintf(b, "heading%d %s%s%s\n", block.Level, block.Number, typed, dumpInline(block.Text))
			if block.RunIn != nil {
				fmt.Fprintf(b, "%s  run-in%s\n", indent, dumpInline(block.RunIn.Text))
			}
		case *Paragraph:
			fmt.Fprintf(b, "paragraph%s\n", dumpInline(block.Text))
		case *Table:
			fmt.Fprintln(b, "table")
			for _, row := range block.Rows {
				fmt.Fprintf(b, "%s  row", indent)
				for _, cell := range row {
					fmt.Fprintf(b, " |%s", dumpInline(cell))
				}
				fmt.Fprintln(b)
			}
		case *List:
			fmt.Fprintln(b, "list")
			for i, item := range block.Items {
				fmt.Fprintf(b, "%s  item %s\n", indent, block.Markers[i])
				dumpBlocks(b, item, indent+"    ")
			}
		case *Image:
			fmt.Fprintf(b, "image %s %q\n", block.File, block.Alt)
		case *PageBreak:
			fmt.Fprintln(b, "page break")
		}
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
