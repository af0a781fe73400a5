package ledger

// ColumnName returns A for 1, Z for 26, AA for 27.
func ColumnName(col int) string {
	name := ""
	for ; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}

// columnNumber is the inverse of ColumnName for capital letters.
func columnNumber(name string) int {
	n := 0
	for _, c := range []byte(name) {
		n = n*26 + int(c-'A') + 1
	}
	return n
}
