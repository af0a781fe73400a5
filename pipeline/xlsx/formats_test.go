package xlsx

import "testing"

func TestDateFormats(t *testing.T) {
	dates := []string{
		"yyyy/m/d", "yyyy-mm-dd", `yyyy"年"m"月"d"日"`, "yyyy年m月d日", `yyyy"年"m"月"d"日";@`, "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
		`[DBNum1][$-804]yyyy"年"m"月"d"日"`, "m/d/yyyy h:mm", "mmm-yy", "d", "mmmm", `m"月"`, "YYYY.MM.DD", "yyyy-mm-dd hh:mm:ss.000", `yyyy\-mm\-dd`, "[Red]d/m",
	}
	others := []string{
		"General", "@", "0", "0.00", "#,##0.00", `0"年"`, `0"日"`, "[Red]#,##0;[Blue]-#,##0", "h:mm", "h:mm:ss", "mm:ss", "mm:ss.0", "[h]:mm:ss", "[mm]:ss",
		"h:mm AM/PM", `h"时"mm"分"`, "G/通用格式", `"m/d/y"`, `\y\m\d`, "0_d", "0%", "0.00E+00", `#,##0"美元";d`, "[$USD-409]#,##0", "", "[", `"`, "\\",
	}
	for _, code := range dates {
		if !isDateFormat(code) {
			t.Errorf("%s is a date format", code)
		}
	}
	for _, code := range others {
		if isDateFormat(code) {
			t.Errorf("%s is no date format", code)
		}
	}
}
