package xlsx

import (
	"regexp"
	"strconv"
)

// blankStrings empties the shared strings that only the part of a list of findings names:
// a program that saved the list has put its texts there, and they quote what the clerk may
// have taken out since. The strings stay in their places, since cells go by their number.
func (m *markup) blankStrings(list string) error {
	text, err := m.load(list)
	if err != nil {
		return err
	}
	ours := sharedNumbers(text)
	links, err := m.links(m.book)
	if err != nil || len(ours) == 0 {
		return err
	}
	for _, l := range links {
		if l.target == list || l.is("sharedStrings") || l.is("styles") || l.is("theme") {
			continue
		}
		other, err := m.load(l.target)
		if err != nil {
			return err
		}
		for n := range sharedNumbers(other) {
			delete(ours, n)
		}
	}
	part, err := m.linked(m.book, "sharedStrings")
	if err != nil || part == "" || len(ours) == 0 {
		return err
	}
	text, err = m.load(part)
	if err == nil {
		m.store(part, emptyStrings(text, ours))
	}
	return err
}

// sharedNumbers are the numbers of shared strings that a sheet part may name: any digits
// in its cells of that type, so that no string in use is missed.
func sharedNumbers(sheet []byte) map[int]bool {
	cell := regexp.MustCompile(`(?s)\st=["']s["'][^<>]*>(.*?)</(?:[\w.-]+:)?c>`)
	digits := regexp.MustCompile(`\d+`)
	numbers := map[int]bool{}
	for _, at := range cell.FindAllSubmatchIndex(sheet, -1) {
		for _, n := range digits.FindAll(sheet[at[2]:at[3]], -1) {
			if i, err := strconv.Atoi(string(n)); err == nil {
				numbers[i] = true
			}
		}
	}
	return numbers
}

// emptyStrings empties the strings of those numbers.
func emptyStrings(part []byte, numbers map[int]bool) []byte {
	item := regexp.MustCompile(`(?s)<((?:[\w.-]+:)?)si(?:\s[^<>]*)?(?:/>|>.*?</(?:[\w.-]+:)?si>)`)
	i := -1
	return item.ReplaceAllFunc(part, func(b []byte) []byte {
		if i++; !numbers[i] {
			return b
		}
		prefix := string(item.FindSubmatch(b)[1])
		return []byte("<" + prefix + "si><" + prefix + "t></" + prefix + "t></" + prefix + "si>")
	})
}
