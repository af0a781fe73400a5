package main

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gongwen/data"
	"gongwen/pipeline/profile"
)

func newProfile(s *settings) *cobra.Command {
	c := &cobra.Command{
		Use:   "profile",
		Short: "版式：有哪些，各改了标准的哪些数字",
		Long: `版式是公文的版面数字（页边、字号、空行……），自带的标准版式是 GB/T 9704-2012。
其他版式只写改动的项；排版时用 --profile 指定名称或者本单位的文件。`,
		Example: `  gongwen profile list
  gongwen profile diff house-example`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("没有“profile %s”这个命令，可以用 list、diff", args[0])
			}
			return c.Help()
		},
	}
	c.AddCommand(newProfileList(s), newProfileDiff(s))
	return c
}

func newProfileList(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "有哪些版式：名称、说明、改了标准的几项",
		Long: `列出自带的版式：名称、说明，改了标准的几项，各是什么约束力。
加上 --profile 文件，连同本单位的那个文件一起列出。`,
		Example:               "  gongwen profile list\n  gongwen profile list --profile 本单位版式.yaml",
		Args:                  cobra.NoArgs,
		DisableFlagsInUseLine: true,
		RunE:                  func(*cobra.Command, []string) error { return s.listProfiles() },
	}
}

func newProfileDiff(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "diff 名称或文件 [另一个]",
		Short: "一个版式改了标准（或者另一个版式）的哪些数字",
		Long: `列出一个版式改了标准的哪些数字：原来是多少，改成多少，依据是标准的哪一条、
约束力如何。改动“规定”的排在最前：这样印出的公文不合标准。
再写一个版式，就与那一个比。`,
		Example:               "  gongwen profile diff house-example\n  gongwen profile diff 本单位版式.yaml screen",
		DisableFlagsInUseLine: true,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) < 1 || len(args) > 2 {
				return usage("要写出一个或者两个版式，例如：\n%s", c.Example)
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return s.diffProfiles(args[0], append(args, standardProfile)[1])
		},
	}
}

// profileNamed reads a profile by its name or file.
func profileNamed(name string) (*profile.Profile, error) {
	p, err := loadProfile(name)
	if errors.Is(err, fs.ErrNotExist) {
		names, _ := profileNames()
		return nil, usage("没有名为“%s”的版式，也没有这个文件；自带的有：%s", name, strings.Join(names, "、"))
	}
	return p, err
}

// profileNames are those that come with the program, the standard first.
func profileNames() ([]string, error) {
	files, err := fs.ReadDir(data.Files, "profiles")
	names := []string{standardProfile}
	for _, f := range files {
		if name := strings.TrimSuffix(f.Name(), ".yaml"); name != standardProfile {
			names = append(names, name)
		}
	}
	return names, err
}

func (s *settings) listProfiles() error {
	if _, err := s.job(); err != nil {
		return err
	}
	names, err := profileNames()
	if err != nil {
		return err
	}
	if s.profile != "" && !slices.Contains(names, s.profile) {
		names = append(names, s.profile)
	}
	var all []listedProfile
	for _, name := range names {
		one, err := s.listed(name)
		if err != nil {
			return err
		}
		all = append(all, one)
	}
	if s.format == "json" {
		return writeJSON(s.stdout, map[string]any{"profiles": all})
	}
	return printProfiles(s.stdout, all)
}

func (s *settings) listed(name string) (listedProfile, error) {
	p, err := profileNamed(name)
	if err != nil {
		return listedProfile{}, err
	}
	standard, err := readProfile(nil, standardProfile)
	if err != nil {
		return listedProfile{}, err
	}
	changes := profile.Diff(standard, standard, p)
	return listedProfile{name, titleOf(p, standard, name), len(changes), byStrength(changes)}, nil
}

// titleOf is the profile's own title: a unit's file that has none is not the standard.
func titleOf(p, standard *profile.Profile, name string) string {
	if p.Title == standard.Title && name != standardProfile {
		return "没有写说明（title）"
	}
	return p.Title
}

func (s *settings) diffProfiles(name, against string) error {
	if _, err := s.job(); err != nil {
		return err
	}
	standard, err := readProfile(nil, standardProfile)
	if err != nil {
		return err
	}
	from, err := profileNamed(against)
	if err != nil {
		return err
	}
	to, err := profileNamed(name)
	if err != nil {
		return err
	}
	changes := profile.Diff(standard, from, to)
	if s.format == "json" {
		return writeJSON(s.stdout, changesJSON(name, against, standard.Source, changes))
	}
	return printChanges(s.stdout, name, against, changes)
}
