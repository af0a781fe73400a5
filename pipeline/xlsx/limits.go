package xlsx

// What a workbook may cost, beside what every ledger may. A ledger of 100,000 rows and 14
// columns inflates to 80 MB and has 1.4 million cells; a million formatted empty rows
// inflate to 400 MB.
const (
	maxDirectory = 8 << 20 // bytes read to list the parts
	maxParts     = 10_000
	maxInflated  = 1 << 30   // bytes of all parts, as declared and as inflated by Read
	maxPart      = 512 << 20 // bytes of one part
	maxRatio     = 400       // inflated to packed; formatted empty rows reach 15
	ratioFrom    = 16 << 20  // smaller parts may have any ratio
	maxSmallPart = 32 << 20  // bytes of the workbook's lists: sheets, relations, styles
	maxStrings   = 128 << 20 // bytes of the shared strings
	maxSheets    = 1_000
	maxStyles    = 100_000

	maxText          = 256 << 20 // bytes of the values of a sheet, without the shared strings
	maxToken         = 2 << 20   // bytes of one tag and the text before it
	maxMergedColumns = 2_000_000 // columns of all merged ranges added up
)
