// Package page reads what stands on the pages of a finished PDF, whoever made it: every
// glyph with its place, size, face and colour, every straight line, every picture.
//
// Read runs the content streams (ISO 32000-1, 7.8, 8 and 9) and draws nothing; the
// outcome is a list, in the order of drawing. What it cannot decode is a Doubt of the
// page, never a guess: whoever measures must treat what hangs on it as unverified. Layers
// are not looked at: what is switched off is listed, too.
// FromStructuredText takes the same list from what MuPDF prints.
//
// All places are lengths from the top left corner of the sheet as it is shown (crop box,
// rotation and user unit applied); y grows downwards. Files come from strangers: whatever
// the bytes are, reading ends after bounded work.
package page

import "gongwen/pipeline/unit"

// Document is what a PDF shows.
type Document struct {
	Pages []Page
	Fonts []Font // Glyph.Font is an index

	Tagged         bool   // the file says it has a structure tree
	Lang           string // of the text, e.g. zh-CN
	Title, Author  string
	Producer       string // the program that wrote the file
	Creator        string // the program that wrote the text
	Metadata       []byte // the XMP packet, nil when there is none
	Version        string // of PDF, e.g. 1.7
	StructuredText bool   // it comes from FromStructuredText: glyphs and sheet sizes only
}

// Page is one page; its number is its index plus one.
type Page struct {
	Width, Height unit.Length
	Glyphs        []Glyph
	Rules         []Rule
	Images        []Image
	Doubts        []Doubt
}

// Point is a place on the sheet, from its top left corner.
type Point struct{ X, Y unit.Length }

// Box is a rectangle on the sheet.
type Box struct{ Left, Top, Right, Bottom unit.Length }

// Colour is an ink as a screen shows it. CMYK is turned into it by the plain formula,
// with no profile.
type Colour struct{ R, G, B uint8 }

// Glyph is one drawn sign. A blank counts, too.
type Glyph struct {
	Text    string      // usually one character; "" unknown, or told by the glyph before (ActualText)
	At      Point       // origin, on the baseline
	Advance unit.Length // as drawn, without extra space between characters and words
	Size    unit.Length // height of the em
	Font    int         // index into Document.Fonts
	Colour  Colour
	Upright bool // neither turned nor slanted nor mirrored
	Stroked bool // its outline is drawn with a pen, too: what Office makes of bold without a bold font
	Hidden  bool // clipped away, off the sheet, or drawn without ink as scanners lay text under a picture

	Artifact bool // said to be no part of the text
	MCID     int  // number of its marked content on the page, -1 for none

	Box   Box  // em square centred on the ink of the font's ideographs, as wide as Advance
	Ink   Box  // around its outline
	Inked bool // Ink is known
}

// Rule is a straight line: a stroke, or a filled rectangle that is long and thin.
type Rule struct {
	From, To Point // along its middle
	Width    unit.Length
	Colour   Colour
	Artifact bool
}

// Image is a picture's box.
type Image struct {
	Box      Box
	Artifact bool
}

// Kinds of Font.
const (
	KindTrueType = "TrueType"
	KindType1    = "Type1"
	KindCFF      = "CFF"
	KindType3    = "Type3"
	KindUnknown  = ""
)

// Font is a font of the file. Two fonts may have the same name.
type Font struct {
	Name     string // without subset tag
	Subset   bool   // only the glyphs used are in the file
	Embedded bool
	Kind     string
	Role     string // 仿宋, 楷体, 黑体, 宋体 or 小标宋, guessed from the name; "" for others
	Bold     bool   // by name or description

	// InkCentre is the height of the ideographs' middle above the baseline in thousandths
	// of an em. InkKnown: it was measured on TrueType outlines in the file, else it is
	// the font description's em box or, failing that, 380.
	InkCentre int
	InkKnown  bool

	ToUnicode bool // the file says what the codes mean
}

// Doubt is something on a page that could not be read.
type Doubt struct {
	Kind    DoubtKind
	Message string // what, in Chinese
	Font    int    // index into Document.Fonts, -1 when it is not about a font
}

// DoubtKind tells what a doubt puts in question.
type DoubtKind uint8

const (
	DoubtText    DoubtKind = iota // what characters some glyphs stand for
	DoubtPlace                    // where some glyphs stand, and how wide they are
	DoubtContent                  // whether glyphs, lines or pictures are missing from the list
	DoubtColour                   // what colour something has
)
