package main

import (
	"github.com/spf13/cobra"
)

func newFonts(s *settings) *cobra.Command {
	c := &cobra.Command{
		Use:   "fonts",
		Short: "字体：各角色用的是什么字体，缺什么，本单位该装什么",
		Long: `公文用小标宋、仿宋、黑体、楷体、宋体五种字体，这里叫角色。每个角色由一个字体文件
担任，缺的字由后面的字体补。程序自带一套字体；本单位有自己的字体，就用 --font、
--font-dir 或者 --system-fonts 指定。只能用 TrueType 轮廓的字体（.ttf、.ttc）。`,
		Example: `  gongwen fonts list
  gongwen fonts check FZXBSJW.TTF
  gongwen fonts doctor`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("没有“fonts %s”这个命令，可以用 list、check、doctor", args[0])
			}
			return c.Help()
		},
	}
	c.AddCommand(newFontsList(s), newFontsCheck(s), newFontsDoctor(s))
	return c
}

func newFontsList(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "各角色用的是哪个字体文件",
		Long: `列出各角色用的字体：名称、文件、来源；本来该用别的字体的，注明代替什么。
加上排版时用的 --font、--font-dir、--system-fonts，看到的就是排版时用的。`,
		Example:               "  gongwen fonts list\n  gongwen fonts list --system-fonts",
		Args:                  cobra.NoArgs,
		DisableFlagsInUseLine: true,
		RunE:                  func(*cobra.Command, []string) error { return s.listFonts() },
	}
}

func newFontsCheck(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "check 字体文件",
		Short: "一个字体文件能不能用：许可、收字、空白的字",
		Long: `看一个字体文件（.ttf、.ttc）能不能用来排公文：是什么字体，许可准不准嵌入，
收了多少字（通用规范汉字表、GB/T 2312、公文的标点符号），有没有空白的字，
适合哪个角色。不能用的，退出码为 1。`,
		Example:               "  gongwen fonts check FZXBSJW.TTF",
		DisableFlagsInUseLine: true,
		Args:                  oneFile("字体"),
		RunE:                  func(_ *cobra.Command, args []string) error { return s.checkFont(args[0]) },
	}
}

func newFontsDoctor(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "诊断：哪些角色是代用的，电脑上有什么，该装什么",
		Long: `逐个角色看用的是什么字体、是不是代用，在电脑的字体文件夹里找办公常用的字体，
看生僻字能印到什么程度，最后列出本单位该做的事。`,
		Example:               "  gongwen fonts doctor",
		Args:                  cobra.NoArgs,
		DisableFlagsInUseLine: true,
		RunE:                  func(*cobra.Command, []string) error { return s.doctorFonts() },
	}
}
