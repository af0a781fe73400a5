package xlsx

import (
	"fmt"
	"strings"
)

// The looks of a cell of the list of findings, in the order of their formats.
const (
	lookTitle = iota
	lookCaption
	lookHeader
	lookNumber
	lookHint // hint, warning and error follow each other as in finding.Severity
	lookWarning
	lookError
	lookPlace
	lookText
	lookCode
	lookReason // the clerk writes here
	lookNoReason
)

// addition is what goes behind the last of a list of the styles part. Where the list is
// missing or empty, base goes before it: the first items have a meaning of their own.
type addition struct {
	list, before string // name of the list, and of those before it
	base         []string
	items        func(at map[string]int) []string // at has where the lists before it begin
}

func additions() []addition {
	return []addition{
		{"fonts", " numFmts ", []string{`<font><sz val="11"/><name val="宋体"/></font>`}, listFonts},
		{"fills", " numFmts fonts ", []string{`<fill><patternFill patternType="none"/></fill>`, `<fill><patternFill patternType="gray125"/></fill>`}, listFills},
		{"borders", " numFmts fonts fills ", []string{`<border><left/><right/><top/><bottom/><diagonal/></border>`}, listBorders},
		{"cellXfs", " numFmts fonts fills borders cellStyleXfs ", []string{`<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`}, listFormats},
		{"dxfs", " numFmts fonts fills borders cellStyleXfs cellXfs cellStyles ", nil, tintFormats},
	}
}

func listFonts(map[string]int) (fonts []string) {
	for _, f := range [...]string{
		`<b/><sz val="16"/>`,
		`<sz val="9"/><color rgb="FF595959"/>`,
		`<b/><sz val="10"/><color rgb="FFFFFFFF"/>`,
		`<sz val="10"/>`,
		`<b/><sz val="10"/><color rgb="FF1F4E79"/>`,
		`<b/><sz val="10"/><color rgb="FF9C5700"/>`,
		`<b/><sz val="10"/><color rgb="FF9C0006"/>`,
		`<u/><sz val="10"/><color rgb="FF0563C1"/>`,
	} {
		fonts = append(fonts, "<font>"+f+`<name val="宋体"/><family val="3"/><charset val="134"/></font>`)
	}
	return fonts
}

// tints are the colours of hint, warning and error.
var tints = [...]string{"FFDDEBF7", "FFFFE699", "FFFFC7CE"}

func solid(colour string) string {
	return `<fill><patternFill patternType="solid"><fgColor rgb="` + colour + `"/><bgColor rgb="` + colour + `"/></patternFill></fill>`
}

func listFills(map[string]int) (fills []string) {
	for _, colour := range append(tints[:], "FF44546A", "FFFFFDE7", "FFF2F2F2") {
		fills = append(fills, solid(colour))
	}
	return fills
}

func listBorders(map[string]int) []string {
	const side = ` style="thin"><color rgb="FFA6A6A6"/></`
	return []string{`<border><left` + side + `left><right` + side + `right><top` + side + `top><bottom` + side + `bottom><diagonal/></border>`}
}

func tintFormats(map[string]int) (formats []string) {
	for _, colour := range tints {
		formats = append(formats, "<dxf>"+solid(colour)+"</dxf>")
	}
	return formats
}

// listFormats are the formats of the looks, in their order.
func listFormats(at map[string]int) (formats []string) {
	const none, left, centre = -1, `horizontal="left" `, `horizontal="center" `
	for _, f := range [...]struct {
		font, fill int
		align      string
	}{
		{0, none, left}, {1, none, left}, {2, 3, centre}, {3, none, centre},
		{4, 0, centre}, {5, 1, centre}, {6, 2, centre},
		{7, none, left}, {3, none, left}, {1, none, left}, {3, 4, left}, {1, 5, left},
	} {
		fill, border := 0, at["borders"]
		if f.fill != none {
			fill = at["fills"] + f.fill
		}
		if len(formats) < lookHeader {
			border = 0
		}
		formats = append(formats, fmt.Sprintf(`<xf numFmtId="0" fontId="%d" fillId="%d" borderId="%d" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment %svertical="center" wrapText="1"/></xf>`,
			at["fonts"]+f.font, fill, border, f.align))
	}
	return formats
}

// styleEdits adds our formats and says which numbers they begin at, by list.
func styleEdits(part []byte) (edits []edit, at map[string]int, err error) {
	root, err := parseElements(part)
	if err != nil {
		return nil, nil, err
	}
	at = map[string]int{}
	for _, a := range additions() {
		list := root.child(a.list)
		var base []string
		if at[a.list] = len(list.nodes()); at[a.list] == 0 {
			base, at[a.list] = a.base, len(a.base)
		}
		items := a.items(at)
		text := root.within(strings.Join(append(base, items...), ""))
		count := fmt.Sprint(at[a.list] + len(items))
		open, shut := root.within(`<`+a.list+` count="`+count+`">`), root.within(`</`+a.list+`>`)
		switch {
		case list == nil:
			edits = append(edits, root.insertAfter(part, a.before, open+text+shut))
		case list.open == list.end: // empty, in one tag
			edits = append(edits, edit{list.start, list.end, open + text + shut})
		default:
			edits = append(edits, list.set(part, "count", count), list.add(part, text))
		}
	}
	return edits, at, nil
}
