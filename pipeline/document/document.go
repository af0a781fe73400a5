// Package document is the tree of one paper (公文): its elements by the names of
// GB/T 9704-2012 and its body as a closed set of blocks.
//
// Every text knows where it stands in notice.md, so that what layout finds can be
// reported at the line, and from there at the cell, that the text came from.
package document

import (
	"strconv"
	"strings"

	"gongwen/pipeline/numeral"
)

// Pos is a byte offset into notice.md; None is no place.
type Pos int

const None Pos = -1

// Phrase is a text of the front matter or of a heading, with its place.
type Phrase struct {
	Text string
	Pos  Pos
}

// Format is one of the page formats of GB/T 9704-2012.
type Format string

const (
	FormatPlain    Format = "plain"    // no masthead: the paper as a web page shows it
	FormatMasthead Format = "masthead" // the general format of clause 7
	FormatLetter   Format = "letter"   // 信函格式, 10.1
	FormatOrder    Format = "order"    // 命令（令）格式, 10.2
	FormatMinutes  Format = "minutes"  // 纪要格式, 10.3
)

// Numbering says how level 3 counts when a new level 2 begins.
type Numbering string

const (
	NumberingRestart Numbering = "restart" // 1. again under each （一）
	NumberingRunOn   Numbering = "run-on"  // 1.–21. across （一）（二）（三）
)

// Document is one paper.
type Document struct {
	Format    Format
	Profile   string // name of the profile wanted, "" for the default
	Kind      Phrase // 文种
	Numbering Numbering

	// Preprinted is 套打: the paper has its red parts already, so they are left out.
	Preprinted bool

	Masthead       Masthead
	Title          []Phrase // one phrase: layout breaks it; several: the author's lines
	MainRecipients []Phrase // 主送机关
	Body           []Block
	AnnexNote      []Phrase // 附件说明: names of the annexes
	SignOff        SignOff
	Remark         Phrase  // 附注
	Parts          []*Part // what is bound behind the sign-off
	Imprint        Imprint

	Waivers []Waiver
	Status  Phrase // 状态, such as 草稿; empty when final
	Digest  string // digest of the draft as generated, from the front matter; "" when written by hand
}

// Masthead is 版头: all above the red line.
type Masthead struct {
	CopyNumber     Phrase   // 份号
	Classification Phrase   // 密级和保密期限
	Urgency        Phrase   // 紧急程度
	Authorities    []Phrase // 发文机关
	AuthorityMark  Phrase   // 发文机关标志
	Number         Phrase   // 发文字号
	Signatories    []Phrase // 签发人
}

// SignOff is 落款: 发文机关署名, 成文日期 and the seals.
type SignOff struct {
	Authorities     []Phrase
	IssueDate       Phrase
	Sealed          bool            // set for seals (7.3.5.1), whether there are pictures of them or only room
	SealImpressions []Phrase        // files of the pictures, one for each authority
	SignatureSeals  []SignatureSeal // 签名章 (7.3.5.3), in place of Authorities
}

// Empty reports whether there is nothing to set.
func (so *SignOff) Empty() bool {
	return len(so.Authorities) == 0 && so.IssueDate.Text == "" && len(so.SignatureSeals) == 0
}

// SignatureSeal is 签名章: the post of the one who signs and the picture of his name.
type SignatureSeal struct {
	Post Phrase
	Name Phrase // file of the picture, or the name itself where there is none
}

// Part is what is bound with a paper behind its sign-off and before 版记: an annex (附件),
// or, without a label, the paper that this one issues or passes on (印发、转发), which has
// a title, numbers and perhaps a sign-off of its own.
type Part struct {
	Label          Phrase // 附件1; empty for a paper issued or passed on
	Title          []Phrase
	MainRecipients []Phrase
	Body           []Block
	SignOff        SignOff
	Pos            Pos
}

// Imprint is 版记.
type Imprint struct {
	CopyRecipients    []Phrase // 抄送机关
	PrintingAuthority Phrase   // 印发机关
	PrintDate         Phrase   // 印发日期
}

