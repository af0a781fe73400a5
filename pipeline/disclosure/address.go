package disclosure

import (
	"strings"

	"gongwen/pipeline/pattern"
)

// home is where a person lives: words for it, then a place with a number to it. Places of
// offices go by other words (地址, 邮政地址, 办公地址), and dwellings in general (住房, 住户)
// have no number that leads to one.
var home = pattern.New(`(?:(?:现|常|暂)?住址|家庭地址|家庭住地|户籍(?:地址|所在地|地)|家住|现(?:居)?住|居住(?:地址?|于|在)|(?:^|[，,。；;、）)\s])住)` +
	`[于在]?[:：为是]?\s*(` + place + `)`)

// place names a division, a road or an estate and ends in the number of a house or of a
// group of households.
const place = `[\p{Han}]{1,20}?[省市州盟旗区县镇乡街路道巷弄村里苑园城庄湾屯寨][\p{Han}A-Za-z0-9０-９\-－—#（）()、 ]{0,30}?` +
	`[0-9０-９A-Za-z一二三四五六七八九十百\-－—]+(?:号|室|栋|幢|座|单元|组|队|社)` +
	`(?:[\p{Han}]{0,6}[0-9０-９A-Za-z\-－—]+(?:号|室|栋|幢|座|单元|楼|层|房|组))*`

func addresses(finds []Find, text string) []Find {
	for _, m := range home().FindAllStringSubmatchIndex(text, -1) {
		start, end := m[2], m[3]
		found := text[start:end]
		words := text[m[0]:start]
		if strings.HasSuffix(words, "住") && notHome().MatchString(found) || open(words) && !strings.Contains(found, "室") {
			continue
		}
		finds = append(finds, Find{Address, start, end, found, head(found, 3) + "……", ""})
	}
	return finds
}

// notHome are what follows 住 and is no place.
var notHome = pattern.New(`^(?:房|宅|院|户|建[设局部委厅筑管]|宿|所|人|居民|群众|条件)`)

// open reports words that are said of anybody: 居住在, 居住于.
func open(words string) bool {
	return strings.Contains(words, "居住在") || strings.Contains(words, "居住于")
}
