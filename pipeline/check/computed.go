package check

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"time"

	"gongwen/pipeline/finding"
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/value"
	"gongwen/pipeline/width"
)

// computed works out the totals that the schema asks for. Each is worked out once: the
// notice and the checks take it from here.
type computed struct {
	schema *schema.Schema
	today  time.Time
	totals []total
}

type total struct {
	*schema.Total
	condition // of a nil Condition: all records count
	sheet     *schema.Sheet
	column    *schema.Column // nil to count records
	sum       big.Rat
	last      finding.Place // the cell counted last,
	words     string        // what it said,
	names     map[uint64]bool
	serial    string // and its number
	claims    []claim
}

// claim is a text of the ledger that states a total.
type claim struct {
	text, number string
	offset       int // of the number in the text
	at           finding.Place
}

func newComputed(s *schema.Schema, today time.Time) (*computed, error) {
	c := &computed{schema: s, today: today}
	for i := range s.Totals {
		t := total{Total: &s.Totals[i], names: map[uint64]bool{}}
		ref := t.Count
		if ref.Sheet == "" {
			ref = t.Sum
		}
		if t.sheet = s.Sheet(ref.Sheet); t.sheet != nil {
			t.column = t.sheet.Column(ref.Column)
		}
		if t.When != "" && t.sheet != nil {
			compiled, err := compile(t.When, t.sheet)
			if err != nil {
				return nil, fmt.Errorf("%s：合计 %s 的%w", t.Where, t.ID, err)
			}
			t.condition = compiled
		}
		c.totals = append(c.totals, t)
	}
	return c, nil
}

func (c *computed) add(sh *schema.Sheet, r ledger.Record) {
	for i := range c.totals {
		t := &c.totals[i]
		if t.sheet != sh {
			continue
		}
		if t.Condition != nil {
			if counts, err := t.True(variables(sh, r, c.today)); err != nil || !counts {
				continue
			}
		}
		t.add(r)
	}
}

func (t *total) add(r ledger.Record) {
	if t.column == nil {
		t.sum.Add(&t.sum, big.NewRat(1, 1))
		return
	}
	v := r.Values[t.column.ID]
	if v.Empty() || v.At == t.last {
		return
	}
	t.last = v.At
	if t.Sum.Sheet != "" {
		if n := t.amount(v); n != nil {
			t.sum.Add(&t.sum, n)
		}
		return
	}
	if t.isNew(r, v) {
		t.sum.Add(&t.sum, big.NewRat(1, 1))
	}
}

// isNew reports a text that is to be counted: of problems each that is registered, be it in
// the words of another, and of all else (units, towns) each name once.
func (t *total) isNew(r ledger.Record, v ledger.Value) bool {
	if t.column.Role != schema.Problem {
		h := hash(v.Text)
		had := t.names[h]
		t.names[h] = true
		return !had
	}
	serial := t.serialOf(r)
	same := bare(v.Text) == t.words && serial == t.serial
	t.words, t.serial = bare(v.Text), serial
	return !same
}

// serialOf is the record's number, by which two of the same words are two.
func (t *total) serialOf(r ledger.Record) string {
	if c := t.sheet.For(schema.Serial); c != nil {
		return r.Values[c.ID].Text
	}
	return ""
}

// amount is the number of a cell in the unit that the total is given in.
func (t *total) amount(v ledger.Value) *big.Rat {
	if m, ok := meant[value.Money](v); ok {
		return m.In(t.unit()).Rat()
	}
	return number(t.column, v).R
}

// unit is that of a sum of money.
func (t *total) unit() string {
	if t.Unit == "" && t.column != nil {
		return t.column.Unit
	}
	return t.Unit
}

// see looks for texts of a cell that state a total.
func (c *computed) see(col *schema.Column, v ledger.Value) {
	if col.Type != schema.Text || v.Empty() {
		return
	}
	for i := range c.totals {
		t := &c.totals[i]
		for _, s := range stated(v.Text, t.Phrases) {
			if s.at = v.At; len(t.claims) < mostPlaces {
				t.claims = append(t.claims, s)
			}
		}
	}
}