// Waiver is a recorded decision of the author not to check one thing at one place:
// <!-- 不查 CODE：理由 -->.
type Waiver struct {
	Code, Reason string
	Pos          Pos
}

// Style is how a run differs from the text around it.
type Style uint8

const (
	Plain Style = iota
	Strong
	Emphasis
)

// Run is text of one style. Where Pos is not None, the bytes of Text stand in the
// source at Pos one for one (a run ends where an escape or entity begins).
type Run struct {
	Text  string
	Style Style
	Pos   Pos
}

// Inline is the text of one heading, paragraph or cell.
type Inline []Run

// String returns the text without styles.
func (in Inline) String() string {
	if len(in) == 1 {
		return in[0].Text
	}
	var b strings.Builder
	for _, r := range in {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Block is one part of the body: *Heading, *Paragraph, *Table, *List, *Roster, *Image or
// *PageBreak.
type Block interface{ block() }

// Heading is a heading of level 1 to 4, or one of 章 and 节.
type Heading struct {
	Level   int
	Centred bool   // 第一章, 第一节: in the middle of the line, its number apart from the text
	Number  string // 一、 （一） 1. （1）; set by Number
	Typed   bool   // the author wrote Number in the text; it is not part of Text
	Text    Inline
	RunIn   *Paragraph // text that goes on in the heading's line, nil when it stands alone
	Pos     Pos
}

// Paragraph is a paragraph of the body, with its indent.
type Paragraph struct {
	Text Inline
	Pos  Pos
}

// Align is where the text of a column stands.
type Align uint8

const (
	AlignAuto Align = iota // numbers at the right, short text in the middle, long text at the left
	AlignLeft
	AlignCentre
	AlignRight
)

// Table is a table of cells on a grid of columns.
type Table struct {
	Caption   Inline   // 表题, empty for none
	Rows      [][]Cell // those cells that begin in a row, from left to right
	Head      int      // rows of the head, repeated on each page
	Aligns    []Align  // one for each column
	Landscape bool     // 横排: turned, on pages of its own
	Pos       Pos
}

// Cell is a cell and what it covers.
type Cell struct {
	Text                []Inline // its paragraphs
	Column              int      // that it begins in, from 0
	ColumnSpan, RowSpan int      // from 1
}

// String returns the text of a cell, a paragraph a line.
func (c Cell) String() string {
	var pars []string
	for _, p := range c.Text {
		pars = append(pars, p.String())
	}
	return strings.Join(pars, "\n")
}

// Roster is 名单: people or bodies by label, hung behind the colons (组　长：…, 出席：…).
type Roster struct {
	Groups []RosterGroup
	Pos    Pos
}

// RosterGroup is a label and its members, a line each.
type RosterGroup struct {
	Label   Phrase // without colon and without blanks that only widen it
	Members []Inline
}

// List is a list as Markdown has it; Markers are what is printed before each item ("1.", "—").
type List struct {
	Markers []string
	Items   [][]Block
	Pos     Pos
}

// Image is a picture standing alone.
type Image struct {
	File, Alt string
	Caption   Phrase // 图题, printed below it
	Pos       Pos
}

// PageBreak starts a new page.
type PageBreak struct{ Pos Pos }

func (*Heading) block()   {}
func (*Paragraph) block() {}
func (*Table) block()     {}
func (*List) block()      {}
func (*Roster) block()    {}
func (*Image) block()     {}
func (*PageBreak) block() {}

// HeadingNumber writes the n-th number of a level as GB/T 9704-2012 7.3.3 has them.
func HeadingNumber(level, n int) string {
	switch level {
	case 1:
		return numeral.Chinese(n) + "、"
	case 2:
		return "（" + numeral.Chinese(n) + "）"
	case 3:
		return strconv.Itoa(n) + "."
	}
	return "（" + strconv.Itoa(n) + "）"
}
