package xlsx

import (
	"bufio"
	"bytes"
	"cmp"
	"html"
	"io"
)

// tags reads an XML part tag by tag. It checks no more than it needs to find the tags:
// memory is bounded by maxTag and maxCellText. encoding/xml would take ten times as long.
type tags struct {
	r     *bufio.Reader
	long  []byte // a tag that does not lie in r's buffer
	kept  []byte // raw text since keeping began
	keeps bool
}

func newTags(r io.Reader) *tags { return &tags{r: bufio.NewReaderSize(r, 1<<16)} }

// next returns the next opening or closing tag, or io.EOF after the last.
// Comments and processing instructions are passed over; a DOCTYPE is damage.
func (t *tags) next() (tag, error) {
	for {
		if err := t.text(); err != nil {
			return nil, err
		}
		b, err := t.token()
		if err != nil {
			return nil, err
		}
		switch {
		case b[0] == '?':
		case b[0] != '!':
			return b, nil
		default:
			if err := t.special(b); err != nil {
				return nil, err
			}
		}
	}
}

// text passes over the text up to the next <.
func (t *tags) text() error {
	for {
		b, err := t.r.ReadSlice('<')
		if t.keeps && err == nil {
			b = b[:len(b)-1]
		}
		if kerr := t.keep(b); kerr != nil {
			return kerr
		}
		if err != bufio.ErrBufferFull {
			return err
		}
	}
}

func (t *tags) keep(b []byte) error {
	if !t.keeps {
		return nil
	}
	if len(t.kept)+len(b) > maxCellText {
		return errTooMuch
	}
	t.kept = append(t.kept, b...)
	return nil
}

// token reads up to the > that stands outside of quotes and returns what is before it.
func (t *tags) token() (tag, error) {
	b, err := t.r.ReadSlice('>')
	if err == nil && closed(b) {
		return t.trim(b)
	}
	t.long = t.long[:0]
	for {
		t.long = append(t.long, b...)
		switch {
		case len(t.long) > maxTag:
			return nil, errTooMuch
		case err == nil && closed(t.long):
			return t.trim(t.long)
		case err != nil && err != bufio.ErrBufferFull:
			return nil, unexpected(err)
		}
		b, err = t.r.ReadSlice('>')
	}
}

func (t *tags) trim(b []byte) (tag, error) {
	if b = b[:len(b)-1]; len(b) == 0 || b[0] == ' ' {
		return nil, errDamaged
	}
	return b, nil
}

// closed reports whether the last byte of b, a >, ends the tag: quotes before it are in
// pairs. Comments and CDATA end by their own rules.
func closed(b []byte) bool {
	if b[0] == '!' || b[0] == '?' {
		return true
	}
	if bytes.IndexByte(b, '\'') < 0 {
		return bytes.Count(b, []byte{'"'})%2 == 0
	}
	quote := byte(0)
	for _, c := range b {
		switch {
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case c == quote:
			quote = 0
		}
	}
	return quote == 0
}

// special passes over a comment, and takes the text of a CDATA section.
func (t *tags) special(b tag) error {
	if bytes.HasPrefix(b, []byte("!--")) {
		_, err := t.until(b[len("!--"):], "-->")
		return err
	}
	if !bytes.HasPrefix(b, []byte("![CDATA[")) {
		return errDamaged
	}
	text, err := t.until(b[len("![CDATA["):], "]]>")
	if err != nil {
		return err
	}
	return t.keep([]byte(html.EscapeString(string(text))))
}

// until returns the text up to end, of which begin, up to a >, has been read.
func (t *tags) until(begin []byte, end string) ([]byte, error) {
	text := append(bytes.Clone(begin), '>')
	for !bytes.HasSuffix(text, []byte(end)) {
		more, err := t.r.ReadSlice('>')
		switch {
		case err != nil && err != bufio.ErrBufferFull:
			return nil, unexpected(err)
		case len(text)+len(more) > maxCellText:
			return nil, errTooMuch
		}
		text = append(text, more...)
	}
	return text[:len(text)-len(end)], nil
}

// inner returns the raw text within the element whose opening tag was read last, its
// closing tag consumed. It is valid until the next call.
func (t *tags) inner(name string) ([]byte, error) {
	t.kept, t.keeps = t.kept[:0], true
	defer func() { t.keeps = false }()
	for depth := 1; ; {
		b, err := t.next()
		if err != nil {
			return nil, unexpected(err)
		}
		switch {
		case b.closes():
			depth--
		case !b.empty():
			depth++
		}
		if depth == 0 {
			return t.kept, same(b, name)
		}
		if err := t.keepTag(b); err != nil {
			return nil, err
		}
	}
}

func (t *tags) keepTag(b tag) error {
	for _, part := range [][]byte{{'<'}, b, {'>'}} {
		if err := t.keep(part); err != nil {
			return err
		}
	}
	return nil
}

func same(b tag, name string) error {
	if string(b.name()) != name {
		return errDamaged
	}
	return nil
}

// unexpected makes the end of the part an error within an element.
func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// within calls f for every tag within the element that b, read last, opens.
func (t *tags) within(b tag, f func(tag) error) error {
	if !b.opens() {
		return nil
	}
	for name := string(b.name()); ; {
		b, err := t.next()
		if err != nil {
			return unexpected(err)
		}
		if b.closes() && string(b.name()) == name {
			return nil
		}
		if err := f(b); err != nil {
			return err
		}
	}
}

// part calls f for every tag of the part within its root element, which must have that
// name and be closed before the part ends.
func (t *tags) part(root string, f func(tag) error) error {
	b, err := t.next()
	if err == nil {
		err = same(b, root)
	}
	if err != nil {
		return unexpected(err)
	}
	if err := t.within(b, f); err != nil {
		return err
	}
	if _, err = t.next(); err == io.EOF {
		return nil
	}
	return cmp.Or(err, errDamaged)
}
