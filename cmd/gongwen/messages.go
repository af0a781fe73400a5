package main

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"gongwen/pipeline/ledger"
)

// wrongUse is a command line that cannot be carried out; its text is Chinese already.
type wrongUse string

func (u wrongUse) Error() string { return string(u) }

func usage(format string, args ...any) error { return wrongUse(fmt.Sprintf(format, args...)) }

// chinese says in a clerk's words what went wrong with the machine or the command line.
func chinese(err error) string {
	var use wrongUse
	var unreadable *ledger.Unreadable
	var path *fs.PathError
	switch {
	case errors.As(err, &use):
		return use.Error()
	case errors.As(err, &unreadable):
		return unreadable.Error()
	case errors.As(err, &path):
		return fmt.Sprintf("%s：%s", path.Path, cause(err))
	}
	return cause(err)
}

// cause translates the failures that people meet; others are given as the system has them.
func cause(err error) string {
	for _, known := range []struct {
		err  error
		text string
	}{
		{fs.ErrNotExist, "找不到这个文件或文件夹，请检查名字和位置"},
		{fs.ErrPermission, "没有读写权限，请换一个文件夹，或请管理员开通权限"},
		{syscall.ENOSPC, "磁盘满了，请腾出空间后重试"},
		{syscall.EROFS, "这个位置只能读不能写，请换一个文件夹"},
		{syscall.EISDIR, "这是文件夹，不是文件"},
		{syscall.ENOTDIR, "路径当中有一段是文件，不是文件夹，请换一个位置"},
		{syscall.ENAMETOOLONG, "文件名太长，请改短"},
	} {
		if errors.Is(err, known.err) {
			return known.text
		}
	}
	return err.Error()
}

// flagError turns the flag library's errors into Chinese.
func flagError(_ *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return usage("没有“%s”这个选项，运行 gongwen --help 看有哪些选项", unknown.GetSpecifiedName())
	case errors.As(err, &missing):
		return usage("选项“%s”后面要写内容", missing.GetSpecifiedName())
	case errors.As(err, &invalid):
		return usage("选项 --%s 的内容“%s”不对", invalid.GetFlag().Name, invalid.GetValue())
	}
	return usage("命令写得不对：%v", err)
}

// oneFile asks for exactly one file name.
func oneFile(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return usage("要写出%s的文件名，例如：\n%s", what, cmd.Example)
		case len(args) > 1:
			return usage("一次只能处理一份%s，这里给了 %d 份；文件名里有空格时要加引号", what, len(args))
		}
		return nil
	}
}

// someFiles asks for at least one file name.
func someFiles(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usage("要写出%s的文件名，例如：\n%s", what, cmd.Example)
		}
		return nil
	}
}
