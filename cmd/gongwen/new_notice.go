package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gongwen/templates"
)

// kindOfPaper is one of the fifteen 文种 of 中办发〔2012〕14号, article 8, and what it is for.
type kindOfPaper struct{ name, use string }

// kinds lists them as the article does; each has a draft of its name in templates/notices.
func kinds() []kindOfPaper {
	return []kindOfPaper{
		{"决议", "会议讨论通过的重大决策事项"},
		{"决定", "对重要事项作出决策和部署、奖惩、变更或者撤销下级的决定"},
		{"命令", "公布行政法规和规章、宣布重大强制性措施、授予衔级、嘉奖（也可以写“令”）"},
		{"公报", "公布重要决定或者重大事项"},
		{"公告", "向国内外宣布重要事项或者法定事项"},
		{"通告", "在一定范围内公布应当遵守或者周知的事项"},
		{"意见", "对重要问题提出见解和处理办法"},
		{"通知", "发布、传达要求执行和周知的事项，批转、转发公文"},
		{"通报", "表彰先进、批评错误、传达重要精神和告知重要情况"},
		{"报告", "向上级汇报工作、反映情况，回复询问"},
		{"请示", "向上级请求指示、批准"},
		{"批复", "答复下级的请示事项"},
		{"议案", "政府向同级人大或者人大常委会提请审议事项"},
		{"函", "不相隶属的机关商洽工作、询问和答复问题、请求批准和答复审批事项"},
		{"纪要", "记载会议主要情况和议定事项"},
	}
}

func newNotice(s *settings) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "notice [文种] [-o 稿子.md]",
		Short: "一份公文的样稿：十五种文种各有一份，照着改",
		Long: `新做一份公文的样稿：版头、主送机关、正文、落款、版记都写好了，机关是虚构的，
照着改就成；哪些可以删去，稿子里有说明。不写文种，就列出有哪些文种、各有什么用处。
已有的文件不会被覆盖。`,
		Example:               "  gongwen new notice\n  gongwen new notice 通知 -o notice.md\n  gongwen render notice.md",
		DisableFlagsInUseLine: true,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage("一次只能做一种公文，这里写了 %d 种", len(args))
			}
			return nil
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", "新稿子的`文件名`（默认与文种同名）")
	c.RunE = func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return s.listKinds()
		}
		return s.startNotice(args[0], out)
	}
	return c
}

func (s *settings) listKinds() error {
	var b strings.Builder
	b.WriteString("党政机关公文有十五种文种：\n\n")
	for _, k := range kinds() {
		fmt.Fprintf(&b, "  %s%s  %s\n", k.name, strings.Repeat("　", 2-len([]rune(k.name))), k.use)
	}
	b.WriteString("\n起一份样稿：gongwen new notice 文种 -o notice.md\n")
	_, err := fmt.Fprint(s.stdout, b.String())
	return err
}

func (s *settings) startNotice(kind, out string) error {
	name, err := kindNamed(kind)
	if err != nil {
		return err
	}
	if out == "" {
		out = name + ".md"
	}
	if err := mustBeNew(out); err != nil {
		return err
	}
	text, err := templates.Notices.ReadFile("notices/" + name + ".md")
	if err != nil {
		return err
	}
	if err := write([]output{{out, text}}, ""); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.stdout, "%s：“%s”的样稿做好了，请照着改；改好后运行 gongwen render %s\n", out, name, out)
	return err
}

// kindNamed finds a kind; 令 and 命令（令） are 命令.
func kindNamed(kind string) (string, error) {
	if slices.Contains([]string{"令", "命令（令）", "命令(令)"}, kind) {
		return "命令", nil
	}
	var like, all []string
	for _, k := range kinds() {
		if k.name == kind {
			return kind, nil
		}
		if strings.ContainsAny(kind, k.name) {
			like = append(like, k.name)
		}
		all = append(all, k.name)
	}
	return "", noKind(kind, like, all)
}

// noKind says what to do about a word that is no kind: texts that travel inside a 通知, a
// slip of the pen, or something else.
func noKind(kind string, like, all []string) error {
	switch {
	case slices.Contains([]string{"方案", "规划", "计划", "办法", "规定", "细则", "条例", "制度", "总结"}, kind):
		return usage("“%s”不是文种，要用“通知”印发：运行 gongwen new notice 通知", kind)
	case len(like) > 0:
		return usage("没有“%s”这个文种，是不是“%s”？运行 gongwen new notice 看各有什么用处", kind, strings.Join(like, "”“"))
	}
	return usage("没有“%s”这个文种；十五种是：%s", kind, strings.Join(all, "、"))
}
