// Package data holds the profiles, word lists, review plan and sample ledgers that come with the program.
package data

import "embed"

// Files has profiles/*.yaml, words/*.txt and review.yaml.
//
//go:embed profiles words review.yaml
var Files embed.FS
