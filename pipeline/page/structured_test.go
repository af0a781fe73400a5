package page

import (
	"testing"
)

const sample = `<?xml version="1.0"?>
<document name="x.pdf">
<page id="page1" width="595.2756" height="841.8898">
<block><line wmode="0" dir="1 0">
<font name="ABCDEF+FangSong" size="10">
<char quad="28.3465 20 38.3465 20 28.3465 34 38.3465 34" x="28.3465" y="28.3465" color="#ff0000" c="中"/>
<char quad="38.3465 20 43.3465 20 38.3465 34 43.3465 34" x="38.3465" y="28.3465" color="#000000" c="&lt;"/>
</font>
<font name="SimHei" size="20">
<char quad="90 100 90 80 104 100 104 80" x="100" y="100" c="&#xfffd;"/>
</font></line></block></page>
<page id="page2" width="100" height="100"></page></document>`

const sampleDump = `font 0 "FangSong"  仿宋 centre 380 subset unicode
font 1 "SimHei"  黑体 centre 380 unicode
page 1 210.000 x 297.000
glyph "中" at (10.000 10.000) advance 3.528 size 10.00pt font 0 colour #FF0000 box [10.000 6.896 13.528 10.423]
glyph "<" at (13.528 10.000) advance 1.764 size 10.00pt font 0 box [13.528 6.896 15.292 10.423]
glyph "" at (35.278 35.278) advance 7.056 size 20.00pt font 1 turned box [29.069 28.222 36.124 35.278]
doubt content 文件由 mutool 代为解读，线条和图片没有读出
doubt text 字体没有说明字形代表什么字，有的字读不出
page 2 35.278 x 35.278
doubt content 文件由 mutool 代为解读，线条和图片没有读出
`

func TestStructuredText(t *testing.T) {
	d, err := FromStructuredText([]byte(sample))
	if err != nil {
		t.Fatal(err)
	}
	if got := dump(t, d); got != sampleDump || !d.StructuredText {
		t.Errorf("got\n%s", got)
	}
	for _, bad := range []string{"", "no XML", "<a>", "<html></html>", sample[:300], "<document></document>"} {
		if d, err := FromStructuredText([]byte(bad)); err == nil {
			t.Errorf("%.20q: %v", bad, d)
		}
	}
}
