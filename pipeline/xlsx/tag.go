package xlsx

import (
	"bytes"
	"html"
	"strconv"
)

// tag is what stands between < and >, valid until the next one is read.
type tag []byte

func (b tag) closes() bool { return b[0] == '/' }

func (b tag) empty() bool { return b[len(b)-1] == '/' }

// opens reports whether b opens an element with something in it.
func (b tag) opens() bool { return !b.closes() && !b.empty() }

// name is the element's name without its namespace prefix.
func (b tag) name() []byte {
	if b.closes() {
		b = b[1:]
	}
	start := 0
	for i, c := range b {
		switch {
		case c == ':':
			start = i + 1
		case space(c) || c == '/':
			return b[start:i]
		}
	}
	return b[start:]
}

func space(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// attr returns the raw value of the attribute with the local name, or nil.
func (b tag) attr(name string) []byte {
	start := 0 // of the local name
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '=':
			from, to := quoted(b, i+1)
			if to < 0 {
				return nil
			}
			if string(trimSpace(b[start:i])) == name {
				return b[from:to]
			}
			i = to
		case (c == ':' || space(c)) && i+1 < len(b) && b[i+1] != '=' && !space(b[i+1]):
			start = i + 1
		}
	}
	return nil
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

// string returns the value of the attribute with its entities resolved.
func (b tag) string(name string) string { return html.UnescapeString(string(b.attr(name))) }

// flag reports whether the attribute is an XML true.
func (b tag) flag(name string) bool {
	v := string(b.attr(name))
	return v == "1" || v == "true" || v == "on"
}

// number returns the value of the attribute, or -1 when it is no number.
func (b tag) number(name string) int {
	n, err := strconv.Atoi(string(b.attr(name)))
	if err != nil {
		return -1
	}
	return n
}
