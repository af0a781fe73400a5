//go:build linux

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"

	"golang.org/x/perf/benchfmt"
)

// benchmark is one of Go's benchmarks, in the room that keeps it.
type benchmark struct {
	Room, Name           string
	Nanos, Bytes, Allocs float64 // each operation
}

// benchRooms runs the benchmarks of all rooms.
func benchRooms(_ settings, _ notice, r *report) error {
	cmd := exec.Command("go", "test", "-run", "^$", "-bench", ".", "-benchmem", "-benchtime", r.Sizes.benchtime,
		"./cmd/gongwen", "./pipeline/...", "./fonts")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("go test -bench: %w\n%s", err, out)
	}
	r.Benchmarks, err = readBenchmarks(bytes.NewReader(out))
	return err
}

// readBenchmarks reads what go test -bench prints.
func readBenchmarks(in io.Reader) ([]benchmark, error) {
	var out []benchmark
	reader := benchfmt.NewReader(in, "go test")
	for reader.Scan() {
		if result, ok := reader.Result().(*benchfmt.Result); ok {
			out = append(out, benchmarkOf(result))
		}
	}
	return out, reader.Err()
}

func benchmarkOf(result *benchfmt.Result) benchmark {
	base, parts := result.Name.Parts()
	name := string(base)
	for _, part := range parts {
		if part[0] == '/' { // others say on how many processors
			name += string(part)
		}
	}
	seconds, _ := result.Value("sec/op")
	bytes, _ := result.Value("B/op")
	allocs, _ := result.Value("allocs/op")
	return benchmark{strings.TrimPrefix(result.GetConfig("pkg"), "gongwen/"), name, seconds * 1e9, bytes, allocs}
}
