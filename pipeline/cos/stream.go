package cos

import (
	"bytes"
	"fmt"
	"io"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// Stream returns the data of a stream, inflated where it is packed with FlateDecode. Data
// that breaks off is returned as far as it goes, beside an error that wraps ErrDamaged.
// More than 64 MiB is ErrLimit, another filter ErrFilter.
func (f *File) Stream(o *Object) ([]byte, error) { return f.decode(o, maxInflate) }

func (f *File) decode(o *Object, limit int) ([]byte, error) {
	filter, parameters := f.Get(o.Dict, "Filter"), f.Get(o.Dict, "DecodeParms")
	if list, ok := filter.Array(); ok {
		if len(list) > 1 {
			return nil, ErrFilter
		}
		filter = nil
		if len(list) == 1 {
			filter = f.Resolve(list[0])
		}
		if list, ok := parameters.Array(); ok && len(list) > 0 {
			parameters = f.Resolve(list[0])
		}
	}
	if filter.IsNull() {
		return o.Encoded, nil
	}
	if name, _ := filter.Name(); name != "FlateDecode" {
		return nil, fmt.Errorf("%w：%s", ErrFilter, name)
	}
	data, err := f.inflater.inflate(o.Encoded, f.expected(o), limit)
	if err != nil && len(data) == 0 {
		return nil, err
	}
	d, _ := parameters.Dict()
	data, ok := f.unpredict(data, d)
	if !ok {
		return nil, damaged(o.Num, "解压参数有错")
	}
	return data, err
}

// expected guesses how long a stream is when it is inflated. Fonts say so (9.9); what they
// say is no more trusted than any guess.
func (f *File) expected(o *Object) int {
	const usual, most = 4, 10
	if n := f.parameter(o.Dict, "Length1", 0); n > 0 {
		return min(n, most*len(o.Encoded))
	}
	return usual * len(o.Encoded)
}

// inflater undoes zlib; its readers serve one stream after the other, several at a time.
type inflater struct{ idle sync.Pool }

func (i *inflater) open(b []byte) (io.ReadCloser, error) {
	if r, ok := i.idle.Get().(io.ReadCloser); ok {
		return r, r.(zlib.Resetter).Reset(bytes.NewReader(b), nil)
	}
	return zlib.NewReader(bytes.NewReader(b))
}

// inflate returns what came out before an error beside it.
func (i *inflater) inflate(b []byte, expected, limit int) ([]byte, error) {
	r, err := i.open(b)
	if err != nil {
		return nil, fmt.Errorf("%w：%w", ErrDamaged, err)
	}
	defer i.idle.Put(r)
	out := bytes.NewBuffer(make([]byte, 0, min(expected, limit)+bytes.MinRead))
	_, err = out.ReadFrom(io.LimitReader(r, int64(limit)+1))
	switch {
	case out.Len() > limit:
		return nil, ErrLimit
	case err != nil:
		return out.Bytes(), fmt.Errorf("%w：%w", ErrDamaged, err)
	}
	return out.Bytes(), nil
}

// unpredict undoes the predictor of DecodeParms (7.4.4.4): the PNG ones, and none.
func (f *File) unpredict(data []byte, d Dict) (out []byte, ok bool) {
	predictor := f.parameter(d, "Predictor", 1)
	if predictor == 1 {
		return data, true
	}
	colours, bits, columns := f.parameter(d, "Colors", 1), f.parameter(d, "BitsPerComponent", 8), f.parameter(d, "Columns", 1)
	if predictor < 10 || predictor > 15 || colours < 1 || colours > 32 || bits < 1 || bits > 16 || columns < 1 || columns > 1<<20 {
		return nil, false
	}
	return unPNG(data, (colours*bits*columns+7)/8, (colours*bits+7)/8)
}

func (f *File) parameter(d Dict, key string, otherwise int) int {
	if n, ok := f.Get(d, key).Int(); ok {
		return n
	}
	return otherwise
}

// unPNG undoes PNG filters in place; row is the length of a row without its filter byte,
// step that of a pixel. A last row that breaks off is dropped.
func unPNG(data []byte, row, step int) (out []byte, ok bool) {
	above := make([]byte, min(row, len(data)))
	out = data[:0]
	for len(data) > row {
		line := data[1 : 1+row]
		if !unfilter(data[0], line, above, step) {
			return nil, false
		}
		data = data[1+row:]
		out = append(out, line...)
		above = out[len(out)-row:]
	}
	return out, true
}

func unfilter(filter byte, line, above []byte, step int) bool {
	if filter > 4 {
		return false
	}
	for i := range line {
		var left, corner byte
		if i >= step {
			left, corner = line[i-step], above[i-step]
		}
		switch filter {
		case 1:
			line[i] += left
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(left, above[i], corner)
		}
	}
	return true
}

// paeth is the predictor of PNG's filter 4.
func paeth(left, above, corner byte) byte {
	p := int(left) + int(above) - int(corner)
	a, b, c := distance(p, left), distance(p, above), distance(p, corner)
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return above
	}
	return corner
}

func distance(p int, v byte) int {
	if p < int(v) {
		return int(v) - p
	}
	return p - int(v)
}
