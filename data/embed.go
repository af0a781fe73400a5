// Package data holds the profiles and sample ledgers that come with the program.
package data

import "embed"

// Files has profiles/*.yaml and sample/*.
//
//go:embed profiles
var Files embed.FS
