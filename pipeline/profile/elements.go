package profile

// Masthead is 版头: all above the red line, and how far the title stands below it.
type Masthead struct {
	CopyDigits Count `yaml:"copy-digits"` // of 份号

	Line      Count `yaml:"classification-line"` // line of the type area that 密级 stands on, from 1
	LabelRole Role  `yaml:"label-role"`          // face of 密级 and 紧急程度

	MarkTop      Length `yaml:"mark-top"` // from the head of the type area to the ink of 发文机关标志
	MarkRole     Role   `yaml:"mark-role"`
	MarkSize     Length `yaml:"mark-size"`     // type size of the mark, at most
	MarkCondense Count  `yaml:"mark-condense"` // thousandths of their width that its characters keep, at least
	JointSize    Length `yaml:"joint-size"`    // type size of one of several names, at most
	JointLeast   Length `yaml:"joint-least"`   // and at least

	NumberBlank  Count `yaml:"number-blank"`  // blank lines between the mark and 发文字号
	NumberIndent Count `yaml:"number-indent"` // characters, when 签发人 stands beside it

	SignatoryRight Count `yaml:"signatory-right"` // characters free at the right
	SignatoryRow   Count `yaml:"signatory-row"`   // names a line
	SignatoryRole  Role  `yaml:"signatory-role"`  // face of the names

	RuleBelow  Length `yaml:"rule-below"` // from 发文字号 to the red line
	RuleWidth  Length `yaml:"rule-width"`
	RuleWeight Length `yaml:"rule-weight"`

	TitleBlank Count `yaml:"title-blank"` // blank lines between the red line and the title
}

// Sealed is the sign-off under a seal (7.3.5.1).
type Sealed struct {
	DateRight Count  `yaml:"date-right"` // characters free at the right of the date
	SealGap   Count  `yaml:"seal-gap"`   // lines between the body and the seal's top, at most
	SealSize  Length `yaml:"seal-size"`  // width and height of a seal
	SealDrop  Length `yaml:"seal-drop"`  // from the seal's middle down to that of signature and date
	SealSpace Length `yaml:"seal-space"` // between two seals, at least
}

// SignatureSeal is the sign-off with 签名章 (7.3.5.3).
type SignatureSeal struct {
	BlankBefore Count  `yaml:"blank-before"`
	Right       Count  `yaml:"right"`      // characters free at the right of the seal, and of the date
	PostGap     Count  `yaml:"post-gap"`   // characters between the post and the seal
	DateBlank   Count  `yaml:"date-blank"` // blank lines between the seals and the date
	Height      Length `yaml:"height"`     // of the picture
	NameRole    Role   `yaml:"name-role"`  // face of a name that has no picture
}

// Ladder is how far a paper may give so that its sign-off does not stand alone (7.3.5.5),
// in the order of the steps.
type Ladder struct {
	LeastLines   Count `yaml:"least-lines"` // a page
	MostLines    Count `yaml:"most-lines"`
	LeastColumns Count `yaml:"least-columns"` // characters a line
	MostColumns  Count `yaml:"most-columns"`
	Blanks       Count `yaml:"blanks"`     // blank lines that may be left out before the sign-off
	EmptyPage    Text  `yaml:"empty-page"` // words for a page without text, as 此页无正文; "" for never
}

// Annex is an annex bound with the paper.
type Annex struct {
	LabelRole Role  `yaml:"label-role"` // face of 附件 and its number
	TitleLine Count `yaml:"title-line"` // line of the type area that its title stands on, from 1
}

// Imprint is 版记.
type Imprint struct {
	Size   Length `yaml:"size"`
	Role   Role   `yaml:"role"`
	Side   Count  `yaml:"side"`   // characters free at either side
	Thick  Length `yaml:"thick"`  // of the first and last line
	Thin   Length `yaml:"thin"`   // of those between
	Duplex Count  `yaml:"duplex"` // 1: printed on both sides, so 版记 stands on an even page; 0: on the last one
}

// Letter is 信函格式.
type Letter struct {
	MarkTop    Length `yaml:"mark-top"`    // from the head of the sheet to the ink of 发文机关标志
	RuleBelow  Length `yaml:"rule-below"`  // from the mark to the first double line
	RuleWidth  Length `yaml:"rule-width"`  // of the red double lines
	RuleFoot   Length `yaml:"rule-foot"`   // from the second of them to the foot of the sheet
	RuleThick  Length `yaml:"rule-thick"`  // of the thicker of the two
	RuleThin   Length `yaml:"rule-thin"`   // of the thinner
	RuleApart  Length `yaml:"rule-apart"`  // between the two
	Gap        Count  `yaml:"gap"`         // thousandths of a character's height between lines and text
	TitleBlank Count  `yaml:"title-blank"` // blank lines above the title
}

// Order is 命令（令）格式.
type Order struct {
	MarkTop     Length `yaml:"mark-top"`     // from the head of the type area to the ink of 发文机关标志
	NumberBlank Count  `yaml:"number-blank"` // blank lines between the mark and 令号
	BodyBlank   Count  `yaml:"body-blank"`   // blank lines between 令号 and the body
}

// Minutes is 纪要格式.
type Minutes struct {
	Labels    Text `yaml:"labels"`     // the labels of 出席, 请假 and 列席, a blank between two
	LabelRole Role `yaml:"label-role"` // their face
}

// Table is a table in the body or in an annex.
type Table struct {
	Size        Length `yaml:"size"`  // of its text
	Least       Length `yaml:"least"` // when crowded, at least
	Role        Role   `yaml:"role"`
	HeadRole    Role   `yaml:"head-role"`
	CaptionRole Role   `yaml:"caption-role"`
	Leading     Count  `yaml:"leading"`   // from line to line in a cell, thousandths of the type size
	Padding     Length `yaml:"padding"`   // between text and lines
	Rule        Length `yaml:"rule"`      // width of the lines
	Continued   Text   `yaml:"continued"` // label of a table that goes on: 续表
	Crowded     Count  `yaml:"crowded"`   // characters that a column of long text must have, else the table is turned
}

// Picture is a picture in the body.
type Picture struct {
	Dots   Count `yaml:"dots"`   // an inch of a picture as it stands
	Height Count `yaml:"height"` // thousandths of the type area's height, at most
}

// Inspect is how far a finished paper may be from the numbers of the profile.
type Inspect struct {
	Area     Length `yaml:"area"`     // edges of the type area
	Position Length `yaml:"position"` // other places
	Pitch    Length `yaml:"pitch"`    // from line to line, from character to character
	Type     Length `yaml:"type"`     // type sizes
	Stroke   Length `yaml:"stroke"`   // widths of drawn lines
	Blank    Count  `yaml:"blank"`    // blank lines, in thousandths of a line

	TitleLine  Count `yaml:"title-line"`  // characters of a line of the title, at most
	TitleMarks Text  `yaml:"title-marks"` // marks that do not belong in a title
}
