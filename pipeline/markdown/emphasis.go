package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"gongwen/pipeline/document"
)

// stars parses * and **. CommonMark decides by the blanks and punctuation around a mark
// whether it opens or closes; Chinese has no blanks between words, so that 这是**重点。**后文
// would not be emphasis. Here Chinese characters and marks count as letters. For ASCII
// neighbours the rule is CommonMark's (6.2).
type stars struct{}

func (stars) Trigger() []byte                                     { return []byte{'*'} }
func (stars) IsDelimiter(b byte) bool                             { return b == '*' }
func (stars) CanOpenCloser(opener, closer *parser.Delimiter) bool { return opener.Char == closer.Char }
func (stars) OnMatch(consumes int) ast.Node                       { return ast.NewEmphasis(consumes) }

func (s stars) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	n := 0
	for n < len(line) && line[n] == '*' {
		n++
	}
	after := ' '
	if n < len(line) {
		after, _ = utf8.DecodeRune(line[n:])
	}
	left, right := flanking(before, after)
	d := parser.NewDelimiter(left, right, n, '*', s)
	d.Segment = segment.WithStop(segment.Start + n)
	block.Advance(n)
	pc.PushDelimiter(d)
	return d
}

// flanking says whether a run of stars between two characters may open and may close.
func flanking(before, after rune) (left, right bool) {
	blank, point := util.IsSpaceRune, func(c rune) bool { return util.IsPunctRune(c) && !document.Chinese(c) }
	left = !blank(after) && (!point(after) || blank(before) || point(before) || document.Chinese(before))
	right = !blank(before) && (!point(before) || blank(after) || point(after) || document.Chinese(after))
	return left, right
}
