package value

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isOffice reports whether a name ends as those of offices do.
func isOffice(name string) bool {
	last, _ := utf8.DecodeLastRuneInString(name)
	return strings.ContainsRune("科室局办委处部队所厅署院站组镇乡村社会校馆台行库厂", last) ||
		endsIn(name, "中心", "公司", "街道", "集团", "政府", "大学", "支部", "单位", "科协", "文联", "残联", "妇联", "工商联", "政协", "人大", "社区", "园区", "开发区")
}

// cutOffice cuts the first of several offices joined by 和, 与 or 及. Both sides must look
// like offices, the first with three characters or more, so that 住房和城乡建设局, 督办和信访科
// and 干部和人才科 stay whole.
func cutOffice(name string) (first, rest string) {
	for i, c := range name {
		if c != '和' && c != '与' && c != '及' {
			continue
		}
		left, right := strings.TrimSuffix(name[:i], "以"), name[i+len("和"):]
		if joinable(left) && isOffice(right) {
			return left, right
		}
	}
	return name, ""
}

func joinable(left string) bool {
	if utf8.RuneCountInString(left) < 3 {
		return slices.Contains([]string{"党委", "纪委", "市委", "县委", "区委", "团委", "工会", "妇联", "人大", "政协"}, left)
	}
	return isOffice(left) && !endsIn(left, "干部", "社会") && withoutOthers(left) == left
}

// isName reports whether a text may be the name of a person or an office.
func isName(name string) bool {
	length, office := utf8.RuneCountInString(name), isOffice(name)
	if length < 2 || length > 40 || !office && !isPerson(name, length) {
		return false
	}
	depth := 0
	for i, c := range name {
		depth += nesting(c)
		switch {
		case depth < 0 || i == 0 && depth > 0 || c == '：' || c == ':':
			return false
		case depth > 0 || nesting(c) != 0 || unicode.IsLetter(c) || strings.ContainsRune("·•・.-—“”", c):
		case !office || !unicode.IsDigit(c):
			return false
		}
	}
	return depth == 0 && !strings.Contains(name, "的")
}

// isPerson reports whether a text is not too long for a person or a title and holds none
// of the words that sentences are made of.
func isPerson(name string, length int) bool {
	if length > 12 && !strings.Contains(name, "·") || strings.ContainsAny(name, "了是按把被不") {
		return false
	}
	return !slices.ContainsFunc([]string{"附件", "待定", "暂无", "同上", "落实", "整改", "完成", "要求", "加强", "推进", "进行",
		"长期", "持续", "立即", "开展", "提高"}, func(w string) bool { return strings.Contains(name, w) })
}
