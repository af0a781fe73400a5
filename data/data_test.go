package data_test

import (
	"slices"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"gongwen/data"
	"gongwen/pipeline/typeface"
)

func characters(t *testing.T, file string) []rune {
	t.Helper()
	text, err := data.Files.ReadFile("characters/" + file)
	if err != nil {
		t.Fatal(err)
	}
	list := typeface.ReadCharacters(string(text))
	sorted := slices.Sorted(slices.Values(list))
	if n := len(slices.Compact(sorted)); n != len(list) {
		t.Errorf("%s: %d characters stand twice", file, len(list)-n)
	}
	return list
}

// 通用规范汉字表 has 3,500 characters of level 1, 3,000 of level 2 and 1,605 of level 3.
func TestNationalList(t *testing.T) {
	list := characters(t, "tgh.txt")
	if len(list) != 8105 {
		t.Fatalf("%d characters, want 8105", len(list))
	}
	for number, want := range map[int]rune{1: '一', 3500: '矗', 3501: '乂', 6500: '齉', 6501: '亍', 8105: '蠼'} {
		if got := list[number-1]; got != want {
			t.Errorf("number %d is %c, want %c", number, got, want)
		}
	}
}

// The list of GB/T 2312 is what the encoding has in its rows 16 to 87.
func TestGB2312(t *testing.T) {
	var want []rune
	for row := byte(16); row <= 87; row++ {
		for cell := byte(1); cell <= 94; cell++ {
			s, err := simplifiedchinese.GBK.NewDecoder().String(string([]byte{0xA0 + row, 0xA0 + cell}))
			if r := []rune(s); err == nil && len(r) == 1 && r[0] >= 0x4E00 && r[0] <= 0x9FFF {
				want = append(want, r[0])
			}
		}
	}
	if got := characters(t, "gb2312.txt"); !slices.Equal(got, want) {
		t.Errorf("%d characters, want %d", len(got), len(want))
	}
}

func TestMarks(t *testing.T) {
	if list := characters(t, "marks.txt"); len(list) < 100 {
		t.Errorf("only %d marks", len(list))
	}
}

// Every role has names to look for.
func TestKnownFonts(t *testing.T) {
	src, err := data.Files.ReadFile("fonts.yaml")
	if err != nil {
		t.Fatal(err)
	}
	known, err := typeface.ReadKnown("fonts.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	for _, role := range typeface.Roles() {
		if len(known.Roles[role]) < 5 {
			t.Errorf("%s: only %v", role, known.Roles[role])
		}
	}
	if len(known.Rare) < 5 {
		t.Errorf("for rare characters only %v", known.Rare)
	}
}
