//go:build outside

package main

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// drawn renders a paper of the gallery and draws a page by poppler, 10 dots a millimetre.
func drawn(t *testing.T, paper string, page int) raster {
	t.Helper()
	dir := t.TempDir()
	pdf := paperOf(t, dir, paper)
	n := strconv.Itoa(page)
	tool(t, "pdftoppm", "-r", "254", "-png", "-singlefile", "-f", n, "-l", n, pdf, filepath.Join(dir, "page"))
	f, err := os.Open(filepath.Join(dir, "page.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return raster{m}
}

// paperOf renders the paper whose name begins so.
func paperOf(t *testing.T, dir, paper string) (pdf string) {
	t.Helper()
	files, _ := filepath.Glob("../../docs/gallery/" + paper + "*.md")
	if len(files) != 1 {
		t.Fatalf("%d papers begin with %s", len(files), paper)
	}
	pdf = filepath.Join(dir, "paper.pdf")
	if code, printed := gongwen("render", files[0], "-o", pdf); code != 0 {
		t.Fatalf("%s: %s", files[0], printed)
	}
	return pdf
}

type raster struct{ image.Image }

func (r raster) red(x, y int) bool {
	c, g, b, _ := r.At(x, y).RGBA()
	return c > 0x9000 && g < 0x8000 && b < 0x8000
}

func (r raster) black(x, y int) bool {
	c, g, b, _ := r.At(x, y).RGBA()
	return c < 0x8000 && g < 0x8000 && b < 0x8000
}

// rows are the stretches of neighbouring rows from:to that have at least so many dots of a
// colour, in millimetres; columns those of columns.
func (r raster) rows(is func(x, y int) bool, least, from, to int) []stretch {
	return stretches(from, to, least, func(y int) (n int) {
		for x := range r.Bounds().Dx() {
			if is(x, y) {
				n++
			}
		}
		return n
	})
}

func (r raster) columns(is func(x, y int) bool, least, top, foot int) []stretch {
	return stretches(0, r.Bounds().Dx(), least, func(x int) (n int) {
		for y := top; y < foot; y++ {
			if is(x, y) {
				n++
			}
		}
		return n
	})
}

type stretch struct{ from, to float64 }

func stretches(from, to, least int, count func(int) int) (all []stretch) {
	inside := false
	for i := from; i < to; i++ {
		if dots := count(i); dots < least {
			inside = false
		} else if inside {
			all[len(all)-1].to = float64(i+1) / 10
		} else {
			all, inside = append(all, stretch{float64(i) / 10, float64(i+1) / 10}), true
		}
	}
	return all
}

const (
	sheetFoot = 2970
	someDots  = 3
	longLine  = 1400
)

// TestTheMastheadAsPopplerDrawsIt: 发文机关标志 35 mm below the type area's head, no wider
// than the red line of 156 mm (7.2.4, 7.2.7).
func TestTheMastheadAsPopplerDrawsIt(t *testing.T) {
	r := drawn(t, "01", 1)
	red := r.rows(r.red, someDots, 0, sheetFoot)
	near(t, "head of the mark", red[0].from, 72, 0.3)
	line := red[len(red)-1]
	across := r.columns(r.red, 1, int(line.from*10), int(line.to*10))
	near(t, "left end of the red line", across[0].from, 28, 0.2)
	near(t, "right end of the red line", across[len(across)-1].to, 184, 0.2)
	number := r.rows(r.black, someDots, int(red[len(red)-2].to*10)+50, int(line.from*10))
	near(t, "red line below the number's box", line.from-number[len(number)-1].to, 4.3, 0.7)
	mark := r.columns(r.red, 1, 700, int(red[0].to*10))
	if mark[0].from < 28 || mark[len(mark)-1].to > 184 {
		t.Errorf("the mark reaches from %v to %v", mark[0].from, mark[len(mark)-1].to)
	}
}

// TestTheOrderAndTheLetter: 20 mm below the type area's head (10.2); 30 mm below the
// sheet's, double lines of 170 mm, the second 20 mm above the sheet's foot (10.1).
func TestTheOrderAndTheLetter(t *testing.T) {
	order := drawn(t, "07", 1)
	near(t, "head of the order's mark", order.rows(order.red, someDots, 0, sheetFoot)[0].from, 57, 0.3)
	letter := drawn(t, "06", 1)
	near(t, "head of the letter's mark", letter.rows(letter.red, someDots, 0, sheetFoot)[0].from, 30, 0.3)
	lines := letter.rows(letter.red, 1600, 0, sheetFoot)
	if len(lines) != 4 {
		t.Fatalf("%d red lines: %v", len(lines), lines)
	}
	near(t, "foot of the second double line", lines[3].to, 277, 0.2)
	if lines[0].to-lines[0].from <= lines[1].to-lines[1].from || lines[2].to-lines[2].from >= lines[3].to-lines[3].from {
		t.Errorf("thick above thin, then thin above thick: %v", lines)
	}
	across := letter.columns(letter.red, 1, int(lines[0].from*10), int(lines[0].to*10))
	near(t, "left end", across[0].from, 20, 1.2)
	near(t, "length", across[len(across)-1].to-across[0].from, 170, 0.2)
}

// TestTheImprintAsPopplerDrawsIt: its last line on the foot of the type area of the last
// page, all as wide as the type area (7.4.1).
func TestTheImprintAsPopplerDrawsIt(t *testing.T) {
	r := drawn(t, "01", 4)
	lines := r.rows(r.black, longLine, 0, sheetFoot)
	if len(lines) != 3 {
		t.Fatalf("%d lines: %v", len(lines), lines)
	}
	near(t, "last line", (lines[2].from+lines[2].to)/2, 262, 0.2)
	across := r.columns(r.black, 1, int(lines[2].from*10), int(lines[2].to*10))
	near(t, "left end", across[0].from, 28, 0.2)
	near(t, "right end", across[0].to, 184, 0.2)
	if below := r.rows(r.black, someDots, 2630, sheetFoot); len(below) > 0 {
		t.Errorf("the page after a blank one carries a number at %v", below)
	}
}

// TestSealsStandApart: five seals in rows of three and two, none touching another, all
// inside the type area (7.3.5.1).
func TestSealsStandApart(t *testing.T) {
	r := drawn(t, "05", 2)
	rows := r.rows(r.red, 1, 0, sheetFoot)
	if len(rows) != 2 {
		t.Fatalf("seals in %d rows: %v", len(rows), rows)
	}
	for i, want := range []int{3, 2} {
		seals := r.columns(r.red, 1, int(rows[i].from*10), int(rows[i].to*10))
		if len(seals) != want || seals[0].from < 28 || seals[len(seals)-1].to > 184 {
			t.Errorf("row %d has the seals %v", i+1, seals)
		}
		for _, s := range seals {
			near(t, "width of a seal", s.to-s.from, 42, 0.8) // the picture has a narrow edge
		}
	}
}
