package disclosure

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"gongwen/pipeline/casefile"
	"gongwen/pipeline/width"
)

// FuzzScan holds for any text: the same finds each time, in order, inside the text, none
// twice; what may be printed does not hold what stands there, nor does the text masked.
func FuzzScan(f *testing.F) {
	for _, c := range casefile.Cases(f, "testdata/*.txtar") {
		for _, text := range lines(c.Input) {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		finds := Scan(text, nil)
		if !reflect.DeepEqual(finds, Scan(text, nil)) {
			t.Fatal("scanned twice, not the same")
		}
		for i, x := range finds {
			checkFind(t, text, x)
			if i > 0 && (x.Start < finds[i-1].Start || x == finds[i-1]) {
				t.Fatalf("%v after %v", x, finds[i-1])
			}
		}
		if masked := Mask(text); (masked == text) == changes(finds) {
			t.Fatalf("%q masked is %q with %v", text, masked, finds)
		}
		SecretColumn(text)
	})
}

func checkFind(t *testing.T, text string, f Find) {
	if f.Start < 0 || f.Start >= f.End || f.End > len(text) || text[f.Start:f.End] != f.Text {
		t.Fatalf("%d to %d of %q is not %q", f.Start, f.End, text, f.Text)
	}
	if f.Masked == "" || !utf8.ValidString(f.Masked) {
		t.Fatalf("%q is masked %q", f.Text, f.Masked)
	}
	if secret := plain(f.Text); f.Kind != Secrecy && f.Kind != Remnant && strings.Contains(plain(f.String()+f.Why), secret) {
		t.Fatalf("%q stands in %q", secret, f.String()+f.Why)
	}
}

// plain makes texts comparable however a number is written.
func plain(s string) string {
	return strings.ToUpper(strings.Map(func(r rune) rune {
		if links(r) {
			return -1
		}
		return width.Narrow(r)
	}, s))
}

// changes reports finds whose masked form differs: marks of secrecy stay as they are.
func changes(finds []Find) bool {
	for _, f := range finds {
		if f.Masked != f.Text {
			return true
		}
	}
	return false
}
