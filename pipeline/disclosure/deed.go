package disclosure

import (
	"strings"
	"unicode/utf8"

	"gongwen/pipeline/pattern"
)

// deeds are punishments as they follow the name of their bearer. 立案 and 处分 are not
// among them: whoever stands before those may be the one who does it.
const deeds = `党内(?:严重)?警告|党内职务|政务(?:警告|记|降|撤|开)|行政(?:警告|记|降|撤|开)|留党察看|撤销党内|撤职|开除|记过|记大过|` +
	`严重警告|警告处分|降级|诫勉|双开|移送司法|党籍|公职`

// between may stand after a name before what is said of it: （原局长）, 等3人, 同志.
const between = `^(?:（[^（）]{1,30}）|\([^()]{1,30}\))?(?:等?[0-9０-９一二两三四五六七八九十]+[人名](?:同志)?|等人|同志)?`

// suffered is what follows the name of one who is punished, as the subject.
var suffered = pattern.New(between + `(?:(?:分别|均|已|先后)*(?:被|受到|受|涉嫌|严重违纪|严重违法|违纪违法|违规|违反|利用职|挪用|套取|因[^素此故而为果地时势公])` +
	`|的?(?:` + deeds + `)|的处分|[，,][男女][，,]` +
	`|[（(:：，,|\s]+(?:给予|予以|被|受到)?(?:` + deeds + `)(?:谈话|处分)?(?:[（）()，,。；;|\s]|$))`)

// done is what follows the name of one to whom something is done, as the object.
var done = pattern.New(between + `的?(?:` + deeds + `|(?:分别|依法|依规依纪)*(?:予以|给予|作出|采取|处以|实施|进行|立案|处分|警告|留置|严重违纪|涉嫌)|因[^素此故而为果地时势公]|违规|违反)`)

// follows reports that a text can follow names only.
func follows(after string, p part) bool {
	switch p {
	case object:
		return done().MatchString(after)
	case entry:
		r, _ := utf8.DecodeRuneInString(after)
		return after == "" || strings.ContainsRune("。；;，,\n（( ", r)
	}
	return suffered().MatchString(after)
}

// punishments are the words, longer ones first where they begin together. The pairs of look
// stand for them.
var punishments = []string{"党内严重警告", "党内警告", "政务警告", "行政警告", "严重警告", "警告处分", "政务记过", "政务记大过", "记大过", "记过",
	"撤职", "开除党籍", "开除公职", "开除", "双开", "诫勉", "留党察看", "降级", "移送司法", "采取留置", "留置", "立案", "处分", "警告"}

// punishment returns the first punishment in a text, "" where there is none.
func punishment(s string) string {
	best, at := "", len(s)
	if look(s)&punished == 0 {
		return best
	}
	for _, w := range punishments {
		if i := strings.Index(s, w); i >= 0 && i < at {
			best, at = w, i
		}
	}
	return best
}
