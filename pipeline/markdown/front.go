package markdown

import (
	"bytes"
	"strings"

	"gongwen/pipeline/document"
	"gongwen/pipeline/yaml"
)

// front reads the front matter and blanks it out of the body.
func (r *reader) front() {
	start, end, next := frontMatter(r.src)
	if next < 0 {
		if start >= 0 {
			r.report(ruleFront, start, "开头部分没有结束，整份文稿都当作正文印出", "在公文要素的最后一行下面补上一行“---”")
		}
		return
	}
	blankAll(r.raw[:next])
	front := bytes.Clone(r.src[:end])
	blankAll(front[:start+len("---")]) // the opening line, so that YAML counts lines as the file does
	root, err := yaml.Parse(front)
	switch {
	case err != nil:
		r.badYAML(err, start)
	case root == nil:
	case root.Kind != yaml.Mapping:
		r.report(ruleFront, r.offset(root), "开头部分要逐行写“名称: 内容”", "例如“title: 关于……的通知”，冒号用半角，后面空一格")
	default:
		r.mapping(root, end)
	}
	r.defaults()
}

// frontMatter finds the opening --- line, the end of the YAML and the start of the body.
// next is -1 when it does not end, start -1 when there is none. Blank lines and a byte
// order mark may stand before it.
func frontMatter(src []byte) (start, end, next int) {
	start = len(src) - len(bytes.TrimLeft(bytes.TrimPrefix(src, []byte(bom)), " \t\r\n"))
	if !fence(src[start:]) {
		return -1, -1, -1
	}
	for at := start; ; {
		i := bytes.IndexByte(src[at:], '\n')
		if i < 0 {
			return start, -1, -1
		}
		at += i + 1
		if !fence(src[at:]) {
			continue
		}
		next = len(src)
		if j := bytes.IndexByte(src[at:], '\n'); j >= 0 {
			next = at + j + 1
		}
		return start, at, next
	}
}

// fence reports whether a line of three hyphens begins here.
func fence(b []byte) bool {
	l, _, _ := bytes.Cut(b, []byte("\n"))
	return string(bytes.TrimRight(l, " \t\r")) == "---"
}

func blankAll(b []byte) {
	for i := range b {
		if b[i] != '\n' {
			b[i] = ' '
		}
	}
}

// badYAML reports what the YAML reader said, at its line.
func (r *reader) badYAML(err error, start int) {
	at := start
	if line, ok := yaml.LineOf(err); ok {
		at = r.lineStart(line)
	}
	if l, _, _ := strings.Cut(string(r.src[at:]), "\n"); strings.Contains(l, "：") && !strings.Contains(l, ": ") {
		r.report(ruleFront, at, "开头部分在这一行附近读不懂，各项公文要素都没有读到", "这一行用了全角冒号“：”，改成半角冒号“:”再加一个空格")
		return
	}
	hint := "每行写成“名称: 内容”，冒号用半角，后面空一格；内容里有冒号、引号、# 等记号时，整个内容用一对单引号括起来"
	r.report(ruleFront, at, "开头部分在这一行附近读不懂，各项公文要素都没有读到", hint)
}

// lineStart is the offset of a line of the front matter, counted from 1.
func (r *reader) lineStart(line int) int {
	if r.starts == nil {
		at := 0
		for l := range bytes.Lines(r.src) {
			r.starts = append(r.starts, at)
			at += len(l)
		}
	}
	return r.starts[max(0, min(line, len(r.starts))-1)]
}

// offset is where a node stands; YAML counts columns in characters.
func (r *reader) offset(n *yaml.Node) int {
	at := r.lineStart(n.Line)
	for col := 1; col < n.Column && at < len(r.src); col++ {
		at += runeLen(r.src[at:])
	}
	return at
}

// mapping reads the keys in the order they stand.
func (r *reader) mapping(root *yaml.Node, end int) {
	known := fields()
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		f := findField(known, key.Value)
		switch {
		case f == nil:
			r.report(ruleKey, r.offset(key), "不认识的公文要素“"+key.Value+"”，没有采用", suggestion(known, key.Value))
		case r.known[f.key]:
			r.report(ruleKey, r.offset(key), "公文要素“"+key.Value+"”写了两次，只采用前一个", "删去其中一个")
		default:
			r.known[f.key] = true
			f.set(r, r.phrases(value, end))
		}
	}
}

// phrases returns the texts of a value: of a scalar line by line, of a list entry by entry.
func (r *reader) phrases(n *yaml.Node, end int) [][]document.Phrase {
	switch n.Kind {
	case yaml.Scalar:
		if l := r.scalar(n, end); len(l) > 0 {
			return [][]document.Phrase{l}
		}
		return nil
	case yaml.Sequence:
		var out [][]document.Phrase
		for _, item := range n.Content {
			out = append(out, r.phrases(item, end)...)
		}
		return out
	}
	r.report(ruleFront, r.offset(n), "这里只能写文字或者一列文字", "每行一项，前面加“- ”；内容里有冒号时用一对单引号括起来")
	return nil
}

// scalar returns the lines of one text with their places.
func (r *reader) scalar(n *yaml.Node, end int) []document.Phrase {
	if n.Tag == "!!null" {
		return nil
	}
	at := min(r.offset(n), end)
	if at < end && (r.src[at] == '\'' || r.src[at] == '"') {
		at++
	}
	var out []document.Phrase
	for _, l := range r.authorLines(n.Value, at, end) {
		if l = strings.TrimSpace(l); l == "" {
			continue
		}
		pos := at
		if i := bytes.Index(r.src[at:end], []byte(l)); i >= 0 {
			pos = at + i
			at = pos + len(l)
		}
		out = append(out, document.Phrase{Text: l, Pos: document.Pos(pos)})
	}
	return out
}

// authorLines splits a value where its author broke the line: YAML keeps the breaks of a
// block, and turns those of other texts into blanks.
func (r *reader) authorLines(value string, at, end int) []string {
	if strings.Contains(value, "\n") || bytes.HasPrefix(r.src[at:end], []byte(value)) {
		return strings.Split(value, "\n")
	}
	var out []string
	rest := value
	for l := range bytes.Lines(r.src[at:end]) {
		s := strings.TrimSpace(string(l))
		after, ok := strings.CutPrefix(rest, s)
		if !ok || s == "" || after != "" && after[0] != ' ' {
			break
		}
		out = append(out, s)
		if rest = strings.TrimPrefix(after, " "); rest == "" {
			return out
		}
	}
	return append(out, rest)
}

// defaults fills in the signature.
func (r *reader) defaults() {
	if so := &r.doc.SignOff; len(so.Authorities) == 0 && len(so.SignatureSeals) == 0 && r.doc.Format != document.FormatMinutes {
		r.doc.SignOff.Authorities = r.doc.Masthead.Authorities
	}
}
