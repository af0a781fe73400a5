// Package inspect measures a finished PDF, whoever made it, against the profile of
// GB/T 9704-2012.
//
// It knows only what stands on the pages (package page) and the numbers of the profile.
// Lines, paragraphs and the elements of the paper are recognised from the page alone:
//
//	lines      glyphs whose boxes have one middle, cut where the gap is wide
//	body       the size most glyphs have; the line and column steps most lines have
//	title      the first lines on page 1 that are black and larger than the body
//	paragraphs begin where a line is indented, headings by the form of their number
//	the rest   by its form and place: 发文字号, 附件, 成文日期, 版记, 页码
//
// Each rule has one check, and each check comes to one of four ends: the paper keeps the
// rule (Pass), breaks it (Fail), does not have the element that the rule speaks of
// (Absent), or could not be read well enough to tell (Unverified). What is absent or
// unverified never counts as passed.
package inspect
