// Package pipeline turns a remediation ledger (整改台账) into an official notice (公文).
//
// # How one notice flows
//
//	1  xlsx.Read        workbook        -> ledger.Workbook (csv.Read for tables in text files)
//	2  schema.Decode    its columns     -> records, one by one
//	3  check.Checker    each record     -> findings, and totals at the end
//	4  compose.Compose  template + data -> notice.md, and a map from its bytes to cells
//	5  markdown.Parse   notice.md       -> document.Document
//	6  check.Document   the paper       -> findings
//	7  layout.Layout    profile, faces  -> frame.Document
//	8  pdf.Paint        frames          -> notice.pdf
//	9  inspect.Inspect  notice.pdf      -> what an eye that knows only the profile measures
//
// Build runs them all; Draft, Check, Render and Inspect run a part; Annotate hands the
// ledger back with the findings marked in it. A Job holds everything that comes from
// outside: files, templates, fonts, profile and the clock. Nothing below cmd reads the
// environment, the time or chance, so the same Job gives the same bytes. What many papers
// share (fonts, profile, painter) is the Job's Setting; none of it changes what another
// paper becomes.
//
// Step 7 may run twice: characters that no face of the Job has are asked of its Rescue
// (cmd looks into the system's folders), and the paper is set again with what that finds.
//
// # Rooms
//
// The rooms stand on storeys and import strictly downwards; architecture_test.go holds
// the table. Each foreign library has one room that imports it: excelize in xlsx,
// goldmark in markdown, gofpdf in pdf, YAML in yaml, decimals in value,
// the expressions of units' rules in expression, old encodings in csv. The compressor has two:
// it packs in pdf and unpacks in cos.
//
//	0  finding     what is wrong with a paper    unit       lengths and the grid
//	   numeral     Chinese counting              width      full-width letters and digits
//	   yaml        settings people edit          pattern    expressions compiled when needed
//	   casefile    readable cases, for tests only
//	1  value       what the cells of a ledger mean          disclosure  what must not be public
//	   picture     seals and pictures, made plain
//	2  ledger      sheets, cells, records        document   the tree of one paper
//	   profile     the numbers of GB/T 9704      typeface   fonts: metrics, subset
//	   frame       everything at its final place cos        PDF objects
//	   expression  conditions that units write   review     三审三校, bound to digests
//	3  schema      what a ledger's columns mean  page       what stands on a finished PDF
//	4  xlsx csv compose markdown check layout pdf inspect   one step each, strangers to each other
//	5  pipeline    the conductor
//	6  cmd         doors: flags, wiring, exit codes, the clock
//
// # Two kinds of bad news
//
// What is wrong with the paper is a finding.Finding: all are collected, one bad row never
// stops the rest, and each says where, what, which clause and what to do. What is wrong
// with the machine is a Go error.
package pipeline
