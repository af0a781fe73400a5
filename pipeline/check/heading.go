package check

import (
	"fmt"
	"strconv"
	"strings"

	"gongwen/pipeline/document"
	"gongwen/pipeline/finding"
	"gongwen/pipeline/numeral"
	"gongwen/pipeline/width"
)

// headings checks the steps between heading levels and the numbers that the author typed.
// A number may be the one that its place calls for, or go on from the heading of its level
// before it, also across higher headings; so each slip is reported once.
func headings(doc *document.Document, text *finding.Text) finding.List {
	var list finding.List
	for body := range doc.Bodies() {
		list = append(list, headingsIn(doc, body, text)...)
	}
	return list
}

func headingsIn(doc *document.Document, body []document.Block, text *finding.Text) finding.List {
	var list finding.List
	var last [5]int // by level: the number of the heading before
	level := 0
	for h, wanted := range doc.NumbersIn(body) {
		at := text.Place(int(h.Pos))
		if h.Level > level+1 {
			list = append(list, jump(h, level, at))
		}
		level = h.Level
		n := count(wanted)
		if h.Typed {
			list = append(list, typed(h, n, last[level]+1, at)...)
			n = count(h.Number)
		}
		last[level] = n
	}
	return list
}

func jump(h *document.Heading, from int, at finding.Place) finding.Finding {
	message := fmt.Sprintf("小标题“%s”是第%s级，前面没有第%s级", brief(h.Text.String()), numeral.Chinese(h.Level), numeral.Chinese(h.Level-1))
	if from > 0 {
		message = fmt.Sprintf("小标题“%s”从第%s级跳到第%s级", brief(h.Text.String()), numeral.Chinese(from), numeral.Chinese(h.Level))
	}
	return headingLevel.Find(at, message,
		fmt.Sprintf("如果不是有意跳级，请用%d个“#”。", from+2))
}

// typed compares a typed number with the two that would be right.
func typed(h *document.Heading, wanted, next int, at finding.Place) finding.List {
	n := count(h.Number)
	right := document.HeadingNumber(h.Level, n)
	switch {
	case n != wanted && n != next:
		return one(headingNumber.Find(at,
			fmt.Sprintf("小标题“%s”的序号是“%s”，按顺序应是“%s”", brief(h.Text.String()), h.Number, document.HeadingNumber(h.Level, wanted)),
			"请核对是否少了或者多了一段。序号可以不写，由程序编排。"))
	case h.Number != right:
		return one(headingForm.Find(at,
			fmt.Sprintf("小标题“%s”的序号“%s”与第%s级常用的“%s”不同", brief(h.Text.String()), h.Number, numeral.Chinese(h.Level), right),
			"如果不是有意如此，请改过来。序号可以不写，由程序编排。"))
	}
	return nil
}

// count reads the number in 一、 （一） 1. （1） and the like; 0 for none.
func count(number string) int {
	s := strings.Trim(strings.Map(width.Narrow, number), "()、.")
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	n, _ := numeral.Parse(s)
	return n
}
