// Package frame is the display list of a laid-out paper: every glyph and line at its
// final place. Layout makes all decisions; a painter only paints. Beside the pages stands
// the tree of elements that a tagged PDF needs.
package frame

import "gongwen/pipeline/unit"

// Document is a laid-out paper.
type Document struct {
	Width, Height unit.Length // of every page
	Pages         []Page
	Elements      []Element // Elements[0] is the root, RoleDocument; parents stand before children
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
)

// Element is a node of the logical structure. An element may have items on several pages.
type Element struct {
	Role   Role
	Parent int    // index into Elements; -1 for the root
	Alt    string // text in place of what cannot be read
	Lang   string // "" as the document
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

// Item is Text or Rule.
type Item interface{ item() }

// Text is glyphs on one baseline in one face. Steps has one entry for each character of
// Chars: the distance from its origin to the next one's, squeezing and stretching included.
type Text struct {
	At      Point // origin of the first glyph, on the baseline
	Face    int   // index into the typeface set that layout was given
	Size    unit.Length
	Colour  Colour
	Chars   string
	Steps   []unit.Length
	Element int // index into Elements, or Artifact
	Source  int // byte offset in notice.md of the first character, -1 when generated
}

// Rule is a straight line; an artifact.
type Rule struct {
	From, To Point
	Width    unit.Length
	Colour   Colour
}

func (*Text) item() {}
func (*Rule) item() {}

// Width returns the distance from the first origin to the end of the last step.
func (t *Text) Width() unit.Length {
	var w unit.Length
	for _, s := range t.Steps {
		w += s
	}
	return w
}
