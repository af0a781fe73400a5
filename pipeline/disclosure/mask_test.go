package disclosure

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func TestMask(t *testing.T) {
	for text, want := range map[string]string{
		"张三，身份证号441802198001011234，手机13812345678。": "张三，身份证号4418**********1234，手机138****5678。",
		"4418\u200b02198001011234":                 "4418**********1234",
		"对张三予以党内警告处分":                              "对张某予以党内警告处分",
		"机密★1年\u00a0":                              "机密★1年〔U+00A0〕",
		"贯彻落实上级决策部署":                               "贯彻落实上级决策部署",
		"":                                         "",
	} {
		if got := Mask(text); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// TestNoReportRepeatsIt prints a find in the ways programs print: the number is in none.
func TestNoReportRepeatsIt(t *testing.T) {
	f := Scan("身份证号441802198001011234", nil)[0]
	b, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{string(b), fmt.Sprint(f), fmt.Sprintf("%+v", []Find{f})} {
		if strings.Contains(s, "19800101") || !strings.Contains(s, "4418**********1234") {
			t.Error(s)
		}
	}
}
