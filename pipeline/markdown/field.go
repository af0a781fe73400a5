package markdown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongwen/pipeline/document"
)

// field is one element of the paper in the front matter.
type field struct {
	key, alias string
	set        func(r *reader, values [][]document.Phrase)
}

// fields lists the keys that the front matter may have.
func fields() []field {
	type doc = document.Document
	return []field{
		{"title", "标题", lines(func(d *doc) *[]document.Phrase { return &d.Title })},
		{"kind", "文种", one(func(d *doc) *document.Phrase { return &d.Kind })},
		{"authority", "发文机关", many(func(d *doc) *[]document.Phrase { return &d.Masthead.Authorities })},
		{"mark", "发文机关标志", one(func(d *doc) *document.Phrase { return &d.Masthead.AuthorityMark })},
		{"number", "发文字号", one(func(d *doc) *document.Phrase { return &d.Masthead.Number })},
		{"signatory", "签发人", many(func(d *doc) *[]document.Phrase { return &d.Masthead.Signatories })},
		{"copy-number", "份号", one(func(d *doc) *document.Phrase { return &d.Masthead.CopyNumber })},
		{"classification", "密级", one(func(d *doc) *document.Phrase { return &d.Masthead.Classification })},
		{"urgency", "紧急程度", one(func(d *doc) *document.Phrase { return &d.Masthead.Urgency })},
		{"to", "主送机关", many(func(d *doc) *[]document.Phrase { return &d.MainRecipients })},
		{"sign-off", "署名", many(func(d *doc) *[]document.Phrase { return &d.SignOff.Authorities })},
		{"date", "成文日期", one(func(d *doc) *document.Phrase { return &d.SignOff.IssueDate })},
		{"seal", "印章", setSeal},
		{"signature-seal", "签名章", setSignatureSeals},
		{"annexes", "附件", many(func(d *doc) *[]document.Phrase { return &d.AnnexNote })},
		{"remark", "附注", one(func(d *doc) *document.Phrase { return &d.Remark })},
		{"cc", "抄送", many(func(d *doc) *[]document.Phrase { return &d.Imprint.CopyRecipients })},
		{"printer", "印发机关", one(func(d *doc) *document.Phrase { return &d.Imprint.PrintingAuthority })},
		{"print-date", "印发日期", one(func(d *doc) *document.Phrase { return &d.Imprint.PrintDate })},
		{"format", "格式", setFormat},
		{"preprinted", "套打", setPreprinted},
		{"numbering", "编号", setNumbering},
		{"profile", "版式", bare(func(d *doc) *string { return &d.Profile })},
		{"status", "状态", one(func(d *doc) *document.Phrase { return &d.Status })},
		{"generated", "生成", bare(func(d *doc) *string { return &d.Digest })},
	}
}

// one takes a single text; its lines are joined.
func one(of func(*document.Document) *document.Phrase) func(*reader, [][]document.Phrase) {
	return func(r *reader, values [][]document.Phrase) {
		if len(values) == 0 {
			return
		}
		if len(values) > 1 {
			r.report(ruleKey, int(values[1][0].Pos), "这里只能写一项，后面的没有采用", "只留一项")
		}
		*of(r.doc) = joinLines(values[0])
	}
}

// many takes a list of texts, or one.
func many(of func(*document.Document) *[]document.Phrase) func(*reader, [][]document.Phrase) {
	return func(r *reader, values [][]document.Phrase) {
		for _, v := range values {
			*of(r.doc) = append(*of(r.doc), joinLines(v))
		}
	}
}

// lines takes a text with the lines its author broke it into.
func lines(of func(*document.Document) *[]document.Phrase) func(*reader, [][]document.Phrase) {
	return func(r *reader, values [][]document.Phrase) { *of(r.doc) = slices.Concat(values...) }
}

// bare takes a text whose place nobody asks for.
func bare(of func(*document.Document) *string) func(*reader, [][]document.Phrase) {
	return func(r *reader, values [][]document.Phrase) {
		if len(values) > 0 {
			*of(r.doc) = joinLines(values[0]).Text
		}
	}
}

