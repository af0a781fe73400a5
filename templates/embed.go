// Package templates holds what papers start from: the ledger schemas that come with the
// program, a folder each, and a starter draft for each kind of paper.
package templates

import "embed"

// Files has a folder for each schema: schema.yaml, its template, if it has one, and its
// sample ledger as text (see ledger.ParseText).
//
//go:embed */schema.yaml */*.tmpl */sample.txt
var Files embed.FS

// Notices has notices/文种.md for each kind of paper: a complete draft of a body that does
// not exist, to be written over.
//
//go:embed notices/*.md
var Notices embed.FS
