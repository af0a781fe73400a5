package disclosure

import (
	"strings"

	"gongwen/pipeline/pattern"
)

// mark is a mark of secrecy or of inner use. 国家秘密 and 保密 in running text are none.
var mark = pattern.New(`(?:绝密|机密|秘密)[\s　]*[★☆](?:[\s　]*(?:[0-9０-９]+[\s　]*(?:年|个月|月)|长期|启用前))?` +
	`|密级[\s　]*[:：][\s　]*(?:绝密|机密|秘密|内部)` +
	`|内部(?:资料|文件|材料|使用)[\s　，,、]*(?:(?:请|应)?(?:注意|妥善)(?:保存|保管|保密)|(?:请|不得|严禁|切勿|请勿|禁止|不准)+(?:外传|外泄|扩散|翻印|公开|转载))` +
	`|此件不(?:予)?公开|公开(?:属性|方式|类型|选项)[\s　]*[:：][\s　]*不(?:予)?公开`)

// wholeMark is a mark that is all of a text, as in the cell of a column 密级.
var wholeMark = pattern.New(`^(?:(?:绝密|机密|秘密)级?[\s　]*(?:[0-9０-９]+[\s　]*年|长期)?|内部(?:资料|文件|材料)|不予公开)$`)

func marks(finds []Find, text string) []Find {
	if whole := strings.TrimSpace(text); wholeMark().MatchString(whole) {
		start := strings.Index(text, whole)
		return append(finds, Find{Secrecy, start, start + len(whole), whole, whole, ""})
	}
	for _, m := range mark().FindAllStringIndex(text, -1) {
		found := text[m[0]:m[1]]
		finds = append(finds, Find{Secrecy, m[0], m[1], found, found, ""})
	}
	return finds
}
