package xlsx

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
)

// element is one element of an XML part, by where its text stands in the part. What is
// not edited keeps its bytes, whatever it is.
type element struct {
	prefix, name string
	attrs        []xml.Attr
	start, open  int // its opening tag begins and ends
	shut, end    int // its closing tag begins and ends; an empty element's tags are one
	children     []*element
}

var errMarkup = errors.New("damaged XML")

// parseElements returns the root element of the part.
func parseElements(part []byte) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(part))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	top := &element{}
	stack := []*element{top}
	for {
		start := int(d.InputOffset())
		token, err := d.RawToken()
		last := stack[len(stack)-1]
		switch t := token.(type) {
		case xml.StartElement:
			e := &element{prefix: t.Name.Space, name: t.Name.Local, attrs: slices.Clone(t.Attr), start: start, open: int(d.InputOffset())}
			last.children = append(last.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			if last.name != t.Name.Local || last.prefix != t.Name.Space {
				return nil, errMarkup
			}
			last.shut, last.end = start, int(d.InputOffset())
			stack = stack[:len(stack)-1]
		}
		switch {
		case err == io.EOF && len(stack) == 1 && len(top.children) == 1:
			return top.children[0], nil
		case err != nil:
			return nil, errMarkup
		}
	}
}

// attr returns the value of the attribute with the local name, "" when there is none.
func (e *element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// namespace returns the namespace of a root element.
func (e *element) namespace() string {
	for _, a := range e.attrs {
		if e.prefix == "" && a.Name.Space == "" && a.Name.Local == "xmlns" || e.prefix != "" && a.Name.Space == "xmlns" && a.Name.Local == e.prefix {
			return a.Value
		}
	}
	return ""
}

// child returns the first child of that name, or nil.
func (e *element) child(name string) *element {
	if e == nil {
		return nil
	}
	for _, c := range e.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

// all returns the elements of that name below e, in order.
func (e *element) all(name string) (found []*element) {
	if e == nil {
		return nil
	}
	for _, c := range e.children {
		if c.name == name {
			found = append(found, c)
		}
		found = append(found, c.all(name)...)
	}
	return found
}

// inner is the raw text within the element.
func (e *element) inner(part []byte) string { return string(part[e.open:e.shut]) }

// edit replaces part[from:to].
type edit struct {
	from, to int
	text     string
}

// remove takes the element out.
func (e *element) remove() edit { return edit{from: e.start, to: e.end} }

// add puts text after the element's last child.
func (e *element) add(part []byte, text string) edit {
	if e.open < e.end {
		return edit{e.shut, e.shut, text}
	}
	return edit{e.end - len("/>"), e.end, ">" + text + e.within("</"+e.name+">")}
}

// set gives an attribute that the element has another value.
func (e *element) set(part []byte, name, value string) edit {
	tag := part[e.start:e.open]
	m := regexp.MustCompile(`\s(?:[\w.-]+:)?` + name + `\s*=\s*("[^"]*"|'[^']*')`).FindSubmatchIndex(tag)
	if m == nil {
		return edit{e.start, e.start, ""}
	}
	return edit{e.start + m[2], e.start + m[3], `"` + escapeXML(value) + `"`}
}

// insertAfter puts text after the last child that may stand before it: order names those
// children. A sheet's and a workbook's children stand in a fixed order.
func (e *element) insertAfter(part []byte, order, text string) edit {
	at := -1
	for _, c := range e.children {
		if strings.Contains(order, " "+c.name+" ") {
			at = c.end
		}
	}
	switch {
	case at >= 0:
		return edit{at, at, text}
	case len(e.children) > 0:
		return edit{e.open, e.open, text}
	}
	return e.add(part, text)
}

// apply makes the edits, which do not overlap; those at one place in their order.
func apply(part []byte, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Compare(a.from, b.from) })
	var out bytes.Buffer
	out.Grow(len(part) + 1<<10)
	at := 0
	for _, e := range edits {
		if e.from < at {
			continue
		}
		out.Write(part[at:e.from])
		out.WriteString(e.text)
		at = e.to
	}
	out.Write(part[at:])
	return out.Bytes()
}

// escapeXML writes text as XML; characters that XML cannot hold become U+FFFD.
func escapeXML(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a strings.Builder takes everything
	return b.String()
}

// within gives markup of our own the namespace prefix of the element it goes into.
func (e *element) within(text string) string {
	if e.prefix == "" {
		return text
	}
	return regexp.MustCompile(`<(/?)([a-zA-Z])`).ReplaceAllString(text, "<${1}"+e.prefix+":${2}")
}
