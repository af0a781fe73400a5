package profile

// Masthead is 版头: all above the red line, and how far the title stands below it.
type Masthead struct {
	CopyDigits Count `yaml:"copy-digits"` // of 份号

	Line      Count `yaml:"classification-line"` // line of the type area that 密级 stands on, from 1
	LabelRole Role  `yaml:"label-role"`          // face of 密级 and 紧急程度

	MarkTop  Length `yaml:"mark-top"` // from the head of the type area to the ink of 发文机关标志
	MarkRole Role   `yaml:"mark-role"`
	OrderTop Length `yaml:"order-top"` // the same in a 命令（令）

	NumberBlank  Count `yaml:"number-blank"`  // blank lines between the mark and 发文字号
	NumberIndent Count `yaml:"number-indent"` // characters, when 签发人 stands beside it

	SignatoryRight Count `yaml:"signatory-right"` // characters free at the right
	SignatoryRole  Role  `yaml:"signatory-role"`  // face of the names

	RuleBelow Length `yaml:"rule-below"` // from 发文字号 to the red line
	RuleWidth Length `yaml:"rule-width"`

	TitleBlank Count `yaml:"title-blank"` // blank lines between the red line and the title
}

// Sealed is the sign-off under a seal (7.3.5.1).
type Sealed struct {
	DateRight Count `yaml:"date-right"` // characters free at the right of the date
	SealGap   Count `yaml:"seal-gap"`   // lines between the body and the seal's top, at most
}

// Annex is an annex bound with the paper.
type Annex struct {
	LabelRole Role  `yaml:"label-role"` // face of 附件 and its number
	TitleLine Count `yaml:"title-line"` // line of the type area that its title stands on, from 1
}

// Imprint is 版记.
type Imprint struct {
	Size  Length `yaml:"size"`
	Side  Count  `yaml:"side"`  // characters free at either side
	Thick Length `yaml:"thick"` // of the first and last line
	Thin  Length `yaml:"thin"`  // of those between
}

// Letter is 信函格式.
type Letter struct {
	MarkTop   Length `yaml:"mark-top"`   // from the head of the sheet to the ink of 发文机关标志
	RuleWidth Length `yaml:"rule-width"` // of the red double lines
	RuleFoot  Length `yaml:"rule-foot"`  // from the second of them to the foot of the sheet
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
