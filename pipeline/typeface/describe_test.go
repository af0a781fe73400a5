package typeface_test

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
)

func describe(t testing.TB, data string) []typeface.Description {
	t.Helper()
	all, err := typeface.Describe(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestDescribe(t *testing.T) {
	data := squarefont.Collection(
		squarefont.New("国", squarefont.Family("FangSong_GB2312"), squarefont.Family("仿宋_GB2312"), squarefont.PostScript("FangSong_GB2312"), squarefont.Version("Version 2.00")),
		squarefont.CFF(squarefont.New("国", squarefont.Family("思源宋体"), squarefont.Style(700, true))),
		squarefont.New("国"),
	)
	all := describe(t, data)
	if len(all) != 3 {
		t.Fatalf("%d fonts, want 3", len(all))
	}
	first := all[0].Names
	if !slices.Equal(first.Families, []string{"仿宋_GB2312", "FangSong_GB2312"}) || first.Name() != "仿宋_GB2312" ||
		first.PostScript != "FangSong_GB2312" || first.Version != "Version 2.00" {
		t.Errorf("names %+v", first)
	}
	second := all[1]
	if !second.CFF || second.Index != 1 || second.Weight != 700 || !second.Italic || !errors.Is(second.Usable(), typeface.ErrCFF) {
		t.Errorf("second font %+v", second)
	}
	if third := all[2]; third.Names.Name() != "" || third.Usable() != nil {
		t.Errorf("third font %+v", third)
	}
}

// Names that cannot be read, or would spoil a report, are left out.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		name   string
		option squarefont.Option
		want   string
	}{
		{"beyond the BMP", squarefont.Family("𬭎体"), "𬭎体"},
		{"blanks", squarefont.Family(" 仿宋 "), "仿宋"},
		{"line break", squarefont.Family("仿\n宋"), ""},
		{"escape", squarefont.Family("\x1b[31m"), ""},
		{"empty", squarefont.Family(""), ""},
		{"Macintosh", squarefont.Macintosh(0, "SimSun"), "SimSun"},
		{"Macintosh in GBK", squarefont.Macintosh(25, "\xb7\xc2\xcb\xce"), ""},
		{"very long", squarefont.Family(strings.Repeat("长", 10_000)), strings.Repeat("长", 256)},
	} {
		if got := describe(t, squarefont.New("国", c.option))[0].Names.Name(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCalled(t *testing.T) {
	regular := describe(t, squarefont.New("国", squarefont.Family("方正小标宋_GBK"), squarefont.PostScript("FZXBSK--GBK1-0"), squarefont.Style(400, false)))[0]
	bold := describe(t, squarefont.New("国", squarefont.Family("方正小标宋_GBK"), squarefont.Style(700, false)))[0]
	for name, want := range map[string]bool{
		"方正小标宋_GBK": true, "方正小标宋_gbk": true, "方正小标宋 _GBK": true, "fzxbsk--gbk1-0": true, "方正小标宋": false, "": false,
	} {
		if got := regular.Called(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
	if regular.Rank("方正小标宋_GBK") >= bold.Rank("方正小标宋_GBK") {
		t.Error("the bold font goes before the regular one")
	}
}

func TestDescribeErrors(t *testing.T) {
	font := squarefont.New("国")
	for _, c := range []struct {
		name, data string
		want       error
	}{
		{"nothing", "", typeface.ErrNotFont},
		{"text", strings.Repeat("这不是字体", 20), typeface.ErrNotFont},
		{"directory cut off", font[:40], typeface.ErrBroken},
		{"collection of no fonts", squarefont.Collection(), typeface.ErrBroken},
		{"collection leading nowhere", "ttcf\x00\x01\x00\x00\x00\x00\x00\x01\xFF\xFF\xFF\xFF", typeface.ErrNotFont},
	} {
		if _, err := typeface.Describe(strings.NewReader(c.data), int64(len(c.data))); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
	if _, err := typeface.Describe(failing{}, 1000); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a disk that fails: %v", err)
	}
}

// failing is a disk that cannot be read.
type failing struct{}

func (failing) ReadAt([]byte, int64) (int, error) { return 0, io.ErrUnexpectedEOF }

func TestMapped(t *testing.T) {
	data := squarefont.Collection(squarefont.New("国"), squarefont.New("𪚥中", squarefont.Empty("空")))
	got := typeface.Mapped(strings.NewReader(data), int64(len(data)), 1, []rune("国𪚥空无"))
	if string(got) != "𪚥空" {
		t.Errorf("mapped %s, want 𪚥空", string(got))
	}
	if got := typeface.Mapped(strings.NewReader("x"), 1, 0, []rune("国")); got != nil {
		t.Errorf("no font maps %s", string(got))
	}
}

func TestCovers(t *testing.T) {
	f := open(t, squarefont.New("国中", squarefont.Empty("䶮")))
	c := f.Covers([]rune("国䶮无"))
	if c.Wanted != 3 || c.Have() != 1 || string(c.Missing) != "无" || string(c.Empty) != "䶮" {
		t.Errorf("%+v", c)
	}
}

func TestReadCharacters(t *testing.T) {
	if got := typeface.ReadCharacters("# 说明\n国 中\n𬭎\n"); string(got) != "国中𬭎" {
		t.Errorf("%s", string(got))
	}
}
