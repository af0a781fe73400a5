// Package data holds the profiles, word lists and sample ledgers that come with the program.
package data

import "embed"

// Files has profiles/*.yaml, words/*.txt and sample/*.
//
//go:embed profiles words
var Files embed.FS
