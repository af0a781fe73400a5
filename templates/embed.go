// Package templates holds the ledger schemas that come with the program, a folder each.
package templates

import "embed"

// Files has a folder for each schema: schema.yaml, its template, if it has one, and its
// sample ledger as text (see ledger.ParseText).
//
//go:embed */schema.yaml */*.tmpl */sample.txt
var Files embed.FS
