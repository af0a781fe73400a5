//go:build nofonts

// Package fonts is empty: the program was built without its fonts and takes them, and
// their register fonts.yaml, from a folder.
package fonts

// Register is empty.
var Register []byte

// File finds nothing.
func File(name string) (content string, ok bool) { return "", false }
