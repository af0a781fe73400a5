package yaml

import (
	"strings"
	"testing"
)

func TestDecodeIsStrict(t *testing.T) {
	var v struct {
		Name  string `yaml:"name"`
		Count int    `yaml:"count"`
	}
	if err := Decode("a.yaml", []byte("name: 台账\ncount: 3\n"), &v); err != nil || v.Name != "台账" || v.Count != 3 {
		t.Fatalf("got %+v, %v", v, err)
	}
	if err := Decode("b.yaml", []byte("count: 4\n"), &v); err != nil || v.Name != "台账" || v.Count != 4 {
		t.Errorf("a second file does not lie over the first: %+v, %v", v, err)
	}
	for _, bad := range []string{"nmae: x\n", "count: 三\n", "name: [1\n", "a\tb: \t- c"} {
		err := Decode("c.yaml", []byte(bad), &v)
		if err == nil || !strings.HasPrefix(err.Error(), "c.yaml: ") {
			t.Errorf("%q: error %v", bad, err)
		}
	}
	if err := Decode("d.yaml", nil, &v); err != nil {
		t.Errorf("an empty file changes nothing, but: %v", err)
	}
}

func TestParseKeepsPlaces(t *testing.T) {
	n, err := Parse([]byte("a: 1\nb:\n  - x\n  - y\n"))
	if err != nil {
		t.Fatal(err)
	}
	y := n.Content[3].Content[1]
	if n.Kind != Mapping || y.Value != "y" || y.Line != 4 || y.Column != 5 {
		t.Errorf("y stands at %d:%d", y.Line, y.Column)
	}
	if n, err := Parse([]byte("# nothing\n")); n != nil || err != nil {
		t.Errorf("an empty text gives %v, %v", n, err)
	}
}
