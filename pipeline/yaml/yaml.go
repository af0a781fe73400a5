// Package yaml reads and writes the settings people edit: profiles, schemas, front matter.
// It is the only importer of the YAML library, so that every file is read equally strictly:
// Decode fills a struct, Read has a Reader walk the nodes and say in Chinese what is wrong.
package yaml

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"go.yaml.in/yaml/v3"
)

// Node is a value with its place (Line, Column, both from 1).
type Node = yaml.Node

// The kinds of a Node.
const (
	Scalar   = yaml.ScalarNode
	Sequence = yaml.SequenceNode
	Mapping  = yaml.MappingNode
)

// Decode reads src into the struct that v points to. An unknown key, a wrong type or a
// syntax error is an error that names the file and the line. Fields absent from src keep
// their values, so a second file can override a first.
func Decode(file string, src []byte, v any) error {
	d := yaml.NewDecoder(bytes.NewReader(src))
	d.KnownFields(true)
	if err := d.Decode(v); err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// Parse reads src as a tree of nodes, for callers that report places themselves.
// An empty text yields nil.
func Parse(src []byte) (*Node, error) {
	var n Node
	if err := yaml.Unmarshal(src, &n); err != nil {
		return nil, err
	}
	if len(n.Content) == 0 {
		return nil, nil
	}
	return n.Content[0], nil
}

// Encode writes v (a struct, a map or a *Node) with two blanks of indent.
func Encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return b.Bytes(), e.Close()
}
