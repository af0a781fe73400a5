package xlsx

import (
	"bytes"
	"html"
	"strconv"
)

// tag is what stands between < and >, valid until the next one is read. It is not empty.
type tag []byte

func (b tag) closes() bool { return b[0] == '/' }

func (b tag) empty() bool { return b[len(b)-1] == '/' }

// opens reports whether b opens an element with something in it.
func (b tag) opens() bool { return !b.closes() && !b.empty() }

// qualified is the element's name with its namespace prefix.
func (b tag) qualified() []byte {
	if b.closes() {
		b = b[1:]
	}
	for i, c := range b {
		if space(c) || c == '/' {
			return b[:i]
		}
	}
	return b
}

// name is the element's name without its namespace prefix.
func (b tag) name() []byte {
	q := b.qualified()
	return q[bytes.IndexByte(q, ':')+1:]
}

func space(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// attrs yields the attributes: local names, and values as they stand.
func (b tag) attrs(yield func(name, value []byte) bool) {
	start := 0 // of the local name
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '=':
			from, to := quoted(b, i+1)
			if to < 0 || !yield(trimSpace(b[start:i]), b[from:to]) {
				return
			}
			i = to
		case (c == ':' || space(c)) && i+1 < len(b) && b[i+1] != '=' && !space(b[i+1]):
			start = i + 1
		}
	}
}

// trimSpace removes white space at the end.
func trimSpace(b []byte) []byte {
	for len(b) > 0 && space(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

// quoted returns where the text between the next quotes begins and ends; it ends at -1
// when there is none.
func quoted(b tag, i int) (from, to int) {
	for i < len(b) && space(b[i]) {
		i++
	}
	if i == len(b) || b[i] != '"' && b[i] != '\'' {
		return 0, -1
	}
	n := bytes.IndexByte(b[i+1:], b[i])
	if n < 0 {
		return 0, -1
	}
	return i + 1, i + 1 + n
}

// attr returns the raw value of the attribute with the local name, or nil.
func (b tag) attr(name string) []byte {
	for n, value := range b.attrs {
		if string(n) == name {
			return value
		}
	}
	return nil
}

// string returns the value of the attribute with its entities resolved.
func (b tag) string(name string) string { return html.UnescapeString(string(b.attr(name))) }

// flag reports whether the attribute is an XML true.
func (b tag) flag(name string) bool { return isTrue(b.attr(name)) }

func isTrue(value []byte) bool {
	return string(value) == "1" || string(value) == "true" || string(value) == "on"
}

// number returns the value of the attribute, or -1 when it is no number.
func (b tag) number(name string) int {
	n, err := strconv.Atoi(string(b.attr(name)))
	if err != nil {
		return -1
	}
	return n
}
