package xlsx

import "strings"

// format is what a cell style makes of a number.
type format struct {
	date    bool
	percent bool
	places  uint8 // decimals of the percentage
}

// readFormats reads the formats of the cell styles [ECMA-376-1, 18.8.10 and 18.8.30].
func readFormats(pack *container, name string) (formats []format, err error) {
	custom := map[int]format{}
	err = pack.read(name, maxSmallPart, "工作簿的格式", func(t *tags) error {
		return t.part("styleSheet", func(b tag) error {
			switch string(b.name()) {
			case "numFmts":
				return t.within(b, func(b tag) error {
					custom[b.number("numFmtId")] = formatOf(b.string("formatCode"))
					return nil
				})
			case "cellXfs":
				return t.within(b, func(b tag) error {
					if string(b.name()) == "xf" && !b.closes() {
						formats = append(formats, numberFormat(b.number("numFmtId"), custom))
					}
					return limit(len(formats), maxStyles)
				})
			}
			return nil
		})
	})
	return formats, err
}

func numberFormat(id int, custom map[int]format) format {
	if f, ok := custom[id]; ok {
		return f
	}
	switch id {
	case 9:
		return format{percent: true}
	case 10:
		return format{percent: true, places: 2}
	}
	return format{date: isBuiltinDate(id)}
}

// formatOf reads the code of a number format, such as 0.00% or yyyy-mm-dd.
func formatOf(code string) format {
	f := format{date: isDateFormat(code)}
	if f.percent = !f.date && strings.Contains(formatLetters(code), "%"); f.percent {
		f.places = decimals(code)
	}
	return f
}

// decimals counts the digits that a number format shows behind the point.
func decimals(code string) uint8 {
	_, behind, _ := strings.Cut(formatLetters(code), ".")
	n := 0
	for _, digit := range []string{"0", "#", "?"} {
		n += strings.Count(behind, digit)
	}
	return uint8(min(n, maxPlaces))
}

const maxPlaces = 30 // of Excel itself

// isBuiltinDate reports whether the number format that needs no definition shows a date
// or a time: 14-22 and 45-47 everywhere, 27-36 and 50-58 in Chinese, Japanese and Korean
// editions [ECMA-376-1, 18.8.30].
func isBuiltinDate(id int) bool {
	return 14 <= id && id <= 22 || 27 <= id && id <= 36 || 45 <= id && id <= 47 || 50 <= id && id <= 58
}

// isDateFormat reports whether a number format such as yyyy"年"m"月"d"日" shows a date:
// its first section has a year, a month or a day. An m beside h or s is a minute.
func isDateFormat(code string) bool {
	letters := formatLetters(code)
	has := func(set string) bool { return strings.ContainsAny(letters, set) }
	switch {
	case has("0#?") && !has("s"): // digits of a number, not of a second
		return false
	case has("yd年月日"):
		return true
	}
	return has("m") && !has("hs时分秒")
}

// formatLetters returns what counts in the first section of a number format, in lower
// case: not "quoted text", \x and _x and *x, nor [Red] and [$-804].
func formatLetters(code string) string {
	var b strings.Builder
	rest := []rune(code)
	for i := 0; i < len(rest); i++ {
		switch rest[i] {
		case ';':
			return strings.ToLower(b.String())
		case '"':
			i = skipTo(rest, i, '"')
		case '[':
			i = skipTo(rest, i, ']')
		case '\\', '_', '*':
			i++
		default:
			b.WriteRune(rest[i])
		}
	}
	return strings.ToLower(b.String())
}

// skipTo returns the index of the next end after i, or the last index.
func skipTo(rest []rune, i int, end rune) int {
	for i++; i < len(rest) && rest[i] != end; i++ {
	}
	return i
}
