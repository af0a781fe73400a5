package typeface_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"gongwen/pipeline/typeface"
	"gongwen/pipeline/typeface/squarefont"
)

var files = map[string]string{
	"song.ttf":  squarefont.New("国中龙" + "—─·‧AB"),
	"fang.ttf":  squarefont.New("国中A1·"),
	"latin.ttf": squarefont.New("AB·"),
	"user.ttf":  squarefont.New("国A"),
	"cff.otf":   "OTTO" + strings.Repeat("\x00", 20),
}

func source(t *testing.T, register string) typeface.Source {
	t.Helper()
	r, err := typeface.ReadRegister("fonts.yaml", []byte(register))
	if err != nil {
		t.Fatal(err)
	}
	return typeface.Source{Register: r, Open: func(file string) (string, error) {
		if data, ok := files[file]; ok {
			return data, nil
		}
		return "", fs.ErrNotExist
	}}
}

const base = `
faces:
  - {name: song, file: song.ttf, draw: {"—": "─"}}
  - {name: fang, file: fang.ttf}
  - {name: latin, file: latin.ttf}
roles:
  仿宋: {latin: latin, chain: [fang]}
  宋体: {chain: [song]}
`

func checkFinds(t *testing.T, s *typeface.Set, role typeface.Role, finds map[rune]string) {
	t.Helper()
	for r, want := range finds {
		got := ""
		if i, _, ok := s.Find(role, r); ok {
			got = s.Face(i).Name()
		}
		if got != want {
			t.Errorf("%s %c: face %q, want %q", role, r, got, want)
		}
	}
}

func TestFind(t *testing.T) {
	s, err := typeface.Load(source(t, base))
	if err != nil {
		t.Fatal(err)
	}
	if s.Len() != 3 || !s.Has(typeface.FangSong) || s.Has(typeface.Hei) {
		t.Errorf("%d faces, 仿宋 %v, 黑体 %v", s.Len(), s.Has(typeface.FangSong), s.Has(typeface.Hei))
	}
	checkFinds(t, s, typeface.FangSong, map[rune]string{
		'国': "fang", 'A': "latin", '1': "fang", '·': "fang", '龙': "song", '无': "",
	})
	checkFinds(t, s, typeface.Song, map[rune]string{'国': "song", 'A': "song", '1': "fang"})
	checkFinds(t, s, typeface.Hei, map[rune]string{'国': ""})
}

func TestDrawnWithAnother(t *testing.T) {
	s, err := typeface.Load(source(t, base))
	if err != nil {
		t.Fatal(err)
	}
	_, dash, _ := s.Find(typeface.Song, '—')
	_, line, _ := s.Find(typeface.Song, '─')
	if dash != line {
		t.Errorf("— has glyph %d, want that of ─, %d", dash, line)
	}
	sub := typeface.NewSubset(s.Face(0))
	if a, b := sub.CID('—'), sub.CID('─'); a == b || sub.Runes()[a] != '—' {
		t.Errorf("CIDs %d and %d: a character keeps its own", a, b)
	}
}

func TestLaidOver(t *testing.T) {
	user := source(t, `
faces:
  - {name: user, file: user.ttf}
roles:
  仿宋: {chain: [user]}
  小标宋: {latin: user, chain: [user, latin]}
`)
	s, err := typeface.Load(source(t, base), user)
	if err != nil {
		t.Fatal(err)
	}
	checkFinds(t, s, typeface.FangSong, map[rune]string{'国': "user", '中': "fang", 'A': "latin", '龙': "song"})
	checkFinds(t, s, typeface.XiaoBiaoSong, map[rune]string{'国': "user", '中': "song", 'A': "user", 'B': "latin"})
	checkFinds(t, s, typeface.Song, map[rune]string{'国': "song"})
}

func TestLoadErrors(t *testing.T) {
	for _, c := range []struct {
		name, register, want string
		is                   error
	}{
		{"missing file", `faces: [{name: 仿宋体, file: simfang.ttf}]`, "字体“仿宋体”（文件 simfang.ttf）打不开", fs.ErrNotExist},
		{"CFF", `faces: [{name: hei, file: cff.otf}]`, "（文件 cff.otf）是 PostScript（CFF）轮廓", typeface.ErrCFF},
		{"unknown face", `roles: {黑体: {chain: [hei]}}`, "黑体用到的字体“hei”没有登记", nil},
		{"unknown Latin face", `roles: {黑体: {latin: x, chain: []}}`, "黑体用到的字体“x”没有登记", nil},
	} {
		_, err := typeface.Load(source(t, c.register))
		if err == nil || !strings.Contains(err.Error(), c.want) || c.is != nil && !errors.Is(err, c.is) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestReadRegisterErrors(t *testing.T) {
	for register, want := range map[string]string{
		"faces: [{nme: x}]":  "字体登记文件有误",
		"faces: [{name: x}]": "第 1 项",
		`faces: [{name: x, file: y, draw: {"——": "─"}}]`: "字体“x”的 draw",
	} {
		if _, err := typeface.ReadRegister("fonts.yaml", []byte(register)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", register, err, want)
		}
	}
}

func TestEmptyRegister(t *testing.T) {
	s, err := typeface.Load(source(t, ""))
	if err != nil || s.Len() != 0 || s.Has(typeface.Song) {
		t.Errorf("%v: an empty register gives an empty set", err)
	}
}
