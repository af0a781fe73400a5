package typeface

import (
	"fmt"

	"gongwen/pipeline/yaml"
)

// Known names the fonts that offices have.
type Known struct {
	Roles map[Role][]string `yaml:"roles"` // in order of preference
	Rare  []string          `yaml:"rare"`  // for characters that the set lacks, in order of preference
}

// ReadKnown reads a list such as data/fonts.yaml. Errors, in Chinese, name the file.
func ReadKnown(file string, src []byte) (*Known, error) {
	var k Known
	if err := yaml.Decode(file, src, &k); err != nil {
		return nil, fmt.Errorf("常见字体的名单有误：%w", err)
	}
	return &k, nil
}

// Suits returns the roles that a font is known for.
func (k *Known) Suits(d *Description) (roles []Role) {
	for _, role := range Roles() {
		for _, name := range k.Roles[role] {
			if d.Called(name) {
				roles = append(roles, role)
				break
			}
		}
	}
	return roles
}
