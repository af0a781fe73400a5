//go:build linux

package main

import (
	_ "embed"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"github.com/xuri/excelize/v2"
)

// The ledger that is measured: as large as a city's may grow.
const (
	ledgerRows    = 100_000
	ledgerColumns = 14
)

//go:embed read.py
var openpyxlReader string

// compareLedgers measures reading and checking a large ledger against only reading it with
// excelize and with openpyxl, for both forms in which workbooks hold their texts.
func compareLedgers(s settings) error {
	if err := do("env", "CGO_ENABLED=0", "go", "build", "-o", program(s.dir), "./cmd/gongwen"); err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	inline, shared := filepath.Join(s.dir, "inline.xlsx"), filepath.Join(s.dir, "shared.xlsx")
	if _, err := os.Stat(shared); err != nil { // in a process of its own: its memory would count for its children
		if err := do(self, "-make", s.dir); err != nil {
			return err
		}
	}
	r := report{Sizes: sizes{Runs: s.runs}, template: ledgerTemplate}
	for _, book := range []struct{ form, file string }{{"shared strings", shared}, {"inline strings", inline}} {
		check := command{argv: []string{program(s.dir), "check", book.file, "--date", "2026-01-21"}}
		for _, o := range []command{
			{Shown: "excelize, raw rows", argv: []string{self, "-read", book.file}},
			{Shown: "openpyxl, read only", argv: []string{python, "-c", openpyxlReader, book.file}},
		} {
			check.Shown = book.form + " / " + o.Shown
			p, err := measure(check, o, s.runs)
			if err != nil {
				return err
			}
			r.Pairs = append(r.Pairs, p)
		}
	}
	return r.write(s)
}

// python is Debian's, which has Debian's openpyxl.
const python = "/usr/bin/python3"

// readRaw is the opponent: it reads every cell of a workbook and does nothing with it.
func readRaw(file string) error {
	f, err := excelize.OpenFile(file, excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	defer f.Close()
	cells := 0
	for _, sheet := range f.GetSheetList() {
		rows, err := f.Rows(sheet)
		if err != nil {
			return err
		}
		for rows.Next() {
			row, err := rows.Columns(excelize.Options{RawCellValue: true})
			if err != nil {
				return err
			}
			cells += len(row)
		}
		if err := errors.Join(rows.Error(), rows.Close()); err != nil {
			return err
		}
	}
	fmt.Println(cells)
	return nil
}

// writeLedgers writes the ledger in both forms.
func writeLedgers(dir string) error {
	return errors.Join(os.MkdirAll(dir, 0o755), writeInline(filepath.Join(dir, "inline.xlsx")), writeShared(filepath.Join(dir, "shared.xlsx")))
}

// writeShared writes the ledger as excelize keeps it in memory: texts are shared strings.
func writeShared(file string) error {
	f := excelize.NewFile()
	defer f.Close()
	err := f.SetSheetRow("Sheet1", "A1", &header)
	for i, row := range records(0) {
		for j, cell := range row {
			if styled, ok := cell.(excelize.Cell); ok {
				row[j] = styled.Value // a time gets the format of a date by itself
			}
		}
		err = errors.Join(err, f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+2), &row))
	}
	return errors.Join(err, f.SaveAs(file))
}

var header = []any{"序号", "问题", "整改措施", "责任领导", "责任单位", "发现日期", "完成时限", "完成日期", "整改状态",
	"涉及金额（万元）", "问责人数", "佐证材料", "公开口径", "备注"}

// writeInline writes the ledger as a stream: texts stand in their cells.
func writeInline(file string) error {
	f := excelize.NewFile()
	defer f.Close()
	day := `yyyy"年"m"月"d"日"`
	date, err := f.NewStyle(&excelize.Style{CustomNumFmt: &day})
	if err != nil {
		return err
	}
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	if err := w.SetRow("A1", header); err != nil {
		return err
	}
	for i, row := range records(date) {
		if err := w.SetRow(fmt.Sprintf("A%d", i+2), row); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.SaveAs(file)
}

// records yields the records, the same each time; date is the style of dates.
func records(date int) iter.Seq2[int, []any] {
	return func(yield func(int, []any) bool) {
		chance := rand.New(rand.NewPCG(9704, 2012))
		for i := range ledgerRows {
			if !yield(i, record(chance, i+1, date)) {
				return
			}
		}
	}
}

// record is a sound record: found, completed in time, and closed with evidence.
func record(chance *rand.Rand, i, date int) []any {
	one := func(words ...string) string { return words[chance.IntN(len(words))] }
	found := time.Date(2025, 1, 1+chance.IntN(200), 0, 0, 0, 0, time.UTC)
	due := found.AddDate(0, 0, 60)
	done := found.AddDate(0, 0, 5+chance.IntN(50))
	problem := fmt.Sprintf("%s%s检查发现第%d号问题：%s", one("城东", "城西", "江南", "江北"), one("市场", "学校", "医院", "工地", "车间"), i,
		one("消防通道堆放杂物", "台账登记不全", "应急预案没有演练", "特种设备超期未检"))
	return []any{i, problem, one("立即清理并专人值守", "逐项补登并每周抽查", "组织演练并完善预案", "停用送检并更换标识"),
		one("张伟", "王芳", "李娜", "刘洋", "陈静"), one("市应急管理局", "市住建局", "市教育局、市消防救援支队", "市卫生健康局"),
		excelize.Cell{StyleID: date, Value: found}, excelize.Cell{StyleID: date, Value: due}, excelize.Cell{StyleID: date, Value: done},
		"已完成", float64(chance.IntN(100_000)) / 100, chance.IntN(3), fmt.Sprintf("照片%d张", 1+chance.IntN(5)),
		fmt.Sprintf("已于%d月整改到位。", int(done.Month())), ""}
}
