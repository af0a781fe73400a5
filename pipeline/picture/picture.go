// Package picture reads the pictures of a paper, seals among them, and makes them plain:
// whatever the file is like, what comes out is a picture that every reader of PDFs shows
// and that no file can hide anything in.
package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"
)

// Picture is a picture ready to be painted.
type Picture struct {
	Type          string // png or jpeg
	Data          []byte // 8 bits a colour, RGB or grey, not interlaced; png perhaps with transparency
	Width, Height int    // pixels
}

// The errors of Read wrap one of these.
var (
	ErrFormat = errors.New("不是能用的图片，请换成 PNG 或 JPEG 图片")
	ErrLarge  = errors.New("图片太大")
)

// maxPixels is more than an A4 page at 600 dots per inch.
const maxPixels = 40_000_000

// densest is more pixels than a byte of a file can stand for: compression of PNG packs
// 1032 bytes into one, and a byte is 8 pixels at most.
const densest = 8 * 1032

// The types of pictures.
const (
	typePNG  = "png"
	typeJPEG = "jpeg"
)

// Read reads a PNG or JPEG file and draws it anew, so that only the picture itself gets
// into the paper. Errors wrap ErrFormat or ErrLarge.
func Read(file []byte) (*Picture, error) {
	p := &Picture{Type: kind(file)}
	config, decode := jpeg.DecodeConfig, jpeg.Decode
	switch p.Type {
	case "":
		return nil, ErrFormat
	case typePNG:
		config, decode = png.DecodeConfig, png.Decode
	}
	if err := measure(file, config); err != nil {
		return nil, err
	}
	m, err := decode(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("%w（%w）", ErrFormat, err)
	}
	if p.Type == typeJPEG {
		return p, p.encodeJPEG(turned(m, orientation(file)))
	}
	return p, p.encodePNG(m)
}

// kind goes by the first bytes, "" for other files. The standard library's own choice
// depends on what else the program is made of.
func kind(file []byte) string {
	switch {
	case bytes.HasPrefix(file, []byte("\x89PNG\r\n\x1a\n")):
		return typePNG
	case bytes.HasPrefix(file, []byte("\xff\xd8\xff")):
		return typeJPEG
	}
	return ""
}

// measure refuses a picture that is too large before any room is made for it.
func measure(file []byte, config func(io.Reader) (image.Config, error)) error {
	c, err := config(bytes.NewReader(file))
	switch {
	case err != nil:
		return fmt.Errorf("%w（%w）", ErrFormat, err)
	case c.Width < 1 || c.Height < 1:
		return ErrFormat
	case c.Width > maxPixels/c.Height:
		return fmt.Errorf("%w：%d×%d 点，最多 %d 万点", ErrLarge, c.Width, c.Height, maxPixels/10_000)
	case c.Width*c.Height > densest*len(file):
		return fmt.Errorf("%w（文件不完整）", ErrFormat)
	}
	return nil
}

// encodeJPEG keeps photographs small.
func (p *Picture) encodeJPEG(m image.Image) error {
	var b bytes.Buffer
	err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 92})
	p.keep(m.Bounds(), b.Bytes())
	return err
}

func (p *Picture) encodePNG(m image.Image) error {
	plain := canvas(m)
	draw.Draw(plain, plain.Bounds(), m, m.Bounds().Min, draw.Src)
	wipe(plain)
	var b bytes.Buffer
	err := png.Encode(&b, plain)
	p.keep(plain.Bounds(), b.Bytes())
	return err
}

// canvas is grey for a grey picture, else in colour and perhaps transparent.
func canvas(m image.Image) draw.Image {
	size := image.Rect(0, 0, m.Bounds().Dx(), m.Bounds().Dy())
	switch m.(type) {
	case *image.Gray, *image.Gray16:
		return image.NewGray(size)
	}
	return image.NewNRGBA(size)
}

// wipe takes the colours out of points that are wholly transparent.
func wipe(m draw.Image) {
	coloured, ok := m.(*image.NRGBA)
	if !ok {
		return
	}
	for i := 0; i < len(coloured.Pix); i += 4 {
		if coloured.Pix[i+3] == 0 {
			clear(coloured.Pix[i : i+3])
		}
	}
}

func (p *Picture) keep(size image.Rectangle, data []byte) {
	p.Width, p.Height, p.Data = size.Dx(), size.Dy(), data
}

// Check tells whether a picture is as Read makes them.
func (p *Picture) Check() error {
	config := jpeg.DecodeConfig
	if p.Type == typePNG {
		config = png.DecodeConfig
	}
	c, err := config(bytes.NewReader(p.Data))
	switch {
	case err != nil:
		return fmt.Errorf("%w（%w）", ErrFormat, err)
	case kind(p.Data) != p.Type || c.Width != p.Width || c.Height != p.Height:
		return ErrFormat
	case p.Type == typePNG && (p.Data[bitDepth] != 8 || p.Data[interlaced] != 0):
		return ErrFormat
	}
	return nil
}

// Places in the head of a PNG file.
const (
	bitDepth   = 24
	interlaced = 28
)
