package markdown
import ("testing";"os";"path/filepath";"strings";"time";"fmt";"gongwen/pipeline/document")
func TestScratchCorpus(t *testing.T) {
	files, _ := filepath.Glob("/work/shared/corpus/*.txt")
	files = append(files, "/work/shared/seed/notice.txt")
	for _, f := range files {
		b, _ := os.ReadFile(f)
		var src strings.Builder
		src.WriteString("# 题\n")
		want := ""
		for _, l := range strings.Split(string(b), "\n") {
			l = strings.Trim(l, " \t\r　")
			if l == "" { continue }
			src.WriteString("\n" + l + "\n"); want += l + "\n"
		}
		doc, list := Parse(f, []byte(src.String()))
		got := ""
		for _, bl := range doc.Body {
			switch bl := bl.(type) {
			case *document.Paragraph: got += bl.Text.String() + "\n"
			case *document.List: for i, it := range bl.Items { for _, x := range it { got += bl.Markers[i]+" "+x.(*document.Paragraph).Text.String()+"\n" } }
			default: t.Errorf("%s %T", f, bl)
			}
		}
		if got != want { t.Errorf("%s differs", f)
			g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
			for i := range w { if i >= len(g) || g[i] != w[i] { t.Errorf("got %.200q\nwant %.200q", g[min(i,len(g)-1)], w[i]); break } } }
		for _, x := range list { fmt.Println(filepath.Base(f), x.At, x.Message) }
	}
	t.Log(len(files))
}
func TestScratchSlow(t *testing.T) {
	for name, s := range map[string]string{
		"nest": strings.Repeat("- ", 3000)+"x", "stars": strings.Repeat("*a ", 20000), "stars2": strings.Repeat("**甲", 20000),
		"angle": strings.Repeat("<", 50000), "brk": strings.Repeat("[", 50000)+"](", "amp": strings.Repeat("&", 50000)+";", "bs": strings.Repeat(`\`, 50000)+"<", "comment": strings.Repeat("<!-- -->", 20000), "commento": strings.Repeat(`\<!--`, 20000),
		"tick": strings.Repeat("`", 50001), "lines": strings.Repeat("甲\n", 50000), "heads": strings.Repeat("## 甲。\n乙\n", 20000), "under": strings.Repeat("_a", 30000), "nested2": strings.Repeat("1. - ", 2000), "table": "|a|\n|-|\n"+strings.Repeat("|b|c|\n", 20000), "tablelines": strings.Repeat("|-|\n",20000), "u3000": strings.Repeat("　　甲\n",20000), "yaml": "---\n"+strings.Repeat("a: b\n",20000)+"---\n", "yamlnest": "---\na: "+strings.Repeat("[",9000)+"\n---\n", "breaks": strings.Repeat("<!-- 分页 -->\n\n甲\n\n", 20000), "quotes": strings.Repeat("> ", 20000), "links": strings.Repeat("[a](b", 20000), "title": "# a\\\n"+strings.Repeat("b\\\n",20000),"amps": strings.Repeat("&a", 50000)+";", "waiver": strings.Repeat("<!-- 不查 a：b --> ", 20000),
	} {
		s0 := time.Now()
		_, l := Parse("x", []byte(s))
		fmt.Println(name, len(s), time.Since(s0), len(l))
	}
}
func BenchmarkScratch(b *testing.B) { src, _ := os.ReadFile("/work/shared/seed/notice.txt"); for b.Loop() { Parse("x", src) } }
