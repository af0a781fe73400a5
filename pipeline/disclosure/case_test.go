package disclosure

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"gongwen/pipeline/casefile"
)

// TestScan scans every line of an input as a text of its own and expects the number of the
// line, what may be printed of a find, and what stands there. A part "name/allow" is what
// is allowed in the case "name".
func TestScan(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			casefile.Run(t, file, scanLines)
		})
	}
}

func scanLines(_ *testing.T, c casefile.Case) string {
	var allow Allow
	if s := c.Files[c.Name+"/allow"]; s != "" {
		allow = strings.Split(strings.TrimSpace(s), "\n")
	}
	var b strings.Builder
	for i, line := range lines(c.Input) {
		for _, f := range Scan(line, allow) {
			fmt.Fprintf(&b, "%d %s %q", i+1, f, f.Text)
			if f.Why != "" {
				fmt.Fprintf(&b, " （%s）", f.Why)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// lines returns the texts of a case: → is a tab, ⏎ a line break, \u200b that character.
func lines(input string) []string {
	all := strings.Split(strings.TrimSuffix(input, "\n"), "\n")
	for i, l := range all {
		l = strings.NewReplacer("→", "\t", "⏎", "\n").Replace(l)
		all[i] = escape().ReplaceAllStringFunc(l, func(s string) string {
			n, _ := strconv.ParseInt(s[2:], 16, 32)
			return string(rune(n))
		})
	}
	return all
}

var escape = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\\u[0-9a-f]{4}`) })
