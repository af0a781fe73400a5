package casefile

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"
)

// mark ends the name of an expectation.
const mark = " >"

// fileName tells the parts that are no case from inputs.
var fileName = regexp.MustCompile(`[./][\w.]+$`)

// cut returns the cases of an archive. It is an error when there is none, when two have
// one name, when nothing is expected of an input, and when parts follow the last case.
func cut(parts []txtar.File) (cases []Case, err error) {
	files, seen := map[string]string{}, map[string]bool{}
	for i, p := range parts {
		name, expected := strings.CutSuffix(p.Name, mark)
		switch {
		case expected && seen[name]:
			return nil, fmt.Errorf("two cases %q", name)
		case expected:
			seen[name] = true
			cases = append(cases, Case{Name: name, Input: files[name], Files: maps.Clone(files), expectation: i})
		case !fileName.MatchString(name) && (i+1 == len(parts) || parts[i+1].Name != name+mark):
			return nil, fmt.Errorf("nothing is expected of %q: add the line -- %s%s --, and run with -update", name, name, mark)
		default:
			files[name] = string(p.Data)
		}
	}
	if len(cases) == 0 {
		return nil, errors.New("no cases")
	}
	if last := cases[len(cases)-1].expectation; last != len(parts)-1 {
		return nil, fmt.Errorf("no case uses %q", parts[last+1].Name)
	}
	return cases, nil
}

// format writes an archive. It is an error when a part does not come back as it is: one
// without a line break at its end, or with a line that begins another part.
func format(archive *txtar.Archive) ([]byte, error) {
	b := txtar.Format(archive)
	again := txtar.Parse(b).Files
	for i, p := range archive.Files {
		if i >= len(again) || again[i].Name != p.Name || !bytes.Equal(again[i].Data, p.Data) {
			return nil, fmt.Errorf("a case file cannot hold this as %q:\n%s", p.Name, p.Data)
		}
	}
	return b, nil
}
