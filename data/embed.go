// Package data holds the profiles, word and character lists, names of office fonts, review plan and sample ledgers that come with the program.
package data

import "embed"

// Files has profiles/*.yaml, words/*.txt, characters/*.txt, review.yaml and fonts.yaml.
//
//go:embed profiles words characters review.yaml fonts.yaml
var Files embed.FS
