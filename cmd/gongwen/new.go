package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"gongwen/pipeline"
	"gongwen/templates"
)

func newNew(s *settings) *cobra.Command {
	c := &cobra.Command{
		Use:   "new",
		Short: "新做：一份公文的样稿，一本空台账，或者一种本单位的台账样式",
		Long: `起一份公文的样稿（new notice），照着改；新做一本空台账（new ledger），填好就能用；
或者起一种本单位自己的台账样式（new schema），照着改，不需要会编程。`,
		Example: `  gongwen new notice 通知 -o notice.md
  gongwen new ledger inspection-progress -o 整改台账.xlsx
  gongwen new schema 我单位整改 --ledger 旧台账.xlsx -o 样式`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("没有“new %s”这个命令，可以用 notice、ledger、schema", args[0])
			}
			return c.Help()
		},
	}
	c.AddCommand(newNotice(s), newLedger(s), newSchema(s))
	return c
}

func newLedger(s *settings) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "ledger 样式名 -o 台账.xlsx",
		Short: "一本空台账：带下拉选项、填写说明和示例",
		Long: `按台账样式新做一本空台账：表头、下拉选项、每列的填写说明都已做好，另有一行示例。
已有的文件不会被覆盖。`,
		Example:               "  gongwen new ledger inspection-progress -o 整改台账.xlsx",
		Args:                  oneName("台账样式"),
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVarP(&out, "output", "o", "", "新台账的`文件名`（默认与样式同名）")
	c.RunE = func(_ *cobra.Command, args []string) error {
		if out == "" {
			out = args[0] + ".xlsx"
		}
		return s.blankLedger(args[0], out)
	}
	return c
}

func (s *settings) blankLedger(name, out string) error {
	s.schema = name
	var job pipeline.Job
	if err := s.chooseSchemas(&job); err != nil {
		return err
	}
	if err := mustBeNew(out); err != nil {
		return err
	}
	book, err := pipeline.BlankLedger(job.Schema, s.sample(name))
	if err != nil {
		return err
	}
	if err := write([]output{{out, book}}, ""); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.stdout, "%s：空台账做好了，样式是“%s”；填好后运行 gongwen check %s\n", out, job.Schema.Title, out)
	return err
}

// sample is the text of the schema's own sample ledger, "" where it has none.
func (s *settings) sample(name string) string {
	for _, source := range s.templateSources() {
		if text, err := fs.ReadFile(source, name+"/sample.txt"); err == nil {
			return string(text)
		}
	}
	return ""
}

func newSchema(s *settings) *cobra.Command {
	var from, ledger, dir string
	c := &cobra.Command{
		Use:   "schema 名称 [--ledger 台账.xlsx] [--from 样式名] [-o 文件夹]",
		Short: "一种本单位的台账样式：从现有台账推断，或者从自带的样式改起",
		Long: `起一种本单位自己的台账样式，是一个文件夹，里面是 schema.yaml（列、规则）和模板。
给出 --ledger，就照那本台账的表头列好各列，类型和用处由程序推断，请逐列核对；
不给，就复制一种自带的样式（--from，默认 inspection-progress）来改。`,
		Example: `  gongwen new schema 我单位整改 --ledger 旧台账.xlsx -o 样式
  gongwen check 旧台账.xlsx --template-dir 样式 --schema 我单位整改`,
		Args:                  oneName("新样式"),
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&from, "from", "inspection-progress", "从哪一种自带的`样式`改起（默认 inspection-progress）")
	c.Flags().StringVar(&ledger, "ledger", "", "照哪一本`台账`的表头")
	c.Flags().StringVarP(&dir, "output", "o", ".", "样式放在哪个`文件夹`里（默认当前文件夹）")
	c.RunE = func(_ *cobra.Command, args []string) error {
		return s.startSchema(args[0], ledger, from, dir)
	}
	return c
}

func (s *settings) startSchema(name, ledger, from, dir string) error {
	folder := filepath.Join(dir, name)
	if strings.ContainsAny(name, `/\:*?"<>|`) || strings.HasPrefix(name, ".") {
		return usage("样式的名称“%s”不能作文件夹名，请只用汉字、字母、数字和“-”", name)
	}
	if err := mustBeNew(folder); err != nil {
		return err
	}
	files, err := s.schemaFiles(name, ledger, from)
	if err != nil {
		return err
	}
	for i := range files {
		files[i].path = filepath.Join(folder, files[i].path)
	}
	if err := write(files, ""); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.stdout, "%s：样式做好了，请用记事本核对 schema.yaml；使用时加上 --template-dir %s --schema %s\n", folder, dir, name)
	return err
}

// schemaFiles are the files of a new schema: after a ledger, where one is given, or else a
// copy of one that comes with the program.
func (s *settings) schemaFiles(name, ledger, from string) ([]output, error) {
	if ledger != "" {
		return s.inferred(name, ledger)
	}
	return copied(from)
}

// copied are the files of a schema that comes with the program.
func copied(from string) ([]output, error) {
	var out []output
	err := fs.WalkDir(templates.Files, from, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := templates.Files.ReadFile(path)
		out = append(out, output{strings.TrimPrefix(path, from+"/"), text})
		return err
	})
	if err != nil {
		return nil, usage("没有名为“%s”的自带样式", from)
	}
	return out, nil
}

// inferred is a schema after the headers of a ledger.
func (s *settings) inferred(name, ledger string) ([]output, error) {
	job, done, err := s.ledgerJob(ledger, filepath.Join(filepath.Dir(ledger), "notice.md"))
	if err != nil {
		return nil, err
	}
	defer done()
	text, err := pipeline.InferSchema(job, name)
	if err != nil {
		return nil, err
	}
	if text == nil {
		return nil, usage("%s 里找不到表头：要有一行列名，下面逐行填写", ledger)
	}
	return []output{{"schema.yaml", bytes.TrimSpace(text)}}, nil
}

// mustBeNew refuses a name that is taken.
func mustBeNew(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return usage("%s 已经有了，没有覆盖；请换一个名称", path)
	}
	return nil
}

// oneName asks for exactly one name.
func oneName(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usage("要写出一个%s的名称，例如：\n%s", what, cmd.Example)
		}
		return nil
	}
}
