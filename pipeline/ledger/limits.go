package ledger

// What a ledger may cost, whatever the format of its file.
const (
	MaxFile     = 256 << 20 // bytes
	MaxCells    = 5_000_000 // of one sheet, with a value
	MaxCellText = 1 << 20   // bytes of one cell; Excel allows 32,767 characters

	MaxRow    = 1_048_576 // as in Excel
	MaxColumn = 16_384
)
