//go:build outside

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongwen/pipeline/pdf"
)

// preflightJars are PDFBox Preflight and what it needs, as Debian has them.
var preflightJars = []string{"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io", "javax.activation", "jaxb-api"}

// preflight holds files to PDF/A-1b, all in one start of Java. It returns one account a
// file, which begins with "sound" or "unsound".
func preflight(t *testing.T, files ...string) []string {
	t.Helper()
	var path []string
	for _, jar := range preflightJars {
		file := "/usr/share/java/" + jar + ".jar"
		if _, err := os.Stat(file); err != nil {
			t.Fatal(err)
		}
		path = append(path, file)
	}
	t.Setenv("LC_ALL", "C.UTF-8") // or Java finds no file with a Chinese name
	args := []string{"-cp", strings.Join(path, ":"), "testdata/preflight/Preflight.java"}
	var accounts []string
	for l := range strings.Lines(tool(t, "java", append(args, files...)...)) {
		if n := len(accounts); strings.HasPrefix(l, "\t") && n > 0 {
			accounts[n-1] += l
		} else {
			accounts = append(accounts, l)
		}
	}
	if len(accounts) != len(files) {
		t.Fatalf("%d accounts of %d files", len(accounts), len(files))
	}
	return accounts
}

// TestPreflightFindsTheGallerySound: every paper in the form 1b is PDF/A-1b to Apache
// PDFBox Preflight, in every profile.
func TestPreflightFindsTheGallerySound(t *testing.T) {
	var files []string
	for _, profile := range everyProfile(t) {
		files = append(files, galleryIn(t, pdf.A1b, profile)...)
	}
	for _, account := range preflight(t, files...) {
		if !strings.HasPrefix(account, "sound ") {
			t.Error(account)
		}
	}
}

// TestPreflightRefuses holds that Preflight tells the form 1b from others, and finds damage:
// a file that has lost its end, and one whose fonts have lost their /CIDSet.
func TestPreflightRefuses(t *testing.T) {
	sound := galleryIn(t, pdf.A1b, standardProfile)[0]
	whole, err := os.ReadFile(sound)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	cut := kept(t, filepath.Join(dir, "cut.pdf"), string(whole[:len(whole)/2]))
	unset := kept(t, filepath.Join(dir, "unset.pdf"), strings.ReplaceAll(string(whole), "/CIDSet", "/NOTSet"))
	accounts := preflight(t, sound, cut, unset, galleryIn(t, pdf.A3a, standardProfile)[0])
	for i, want := range []string{"sound ", "1.", "CIDSet", "part must be 1"} {
		if !strings.Contains(accounts[i], want) || i > 0 != strings.HasPrefix(accounts[i], "unsound ") {
			t.Errorf("no %q in %s", want, accounts[i])
		}
	}
}
