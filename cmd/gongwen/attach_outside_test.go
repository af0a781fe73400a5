//go:build outside

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"gongwen/pipeline/pdf"
)

// TestAttachmentsComeOut: poppler takes ledger and draft out of the PDF as they were put
// in, whatever they are called, and pdfcpu has nothing against them. It knows
// /AFRelationship only in its relaxed mode, and no attachments in PDF 2.0.
func TestAttachmentsComeOut(t *testing.T) {
	cpu := newPDFCPU(t)
	for _, form := range []pdf.Form{pdf.A3a, pdf.A4f} {
		dir := t.TempDir()
		ledger, paper, out := filepath.Join(dir, "整改（一）台账.xlsx"), filepath.Join(dir, "notice.pdf"), t.TempDir()
		copyFile(t, "../../data/sample/qingyuan.xlsx", ledger)
		if code, printed := gongwen("build", ledger, "-o", dir, "--pdf", string(form), "--attach", "台账,稿子,问题"); code != exitSound {
			t.Fatal(printed)
		}
		tool(t, "pdfdetach", "-enc", "UTF-8", "-saveall", "-o", out, paper)
		for _, name := range []string{filepath.Base(ledger), "notice.md"} {
			sameFile(t, filepath.Join(out, name), filepath.Join(dir, name))
		}
		checkSyntax(t, paper)
		cpu.check(t, form, "relaxed", paper)
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func sameFile(t *testing.T, got, want string) {
	t.Helper()
	g, err := os.ReadFile(got)
	if err != nil {
		t.Fatal(err)
	}
	w, err := os.ReadFile(want)
	if err != nil || len(w) == 0 {
		t.Fatal(want, err)
	}
	if !bytes.Equal(g, w) {
		t.Errorf("%s is not as it was put in", filepath.Base(got))
	}
}
