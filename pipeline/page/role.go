package page

import (
	"strings"
	"unicode/utf8"
)

// roles tells by a piece of a font's name, small letters without blanks, hyphens and
// underlines, what it is in a 公文. The first piece that fits counts.
var roles = []struct{ piece, role string }{
	{"小标宋", "小标宋"}, {"xbs", "小标宋"}, {"xiaobiaosong", "小标宋"}, {"gwtitle", "小标宋"}, {"xbiaosong", "小标宋"},
	{"大标宋", "小标宋"}, {"dbs", "小标宋"}, {"中宋", "小标宋"}, {"zhongsong", "小标宋"}, {"stzhongs", "小标宋"},
	{"仿宋", "仿宋"}, {"fangsong", "仿宋"}, {"stfangso", "仿宋"}, {"fandolfang", "仿宋"}, {"fzfs", "仿宋"}, {"stfs", "仿宋"}, {"simfang", "仿宋"},
	{"楷", "楷体"}, {"kai", "楷体"}, {"fzkt", "楷体"},
	{"黑", "黑体"}, {"heiti", "黑体"}, {"simhei", "黑体"}, {"fzhei", "黑体"}, {"fzht", "黑体"}, {"hei", "黑体"},
	{"yahei", "黑体"}, {"notosanssc", "黑体"}, {"notosanscjk", "黑体"}, {"sourcehansans", "黑体"}, {"wenquanyizenhei", "黑体"}, {"wqyzenhei", "黑体"},
	{"宋", "宋体"}, {"simsun", "宋体"}, {"song", "宋体"}, {"fzss", "宋体"}, {"uming", "宋体"},
	{"notoserifsc", "宋体"}, {"notoserifcjk", "宋体"}, {"sourcehanserif", "宋体"},
}

var closeUp = strings.NewReplacer(" ", "", "-", "", "_", "")

// role guesses from a font's name; "" for a font that is none of ours. A bold 宋体 is
// what free fonts offer for 小标宋.
func role(name string) string {
	plain := closeUp.Replace(strings.ToLower(name))
	for _, r := range roles {
		if !strings.Contains(plain, r.piece) {
			continue
		}
		if r.role == "宋体" && boldName(name) {
			return "小标宋"
		}
		return r.role
	}
	return ""
}

// boldName tells a bold face by its name.
func boldName(name string) bool {
	plain := strings.ToLower(name)
	for _, piece := range []string{"bold", "heavy", "black", "粗"} {
		if strings.Contains(plain, piece) {
			return true
		}
	}
	return false
}

// gbk is the characters of common font names as GBK writes them.
var gbk = strings.NewReplacer(
	"\xb7\xc2", "仿", "\xcb\xce", "宋", "\xbf\xac", "楷", "\xba\xda", "黑", "\xcc\xe5", "体",
	"\xd0\xa1", "小", "\xb1\xea", "标", "\xb7\xbd", "方", "\xd5\xfd", "正", "\xbb\xaa", "华",
	"\xce\xc4", "文", "\xd6\xd0", "中", "\xbc\xf2", "简", "\xd0\xc2", "新", "\xd1\xc5", "雅",
	"\xb4\xf3", "大", "\xb4\xd6", "粗", "\xcf\xb8", "细", "\xca\xe9", "书", "\xc1\xa5", "隶",
)

// chinese turns a name written in GBK, as old programs do, into UTF-8.
func chinese(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	return strings.ToValidUTF8(gbk.Replace(name), "\uFFFD")
}
