package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// indent is the head of a paragraph as Chinese authors type it.
const indent = "　　"

// paragraphs parses paragraphs, those indented by four blanks as well: a paper has no
// code blocks.
type paragraphs struct{ parser.BlockParser }

func (paragraphs) CanAcceptIndentedLine() bool { return true }

// splitter starts a new paragraph at each line with a typed indent, and gives a title that
// ends in a line break the line below it.
type splitter struct{}

func (splitter) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	src := reader.Source()
	continueTitle(node, src)
	lines := node.Lines()
	for i := lines.Len() - 1; i > 0; i-- {
		if !bytes.HasPrefix(bytes.TrimLeft(line(lines.At(i), src), " \t"), []byte(indent)) {
			continue
		}
		next := ast.NewParagraph()
		for _, l := range lines.Sliced(i, lines.Len()) {
			next.Lines().Append(l.TrimLeftSpace(src))
		}
		node.Parent().InsertAfter(node.Parent(), node, next)
		lines.SetSliced(0, i)
	}
	if lines.Len() == 0 {
		node.Parent().RemoveChild(node.Parent(), node)
	}
}

// continueTitle moves lines of the paragraph to the title before it, as long as the title
// ends in a hard line break (a backslash or two blanks at the end of the line).
func continueTitle(node *ast.Paragraph, src []byte) {
	title, ok := node.PreviousSibling().(*ast.Heading)
	if !ok || title.Level != 1 || title.Lines().Len() == 0 {
		return
	}
	to, from := title.Lines(), node.Lines()
	for from.Len() > 0 {
		last, next := to.At(to.Len()-1), from.At(0)
		last.Stop += bytes.IndexByte(src[last.Stop:], '\n') + 1
		apart := len(bytes.TrimLeft(src[last.Stop:next.Start], " \t")) > 0
		if apart || !hardBreak(line(last, src)) {
			return
		}
		to.Set(to.Len()-1, last)
		next = next.TrimLeftSpace(src)
		to.Append(next.TrimRightSpace(src))
		from.SetSliced(1, from.Len())
	}
}

func hardBreak(line []byte) bool {
	line = bytes.TrimRight(line, "\r\n")
	return bytes.HasSuffix(line, []byte("  ")) || bytes.HasSuffix(line, []byte(`\`))
}

// line returns the bytes of a segment without the blanks that goldmark adds for tabulators.
func line[T string | []byte](s text.Segment, src T) T { return src[s.Start:s.Stop] }
