package xlsx

import (
	"bytes"
	"cmp"
	"html"
	"io"

	"gongwen/pipeline/ledger"
)

// tags reads an XML part tag by tag. It checks no more than it needs to find the tags:
// memory is bounded by maxToken. encoding/xml would take ten times as long.
type tags struct {
	r       io.Reader
	window  []byte
	at, end int    // what has been read of r and not been used is window[at:end]
	text    []byte // what stands before the tag read last, entities as they are; valid until the next
	kept    []byte // such text where comments or CDATA break it
}

// newTags reads a part of so many bytes.
func newTags(r io.Reader, size uint64) *tags {
	return &tags{r: r, window: make([]byte, min(size+1, 1<<16))}
}

// next returns the next opening or closing tag, or io.EOF after the last.
// Comments and processing instructions are passed over; a DOCTYPE is damage.
func (t *tags) next() (tag, error) {
	b, err := t.token()
	if err != nil || !b.special() {
		return b, err
	}
	t.kept = t.kept[:0]
	for ; err == nil && b.special(); b, err = t.token() {
		t.kept = append(t.kept, t.text...)
		if text, ok := bytes.CutPrefix(b, []byte("![CDATA[")); ok {
			t.kept = append(t.kept, html.EscapeString(string(bytes.TrimSuffix(text, []byte("]]"))))...)
		}
		if len(t.kept) > maxToken {
			return nil, errTooMuch
		}
	}
	t.kept = append(t.kept, t.text...)
	t.text = t.kept
	return b, err
}

// special reports whether b is a comment, a CDATA section or a processing instruction.
func (b tag) special() bool { return b[0] == '!' || b[0] == '?' }

// token returns what stands between the next < and its >.
func (t *tags) token() (tag, error) {
	open, err := t.seek(0, []byte("<"))
	if err != nil {
		return nil, err
	}
	end, err := t.tagEnd(open + 1)
	if err != nil {
		return nil, unexpected(err)
	}
	t.text = t.window[t.at : t.at+open]
	b := tag(t.window[t.at+open+1 : t.at+end])
	if t.at += end + 1; len(b) == 0 || space(b[0]) {
		return nil, errDamaged
	}
	return b, nil
}

// tagEnd returns where the tag that begins at from ends: at a > outside of quotes.
// Places count from t.at.
func (t *tags) tagEnd(from int) (int, error) {
	quote := byte(0)
	for i := from; ; {
		if i == from && t.at+i < t.end && tag(t.window[t.at+i:]).special() {
			return t.specialEnd(from)
		}
		for _, c := range t.window[t.at+i : t.end] {
			switch c {
			case '>':
				if quote == 0 {
					return i, nil
				}
			case '"', '\'':
				if quote == 0 {
					quote = c
				} else if quote == c {
					quote = 0
				}
			}
			i++
		}
		if err := t.fill(); err != nil {
			return 0, err
		}
	}
}

// specialEnd is tagEnd for what ends by rules of its own.
func (t *tags) specialEnd(from int) (int, error) {
	for _, kind := range [][2]string{{"?", "?>"}, {"!--", "-->"}, {"![CDATA[", "]]>"}} {
		for t.at+from+len(kind[0]) > t.end {
			if err := t.fill(); err != nil {
				return 0, err
			}
		}
		if bytes.HasPrefix(t.window[t.at+from:t.end], []byte(kind[0])) {
			end, err := t.seek(from+len(kind[0]), []byte(kind[1]))
			return end + len(kind[1]) - 1, err
		}
	}
	return 0, errDamaged
}

// seek returns where the next text of that kind begins, from a place on.
func (t *tags) seek(from int, text []byte) (int, error) {
	for {
		if i := bytes.Index(t.window[t.at+from:t.end], text); i >= 0 {
			return from + i, nil
		}
		from = max(from, t.end-t.at-len(text)+1)
		if err := t.fill(); err != nil {
			return 0, err
		}
	}
}

// fill reads on.
func (t *tags) fill() error {
	copy(t.window, t.window[t.at:t.end])
	t.at, t.end = 0, t.end-t.at
	if t.end == len(t.window) {
		if t.end >= maxToken {
			return errTooMuch
		}
		t.window = append(t.window, make([]byte, t.end)...)
	}
	n, err := io.ReadAtLeast(t.r, t.window[t.end:], 1)
	t.end += n
	return err
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
	for name := string(b.qualified()); ; {
		b, err := t.next()
		if err != nil {
			return unexpected(err)
		}
		if b.closes() && string(b.qualified()) == name {
			return nil
		}
		if err := f(b); err != nil {
			return err
		}
	}
}

// pass is for what is passed over within an element.
func pass(tag) error { return nil }

// skip passes over the element that b, read last, opens, up to its closing tag, looking
// at none within. Were that to lie in a comment, what is left of the element would come
// as tags; so nothing behind it is ever passed over.
func (t *tags) skip(b tag) error {
	if !b.opens() {
		return nil
	}
	closing := "</" + string(b.qualified())
	for {
		if i := bytes.Index(t.window[t.at:t.end], []byte(closing)); i >= 0 {
			t.at += i
			return nil
		}
		t.at = max(t.at, t.end-len(closing)+1)
		if err := t.fill(); err != nil {
			return unexpected(err)
		}
	}
}

// inner adds the text within the element that b, read last, opens. A tag in it is damage.
func (t *tags) inner(dst []byte, b tag) ([]byte, error) {
	if !b.opens() {
		return dst, nil
	}
	name := string(b.qualified())
	b, err := t.next()
	switch {
	case err != nil:
		return dst, unexpected(err)
	case !b.closes() || string(b.qualified()) != name:
		return dst, errDamaged
	case len(dst)+len(t.text) > ledger.MaxCellText:
		return dst, errTooMuch
	}
	return appendText(dst, t.text)
}

// rich adds the text of a string item (si, is): its runs, without phonetic guides
// [ECMA-376-1, 18.4.8 and 18.4.6].
func (t *tags) rich(dst []byte, b tag) ([]byte, error) {
	phonetic := false
	err := t.within(b, func(b tag) (err error) {
		switch string(b.name()) {
		case "rPh":
			phonetic = b.opens()
		case "t":
			if !phonetic && b.opens() {
				dst, err = t.inner(dst, b)
			}
		}
		return err
	})
	return dst, err
}

// part calls f for every tag of the part within its root element, which must have that
// name and be closed before the part ends.
func (t *tags) part(root string, f func(tag) error) error {
	b, err := t.next()
	if err == nil && string(b.name()) != root {
		err = errDamaged
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
