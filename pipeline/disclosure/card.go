package disclosure

import "strings"

// card finds the number of a bank card. One number in ten has a fitting check digit by
// chance, so beside it must stand a word that says so, or it is written in fours, or it
// begins as UnionPay's do.
func card(text string, gs []group, i int, label label) match {
	signs, n := gs[i].signs, 1
	grouped := false
	if len(signs) < 16 {
		signs, n = pieces(gs, i)
		grouped = n > 1
	}
	if len(signs) < 16 || len(signs) > 19 || !allDigits(signs) || !luhn(signs) || label == serialLabel {
		return match{}
	}
	switch {
	case label == cardLabel, containsAny(head(text[gs[i+n-1].end:], 8), "银行", "账户", "帐户", "信用社"):
	case grouped && strings.ContainsAny(signs[:1], "3456"):
	case strings.HasPrefix(signs, "62") && !gansu(signs) && !strings.HasSuffix(text[:gs[i].start], "."): // no decimals
	default:
		return match{}
	}
	return match{BankCard, n, stars(signs, 4, 4), ""}
}

// gansu reports a code that begins with a region of that province and goes on with a year.
func gansu(signs string) bool {
	return strings.Contains(" 00 01 02 03 04 05 06 07 08 09 10 11 12 29 30 ", " "+signs[2:4]+" ") && (signs[6:8] == "19" || signs[6:8] == "20")
}

// pieces joins a number written in fours, or as its first six and the rest, when nothing
// else hangs on it.
func pieces(gs []group, i int) (signs string, n int) {
	if gs[i].link != 0 {
		return "", 0
	}
	for _, lengths := range [][]int{{4, 4, 4, 4, 3}, {4, 4, 4, 4, 2}, {4, 4, 4, 4, 1}, {4, 4, 4, 4}, {6, 13}, {6, 12}, {6, 10}} {
		if signs, ok := sized(gs[i:], lengths...); ok && !linked(gs[i:], len(lengths)) {
			return signs, len(lengths)
		}
	}
	return "", 0
}

// luhn reports whether the last digit is the check digit of ISO/IEC 7812-1.
func luhn(signs string) bool {
	sum := 0
	for i := range signs {
		d := int(signs[len(signs)-1-i] - '0')
		if i%2 == 1 {
			d = d*2%10 + d/5
		}
		sum += d
	}
	return sum%10 == 0 && strings.Trim(signs, signs[:1]) != ""
}
