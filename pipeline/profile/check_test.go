package profile

import (
	"strings"
	"testing"
)

func TestRefused(t *testing.T) {
	base := standard(t)
	for _, c := range []struct{ name, src, want string }{
		{"unknown key", "bodies: 1\n", "bodies"},
		{"not a length", "body:\n  size: big\n", "big"},
		{"not a number", "grid:\n  lines: many\n", "第 2 行"},
		{"half a ground", "grid:\n  lines: [22, 5.2.3]\n", "条款"},
		{"no lines", "grid:\n  lines: 1\n", "grid"},
		{"no size", "body:\n  size: 0mm\n", "字号"},
		{"narrow type area", "type-area:\n  width: 5mm\n", "版心太小"},
		{"too small for the title", "type-area:\n  width: 12mm\n", "标题"},
		{"three levels", "levels: [黑体, 楷体, 仿宋]\n", "levels"},
		{"indent as wide as the line", "body:\n  indent: 28\n", "正文每段首行空字（body.indent）应在 0字 到 27字 之间，现在是 28字"},
		{"negative blank lines", "sign-off:\n  blank-before: -1\n", "（sign-off.blank-before）应在 0行 到 21行 之间，现在是 -1行"},
		{"squeeze beyond a character", "line:\n  squeeze: 2000\n", "一个标点最多让出（line.squeeze）应在 0字 到 1字 之间，现在是 2字"},

		{"no face", "order: {}\nbody:\n  role: ' '\n", "正文的字体（body.role）没有写字体"},
		{"no face of a level", "levels: [黑体, 楷体, '', 仿宋]\n", "（levels.3）没有写字体"},
		{"negative distance", "masthead:\n  rule-below: -4mm\n", "红色分隔线在发文字号之下（masthead.rule-below）应在 0毫米 到 297毫米 之间，现在是 -4毫米"},
		{"a line of no width", "letter:\n  rule-thin: 0mm\n", "（letter.rule-thin）应大于 0，现在是 0毫米"},
		{"a line like a beam", "table:\n  rule: 11mm\n", "应在"},
		{"rule wider than the sheet", "letter:\n  rule-width: 211mm\n", "信函的双线的长（letter.rule-width）"},
		{"mark below the type area", "order:\n  mark-top: 230mm\n", "（order.mark-top）"},
		{"mark wider than half a line", "masthead:\n  mark-size: 222pt\n", "发文机关标志的字号至多（masthead.mark-size）"},
		{"mark of no width", "masthead:\n  mark-condense: 0\n", "（masthead.mark-condense）应大于 0，现在是 0%"},
		{"table text of no size", "table:\n  least: 0pt\n", "（table.least）应大于 0，现在是 0磅"},
		{"lines of a table over each other", "table:\n  leading: 900\n", "表格的行距（table.leading）应在 1字高 到 5字高 之间，现在是 0.9字高"},
		{"line 0", "annex:\n  title-line: 0\n", "附件标题在版心的第几行（annex.title-line）应在 1 到 22 之间"},
		{"line beyond the page", "masthead:\n  classification-line: 23\n", "（masthead.classification-line）"},
		{"no names a line", "masthead:\n  signatory-row: 0\n", "签发人每行的姓名数（masthead.signatory-row）应在 1 到 20 之间，现在是 0"},
		{"half flag", "imprint:\n  duplex: 2\n", "双面印刷，版记落在偶数页（imprint.duplex）应在 0 到 1 之间，现在是 2"},
		{"picture higher than the type area", "picture:\n  height: 1001\n", "图片至多占版心的高（picture.height）应在 0.1% 到 100% 之间，现在是 100.1%"},
		{"too many lines in the ladder", "ladder:\n  most-lines: 101\n", "（ladder.most-lines）"},

		{"ladder of lines upside down", "ladder:\n  least-lines: 24\n", "每面行数，至少（ladder.least-lines）不应大于至多"},
		{"ladder of columns upside down", "ladder:\n  most-columns: 26\n", "每行字数，至少（ladder.least-columns）不应大于至多"},
		{"joint names upside down", "masthead:\n  joint-least: 50pt\n", "联合行文的字号"},
		{"table sizes upside down", "table:\n  least: 四号\n", "表格太挤时的字号"},
		{"type area wider than the sheet", "type-area:\n  width: 190mm\n", "版心超出了纸张"},
		{"type area higher than the sheet", "type-area:\n  height: 261mm\n", "版心超出了纸张"},
		{"letter without room", "letter:\n  mark-top: 220mm\n", "排不下文字"},
	} {
		_, err := Read(base, "ours.yaml", []byte(c.src))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "ours.yaml") {
			t.Errorf("%s: error %v, want one of ours.yaml that says %q", c.name, err, c.want)
		}
	}
}

// The edges of the ranges are in use: none is refused.
func TestAccepted(t *testing.T) {
	base := standard(t)
	for _, src := range []string{
		"imprint:\n  duplex: 0\n", "grid:\n  flow: 1\n", "picture:\n  height: 1000\n", "masthead:\n  mark-condense: 1000\n",
		"ladder:\n  least-lines: 22\n  most-lines: 22\n", "annex:\n  title-line: 22\n", "letter:\n  rule-width: 210mm\n",
		"table:\n  least: 小四\n", "ladder:\n  empty-page: （此页无正文）\n", "line:\n  squeeze: 1000\n", "type-area:\n  width: 182mm\n",
	} {
		if _, err := Read(base, "ours.yaml", []byte(src)); err != nil {
			t.Errorf("%q: %v", src, err)
		}
	}
}
