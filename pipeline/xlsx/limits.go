package xlsx

// What a workbook may cost. A ledger of 100,000 rows and 14 columns inflates to 80 MB
// and has 1.4 million cells; a million formatted empty rows inflate to 400 MB.
const (
	maxFile      = 256 << 20 // bytes of the file
	maxDirectory = 8 << 20   // bytes read to list the parts
	maxParts     = 10_000
	maxInflated  = 1 << 30   // bytes of all parts, as declared and as inflated
	maxPart      = 512 << 20 // bytes of one part
	maxRatio     = 400       // inflated to packed; formatted empty rows reach 15
	ratioFrom    = 16 << 20  // smaller parts may have any ratio
	maxSmallPart = 32 << 20  // bytes of the workbook's lists: sheets, relations, styles
	maxStrings   = 128 << 20 // bytes of the shared strings
	maxRuns      = 2_000_000 // strings and runs of rich text among them
	maxEscapes   = 10_000    // of the form _x0041_ in the shared strings
	maxSheets    = 1_000
	maxStyles    = 100_000

	maxCells         = 5_000_000 // with a value
	maxText          = 256 << 20 // bytes of their stored values
	maxCellText      = 1 << 20   // bytes of one; Excel allows 32,767 characters
	maxTag           = 1 << 20   // bytes of one tag
	maxMergedColumns = 2_000_000 // columns of all merged ranges added up

	maxRow    = 1_048_576 // of Excel itself
	maxColumn = 16_384
)
