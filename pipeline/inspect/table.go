package inspect

import (
	"gongwen/pipeline/finding"
	"gongwen/pipeline/page"
	"gongwen/pipeline/profile"
)

// needs is what a check must be able to rely on: a page's doubt about it makes the check's
// outcome unverified.
type needs uint8

const (
	needText   needs = 1 << iota // what characters the glyphs stand for
	needPlace                    // where they stand
	needGlyphs                   // that none are missing
	needDrawn                    // that no lines and pictures are missing
	needColour                   // what colour things have
	needFonts                    // what fonts there are

	needRead = needText | needPlace | needGlyphs
)

// check is one rule with what decides on it: no measures mean that the paper has no such
// element. firmness, if given, is how firmly the profile in use speaks.
type check struct {
	rule     finding.Rule
	needs    needs
	measure  func(*paper) []Measure
	firmness func(*profile.Profile) finding.Strength
}

// checks lists all, in the order of a paper from its sheet to its last page.
func checks() []check {
	return []check{
		{ruleSheet, 0, (*paper).sheetSize, func(p *profile.Profile) finding.Strength { return p.Paper.Width.Strength }},
		{ruleLeft, needPlace | needGlyphs, (*paper).areaLeftEdge, func(p *profile.Profile) finding.Strength { return p.TypeArea.Left.Strength }},
		{ruleTop, needPlace | needGlyphs, (*paper).areaTopEdge, func(p *profile.Profile) finding.Strength { return p.TypeArea.Top.Strength }},
		{ruleRight, needRead, (*paper).areaRightEdge, func(p *profile.Profile) finding.Strength { return p.TypeArea.Width.Strength }},
		{ruleFoot, needPlace | needGlyphs, (*paper).areaFootEdge, func(p *profile.Profile) finding.Strength { return p.TypeArea.Height.Strength }},
		{ruleOutside, needRead, (*paper).outside, func(p *profile.Profile) finding.Strength { return p.TypeArea.Width.Strength }},
		{ruleHang, needRead, (*paper).hanging, nil},
		{ruleLines, needPlace | needGlyphs, (*paper).gridLines, func(p *profile.Profile) finding.Strength { return p.Grid.Lines.Strength }},
		{ruleColumns, needRead, (*paper).gridColumns, func(p *profile.Profile) finding.Strength { return p.Grid.Columns.Strength }},
		{ruleFill, needRead, (*paper).gridFill, func(p *profile.Profile) finding.Strength { return p.Grid.Lines.Strength }},
		{rulePitch, needPlace | needGlyphs, (*paper).linePitchMeasure, nil},
		{ruleStep, needRead, (*paper).charStepMeasure, nil},

		{ruleCopyForm, needRead, (*paper).copyForm, func(p *profile.Profile) finding.Strength { return p.Masthead.CopyDigits.Strength }},
		{ruleCopyPlace, needRead, (*paper).copyPlace, nil},
		{ruleSecretForm, needRead, (*paper).secretForm, nil},
		{ruleSecretPlace, needRead, (*paper).secretPlace, nil},
		{ruleSecretFace, needRead, (*paper).secretFace, func(p *profile.Profile) finding.Strength { return p.Masthead.LabelRole.Strength }},
		{ruleUrgentPlace, needRead, (*paper).urgencyPlace, nil},
		{ruleUrgentFace, needRead, (*paper).urgencyFace, func(p *profile.Profile) finding.Strength { return p.Masthead.LabelRole.Strength }},
		{ruleMarkTop, needRead | needColour, (*paper).markTop, func(p *profile.Profile) finding.Strength { return p.Masthead.MarkTop.Strength }},
		{ruleMarkCentre, needRead | needColour, (*paper).markCentre, nil},
		{ruleMarkFace, needRead | needColour, (*paper).markFace, func(p *profile.Profile) finding.Strength { return p.Masthead.MarkRole.Strength }},
		{ruleMarkAligned, needRead | needColour, (*paper).markAligned, nil},
		{ruleMarkWord, needRead | needColour, (*paper).markWordPlace, nil},
		{ruleNumberForm, needRead | needDrawn | needColour, (*paper).numberForm, nil},
		{ruleNumberPlace, needRead | needDrawn | needColour, (*paper).numberPlace, nil},
		{ruleNumberBlank, needRead | needDrawn | needColour, (*paper).numberBlank, func(p *profile.Profile) finding.Strength { return p.Masthead.NumberBlank.Strength }},
		{ruleSignatory, needRead, (*paper).signatory, func(p *profile.Profile) finding.Strength { return p.Masthead.SignatoryRight.Strength }},
		{ruleSignFace, needRead, (*paper).signatoryFace, func(p *profile.Profile) finding.Strength { return p.Masthead.SignatoryRole.Strength }},
		{ruleSignRow, needRead, (*paper).signatoryRow, func(p *profile.Profile) finding.Strength { return p.Masthead.SignatoryRow.Strength }},
		{ruleSignAlign, needRead, (*paper).signatoryAlign, nil},
		{ruleLineBelow, needRead | needDrawn | needColour, (*paper).redLine, func(p *profile.Profile) finding.Strength { return p.Masthead.RuleBelow.Strength }},
		{ruleLineWidth, needDrawn | needColour, (*paper).redLineWidth, func(p *profile.Profile) finding.Strength { return p.Masthead.RuleWidth.Strength }},
		{ruleLineColour, needDrawn | needColour, (*paper).redLineColour, nil},
		{ruleLetterRules, needDrawn | needColour, (*paper).letterLines, nil},
		{ruleLetterDouble, needDrawn | needColour, (*paper).letterDouble, func(p *profile.Profile) finding.Strength { return p.Letter.RuleWidth.Strength }},
		{ruleLetterBelow, needRead | needDrawn | needColour, (*paper).letterBelow, func(p *profile.Profile) finding.Strength { return p.Letter.RuleBelow.Strength }},
		{ruleLetterGap, needRead | needDrawn | needColour, (*paper).letterGap, func(p *profile.Profile) finding.Strength { return p.Letter.Gap.Strength }},
		{ruleLetterNumber, needRead | needDrawn | needColour, (*paper).letterFirstPage, nil},
		{ruleLetterImprint, needRead | needDrawn | needColour, (*paper).letterImprint, nil},
		{ruleOrderBody, needRead | needColour, (*paper).orderBody, func(p *profile.Profile) finding.Strength { return p.Order.BodyBlank.Strength }},

		{ruleTitleSize, needRead, (*paper).titleSize, func(p *profile.Profile) finding.Strength { return p.Heading.Size.Strength }},
		{ruleTitleFace, needRead, (*paper).titleFace, func(p *profile.Profile) finding.Strength { return p.Heading.Role.Strength }},
		{ruleTitleCentre, needRead, (*paper).titleCentre, nil},
		{ruleTitleBlank, needRead | needDrawn, (*paper).titleBlank, func(p *profile.Profile) finding.Strength { return p.Masthead.TitleBlank.Strength }},
		{ruleTitleShape, needRead, (*paper).titleShape, nil},
		{ruleTitleStart, needRead, (*paper).titleBreak, nil},
		{ruleTitleWords, needRead, (*paper).titleWords, nil},
		{ruleTitleLong, needRead, (*paper).titleLength, nil},
		{ruleTitleMarks, needRead, (*paper).titleMarks, nil},
		{ruleToLeft, needRead, (*paper).recipientsLeft, nil},
		{ruleToColon, needRead, (*paper).recipientsColon, nil},
		{ruleToBlank, needRead, (*paper).recipientsBlank, func(p *profile.Profile) finding.Strength { return p.Recipients.BlankBefore.Strength }},

		{ruleBodySize, needPlace | needGlyphs, (*paper).bodySizeMeasure, func(p *profile.Profile) finding.Strength { return p.Body.Size.Strength }},
		{ruleBodyFace, needRead, (*paper).bodyFace, func(p *profile.Profile) finding.Strength { return p.Body.Role.Strength }},
		{ruleColour, needColour | needGlyphs, (*paper).colours, nil},
		{ruleIndent, needRead, (*paper).indents, func(p *profile.Profile) finding.Strength { return p.Body.Indent.Strength }},
		{ruleFirstPage, needRead, (*paper).firstPage, nil},
		{ruleLevelFace, needRead, (*paper).levelFace, func(p *profile.Profile) finding.Strength { return p.Levels[0].Strength }},
		{ruleLevelBold, needRead, (*paper).levelBold, func(p *profile.Profile) finding.Strength { return p.Levels[2].Strength }},
		{ruleLevelSize, needRead, (*paper).levelSize, nil},
		{ruleLevelOrder, needRead, (*paper).levelOrder, nil},
		{ruleLevelForm, needRead, (*paper).levelForm, nil},
		{ruleLonelyHead, needRead, (*paper).lonelyHeading, nil},
		{ruleMinutesLabel, needRead | needColour, (*paper).minutesLabels, func(p *profile.Profile) finding.Strength { return p.Minutes.LabelRole.Strength }},
		{ruleMinutesHang, needRead | needColour, (*paper).minutesHang, func(p *profile.Profile) finding.Strength { return p.Minutes.Labels.Strength }},

		{ruleNotePlace, needRead, (*paper).notePlace, func(p *profile.Profile) finding.Strength { return p.AnnexNote.Indent.Strength }},
		{ruleNoteMark, needRead, (*paper).noteMark, nil},
		{ruleNoteOrder, needRead, (*paper).noteOrder, nil},
		{ruleSignBlank, needRead | needDrawn, (*paper).signBlank, func(p *profile.Profile) finding.Strength { return p.SignOff.BlankBefore.Strength }},
		{ruleSignRight, needRead | needDrawn, (*paper).signRight, func(p *profile.Profile) finding.Strength { return p.SignOff.Right.Strength }},
		{ruleSignOffset, needRead | needDrawn, (*paper).signOffset, func(p *profile.Profile) finding.Strength { return p.SignOff.DateOffset.Strength }},
		{ruleSealDate, needRead | needDrawn, (*paper).sealDate, func(p *profile.Profile) finding.Strength { return p.Sealed.DateRight.Strength }},
		{ruleSealCentre, needRead | needDrawn, (*paper).sealCentre, nil},
		{ruleSealPlace, needRead | needDrawn, (*paper).sealPlace, func(p *profile.Profile) finding.Strength { return p.Sealed.SealGap.Strength }},
		{ruleSealEach, needRead | needDrawn, (*paper).sealEach, nil},
		{ruleSealApart, needRead | needDrawn, (*paper).sealApart, nil},
		{ruleSignSeal, needRead | needDrawn, (*paper).signatureSeal, func(p *profile.Profile) finding.Strength { return p.SignatureSeal.Right.Strength }},
		{ruleSignPost, needRead | needDrawn, (*paper).signaturePost, func(p *profile.Profile) finding.Strength { return p.SignatureSeal.PostGap.Strength }},
		{ruleSignDate, needRead | needDrawn, (*paper).signatureDate, func(p *profile.Profile) finding.Strength { return p.SignatureSeal.DateBlank.Strength }},
		{ruleDateForm, needRead, (*paper).dateForm, nil},
		{ruleSignAlone, needRead, (*paper).signAlone, nil},
		{ruleRemark, needRead, (*paper).remark, func(p *profile.Profile) finding.Strength { return p.Remark.Indent.Strength }},
		{ruleAnnexLabel, needRead, (*paper).annexLabel, func(p *profile.Profile) finding.Strength { return p.Annex.LabelRole.Strength }},
		{ruleAnnexTitle, needRead, (*paper).annexTitle, func(p *profile.Profile) finding.Strength { return p.Annex.TitleLine.Strength }},
		{ruleAnnexMatch, needRead, (*paper).annexMatch, nil},
		{ruleImprintLine, needRead | needDrawn | needColour, (*paper).imprintLines, nil},
		{ruleImprintWt, needRead | needDrawn | needColour, (*paper).imprintWeights, func(p *profile.Profile) finding.Strength { return p.Imprint.Thick.Strength }},
		{ruleImprintFoot, needRead | needDrawn | needColour, (*paper).imprintFoot, nil},
		{ruleImprintEven, needRead | needDrawn | needColour, (*paper).imprintEven, func(p *profile.Profile) finding.Strength { return p.Imprint.Duplex.Strength }},
		{ruleImprintSize, needRead, (*paper).imprintSize, func(p *profile.Profile) finding.Strength { return p.Imprint.Size.Strength }},
		{ruleCopyTo, needRead, (*paper).copyTo, func(p *profile.Profile) finding.Strength { return p.Imprint.Side.Strength }},
		{ruleImprintTo, needRead | needDrawn | needColour, (*paper).imprintTo, func(p *profile.Profile) finding.Strength { return p.Imprint.Side.Strength }},
		{rulePrinted, needRead, (*paper).printed, func(p *profile.Profile) finding.Strength { return p.Imprint.Side.Strength }},

		{ruleNumbered, needRead, (*paper).folios, nil},
		{ruleUnnumbered, needRead | needDrawn, (*paper).imprintNumber, nil},
		{ruleFolioSize, needRead, (*paper).folioSize, func(p *profile.Profile) finding.Strength { return p.PageNumber.Size.Strength }},
		{ruleFolioFace, needRead, (*paper).folioFace, func(p *profile.Profile) finding.Strength { return p.PageNumber.Role.Strength }},
		{ruleFolioDash, needRead, (*paper).folioDash, func(p *profile.Profile) finding.Strength { return p.PageNumber.Dash.Strength }},
		{ruleFolioBelow, needRead, (*paper).folioBelow, func(p *profile.Profile) finding.Strength { return p.PageNumber.Below.Strength }},
		{ruleFolioSide, needRead, (*paper).folioSide, func(p *profile.Profile) finding.Strength { return p.PageNumber.Side.Strength }},
		{ruleTurned, needPlace | needGlyphs, (*paper).turnedWay, nil},

		{ruleLineStart, needRead, (*paper).lineStarts, func(p *profile.Profile) finding.Strength { return p.Line.StartForbidden.Strength }},
		{ruleLineEnd, needRead, (*paper).lineEnds, func(p *profile.Profile) finding.Strength { return p.Line.EndForbidden.Strength }},
		{ruleDashBroken, needRead, (*paper).brokenDashes, func(p *profile.Profile) finding.Strength { return p.Line.Unbroken.Strength }},
		{ruleNumberCut, needRead, (*paper).brokenNumbers, nil},
		{ruleLonelyChar, needRead, (*paper).lonelyCharacters, nil},
		{ruleEmbedded, needFonts, (*paper).embedded, nil},
	}
}

// doubted turns a page's doubt into what can no longer be relied on.
func doubted(doc *page.Document, d page.Doubt) needs {
	switch d.Kind {
	case page.DoubtText:
		return needText
	case page.DoubtPlace:
		return needPlace
	case page.DoubtColour:
		return needColour
	}
	if doc.StructuredText {
		return needDrawn | needFonts
	}
	return needGlyphs | needDrawn
}
