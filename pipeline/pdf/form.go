package pdf

import (
	"fmt"
	"slices"
)

// Form is the standard that a file keeps.
type Form string

// The forms. The first is the usual one: it can be read aloud and holds any attachment.
const (
	A3a Form = "3a" // PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1)
	A2b Form = "2b" // PDF/A-2b (ISO 19005-2) and PDF/UA-1
	A1b Form = "1b" // PDF/A-1b (ISO 19005-1), for archives that take nothing newer
	A4f Form = "4f" // PDF/A-4f (ISO 19005-4): PDF 2.0, which PDF/UA-1 does not know
)

// Forms returns all forms.
func Forms() []Form { return []Form{A3a, A2b, A1b, A4f} }

// ParseForm reads a form; "" is the usual one.
func ParseForm(s string) (Form, error) {
	if s == "" {
		return A3a, nil
	}
	if !slices.Contains(Forms(), Form(s)) {
		return "", fmt.Errorf("没有“%s”这种 PDF/A；可以是 3a、2b、1b、4f", s)
	}
	return Form(s), nil
}

// Attaches reports whether files of any kind may lie in the file.
func (f Form) Attaches() bool { return f == A3a || f == A4f }

// traits is what sets a form apart. All forms have tags, outline, metadata and one colour
// space.
type traits struct {
	version     string // of PDF
	part        string // of ISO 19005, with the next two as XMP states them
	conformance string
	revision    string
	universal   bool // keeps PDF/UA-1 too
	transparent bool // may have soft masks and transparency groups
	listed      bool // subsets have a list of their CIDs (ISO 19005-1, 6.3.5)
	informed    bool // has an Info dictionary
}

func (f Form) traits() traits {
	switch f {
	case A2b:
		return traits{version: "1.7", part: "2", conformance: "B", universal: true, transparent: true, informed: true}
	case A1b:
		return traits{version: "1.4", part: "1", conformance: "B", listed: true, informed: true}
	case A4f:
		return traits{version: "2.0", part: "4", conformance: "F", revision: "2020", transparent: true}
	}
	return traits{version: "1.7", part: "3", conformance: "A", universal: true, transparent: true, informed: true}
}
