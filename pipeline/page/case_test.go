package page

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gongwen/pipeline/casefile"
)

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

// TestCases reads files: the input is the content of the page, NAME/5 the object 5.
func TestCases(t *testing.T) {
	casefile.Run(t, "testdata/*.txtar", func(t *testing.T, c casefile.Case) string {
		d, err := Read(withUsual(objectsOf(t, c)))
		if err != nil {
			t.Fatal(err)
		}
		return dump(t, d)
	})
}

// objectsOf returns the objects that a case has of its own; one without input has no content.
func objectsOf(t *testing.T, c casefile.Case) map[int]string {
	objects := map[int]string{}
	for name, text := range c.Files {
		text = strings.TrimSuffix(text, "\n")
		switch number, own := strings.CutPrefix(name, c.Name+"/"); {
		case own:
			n, err := strconv.Atoi(number)
			if err != nil {
				t.Fatalf("what is %s?", name)
			}
			objects[n] = text
		case name == c.Name:
			objects[4] = "<<>>stream\n" + text + "\nendstream"
		}
	}
	return objects
}
