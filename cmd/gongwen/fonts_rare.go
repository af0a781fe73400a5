package main

import (
	"fmt"

	"gongwen/pipeline/typeface"
)

// blockReport counts the ideographs of a block that can be printed.
type blockReport struct {
	Block      string `json:"block"`
	Wanted     int    `json:"wanted"`
	Have       int    `json:"have"`        // with the fonts of the roles
	WithSystem int    `json:"with-system"` // and those of the system known for rare characters
}

// blocks are the ideographs of Unicode 15.1, as pairs of the first and the last.
var blocks = []struct {
	name  string
	spans [][2]rune
}{
	{"基本区", [][2]rune{{0x4E00, 0x9FFF}}},
	{"扩展A", [][2]rune{{0x3400, 0x4DBF}}},
	{"扩展B", [][2]rune{{0x20000, 0x2A6DF}}},
	{"扩展C至F", [][2]rune{{0x2A700, 0x2B739}, {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}}},
	{"扩展G至I", [][2]rune{{0x30000, 0x3134A}, {0x31350, 0x323AF}, {0x2EBF0, 0x2EE5D}}},
}

// rareCoverage looks all ideographs up.
func rareCoverage(set *typeface.Set, spare []typeface.Spare) []blockReport {
	with := set.With(spare...)
	var all []blockReport
	if national, err := characters("tgh.txt"); err == nil {
		all = append(all, countBlock("通用规范汉字表", national, set, with))
	}
	for _, b := range blocks {
		var chars []rune
		for _, span := range b.spans {
			for r := span[0]; r <= span[1]; r++ {
				chars = append(chars, r)
			}
		}
		all = append(all, countBlock("统一码"+b.name, chars, set, with))
	}
	return all
}

func countBlock(name string, chars []rune, set, with *typeface.Set) blockReport {
	b := blockReport{Block: name, Wanted: len(chars)}
	for _, r := range chars {
		if _, _, ok := set.Find(typeface.FangSong, r); ok {
			b.Have++
			b.WithSystem++
		} else if _, _, ok := with.Find(typeface.FangSong, r); ok {
			b.WithSystem++
		}
	}
	return b
}

func (d *diagnosis) rareRows() [][]string {
	rows := [][]string{{"生僻字", "共有", "所用字体有", "加上电脑上的"}}
	for _, b := range d.Rare {
		rows = append(rows, []string{b.Block, fmt.Sprint(b.Wanted), fmt.Sprint(b.Have), fmt.Sprint(b.WithSystem)})
	}
	return rows
}
