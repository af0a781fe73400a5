package page

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"gongwen/pipeline/cos"
)

func TestAboutTheFile(t *testing.T) {
	d, err := Read(withUsual(map[int]string{
		1:  "<</Type/Catalog/Pages 2 0 R/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot 31 0 R/Metadata 32 0 R>>",
		30: "<</Title<FEFF901A77E5>/Author(Office)/Producer(P)/Creator(C)>>",
		31: "<<>>", 32: "<<>>stream\n<xmp/>\nendstream",
		3: "<</Type/Page/Parent 2 0 R>>",
	}))
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%v %s %s %s %s %s %s %s", d.Tagged, d.Lang, d.Title, d.Author, d.Producer, d.Creator, d.Metadata, d.Version)
	if want := "true zh-CN 通知 Office P C <xmp/> 1.7"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestRefused(t *testing.T) {
	for name, c := range map[string]struct {
		b    []byte
		want error
	}{
		"not a PDF":    {[]byte("PK\x03\x04"), cos.ErrNotPDF},
		"no pages":     {withUsual(map[int]string{2: "<</Kids[]>>"}), cos.ErrDamaged},
		"no page tree": {withUsual(map[int]string{1: "<</Type/Catalog>>"}), cos.ErrDamaged},
	} {
		if d, err := Read(c.b); d != nil || !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// doubted tells whether a page has a doubt with these words.
func doubted(p Page, words string) bool {
	for _, d := range p.Doubts {
		if strings.Contains(d.Message, words) {
			return true
		}
	}
	return false
}

// TestBombs: files that would run for ages end, and say that something is missing.
func TestBombs(t *testing.T) {
	forms := map[int]string{4: "<<>>stream\n/X Do\nendstream", 5: "<</XObject<</X 40 0 R>>>>"}
	for n := 40; n < 58; n++ {
		forms[n] = fmt.Sprintf("<</Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>>>stream\n%s\nendstream", n+1, strings.Repeat("/X Do ", 50))
	}
	forms[58] = "<</Subtype/Form>>stream\n0 0 m\nendstream"
	for name, objects := range map[string]map[int]string{
		"forms in forms":   forms,
		"states":           {4: "<<>>stream\n" + strings.Repeat("q ", 100_000) + "\nendstream"},
		"one endless page": {4: "<<>>stream\n" + strings.Repeat("0 0 m ", maxMarks+10) + "\nendstream"},
		"glyphs":           {4: "<<>>stream\nBT /S 9 Tf " + "(" + strings.Repeat("A", maxGlyphs+1) + ") Tj\nendstream"},
	} {
		d, err := Read(withUsual(objects))
		if err != nil {
			t.Fatal(err)
		}
		if p := d.Pages[0]; !doubted(p, "超出处理上限") && !doubted(p, "嵌套过深") || len(p.Glyphs) > maxGlyphs {
			t.Errorf("%s: %d glyphs, doubts %v", name, len(p.Glyphs), p.Doubts)
		}
	}
}

func TestOnePageRunsOutTheNextSaysSo(t *testing.T) {
	d, err := Read(withUsual(map[int]string{
		2: "<</Kids[3 0 R 20 0 R]/MediaBox[0 0 100 100]>>",
		3: "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", 20: "<</Type/Page/Parent 2 0 R/Contents 21 0 R>>",
		4: "<<>>stream\n" + strings.Repeat("0 0 m ", maxMarks+10) + "\nendstream", 21: "<<>>stream\n0 0 m 9 9 l S\nendstream",
	}))
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range d.Pages {
		if !doubted(p, "超出处理上限") {
			t.Errorf("page %d: %v", i+1, p.Doubts)
		}
	}
}

func TestRoles(t *testing.T) {
	for name, want := range map[string]string{
		"FangSong_GB2312": "仿宋", "仿宋_GB2312": "仿宋", "STFangsong": "仿宋", "FZFSK--GBK1-0": "仿宋", "FandolFang-Regular": "仿宋", "gw-fangsong": "仿宋", "GWFangSongM": "仿宋",
		"KaiTi_GB2312": "楷体", "楷体": "楷体", "STKaiti": "楷体", "FZKTK--GBK1-0": "楷体", "FandolKai-Regular": "楷体", "LXGWWenKai-Light": "楷体", "AR PL UKai CN": "楷体",
		"SimHei": "黑体", "黑体": "黑体", "FZHTK--GBK1-0": "黑体", "NotoSansSC-Medium": "黑体", "NotoSansCJKjp-Bold-VKana": "黑体", "WenQuanYiZenHei": "黑体", "MicrosoftYaHei": "黑体",
		"SimSun": "宋体", "宋体": "宋体", "STSong": "宋体", "NotoSerifSC-Light": "宋体", "FandolSong-Regular": "宋体", "NSimSun": "宋体", "FZSSK--GBK1-0": "宋体",
		"FZXBSJW--GB1-0": "小标宋", "方正小标宋简体": "小标宋", "FZXiaoBiaoSong-B05S": "小标宋", "NotoSerifSC-Bold": "小标宋", "gw-title": "小标宋", "FandolSong-Bold": "小标宋", "STZhongsong": "小标宋",
		"TimesNewRomanPSMT": "", "LiberationSerif": "", "gw-latin": "", "Arial-BoldMT": "", "Calibri": "", "": "",
	} {
		if got := role(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

func TestFontNames(t *testing.T) {
	for name, want := range map[string]string{
		"ABCDEF+SimHei":                 "SimHei, subset",
		"ABCDEF+":                       ", subset",
		"abcdef+SimHei":                 "abcdef+SimHei",
		"A+SimHei":                      "A+SimHei",
		"ABCDEF+\xb7\xc2\xcb\xce_GBK":   "仿宋_GBK, subset",
		"\xba\xda\xcc\xe5,Bold":         "黑体,Bold, bold",
		"NotoSerifSC-Black":             "NotoSerifSC-Black, bold",
		"FZDBSJW--GB1-0":                "FZDBSJW--GB1-0",
		"\xe4\xbb\xbf\xe5\xae\x8b":      "仿宋",
		"\xff\xfe something not a text": "\uFFFD something not a text",
	} {
		var f Font
		f.setName(name)
		if got := f.Name + when(f.Subset, ", subset") + when(f.Bold, ", bold"); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestEncodings(t *testing.T) {
	for name, want := range map[string]string{
		"WinAnsiEncoding":  "A ' ` — “ é",
		"MacRomanEncoding": "A ' ` — “ é",
		"StandardEncoding": "A ’ ‘ — “ ø",
	} {
		codes := map[string][]byte{
			"WinAnsiEncoding": {'A', '\'', '`', 0x97, 0x93, 0xE9}, "MacRomanEncoding": {'A', '\'', '`', 0xD1, 0xD2, 0x8E},
			"StandardEncoding": {'A', '\'', '`', 0xD0, 0xAA, 0xF9},
		}[name]
		letters := named(name)
		got := []string{}
		for _, c := range codes {
			got = append(got, letters[c])
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", name, s, want)
		}
	}
	if glyphTexts["asciitilde"] != "~" || glyphTexts["A"] != "A" || glyphTexts["zero"] != "0" || glyphTexts["quoteleft"] != "‘" || len(asciiNames) != 95 {
		t.Error("the names of ASCII are out of step")
	}
}