// finish gives the totals as text, and reports where the ledger states others.
func (c *computed) finish(facts map[string]ledger.Record) (map[string]string, finding.List) {
	out := map[string]string{}
	var list finding.List
	for i := range c.totals {
		t := &c.totals[i]
		whole := c.rate(t)
		out[t.ID] = t.text(whole)
		for _, s := range t.claims {
			if !t.agrees(s.number, whole) {
				list = append(list, totalPhrase.Find(s.at, fmt.Sprintf("“%s”与台账不符：按台账算出的“%s”是%s", s.text, t.ID, out[t.ID]),
					"请改这里的数，或者核对台账。"))
			}
		}
		list = append(list, t.compare(facts, out[t.ID], whole)...)
	}
	return out, list
}

// rate works out a rate from its part and whole; it returns the whole, nil for other totals.
func (c *computed) rate(t *total) *big.Rat {
	if t.Rate[0] == "" {
		return nil
	}
	var part, whole *big.Rat
	for i := range c.totals {
		switch o := &c.totals[i]; o.ID {
		case t.Rate[0]:
			part = &o.sum
		case t.Rate[1]:
			whole = &o.sum
		}
	}
	if whole.Sign() != 0 {
		t.sum.Quo(part, whole)
	}
	return whole
}

// text writes the total; a rate as a percentage of two decimals, without zeros at its end.
func (t *total) text(whole *big.Rat) string {
	switch {
	case t.Rate[0] == "":
		return plainNumber(&t.sum)
	case whole.Sign() == 0:
		return ""
	}
	percent := new(big.Rat).Mul(&t.sum, big.NewRat(100, 1)).FloatString(2)
	return strings.TrimSuffix(strings.TrimRight(percent, "0"), ".") + "%"
}

// compare reports an item that states another number than the records come to.
func (t *total) compare(facts map[string]ledger.Record, text string, whole *big.Rat) finding.List {
	v := facts[t.Stated.Sheet].Values[t.Stated.Column]
	if nothing(v.Text) || t.Rate[0] != "" && whole.Sign() == 0 || t.states(v, whole) {
		return nil
	}
	if t.Sum.Sheet != "" {
		text += t.unit()
	}
	return one(totalStated.Find(v.At, fmt.Sprintf("“%s”写的是%s，按台账算出来是%s", t.Stated.Column, said(v.Text), text), "请改这里的数，或者核对台账。"))
}

// states reports whether a cell states the total, to the decimals that it gives.
func (t *total) states(v ledger.Value, whole *big.Rat) bool {
	switch m := v.Meaning.(type) {
	case value.Rate:
		return rounds(&t.sum, m.Share.Rat(), m.Places+2)
	case value.Count:
		return t.sum.Cmp(big.NewRat(m.Number, 1)) == 0
	case value.Money:
		from, to := value.Factor(t.unit()), value.Factor(m.Unit)
		sum := new(big.Rat).Mul(&t.sum, big.NewRat(from, to))
		return rounds(sum, new(big.Rat).Quo(m.Yuan.Rat(), big.NewRat(to, 1)), decimalsOf(digitsOf(v.Text)))
	}
	return t.agrees(digitsOf(v.Text), whole)
}

// rounds reports whether n is the exact number, rounded to so many decimals.
func rounds(exact, n *big.Rat, decimals int) bool {
	return exact.FloatString(decimals) == n.FloatString(decimals)
}

// agrees reports whether a number as written is the total, to the decimals it has.
func (t *total) agrees(written string, whole *big.Rat) bool {
	n, ok := new(big.Rat).SetString(written)
	if !ok {
		return false
	}
	is := new(big.Rat).Set(&t.sum)
	if whole != nil {
		is.Mul(is, big.NewRat(100, 1))
	}
	return rounds(is, n, decimalsOf(written))
}

// decimalsOf counts the decimals of a number as it is written.
func decimalsOf(written string) int {
	_, decimals, _ := strings.Cut(written, ".")
	return len(decimals)
}

// digitsOf is the first number in a text.
func digitsOf(text string) string {
	return regexp.MustCompile(`\d+(\.\d+)?`).FindString(strings.ReplaceAll(strings.Map(width.Narrow, text), ",", ""))
}
