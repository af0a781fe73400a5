package yaml

import (
	"errors"
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Reader walks the nodes of a file that people edit and collects what is wrong with it.
type Reader struct {
	file string
	errs []error
}

// Read parses src and has read walk it from its root. The error lists in Chinese, with file
// and line, all that the reader failed; or it says that src is empty or no YAML in UTF-8.
func Read(file string, src []byte, read func(*Reader, *Node)) error {
	if !utf8.Valid(src) {
		return fmt.Errorf("%s：编码不是UTF-8，请在记事本中另存为UTF-8编码", file)
	}
	root, err := Parse(src)
	if err != nil {
		return syntaxError(file, err)
	}
	if root == nil {
		return fmt.Errorf("%s：文件是空的", file)
	}
	r := &Reader{file: file}
	read(r, root)
	return errors.Join(r.errs...)
}

// syntaxError says where a text stops being YAML.
func syntaxError(file string, err error) error {
	place := ""
	if line, ok := LineOf(err); ok {
		place = fmt.Sprintf(" 第%d行附近", line)
	}
	return fmt.Errorf("%s%s：写法有误。请查看缩进（只用空格，不用Tab）、半角冒号后的空格、括号和引号是否成对（%w）", file, place, err)
}

// LineOf is the line, counted from 1, at which an error of Parse says it stopped; false
// where it names none.
func LineOf(err error) (int, bool) {
	m := regexp.MustCompile(`line (\d+)`).FindStringSubmatch(err.Error())
	if m == nil {
		return 0, false
	}
	line, _ := strconv.Atoi(m[1]) // digits, by the pattern
	return line, true
}

// Fail reports what is wrong with a node.
func (r *Reader) Fail(n *Node, format string, args ...any) {
	r.errs = append(r.errs, fmt.Errorf("%s：%s", r.Place(n), fmt.Sprintf(format, args...)))
}

// Failed reports whether anything was wrong so far.
func (r *Reader) Failed() bool { return len(r.errs) > 0 }

// Place is file and line of a node, for messages.
func (r *Reader) Place(n *Node) string { return fmt.Sprintf("%s 第%d行", r.file, n.Line) }

// Field is a key that a mapping may have, and what takes its value.
type Field struct {
	Key string
	Set func(*Node)
}

// Key is a field whose value goes to a variable: Key("title", &s.Title, r.Text).
func Key[T any](key string, to *T, read func(*Node) T) Field {
	return Field{key, func(n *Node) { *to = read(n) }}
}

// Later is a field that is read when the others have been; its node stays nil where the
// mapping lacks it.
func Later(key string, to **Node) Field { return Field{key, func(n *Node) { *to = n }} }

// Each is a field with a list of at least one item, which are read one by one.
func (r *Reader) Each(key string, read func(*Node)) Field {
	return Field{key, func(n *Node) {
		r.NotEmpty(n)
		for _, item := range r.Items(n) {
			read(item)
		}
	}}
}

// Fields reads a mapping by its keys, in the order they stand there. A key that is not
// known, or stands there twice, fails, and so does one that is needed and missing.
func (r *Reader) Fields(n *Node, needed []string, known ...Field) {
	var seen []string
	for key, value := range r.Pairs(n) {
		seen = append(seen, key.Value)
		at := slices.IndexFunc(known, func(f Field) bool { return f.Key == key.Value })
		if at < 0 {
			r.Fail(key, "不认识“%s”，这里只能写%s", key.Value, keysOf(known))
			continue
		}
		known[at].Set(value)
	}
	for _, key := range needed {
		if n.Kind == Mapping && !slices.Contains(seen, key) {
			r.Fail(n, "缺少“%s”", key)
		}
	}
}

// Pairs yields the keys of a mapping with their values; a key that stands there twice fails.
func (r *Reader) Pairs(n *Node) iter.Seq2[*Node, *Node] {
	return func(yield func(key, value *Node) bool) {
		if n.Kind != Mapping {
			r.Fail(n, "这里要写成“名称: 内容”的形式")
			return
		}
		seen := map[string]bool{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			switch key := n.Content[i]; {
			case seen[key.Value]:
				r.Fail(key, "“%s”写了两次", key.Value)
			case !yield(key, n.Content[i+1]):
				return
			default:
				seen[key.Value] = true
			}
		}
	}
}

func keysOf(known []Field) string {
	keys := make([]string, len(known))
	for i, f := range known {
		keys[i] = f.Key
	}
	return strings.Join(keys, "、")
}

// Text reads a text that is not empty.
func (r *Reader) Text(n *Node) string {
	shows := func(c rune) bool { return !unicode.IsSpace(c) && !unicode.In(c, unicode.Cc, unicode.Cf) }
	if n.Kind != Scalar || !strings.ContainsFunc(n.Value, shows) {
		r.Fail(n, "这里要写一段文字")
		return ""
	}
	return n.Value
}

// Texts reads a list of texts; a single text is a list of one.
func (r *Reader) Texts(n *Node) []string {
	if n.Kind == Scalar {
		return []string{r.Text(n)}
	}
	var out []string
	for _, item := range r.Items(n) {
		out = append(out, r.Text(item))
	}
	return out
}

// Flag reads true, false, 是 or 否.
func (r *Reader) Flag(n *Node) bool {
	switch n.Value {
	case "true", "是":
		return true
	case "false", "否":
		return false
	}
	r.Fail(n, "这里只能写true（是）或false（否），现在是“%s”", n.Value)
	return false
}

// OneOf returns what reads one of the words.
func OneOf[W ~string](r *Reader, words ...W) func(*Node) W {
	return func(n *Node) W {
		allowed := make([]string, len(words))
		for i, w := range words {
			allowed[i] = string(w)
		}
		if !slices.Contains(allowed, n.Value) {
			r.Fail(n, "“%s”不能用，只能写%s", n.Value, strings.Join(allowed, "、"))
		}
		return W(n.Value)
	}
}

// Items reads a list; what is absent has none.
func (r *Reader) Items(n *Node) []*Node {
	if n == nil {
		return nil
	}
	if n.Kind != Sequence {
		r.Fail(n, "这里要写成列表：用[ ]括起来，或者每项一行、以“- ”开头")
		return nil
	}
	return n.Content
}

// NotEmpty fails a list without items.
func (r *Reader) NotEmpty(n *Node) {
	if n.Kind == Sequence && len(n.Content) == 0 {
		r.Fail(n, "这里至少要写一项")
	}
}
