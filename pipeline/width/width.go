// Package width knows the full-width forms of ASCII, which Chinese keyboards type.
package width

// Narrow returns the half-width form of a full-width ASCII character, ！ to ～, and every
// other one as it is: the ideographic blank (U+3000) too, which unicode.IsSpace reports.
func Narrow(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}
