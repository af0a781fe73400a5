package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/simplifiedchinese"

	"gongwen/templates"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"gongwen": func() {
		now := func() time.Time { return time.Date(2026, 1, 21, 9, 0, 0, 0, time.UTC) }
		os.Exit(run(os.Args[1:], world{stdout: os.Stdout, stderr: os.Stderr, now: now, fontFolders: testFolders}))
	}})
}

// testFolders are the system's folders for the scripts: a system has no other fonts than
// the script gives it.
func testFolders() []string { return []string{"系统字体"} }

// TestScripts drives the program as a clerk does; each file of testdata/script is a story.
func TestScripts(t *testing.T) {
	sample, err := os.ReadFile("../../data/sample/qingyuan.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			return errors.Join(os.CopyFS(e.WorkDir+"/样式", templates.Files), os.WriteFile(e.WorkDir+"/台账.xlsx", sample, 0o644), os.WriteFile(e.WorkDir+"/样例.xlsx", sample, 0o644), copySamples(e.WorkDir))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"truncate": truncate, "edit": edit, "bomb": bomb, "manyrows": manyRows, "replace": replace, "exits": exits, "book": makeBook, "gb18030": gb18030, "reason": reason, "font": makeFont,
		},
	})
}

// copySamples puts the other sample ledgers beside the first.
func copySamples(dir string) error {
	for from, to := range map[string]string{"audit": "审计", "environment": "环保", "safety": "安全"} {
		book, err := os.ReadFile("../../data/sample/" + from + ".xlsx")
		if err != nil {
			return err
		}
		if err := os.WriteFile(dir+"/"+to+".xlsx", book, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// gb18030 FROM TO writes a text in the encoding of Chinese editions of Excel.
func gb18030(ts *testscript.TestScript, _ bool, args []string) {
	text, err := simplifiedchinese.GB18030.NewEncoder().String(ts.ReadFile(args[0]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text), 0o644))
}

// exits CODE checks the exit code of a gongwen command: exits 1 gongwen check x.xlsx.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// truncate FILE N keeps the first N bytes.
func truncate(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), n))
}

// replace FILE PART OLD NEW rewrites one part of a workbook.
func replace(ts *testscript.TestScript, _ bool, args []string) {
	rewrite(ts, args[0], func(name string, content []byte) []byte {
		if name != args[1] {
			return content
		}
		if !bytes.Contains(content, []byte(args[2])) {
			ts.Fatalf("%s has no %q", name, args[2])
		}
		return bytes.ReplaceAll(content, []byte(args[2]), []byte(args[3]))
	})
}

// manyRows FILE N puts N formatted rows without any value at the end of every sheet.
func manyRows(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	var rows strings.Builder
	for i := range n {
		fmt.Fprintf(&rows, `<row r="%d" s="1" customFormat="1"><c r="A%d" s="1"/><c r="B%d" s="1"/></row>`, 5000+i, 5000+i, 5000+i)
	}
	rows.WriteString("</sheetData>")
	rewrite(ts, args[0], func(name string, content []byte) []byte {
		if !strings.HasPrefix(name, "xl/worksheets/sheet") {
			return content
		}
		return bytes.Replace(content, []byte("</sheetData>"), []byte(rows.String()), 1)
	})
}

// bomb FILE swells the first sheet to two gigabytes of blanks. A megabyte is compressed
// once and its blocks repeated.
func bomb(ts *testscript.TestScript, _ bool, args []string) {
	const times = 2048
	var megabyte bytes.Buffer
	z, err := flate.NewWriter(&megabyte, flate.BestSpeed)
	ts.Check(err)
	_, err = z.Write(bytes.Repeat([]byte(" "), 1<<20))
	ts.Check(errors.Join(err, z.Flush()))
	blocks := bytes.Repeat(megabyte.Bytes(), times)
	path := ts.MkAbs(args[0])
	source, err := os.ReadFile(path)
	ts.Check(err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	eachPart(ts, source, func(name string, content []byte) {
		if name != "xl/worksheets/sheet1.xml" {
			part, err := w.Create(name)
			ts.Check(err)
			_, err = part.Write(content)
			ts.Check(err)
			return
		}
		part, err := w.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate,
			CompressedSize64: uint64(len(blocks)), UncompressedSize64: times << 20})
		ts.Check(err)
		_, err = part.Write(blocks)
		ts.Check(err)
	})
	ts.Check(w.Close())
	ts.Check(os.WriteFile(path, out.Bytes(), 0o644))
}

func rewrite(ts *testscript.TestScript, file string, change func(name string, content []byte) []byte) {
	path := ts.MkAbs(file)
	source, err := os.ReadFile(path)
	ts.Check(err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	eachPart(ts, source, func(name string, content []byte) {
		part, err := w.Create(name)
		ts.Check(err)
		_, err = part.Write(change(name, content))
		ts.Check(err)
	})
	ts.Check(w.Close())
	ts.Check(os.WriteFile(path, out.Bytes(), 0o644))
}

func eachPart(ts *testscript.TestScript, workbook []byte, do func(name string, content []byte)) {
	r, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	ts.Check(err)
	for _, f := range r.File {
		part, err := f.Open()
		ts.Check(err)
		content, err := io.ReadAll(part)
		ts.Check(err)
		do(f.Name, content)
	}
}

// edit FILE OLD NEW replaces a text in a file.
func edit(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	content, err := os.ReadFile(path)
	ts.Check(err)
	ts.Check(os.WriteFile(path, bytes.ReplaceAll(content, []byte(args[1]), []byte(args[2])), 0o644))
}
