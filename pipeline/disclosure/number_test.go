package disclosure

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestIdentityCheckDigit makes numbers with the weights of the standard: each is found, in
// pieces too, and none with a digit changed is.
func TestIdentityCheckDigit(t *testing.T) {
	r := rand.New(rand.NewPCG(9704, 11643))
	for range 300 {
		n := citizen(r)
		if !has(Scan("甲"+n+"乙", nil), Identity) || !has(Scan(n[:6]+" "+n[6:14]+"-"+n[14:], nil), Identity) {
			t.Fatal(n)
		}
		for i := range n {
			for d := byte('0'); d <= '9'; d++ {
				if d == n[i] {
					continue
				}
				changed := n[:i] + string(d) + n[i+1:]
				if has(Scan(changed, nil), Identity) {
					t.Fatalf("%s, from %s", changed, n)
				}
				if i > 13 && !has(Scan("身份证"+changed, nil), Identity) {
					t.Fatalf("身份证%s", changed)
				}
			}
		}
	}
}

// citizen is a number that could be someone's. The check sign comes from the definition,
// sum of a(i)·2^(18-i) ≡ 1 mod 11, not from the table that the rule uses.
func citizen(r *rand.Rand) string {
	regions := strings.Fields(provinces)
	body := fmt.Sprintf("%s%04d%04d%02d%02d%03d", regions[r.IntN(len(regions))], r.IntN(10000),
		1900+r.IntN(200), 1+r.IntN(12), 1+r.IntN(28), r.IntN(1000))
	for i, sign := range "0123456789X" {
		sum := i
		for k := range 17 {
			sum += int(body[k]-'0') << (17 - k)
		}
		if sum%11 == 1 {
			return body + string(sign)
		}
	}
	panic("no sign fits")
}

func has(finds []Find, k Kind) bool {
	for _, f := range finds {
		if f.Kind == k {
			return true
		}
	}
	return false
}

// TestLuhn: of ten last digits one fits, and no single slip goes unseen.
func TestLuhn(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		body, fits := fmt.Sprintf("62%013d%02d", r.Int64N(1e13), r.IntN(100)), ""
		for d := range 10 {
			if n := fmt.Sprint(body, d); luhn(n) {
				if fits != "" {
					t.Fatal(fits, n)
				}
				fits = n
			}
		}
		i := r.IntN(len(fits))
		if slip := fits[:i] + string('0'+(fits[i]-'0'+1+byte(r.IntN(9)))%10) + fits[i+1:]; luhn(slip) {
			t.Fatal(fits, slip)
		}
	}
}

// TestCreditIsNoIdentity: a code that the check sign of the one standard makes is never
// taken for a number of the other.
func TestCreditIsNoIdentity(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		body := fmt.Sprintf("91%02d%04d", 11+r.IntN(54), r.IntN(10000))
		for range 9 {
			body += string(creditSigns[r.IntN(len(creditSigns))])
		}
		for _, sign := range creditSigns {
			if has(Scan(body+string(sign), nil), Identity) {
				t.Fatal(body + string(sign))
			}
		}
	}
}
