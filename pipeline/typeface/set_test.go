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

// A font that cannot be used is left out; the role falls to what lies below and says so.
func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name, register, file string
		is                   error
	}{
		{"missing file", `{faces: [{name: own, file: simfang.ttf}], roles: {仿宋: {chain: [own]}}}`, "simfang.ttf", fs.ErrNotExist},
		{"CFF", `{faces: [{name: own, file: cff.otf}], roles: {仿宋: {chain: [own]}}}`, "cff.otf", typeface.ErrCFF},
		{"as Latin", `{faces: [{name: own, file: cff.otf}], roles: {仿宋: {latin: own}}}`, "cff.otf", typeface.ErrCFF},
		{"no such font", `{faces: [{name: own, file: user.ttf, index: 1}], roles: {仿宋: {chain: [own]}}}`, "user.ttf", typeface.ErrNoSuch},
		{"no font of the name", `{faces: [{name: own, file: user.ttf, font: 楷体}], roles: {仿宋: {chain: [own]}}}`, "user.ttf", typeface.ErrNoSuch},
	} {
		s, err := typeface.Load(source(t, base), source(t, c.register))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		f := s.Filling(typeface.FangSong)
		if len(f.Refused) != 1 || !errors.Is(f.Refused[0].Err, c.is) || f.Refused[0].Entry.File != c.file || !f.Substituted() {
			t.Errorf("%s: refused %v, want %v", c.name, f.Refused, c.is)
		}
		checkFinds(t, s, typeface.FangSong, map[rune]string{'国': "fang", 'A': "latin"})
	}
}

// A stand-in is one until a font lies over it; a font that cannot be used leaves it one.
func TestStandsFor(t *testing.T) {
	const stand = `{faces: [{name: t, file: song.ttf}], roles: {小标宋: {chain: [t], stands-for: 方正小标宋简体}}}`
	for _, c := range []struct {
		name, over, want string
		refused          int
	}{
		{"as it is", "", "方正小标宋简体", 0},
		{"own font", `{faces: [{name: u, file: user.ttf}], roles: {小标宋: {chain: [u]}}}`, "", 0},
		{"own font refused", `{faces: [{name: u, file: cff.otf}], roles: {小标宋: {chain: [u]}}}`, "方正小标宋简体", 1},
		{"one of two refused", `{faces: [{name: u, file: cff.otf}, {name: v, file: user.ttf}], roles: {小标宋: {chain: [u, v]}}}`, "", 1},
		{"another role", `{faces: [{name: u, file: user.ttf}], roles: {黑体: {chain: [u]}}}`, "方正小标宋简体", 0},
	} {
		s, err := typeface.Load(source(t, stand), source(t, c.over))
		if err != nil {
			t.Fatal(err)
		}
		if f := s.Filling(typeface.XiaoBiaoSong); f.StandsFor != c.want || len(f.Refused) != c.refused {
			t.Errorf("%s: stands for %q, %d refused, want %q, %d", c.name, f.StandsFor, len(f.Refused), c.want, c.refused)
		}
	}
}

func TestSpare(t *testing.T) {
	s, err := typeface.Load(source(t, base))
	if err != nil {
		t.Fatal(err)
	}
	rare, err := typeface.Open("rare", squarefont.New("国无"))
	if err != nil {
		t.Fatal(err)
	}
	with := s.With(typeface.Spare{Face: rare})
	checkFinds(t, with, typeface.FangSong, map[rune]string{'国': "fang", '无': "rare"})
	checkFinds(t, with, typeface.Song, map[rune]string{'国': "song", '无': "rare"})
	checkFinds(t, s, typeface.Song, map[rune]string{'无': ""})
	if n := len(with.Filling(typeface.FangSong).Faces); n != 1 {
		t.Errorf("仿宋 has %d faces of its own, want 1", n)
	}
}

func TestLoadErrors(t *testing.T) {
	for register, want := range map[string]string{
		`roles: {黑体: {chain: [hei]}}`:        "黑体用到的字体“hei”没有登记",
		`roles: {黑体: {latin: x, chain: []}}`: "黑体用到的字体“x”没有登记",
	} {
		if _, err := typeface.Load(source(t, register)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", register, err, want)
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
