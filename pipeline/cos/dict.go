package cos

// Entry is a key of a dictionary, without its slash, and its value.
type Entry struct {
	Key   string
	Value Raw
}

// Dict is a dictionary in the order of the file.
type Dict []Entry

// readDict reads the dictionary that starts at i and returns the index after it.
func readDict(b []byte, i int) (d Dict, end int, ok bool) {
	if !keyword(b, i, "<<") {
		return nil, 0, false
	}
	d = Dict{}
	for i += 2; ; {
		i = skip(b, i)
		switch {
		case keyword(b, i, ">>"):
			return d, i + 2, true
		case i >= len(b) || b[i] != '/':
			return nil, 0, false
		}
		name := word(b, i+1)
		start := skip(b, name)
		stop, ok := valueEnd(b, start, 1)
		if !ok {
			return nil, 0, false
		}
		d = append(d, Entry{unescapeName(b[i+1 : name]), b[start:stop]})
		i = stop
	}
}

// Get returns the value of a key, nil when it is missing. Of several the last counts.
func (d Dict) Get(key string) Raw {
	for i := len(d) - 1; i >= 0; i-- {
		if d[i].Key == key {
			return d[i].Value
		}
	}
	return nil
}

// Set gives a key a value, at the key's old place or at the end.
func (d *Dict) Set(key string, value Raw) {
	for i := len(*d) - 1; i >= 0; i-- {
		if (*d)[i].Key == key {
			(*d)[i].Value = value
			return
		}
	}
	*d = append(*d, Entry{key, value})
}

// Delete takes a key out. The dictionary it was copied from changes too.
func (d *Dict) Delete(key string) {
	kept := (*d)[:0]
	for _, e := range *d {
		if e.Key != key {
			kept = append(kept, e)
		}
	}
	*d = kept
}

// Append writes the dictionary.
func (d Dict) Append(dst []byte) []byte {
	dst = append(dst, "<<"...)
	for _, e := range d {
		dst = appendEntry(dst, e)
	}
	return append(dst, ">>"...)
}

func appendEntry(dst []byte, e Entry) []byte {
	dst = AppendName(dst, e.Key)
	if len(e.Value) == 0 {
		return append(dst, " null"...)
	}
	if isRegular(e.Value[0]) {
		dst = append(dst, ' ')
	}
	return append(dst, e.Value...)
}
