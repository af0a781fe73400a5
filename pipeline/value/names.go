package value

import (
	"strings"
	"unicode/utf8"
)

// Name is a person or an office.
type Name struct {
	Text string
	Role Role
}

// Role is a name's share in the work.
type Role string

const (
	Lead       Role = "牵头"
	Supporting Role = "配合"
)

// Names are the people or offices of one cell, in order.
type Names []Name

// maxNames is the longest text, in bytes, that is read as names.
const maxNames = 4096

// ParseNames reads the people and offices of a cell: 张三、李四; 办公室/张三; 牵头单位：
// 办公室；配合单位：人事科、财务科; 办公室（牵头）; 办公室牵头，人事科、财务科配合. Commas, line
// breaks, strokes and blanks part names, but 张　三 is one name; 和, 与 and 及 part offices
// only, so that 张和平 stays whole. Duties in brackets (张三（副局长）), 同志 and a closing 等
// are left out.
//
// Whether somebody of that name is there is not known here. ok is false when no name is
// left or something is clearly none: a number, a sentence.
func ParseNames(s string) (Names, bool) {
	if len(s) > maxNames {
		return nil, false
	}
	var r nameReader
	for field := range pieces(visible(s), "、，,；;。\n\r\t") {
		if !r.field(field) {
			return nil, false
		}
	}
	return r.names, len(r.names) > 0
}

// nameReader reads names one field after the other.
type nameReader struct {
	names Names
	label Role // of the label that stands before: 牵头单位：
	open  int  // the first name that a 牵头 behind it would be for: A、B牵头
}

// field reads what stands between two commas: names parted by blanks or strokes, and
// labels. Single characters in a row are a name spaced out: 张　三.
func (r *nameReader) field(field string) bool {
	var single []string
	for word := range pieces(field, " \u3000\u00a0") {
		if label, name, ok := cutLabel(word); ok {
			role, known := labelRole(label)
			if !known || !r.spaced(single) {
				return false
			}
			r.label, r.open, single = role, len(r.names), nil
			word = name
		}
		core, bracket := cutBracket(word)
		if utf8.RuneCountInString(core) == 1 {
			single = append(single, word)
			if bracket == "" {
				continue
			}
			word = ""
		}
		if !r.spaced(single) || !r.words(word) {
			return false
		}
		single = nil
	}
	return r.spaced(single)
}

// spaced reads single characters: an office, a name of two or three, or two names of two.
func (r *nameReader) spaced(single []string) bool {
	name := strings.Join(single, "")
	switch n := len(single); {
	case n == 0:
		return true
	case n == 2, n == 3, n > 3 && isOffice(name):
		return r.add(name)
	case n == 4:
		return r.add(single[0]+single[1]) && r.add(single[2]+single[3])
	}
	return false
}

// words reads names parted by strokes.
func (r *nameReader) words(word string) bool {
	for w := range pieces(word, "/／") {
		if !r.add(w) {
			return false
		}
	}
	return true
}

// add reads one name, or offices joined by 和, with what stands around it.
func (r *nameReader) add(word string) bool {
	name, d := bare(word)
	if name == "" && len(r.names) == 0 {
		return false
	}
	if name == "" && d.bracketed {
		r.share(len(r.names)-1, d.role)
	}
	for name != "" {
		var one string
		if one, name = cutOffice(name); !isName(one) {
			return false
		}
		role := d.role
		if role == "" {
			role = r.label
		}
		r.names = append(r.names, Name{one, role})
	}
	if d.trailing {
		r.share(r.open, d.role)
		r.open = len(r.names)
	}
	return true
}

// share gives the names from the first on a role, if they have none.
func (r *nameReader) share(first int, role Role) {
	for i := first; i < len(r.names); i++ {
		if r.names[i].Role == "" {
			r.names[i].Role = role
		}
	}
}

// String writes the names in the one way that ParseNames reads back: 办公室（牵头）、张三.
func (n Names) String() string {
	var b strings.Builder
	for i, name := range n {
		if i > 0 {
			b.WriteString("、")
		}
		b.WriteString(name.Text)
		if name.Role != "" {
			b.WriteString("（" + string(name.Role) + "）")
		}
	}
	return b.String()
}
