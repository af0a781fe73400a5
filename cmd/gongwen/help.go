package main

import (
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const usageTemplate = `用法：
{{- if .HasAvailableSubCommands}}{{if not .HasParent}}
  {{.CommandPath}} 台账.xlsx{{end}}
  {{.CommandPath}} 命令 文件 [选项]
{{- else}}
  {{.UseLine}}
{{- end}}
{{- if .HasExample}}

例子：
{{.Example}}
{{- end}}
{{- if .HasAvailableSubCommands}}

命令：
{{- range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}
{{- end}}
{{- if .HasAvailableLocalFlags}}

选项：
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{- end}}
{{- if .HasAvailableInheritedFlags}}

通用选项：
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}
{{- end}}

退出码：0 没有错误；1 公文或台账有错误；2 命令写错、文件读不了或机器出了问题
`

const helpTemplate = `{{or .Long .Short}}

{{.UsageString}}`

// inChinese replaces the command library's own texts.
func inChinese(root *cobra.Command) {
	root.SetUsageTemplate(usageTemplate)
	root.SetHelpTemplate(helpTemplate)
	root.SetVersionTemplate("gongwen {{.Version}}\n")
	help := root.HelpFunc()
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		lineUp(root)
		help(cmd, args)
	})
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(&cobra.Command{Use: "help", Hidden: true, Short: "看说明", RunE: func(cmd *cobra.Command, args []string) error {
		target, _, err := root.Find(args)
		if err != nil {
			return usage("没有“%s”这个命令", args[0])
		}
		return target.Help()
	}})
	root.CompletionOptions.DisableDefaultCmd = true
	root.PersistentFlags().BoolP("help", "h", false, "看说明")
	root.Flags().Bool("version", false, "看版本")
}

// lineUp makes the descriptions of the options of all commands start at one
// column: the library counts bytes, and a Chinese character of three bytes
// stands two columns wide. What stands when an option is left out is said in
// its description, not by the library's English.
func lineUp(c *cobra.Command) {
	c.DisableFlagsInUseLine = true
	add := func(f *pflag.Flag) {
		value, _ := pflag.UnquoteUsage(f)
		f.Usage = strings.Repeat(" ", (len(value)-utf8.RuneCountInString(value))/2) + f.Usage
		if f.Value.Type() == "string" {
			f.DefValue = ""
		}
	}
	c.LocalFlags().VisitAll(add)
	for _, sub := range c.Commands() {
		lineUp(sub)
	}
}
