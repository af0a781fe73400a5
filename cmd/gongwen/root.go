package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

// newRoot wires the commands.
func newRoot(w world) *cobra.Command {
	root := &cobra.Command{
		Use:   "gongwen 台账.xlsx",
		Short: "从整改台账到规范公文",
		Long: `gongwen 把整改台账（Excel 表格）做成规范公文：检查台账，起草通报，
按《党政机关公文格式》（GB/T 9704-2012）排版成 PDF。

最简单的用法：gongwen 台账.xlsx（或者把台账文件拖到程序图标上）。
台账只读不改；生成的文件放在台账旁边的文件夹里。`,
		Version:       version,
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	s := &settings{world: w}
	root.SetOut(w.stdout)
	root.SetErr(w.stderr)
	root.RunE = func(cmd *cobra.Command, args []string) error { return s.dropped(cmd, args) }
	s.flags(root)
	inChinese(root)
	root.AddCommand(newBuild(s), newCheck(s), newDraft(s), newFonts(s), newRender(s), newInspect(s), newNew(s), newProfile(s), newReview(s), newRules(s), newShow(s))
	return root
}

// dropped handles a command line without a verb: a file dropped on the program.
func (s *settings) dropped(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return cmd.Help()
	}
	ext := strings.ToLower(filepath.Ext(args[0]))
	switch {
	case len(args) > 1 && ext != "":
		return usage("一次只能处理一份文件，这里给了 %d 份", len(args))
	case ext == ".md":
		return s.render(args[0], beside(args[0], ".pdf"))
	case ext != "":
		s.measure = true
		return s.build(args[0], beside(args[0], "-公文"))
	}
	return usage("没有“%s”这个命令，运行 gongwen --help 看有哪些命令", args[0])
}

// beside names an output next to the input: its path without extension, plus suffix.
func beside(file, suffix string) string {
	return strings.TrimSuffix(file, filepath.Ext(file)) + suffix
}
