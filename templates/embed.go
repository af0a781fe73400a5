// Package templates holds the ledger schemas that come with the program, a folder each.
package templates

import "embed"

// Files has a folder for each schema: schema.yaml, its template and what else it names.
//
//go:embed */schema.yaml */*.tmpl
var Files embed.FS
