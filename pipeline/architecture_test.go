package pipeline_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// storeys puts every package on its floor: imports run strictly downwards.
var storeys = map[string]int{
	"pipeline/finding": 0, "pipeline/unit": 0, "pipeline/numeral": 0, "pipeline/yaml": 0, "pipeline/width": 0, "pipeline/pattern": 0,
	"pipeline/casefile":   0, // for tests only
	"pipeline/disclosure": 1, // as value does, it takes full-width digits for digits
	"pipeline/value":      1, // reads numerals
	"pipeline/picture":    1, // frames hold pictures
	"pipeline/expression": 2, "pipeline/review": 2,
	"pipeline/ledger": 2, "pipeline/document": 2, "pipeline/profile": 2,
	"pipeline/typeface": 2, "pipeline/frame": 2, "pipeline/cos": 2,
	"pipeline/schema":              3, // decodes ledgers, so it stands above them
	"pipeline/typeface/squarefont": 3,
	"pipeline/layout/line":         3,
	"pipeline/layout/table":        3,
	"pipeline/page":                3, // reads pages for inspect, so it stands below it
	"pipeline/csv":                 4,
	"pipeline/xlsx":                4, "pipeline/compose": 4, "pipeline/markdown": 4,
	"pipeline/check": 4, "pipeline/layout": 4, "pipeline/pdf": 4, "pipeline/inspect": 4,
	"pipeline":  5,
	"templates": 0, "fonts": 0, "data": 0,
	"cmd/gongwen": 6, "cmd/bench": 6,
}

// rooms gives each foreign library its importing room; the compressor has two.
var rooms = map[string]string{
	"go.yaml.in/yaml/v3":              "pipeline/yaml",
	"github.com/xuri/excelize/v2":     "pipeline/xlsx",
	"github.com/yuin/goldmark":        "pipeline/markdown",
	"github.com/jung-kurt/gofpdf":     "pipeline/pdf",
	"github.com/klauspost/compress":   "pipeline/pdf pipeline/cos", // packs in one, unpacks in the other
	"github.com/shopspring/decimal":   "pipeline/value",            // exact amounts of money
	"github.com/expr-lang/expr":       "pipeline/expression",       // rules that units write
	"golang.org/x/text":               "pipeline/csv",              // GB18030
	"github.com/spf13/cobra":          "cmd/gongwen",
	"github.com/spf13/pflag":          "cmd/gongwen", // the command library's flags
	"github.com/rogpeppe/go-internal": "pipeline/casefile",
	"golang.org/x/perf":               "cmd/bench", // the form of the lines of Go's benchmarks
}

// cmdOnly are the folders of data: handed down by cmd, never imported below it.
var cmdOnly = []string{"templates", "fonts", "data"}

func TestArchitecture(t *testing.T) {
	root := ".."
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && strings.HasPrefix(d.Name(), ".") && d.Name() != ".." {
			return cmpSkip(err)
		}
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		room := path.Dir(filepath.ToSlash(strings.TrimPrefix(file, root+string(filepath.Separator))))
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, im := range f.Imports {
			target, _ := strconv.Unquote(im.Path.Value)
			checkImport(t, room, target, strings.HasSuffix(file, "_test.go"))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func cmpSkip(err error) error {
	if err != nil {
		return err
	}
	return fs.SkipDir
}

func checkImport(t *testing.T, room, target string, test bool) {
	own, inside := strings.CutPrefix(target, "gongwen/")
	switch {
	case inside && !test:
		checkInside(t, room, own)
	case !inside && strings.Contains(strings.Split(target, "/")[0], "."):
		checkForeign(t, room, target, test)
	}
}

func checkInside(t *testing.T, room, target string) {
	from, known := storeys[room]
	to, knownTarget := storeys[target]
	switch {
	case !known:
		t.Errorf("%s: give the room a storey", room)
	case !knownTarget:
		t.Errorf("%s imports %s: give it a storey", room, target)
	case to >= from:
		t.Errorf("%s (storey %d) imports %s (storey %d): imports run strictly downwards", room, from, target, to)
	case target == "pipeline/casefile":
		t.Errorf("%s imports %s: only tests may", room, target)
	case slices.Contains(cmdOnly, target) && !strings.HasPrefix(room, "cmd/"):
		t.Errorf("%s imports %s: cmd passes it down", room, target)
	}
}

func checkForeign(t *testing.T, room, target string, test bool) {
	for library, owner := range rooms {
		if target != library && !strings.HasPrefix(target, library+"/") {
			continue
		}
		if !slices.Contains(strings.Fields(owner), room) && !test && room != "cmd/bench" { // the bench has libraries for opponents
			t.Errorf("%s imports %s: only %s may", room, target, owner)
		}
		return
	}
	t.Errorf("%s imports %s: give the library a room", room, target)
}
