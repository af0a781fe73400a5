package yaml

import (
	"reflect"
	"testing"
)

// meal is what the tests read.
type meal struct {
	name    string
	guests  []string
	warm    bool
	size    plate
	courses []string
	notes   map[string]string
}

type plate string

func readMeal(file, src string) (meal, error) {
	m := meal{notes: map[string]string{}}
	err := Read(file, []byte(src), func(r *Reader, root *Node) {
		var notes *Node
		r.Fields(root, []string{"name", "courses"},
			Later("notes", &notes),
			Key("name", &m.name, r.Text),
			Key("guests", &m.guests, r.Texts),
			Key("warm", &m.warm, r.Flag),
			Key("size", &m.size, OneOf[plate](r, "大", "小")),
			r.Each("courses", func(n *Node) { m.courses = append(m.courses, r.Text(n)) }),
		)
		for _, n := range r.Items(notes) {
			for key, value := range r.Pairs(n) {
				m.notes[m.name+key.Value] = r.Text(value)
			}
		}
	})
	return m, err
}

func TestReader(t *testing.T) {
	got, err := readMeal("a.yaml", "notes: [{酒: 无}]\nname: 午餐\nguests: 张三\nwarm: 是\nsize: 小\ncourses: [汤, 饭]\n")
	want := meal{"午餐", []string{"张三"}, true, "小", []string{"汤", "饭"}, map[string]string{"午餐酒": "无"}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestReaderFails(t *testing.T) {
	for src, want := range map[string]string{
		"":                              "a.yaml：文件是空的",
		"name: \xff":                    "a.yaml：编码不是UTF-8，请在记事本中另存为UTF-8编码",
		"name: [":                       "a.yaml 第1行附近：写法有误。请查看缩进（只用空格，不用Tab）、半角冒号后的空格、括号和引号是否成对（yaml: line 1: did not find expected node content）",
		"- name":                        "a.yaml 第1行：这里要写成“名称: 内容”的形式",
		"\nname: 午餐":                    "a.yaml 第2行：缺少“courses”",
		"name: \"\u200b \"\ncourses: 汤": "a.yaml 第1行：这里要写一段文字\na.yaml 第2行：这里要写成列表：用[ ]括起来，或者每项一行、以“- ”开头",
		"name: 午餐\nname: 晚餐\ncourses: []":          "a.yaml 第2行：“name”写了两次\na.yaml 第3行：这里至少要写一项",
		"name: 午餐\nsize: 中\nwarm: 不\ncourses: [汤]": "a.yaml 第2行：“中”不能用，只能写大、小\na.yaml 第3行：这里只能写true（是）或false（否），现在是“不”",
		"name: 午餐\ncourses: [汤]\nnotes: [{酒: []}]\nsoup: 汤": "a.yaml 第4行：不认识“soup”，这里只能写notes、name、guests、warm、size、courses\n" +
			"a.yaml 第3行：这里要写一段文字",
	} {
		if _, err := readMeal("a.yaml", src); err == nil || err.Error() != want {
			t.Errorf("%q: got\n%v\nwant\n%s", src, err, want)
		}
	}
}
