//go:build outside

package main

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gongwen/pipeline/pdf"
)

const pdfcpuSource = "github.com/pdfcpu/pdfcpu/cmd/pdfcpu@v0.15.0"

// pdfcpu is a validator of PDFs, built for one test.
type pdfcpu struct{ program, home string }

func newPDFCPU(t *testing.T) pdfcpu {
	t.Helper()
	p := pdfcpu{home: t.TempDir()}
	p.program = filepath.Join(p.home, "pdfcpu")
	c := exec.Command("go", "install", pdfcpuSource)
	c.Env = append(c.Environ(), "GOBIN="+p.home, "GOFLAGS=")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return p
}

// unknownToPDFCPU is where pdfcpu ends the validation of every PDF 2.0 with attachments:
// after pages, fonts, names, tags and output intents.
const unknownToPDFCPU = "catalog AF: PDF 2.0 associated files not supported"

// check reports what pdfcpu has against files of a form.
func (p pdfcpu) check(t *testing.T, form pdf.Form, mode string, files ...string) {
	t.Helper()
	for _, verdict := range p.verdicts(t, mode, files...) {
		if verdict != "ok" && !(form == pdf.A4f && strings.HasSuffix(verdict, unknownToPDFCPU)) {
			t.Error(verdict)
		}
	}
}

var pdfcpuVerdict = regexp.MustCompile(`(?m)^(validation ok|validate .*)$`)

// verdicts are what pdfcpu says of files, "ok" or what it has against one.
func (p pdfcpu) verdicts(t *testing.T, mode string, files ...string) []string {
	t.Helper()
	args := []string{"validate", "--conf", "disable", "--offline", "--mode", mode}
	c := exec.Command(p.program, append(args, files...)...)
	c.Env = append(c.Environ(), "HOME="+p.home, "XDG_CONFIG_HOME="+p.home)
	out, err := c.CombinedOutput()
	verdicts := pdfcpuVerdict.FindAllString(string(out), -1)
	if len(verdicts) != len(files) {
		t.Fatalf("%d verdicts on %d files: %v\n%s", len(verdicts), len(files), err, out)
	}
	for i := range verdicts {
		verdicts[i] = strings.TrimPrefix(verdicts[i], "validation ")
	}
	return verdicts
}
