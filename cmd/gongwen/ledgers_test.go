package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// plantedCodes are the rules by which a fault of the ledgers in testdata is found.
var plantedCodes = map[string][]string{
	"impossible date": {"cell.date", "text.date"},
	"order":           {"date.order"},
	"full width":      {"text.fullwidth"},
	"mobile":          {"privacy.mobile"},
	"identity number": {"privacy.identity"},
	"bank card":       {"privacy.bank-card"},
}

var plantedRow = regexp.MustCompile(`(?m)^\| (\S+) \| (\S+!\S+) \| ([a-z ]+) \|`)

// TestLedgersOfOffices checks workbooks in the shapes that offices keep, which no schema
// knows: every fault planted in them is found at its cell, and nothing else at any cell.
func TestLedgersOfOffices(t *testing.T) {
	readme, err := os.ReadFile("testdata/ledgers/README.md")
	if err != nil {
		t.Fatal(err)
	}
	planted := map[string][]string{}
	for _, m := range plantedRow.FindAllStringSubmatch(string(readme), -1) {
		planted[m[1]] = append(planted[m[1]], m[2]+" "+m[3])
	}
	files, err := filepath.Glob("testdata/ledgers/*.txt")
	if err != nil || len(files) != 14 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(name, func(t *testing.T) {
			want := planted[name]
			slices.Sort(want)
			if got := faultsOf(t, file); !slices.Equal(got, want) {
				t.Errorf("found\n%s\nplanted\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}

// faultsOf checks the ledger as a workbook and names what is found at cells.
func faultsOf(t *testing.T, file string) []string {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	book, err := workbook(string(text))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "a.xlsx")
	if err := os.WriteFile(path, book, 0o600); err != nil {
		t.Fatal(err)
	}
	var out, said bytes.Buffer
	now := func() time.Time { return time.Date(2026, 1, 21, 9, 0, 0, 0, time.UTC) }
	if code := run([]string{"check", path, "--format", "json"}, world{stdout: &out, stderr: &said, now: now}); code == exitFailed {
		t.Fatal(said.String())
	}
	var report struct {
		Findings []struct {
			Code  string
			Place struct{ Sheet, Cell string }
		}
	}
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, f := range report.Findings {
		if f.Place.Cell != "" {
			found = append(found, f.Place.Sheet+"!"+f.Place.Cell+" "+kindOf(f.Code))
		}
	}
	slices.Sort(found)
	return found
}

// kindOf names the fault that the rule finds, or the rule where it is none of the planted.
func kindOf(code string) string {
	for kind, codes := range plantedCodes {
		if slices.Contains(codes, code) {
			return kind
		}
	}
	return code
}
