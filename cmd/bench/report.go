//go:build linux

package main

import (
	_ "embed"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"text/template"
)

//go:embed report.md
var reportTemplate string

//go:embed ledger.md
var ledgerTemplate string

// report is what the template prints.
type report struct {
	Sizes                   sizes
	Hidden, Compared, Quick bool
	Papers                  []paper
	Build, Render           pair
	Latex                   *pair // nil where XeLaTeX was not measured
	Batches                 []pair
	Cores, Halves           pair // one worker against two, and against two processes
	Scale                   []scaled
	Resident                resident // of the largest
	Benchmarks              []benchmark
	Pairs                   []pair // of ledgers

	Floor            float64 // MiB, this program's own peak: smaller ones of its children cannot be seen
	Gongwen, Go, CPU string
	Excelize         string // versions of those that only read
	Openpyxl, XeTeX  string
	Processors       int

	template string
}

// Ones are the pairs of one notice.
func (r report) Ones() []pair {
	ones := []pair{r.Render, r.Build}
	if r.Latex != nil {
		ones = append(ones, *r.Latex)
	}
	return ones
}

// All are the pairs against other programs.
func (r report) All() []pair { return append(r.Ones(), r.Batches...) }

// Runs is how many pairs each of them has.
func (p pair) Runs() int { return len(p.a) }

// row is one line of a table.
type row struct {
	Name, Unit string
	spread
}

// Ratios has a row for each measure.
func (p pair) Ratios() []row {
	return rows(func(of func(sample) float64) []float64 { return ratios(figures(of, p.a), figures(of, p.b)) })
}

// Ours has a row for each measure of gongwen.
func (p pair) Ours() []row {
	return rows(func(of func(sample) float64) []float64 { return figures(of, p.a) })
}

// Theirs has a row for each measure of the opponent.
func (p pair) Theirs() []row {
	return rows(func(of func(sample) float64) []float64 { return figures(of, p.b) })
}

func rows(values func(of func(sample) float64) []float64) []row {
	var out []row
	for _, m := range measures {
		out = append(out, row{m.name, m.unit, spreadOf(values(m.of))})
	}
	return out
}

// write adds the versions and prints the report.
func (r report) write(s settings) error {
	version, err := exec.Command(program(s.dir), "--version").Output()
	if err != nil {
		return err
	}
	var own syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &own); err != nil {
		return err
	}
	cpuinfo, _ := os.ReadFile("/proc/cpuinfo")
	r.Gongwen, r.Go, r.Floor = strings.TrimSpace(string(version)), runtime.Version(), float64(own.Maxrss)/1024
	r.CPU, r.Processors = cpuModel(string(cpuinfo)), runtime.NumCPU()
	r.Excelize, r.Openpyxl = readers()
	r.XeTeX = latexVersion()
	t, err := template.New("report").Parse(r.template)
	if err != nil {
		return err
	}
	var out strings.Builder
	if err := t.Execute(&out, r); err != nil {
		return err
	}
	if s.write == "" {
		_, err = os.Stdout.WriteString(out.String())
		return err
	}
	return os.WriteFile(s.write, []byte(out.String()), 0o644)
}

// readers are the versions of the ledger's opponents, as far as they are there.
func readers() (excelize, openpyxl string) {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == "github.com/xuri/excelize/v2" {
				excelize = m.Version
			}
		}
	}
	out, _ := exec.Command(python, "-c", "import openpyxl; print(openpyxl.__version__)").Output()
	return excelize, strings.TrimSpace(string(out))
}

// cpuModel reads the processor's name from /proc/cpuinfo.
func cpuModel(cpuinfo string) string {
	for line := range strings.Lines(cpuinfo) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "unknown model"
}
