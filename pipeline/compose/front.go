package compose

import (
	"bytes"
	"slices"
	"strings"

	"gongwen/pipeline/document"
	"gongwen/pipeline/yaml"
)

const schemaFile = "schema.yaml"

// front makes the front matter without its fences: the schema's entries, then what the
// program knows itself. An entry without text is left out.
func (c *composer) front(root any, status string) (*writer, error) {
	out := &writer{}
	own := [][2]string{{"kind", c.schema.Kind}, {"numbering", c.schema.Numbering}, {"format", string(document.FormatPlain)}, {"status", status}}
	for _, e := range c.schema.Front {
		var w writer
		c.render(source{file: schemaFile, key: e.Key, text: unmarked(e.Expression)}, root, &w)
		if err := out.entry(e.Key, &w); err != nil {
			return nil, err
		}
		own = slices.DeleteFunc(own, func(o [2]string) bool { return o[0] == e.Key })
	}
	for _, o := range own {
		if err := out.entry(o[0], &writer{out: []byte(o[1])}); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// entry writes one key. The title keeps the lines of its cell, an element that may be
// several becomes a list of them, all other texts are joined.
func (w *writer) entry(key string, value *writer) error {
	text := clean(string(value.out))
	if text == "" {
		return nil
	}
	var v any = oneLine(text)
	switch lines := strings.Split(text, "\n"); {
	case key == "title":
		v = text
	case len(lines) > 1 && slices.Contains([]string{"authority", "signatory", "to", "sign-off", "seal", "annexes", "cc"}, key):
		v = lines
	}
	b, err := yaml.Encode(map[string]any{key: v})
	if err != nil {
		return err
	}
	start := len(w.out)
	w.out = append(w.out, b...)
	w.locate(start, value)
	return nil
}

// locate finds the texts of the value's cells in the entry that begins at start. YAML may
// have quoted them; then the whole entry is theirs.
func (w *writer) locate(start int, value *writer) {
	at := start
	for _, s := range value.spans {
		for l := range strings.SplitSeq(string(value.out[s.start:s.end]), "\n") {
			i := bytes.Index(w.out[at:], []byte(l))
			if i < 0 {
				w.spans = append(w.spans, span{start, len(w.out), s.cells})
				continue
			}
			w.spans = append(w.spans, span{at + i, at + i + len(l), s.cells})
			at += i + len(l)
		}
	}
}

// assemble puts front matter and body together and adds the digest of the whole.
func (c *composer) assemble(front, body *writer) *Draft {
	head := concatBytes("---\n", front.out)
	tail := concatBytes("---\n\n", body.out)
	line := digestLine(head, tail)
	d := &Draft{Markdown: slices.Concat(head, line, tail), Map: Map{cells: c.cells}}
	d.Map.add(front.spans, len("---\n"))
	d.Map.add(body.spans, len(head)+len(line)+len("---\n\n"))
	return d
}

func concatBytes(s string, b []byte) []byte { return append([]byte(s), b...) }

// add takes spans that begin at an offset of the draft.
func (m *Map) add(spans []span, offset int) {
	for _, s := range spans {
		m.spans = append(m.spans, span{s.start + offset, s.end + offset, s.cells})
	}
}
