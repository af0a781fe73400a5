// Package frame is the display list of a laid-out paper: every glyph and line at its
// final place. Layout makes all decisions; a painter only paints. Beside the pages stands
// the tree of elements that a tagged PDF needs.
package frame

import (
	"gongwen/pipeline/picture"
	"gongwen/pipeline/unit"
)

// Document is a laid-out paper.
type Document struct {
	Width, Height unit.Length // of every page
	Pages         []Page
	Elements      []Element // Elements[0] is the root, RoleDocument; parents stand before children
	Pictures      []*picture.Picture

	FontRoles []string  // in which text is set (仿宋, 黑体 …)
	Missing   []Missing // characters that no face has, each once
}

// Missing is a character that no face has: a blank stands in its place.
type Missing struct {
	Char   rune
	Source int // byte offset in notice.md of its first place, -1 when generated
}

// Page is one page; its number is its index plus one.
type Page struct {
	Items []Item // in reading order; artifacts may stand anywhere
}

// Role is what an element is to a reader.
type Role string

const (
	RoleDocument  Role = "document"
	RoleTitle     Role = "title"
	RoleHeading1  Role = "heading1"
	RoleHeading2  Role = "heading2"
	RoleHeading3  Role = "heading3"
	RoleHeading4  Role = "heading4"
	RoleParagraph Role = "paragraph"
	RoleSignOff   Role = "sign-off"   // a group: signature and date
	RoleSignature Role = "signature"  // 发文机关署名
	RoleDate      Role = "issue-date" // 成文日期

	RoleMasthead Role = "masthead" // a group: 版头
	RoleAnnex    Role = "annex"    // a group: an annex or a paper passed on
	RoleImprint  Role = "imprint"  // a group: 版记

	RoleTable    Role = "table" // its children are rows, and their children cells
	RoleRow      Role = "row"
	RoleHeadCell Role = "head-cell"
	RoleCell     Role = "cell"
	RoleCaption  Role = "caption"
	RoleList     Role = "list" // its children are items
	RoleItem     Role = "item" // its children are a label and a body
	RoleLabel    Role = "label"
	RoleItemBody Role = "item-body"
	RoleFigure   Role = "figure" // has Alt
)

// Element is a node of the logical structure. An element may have items on several pages.
type Element struct {
	Role   Role
	Parent int    // index into Elements; -1 for the root
	Alt    string // text in place of what cannot be read
	Lang   string // "" as the document

	ColumnSpan, RowSpan int // of a cell; 0 is 1
}

// Artifact is the Element of items that are no part of the text (page numbers, rules).
const Artifact = -1

// Point is a place on the page, from its top left corner.
type Point struct{ X, Y unit.Length }

// Colour is an ink of the standard.
type Colour uint8

const (
	Black Colour = iota
	Red
)

// Item is Text, Rule or Image.
type Item interface{ item() }

// Text is glyphs on one baseline in one face. Steps has one entry for each character of
// Chars: the distance from its origin to the next one's, squeezing and stretching included.
// The baseline runs to the right, or, when the text is turned, up the page.
type Text struct {
	At      Point // origin of the first glyph, on the baseline
	Face    int   // index into the typeface set that layout was given
	Size    unit.Length
	Colour  Colour
	Chars   string
	Steps   []unit.Length
	Element int // index into Elements, or Artifact
	Source  int // byte offset in notice.md of the first character, -1 when generated

	Condense int  // width of the glyphs in thousandths of their own; 0 as they are
	Turned   bool // a quarter turn to the left
}

// Rule is a straight line; an artifact.
type Rule struct {
	From, To Point
	Width    unit.Length
	Colour   Colour
}

// Image is a picture; From is its top left corner on the page and To its bottom right one.
type Image struct {
	From, To Point
	Picture  int  // index into Pictures
	Element  int  // index into Elements, or Artifact
	Turned   bool // a quarter turn to the left: its top is at the left
}

func (*Text) item()  {}
func (*Rule) item()  {}
func (*Image) item() {}

// Width returns the distance from the first origin to the end of the last step.
func (t *Text) Width() unit.Length {
	var w unit.Length
	for _, s := range t.Steps {
		w += s
	}
	return w
}