// joinLines makes one text of several lines, with a blank between Western words.
func joinLines(ls []document.Phrase) document.Phrase {
	c := collector{hard: -1}
	for _, l := range ls {
		c.soft = true
		c.add(l.Text, l.Pos, document.Plain)
	}
	return document.Phrase{Text: c.inline().String(), Pos: ls[0].Pos}
}

// setSeal takes the pictures of seals, or a word that says whether room is kept for them.
func setSeal(r *reader, values [][]document.Phrase) {
	so := &r.doc.SignOff
	for _, v := range values {
		switch p := joinLines(v); p.Text {
		case "留位", "盖章", "是", "yes", "true":
			so.Sealed = true
		case "否", "无", "不盖章", "no", "false":
		default:
			so.Sealed = true
			so.SealImpressions = append(so.SealImpressions, p)
		}
	}
}

// setSignatureSeals takes posts, each with the picture of a signature or a name behind a
// blank.
func setSignatureSeals(r *reader, values [][]document.Phrase) {
	for _, v := range values {
		p := joinLines(v)
		i := strings.LastIndexByte(p.Text, ' ') // 市长 张　明; a wide blank parts them only where there is no other
		if i < 0 {
			i = strings.LastIndexFunc(p.Text, unicode.IsSpace)
		}
		seal := document.SignatureSeal{Name: p}
		if i > 0 {
			_, size := utf8.DecodeRuneInString(p.Text[i:])
			seal.Post = document.Phrase{Text: strings.TrimSpace(p.Text[:i]), Pos: p.Pos}
			seal.Name = document.Phrase{Text: p.Text[i+size:], Pos: p.Pos + document.Pos(i+size)}
		}
		r.doc.SignOff.SignatureSeals = append(r.doc.SignOff.SignatureSeals, seal)
	}
}

func setPreprinted(r *reader, values [][]document.Phrase) {
	if len(values) > 0 {
		if v := joinLines(values[0]).Text; v == "true" || v == "false" { // as YAML has it
			r.doc.Preprinted = v == "true"
			return
		}
	}
	r.doc.Preprinted = r.choice(values, []string{"yes", "是", "no", "否"}) == "yes"
}

func setFormat(r *reader, values [][]document.Phrase) {
	names := []string{"plain", "普通", "masthead", "版头", "letter", "信函", "order", "命令", "minutes", "纪要"}
	if v := r.choice(values, names); v != "" {
		r.doc.Format = document.Format(v)
	}
}

func setNumbering(r *reader, values [][]document.Phrase) {
	if v := r.choice(values, []string{"restart", "重新编号", "run-on", "连续编号"}); v != "" {
		r.doc.Numbering = document.Numbering(v)
	}
}

// choice returns the English name among pairs of English and Chinese names, or "".
func (r *reader) choice(values [][]document.Phrase, names []string) string {
	if len(values) == 0 {
		return ""
	}
	v := joinLines(values[0])
	i := slices.Index(names, v.Text)
	if i < 0 {
		r.report(ruleChoice, int(v.Pos), "“"+v.Text+"”不是可选的内容，没有采用", "可以写："+strings.Join(names, "、"))
		return ""
	}
	return names[i-i%2]
}

func findField(fs []field, key string) *field {
	i := slices.IndexFunc(fs, func(f field) bool { return f.key == key || f.alias == key })
	if i < 0 {
		return nil
	}
	return &fs[i]
}

// suggestion names the key that the author may have meant.
func suggestion(fs []field, key string) string {
	best, least := "", max(2, utf8.RuneCountInString(key)/2+1)
	for _, f := range fs {
		for _, name := range []string{f.key, f.alias} {
			if d := distance(strings.ToLower(key), name); d < least {
				best, least = name, d
			}
		}
	}
	if best == "" {
		return "删去这一行；正文写在第二行“---”的下面"
	}
	return "是不是“" + best + "”？"
}

// distance is how many characters must be changed, added or taken away to make b of a.
func distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	if len(from) > 40 {
		return len(from)
	}
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i, c := range from {
		diagonal := row[0]
		row[0] = i + 1
		for j, d := range to {
			cost := diagonal
			if c != d {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(to)]
}

func runeLen(b []byte) int {
	_, n := utf8.DecodeRune(b)
	return n
}
