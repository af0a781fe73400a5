package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/draw"
)

// orientation is how a camera was held, as a JPEG file tells it in its Exif part: 1 is
// upright, and so is a file that does not tell. (CIPA DC-008, tag 274.)
func orientation(file []byte) int {
	for at := 2; at+4 <= len(file) && file[at] == 0xFF; {
		marker, size := file[at+1], int(binary.BigEndian.Uint16(file[at+2:]))
		end := at + 2 + size
		if marker == 0xDA || size < 2 || end > len(file) { // the picture itself begins
			break
		}
		if tiff, found := bytes.CutPrefix(file[at+4:end], []byte("Exif\x00\x00")); found && marker == 0xE1 {
			return told(tiff)
		}
		at = end
	}
	return 1
}

// told looks through the first directory of a TIFF file.
func told(tiff []byte) int {
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(tiff, []byte("II")) {
		order = binary.LittleEndian
	}
	if len(tiff) < 8 {
		return 1
	}
	at := int(order.Uint32(tiff[4:]))
	if at < 8 || at+2 > len(tiff) {
		return 1
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < 12 {
			break
		}
		if n := int(order.Uint16(entries[8:])); order.Uint16(entries) == 274 && n >= 1 && n <= 8 {
			return n
		}
		entries = entries[12:]
	}
	return 1
}

// turned returns the picture upright.
func turned(m image.Image, orientation int) image.Image {
	if orientation == 1 {
		return m
	}
	from := image.NewRGBA(image.Rect(0, 0, m.Bounds().Dx(), m.Bounds().Dy()))
	draw.Draw(from, from.Rect, m, m.Bounds().Min, draw.Src)
	w, h := from.Rect.Dx(), from.Rect.Dy()
	if orientation >= 5 {
		w, h = h, w
	}
	to := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			sx, sy := stored(orientation, x, y, w, h)
			copy(to.Pix[to.PixOffset(x, y):], from.Pix[from.PixOffset(sx, sy):][:4])
		}
	}
	return to
}

// stored tells where the point (x, y) of the upright picture of size w × h is in the file.
func stored(orientation, x, y, w, h int) (sx, sy int) {
	right, below := w-1-x, h-1-y
	switch orientation {
	case 2:
		return right, y
	case 3:
		return right, below
	case 4:
		return x, below
	case 5:
		return y, x
	case 6:
		return y, right
	case 7:
		return below, right
	}
	return below, x
}
