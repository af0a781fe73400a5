package compose

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
)

func draft(t testing.TB) *Draft {
	t.Helper()
	all := casefile.Cases(t, "testdata/cases.txtar")
	i := slices.IndexFunc(all, func(c casefile.Case) bool { return c.Name == "groups" })
	d, findings := compose(t, all[i].Files["schema.yaml"], all[i].Input, all[i].Files["ledger.txt"])
	if findings != "" {
		t.Fatal(findings)
	}
	return d
}

func TestEdited(t *testing.T) {
	d := draft(t).Markdown
	crlf := bytes.ReplaceAll(d, []byte("\n"), []byte("\r\n"))
	for name, c := range map[string]struct {
		src  []byte
		want bool
	}{
		"as generated":      {d, false},
		"saved by Notepad":  {append([]byte("\ufeff"), crlf...), false},
		"text changed":      {bytes.Replace(d, []byte("政治"), []byte("组织"), 1), true},
		"title changed":     {bytes.Replace(d, []byte("title: "), []byte("title: 新"), 1), true},
		"line added":        {append(bytes.Clone(d), "\n补充。\n"...), true},
		"digest changed":    {bytes.Replace(d, []byte("sha256:"), []byte("sha256:0"), 1), true},
		"digest taken away": {bytes.Replace(d, []byte("generated: "), []byte("made: "), 1), true},
		"by hand":           {[]byte("# 标题\n\n正文。\n"), true},
		"nothing":           {nil, true},
		"cut off":           {[]byte("---\ngenerated: sha256:"), true},
	} {
		if Edited(c.src) != c.want {
			t.Errorf("%s: edited is not %v", name, c.want)
		}
	}
}

// TestMapBetweenCells holds that the template's own words belong to no cell.
func TestMapBetweenCells(t *testing.T) {
	d := draft(t)
	for text, cell := range map[string]string{
		"关于": "", "一是": "", "二是": "", "号，": "", "政治": "A2", "抓好培训": "D3", "培训": "D3", "规范考察": "B5", "党组）": "B1", "）\n": "",
	} {
		i := strings.LastIndex(string(d.Markdown), text)
		if i < 0 {
			t.Fatalf("no %q", text)
		}
		got := ""
		for _, p := range d.Map.Cells(i) {
			got += p.Cell
		}
		if got != cell {
			t.Errorf("%q came from %q, want %q", text, got, cell)
		}
	}
	if d.Map.Cells(-1) != nil || d.Map.Cells(len(d.Markdown)) != nil {
		t.Error("cells outside the draft")
	}
}

// TestStatus holds that a draft says so, and that the same input gives the same bytes.
func TestStatus(t *testing.T) {
	s := &schema.Schema{Template: "正文\n", Kind: "通知"}
	a, _, err := Compose(s, &ledger.Data{}, "草稿")
	if err != nil {
		t.Fatal(err)
	}
	b, _, _ := Compose(s, &ledger.Data{}, "草稿")
	if !bytes.Equal(a.Markdown, b.Markdown) {
		t.Error("two drafts differ")
	}
	if !strings.HasPrefix(string(a.Markdown), "---\nkind: 通知\nformat: plain\nstatus: 草稿\ngenerated: sha256:") {
		t.Errorf("front matter: %s", a.Markdown)
	}
}

// TestTemplateKeepsItsMarkup holds that only values are escaped.
func TestTemplateKeepsItsMarkup(t *testing.T) {
	s := &schema.Schema{Template: "**重点**\x01　`x`  \r\n\r\n\r\n\r\n- a\r\n\r\n"}
	d, _, err := Compose(s, &ledger.Data{}, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, body, _ := strings.Cut(string(d.Markdown), "---\n\n"); body != "**重点**\ufffd　`x`\n\n- a\n" {
		t.Errorf("body: %q", body)
	}
}

// FuzzTemplate holds that a template gives a draft without our marks, or findings.
func FuzzTemplate(f *testing.F) {
	all := casefile.Cases(f, "testdata/cases.txtar")
	for _, c := range all {
		f.Add(c.Input)
	}
	f.Add(`{{printf "%.2s|%q|%x|%v" .要素.机关 .要素.机关 .要素.机关 .要素}}{{slice .要素.机关 0}}{{len .台账}}{{html .要素.机关}}{{.}}`)
	f.Add(`{{sentence (printf "%s" .要素.机关)}}{{date 3}}{{period nil nil}}{{join nil ""}}{{index .要素 "无"}}{{range .要素.机关}}{{.}}{{end}}`)
	schemaText, book := all[0].Files["schema.yaml"], all[0].Files["ledger.txt"]
	f.Fuzz(func(t *testing.T, tmpl string) {
		if tmpl == "" || !utf8.ValidString(tmpl) || strings.Count(tmpl, "%") > 4 || len(tmpl) > 1000 {
			t.Skip()
		}
		d, findings := compose(t, schemaText, tmpl, book)
		if d == nil {
			if findings == "" {
				t.Fatal("neither draft nor findings")
			}
			return
		}
		if bytes.ContainsAny(d.Markdown, markCells+markText+markEnd) {
			t.Errorf("marks are left in %q", d.Markdown)
		}
	})
}
