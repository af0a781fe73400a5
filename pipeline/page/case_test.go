package page

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected dumps in testdata")

// usual is the objects of every case's file unless the case has its own. In font F a code
// is two bytes of Unicode, ASCII is half an em wide, all else one; font S is a simple font.
var usual = map[int]string{
	1: "<</Type/Catalog/Pages 2 0 R>>",
	2: "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595.2756 841.8898]>>",
	3: "<</Type/Page/Parent 2 0 R/Resources 5 0 R/Contents 4 0 R>>",
	5: "<</Font<</F 6 0 R/S 9 0 R>>>>",
	6: "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+FangSong/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>",
	7: "<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+FangSong/W[32 126 500]>>",
	8: "<<>>stream\n1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendstream",
	9: "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding/FirstChar 65/Widths[500 600 700]/FontDescriptor<</MissingWidth 250>>>>",
}

// file writes a PDF from objects.
func file(objects map[int]string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	table := "xref\n0 1\n0000000000 65535 f \n"
	numbers := []int{}
	for n := range objects {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	for _, n := range numbers {
		table += fmt.Sprintf("%d 1\n%010d 00000 n \n", n, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, objects[n])
	}
	fmt.Fprintf(&b, "%strailer\n<</Root 1 0 R/Info 30 0 R>>\nstartxref\n%d\n%%%%EOF\n", table, b.Len())
	return b.Bytes()
}

func withUsual(objects map[int]string) []byte {
	all := map[int]string{}
	for n, body := range usual {
		all[n] = body
	}
	for n, body := range objects {
		all[n] = body
	}
	return file(all)
}

func dump(t testing.TB, d *Document) string {
	t.Helper()
	var b strings.Builder
	if err := d.Dump(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestCases runs the files in testdata. A case is parts with one name before the slash:
// content, any objects by number, and dump, what is to come out.
func TestCases(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, name := range files {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		objects := map[int]string{}
		for i, part := range a.Files {
			title, what, _ := strings.Cut(part.Name, "/")
			body := strings.TrimSuffix(string(part.Data), "\n")
			switch n, err := strconv.Atoi(what); {
			case err == nil:
				objects[n] = body
			case what == "content":
				objects[4] = "<<>>stream\n" + body + "\nendstream"
			case what == "dump":
				t.Run(strings.ReplaceAll(title, " ", "_"), func(t *testing.T) { runCase(t, objects, &a.Files[i]) })
				objects = map[int]string{}
			default:
				t.Errorf("%s: what is %s?", name, part.Name)
			}
		}
		if len(objects) > 0 {
			t.Errorf("%s: the last case has no dump", name)
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func runCase(t *testing.T, objects map[int]string, want *txtar.File) {
	d, err := Read(withUsual(objects))
	if err != nil {
		t.Fatal(err)
	}
	got := dump(t, d)
	if *update {
		want.Data = []byte(got)
	}
	if got != string(want.Data) {
		t.Errorf("got\n%swant\n%s", got, want.Data)
	}
}
