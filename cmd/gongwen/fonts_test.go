package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"gongwen/pipeline/typeface/squarefont"
)

// makeFont FILE CHARS [family=NAME] [ps=NAME] [fstype=N] [empty=CHARS] [cff] writes a font of squares;
// CHARS may be “common”. FILE ending in .ttc holds the font twice, the second named with -2.
func makeFont(ts *testscript.TestScript, _ bool, args []string) {
	chars, cff := args[1], false
	if chars == "common" {
		chars = squarefont.Common()
	}
	var options []squarefont.Option
	for _, arg := range args[2:] {
		cff = cff || arg == "cff"
		options = append(options, fontOption(ts, arg)...)
	}
	data := squarefont.New(chars, options...)
	switch {
	case cff:
		data = squarefont.CFF(data)
	case filepath.Ext(args[0]) == ".ttc":
		data = squarefont.Collection(data, squarefont.New(chars+"𪚥", squarefont.Family("第二款"), squarefont.PostScript("Second")))
	}
	path := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(path), 0o755))
	ts.Check(os.WriteFile(path, []byte(data), 0o644))
}

func fontOption(ts *testscript.TestScript, arg string) []squarefont.Option {
	key, value, _ := strings.Cut(arg, "=")
	switch key {
	case "family":
		return []squarefont.Option{squarefont.Family(value)}
	case "ps":
		return []squarefont.Option{squarefont.PostScript(value)}
	case "empty":
		return []squarefont.Option{squarefont.Empty(value)}
	case "fstype":
		bits, err := strconv.ParseInt(value, 0, 16)
		ts.Check(err)
		return []squarefont.Option{squarefont.Embedding(int(bits))}
	}
	return nil
}
