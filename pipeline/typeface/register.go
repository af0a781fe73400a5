package typeface

import (
	"fmt"
	"unicode/utf8"

	"gongwen/pipeline/yaml"
)

// Register says which font files there are and which role each plays.
type Register struct {
	Faces []Entry        `yaml:"faces"`
	Roles map[Role]Chain `yaml:"roles"`
}

// Entry is one font file.
type Entry struct {
	Name        string            `yaml:"name"`  // as roles call it, and as it stands in the PDF
	File        string            `yaml:"file"`  // relative to the register
	Index       int               `yaml:"index"` // of the font in a collection, from 0
	Font        string            `yaml:"font"`  // or its name
	Family      string            `yaml:"family"`
	From        string            `yaml:"from"`         // what it was made from
	Licence     string            `yaml:"licence"`      // SPDX expression
	LicenceFile string            `yaml:"licence-file"` // relative to the register
	SHA256      string            `yaml:"sha256"`
	Draw        map[string]string `yaml:"draw"` // character: the one whose glyph draws it
}

// Chain is the faces of one role, by name.
type Chain struct {
	Latin string   `yaml:"latin"` // asked first for Latin letters and digits
	Faces []string `yaml:"chain"` // in order of preference; all other faces follow

	StandsFor string `yaml:"stands-for"` // the font that is meant, where the chain begins with a stand-in
}

// ReadRegister reads a register such as fonts.yaml; an empty text is an empty register.
// Errors, in Chinese, name the file and what is wrong.
func ReadRegister(file string, src []byte) (*Register, error) {
	var r Register
	if err := yaml.Decode(file, src, &r); err != nil {
		return nil, fmt.Errorf("字体登记文件有误：%w", err)
	}
	return &r, r.check(file)
}

// check finds what the reading itself cannot.
func (r *Register) check(file string) error {
	for i, e := range r.Faces {
		if e.Name == "" || e.File == "" {
			return fmt.Errorf("%s：faces 的第 %d 项要写明 name（名称）和 file（字体文件）", file, i+1)
		}
		for as, by := range e.Draw {
			if utf8.RuneCountInString(as) != 1 || utf8.RuneCountInString(by) != 1 {
				return fmt.Errorf("%s：字体“%s”的 draw 每项只能是一个字符对一个字符", file, e.Name)
			}
		}
	}
	return nil
}
