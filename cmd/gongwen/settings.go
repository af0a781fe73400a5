package main

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"gongwen/data"
	"gongwen/pipeline"
	"gongwen/pipeline/layout"
	"gongwen/pipeline/pdf"
	"gongwen/pipeline/profile"
	"gongwen/pipeline/schema"
	"gongwen/templates"
)

// settings are the flags that all commands share.
type settings struct {
	world
	templateDir, fontDir, schema, profile, date, format string
	measure                                             bool // run step 9 on what was made
	small, many                                         bool // PDFs: packed small; more than one
	form                                                string
	attach                                              []string
	fonts                                               []string // role=file or role=name
	systemFonts, strictFonts                            bool
	index                                               fontIndex // see installed
}

func (s *settings) flags(root *cobra.Command) {
	f := root.PersistentFlags()
	f.StringVar(&s.templateDir, "template-dir", "", "本单位的台账样式`文件夹`，其中的样式优先于自带的")
	f.StringVar(&s.fontDir, "font-dir", "", "本单位的字体`文件夹`（内有 fonts.yaml 说明各字体的用途）")
	f.StringArrayVar(&s.fonts, "font", nil, "给一个角色指定字体，写成`角色=字体`，如 仿宋=simfang.ttf 或 仿宋=仿宋_GB2312；可以写几次")
	f.BoolVar(&s.systemFonts, "system-fonts", false, "电脑上装有各角色常用的字体的，就用电脑上的")
	f.BoolVar(&s.strictFonts, "strict-fonts", false, "用了代用字体算作错误")
	f.StringVar(&s.schema, "schema", "", "指定台账样式的`名称`，不写则按表头自动判断")
	f.StringVar(&s.profile, "profile", "", "版式的`名称或文件`，不写则按 GB/T 9704-2012")
	f.StringVar(&s.date, "date", "", "当作今天的`日期`，如 2026-01-21，不写则为当天")
	f.StringVar(&s.format, "format", "text", "结果的`形式`：text（给人看，默认）或 json（给程序读）")
	f.Lookup("format").DefValue = ""
}

// job prepares what every command needs.
func (s *settings) job() (pipeline.Job, error) {
	job := pipeline.Job{Producer: "gongwen " + version}
	if s.format != "text" && s.format != "json" {
		return job, usage("--format 只能是 text 或 json，不能是“%s”", s.format)
	}
	var err error
	job.Clock, err = s.clock()
	return job, err
}

// chooseSchemas adds what reading a ledger needs: the schemas, or the one asked for.
func (s *settings) chooseSchemas(job *pipeline.Job) error {
	var err error
	if job.Schemas, err = s.schemas(); err != nil || s.schema == "" {
		return err
	}
	if len(job.Schemas) == 0 {
		return usage("没有名为“%s”的台账样式；现有：%s", s.schema, strings.Join(s.schemaNames(), "、"))
	}
	job.Schema = job.Schemas[0]
	return nil
}

// schemaNames are all that --schema may name.
func (s *settings) schemaNames() []string {
	var all []string
	for _, source := range s.templateSources() {
		if names, err := schema.Names(source); err == nil {
			all = append(all, names...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (s *settings) clock() (time.Time, error) {
	if s.date == "" {
		return s.now(), nil
	}
	for _, form := range []string{"2006-01-02", "2006-1-2", "2006年1月2日"} {
		if t, err := time.ParseInLocation(form, s.date, pipeline.Beijing()); err == nil {
			return t, nil
		}
	}
	return time.Time{}, usage("--date 要写成 2026-01-21 的样子，“%s”不是日期", s.date)
}

// schemas loads the unit's schemas and those that come with the program, all at the same
// time; a unit's schema takes the place of one of the same name.
func (s *settings) schemas() ([]*schema.Schema, error) {
	if err := s.checkTemplateDir(); err != nil {
		return nil, err
	}
	named, err := s.namedSchemas()
	all, errs := make([]*schema.Schema, len(named)), make([]error, len(named))
	var loading sync.WaitGroup
	for i, n := range named {
		loading.Go(func() { all[i], errs[i] = schema.Load(n.source, n.name) })
	}
	loading.Wait()
	return all, cmp.Or(append(errs, err)...)
}

// namedSchema is where a schema lies.
type namedSchema struct {
	source fs.FS
	name   string
}

// namedSchemas are those that are to be loaded.
func (s *settings) namedSchemas() (named []namedSchema, err error) {
	seen := map[string]bool{}
	for _, source := range s.templateSources() {
		names, err := schema.Names(source)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			if !seen[name] && (s.schema == "" || s.schema == name) {
				named = append(named, namedSchema{source, name})
			}
			seen[name] = true
		}
	}
	return named, nil
}

// checkTemplateDir refuses a folder without schemas, which would be passed over in silence.
func (s *settings) checkTemplateDir() error {
	if s.templateDir == "" {
		return nil
	}
	if _, err := os.Stat(s.templateDir); err != nil {
		return err
	}
	names, err := schema.Names(os.DirFS(s.templateDir))
	if err == nil && len(names) == 0 {
		err = usage("%s 里没有台账样式：里面要有“样式名/schema.yaml”；如果它本身就是样式文件夹，请写它的上一级文件夹", s.templateDir)
	}
	return err
}

func (s *settings) templateSources() []fs.FS {
	if s.templateDir == "" {
		return []fs.FS{templates.Files}
	}
	return []fs.FS{os.DirFS(s.templateDir), templates.Files}
}

// typesetting adds to a job what layout needs: it checks what is asked of the PDF, and starts
// to read the setting while there is other work to do.
func (s *settings) typesetting(job *pipeline.Job) error {
	painter, err := s.choosePDF(job)
	if err != nil {
		return err
	}
	prepare := sync.OnceValues(func() (pipeline.Setting, error) { return s.setting(painter) })
	go prepare()
	job.Prepare = prepare
	return nil
}

// typeset is typesetting for those who need the setting at once.
func (s *settings) typeset(job *pipeline.Job) error {
	err := s.typesetting(job)
	if err == nil {
		job.Setting, err = job.Prepare()
		job.Prepare = nil
	}
	return err
}

// setting reads fonts and words, and the profile beside them.
func (s *settings) setting(painter *pdf.Painter) (pipeline.Setting, error) {
	var own *profile.Profile
	var wrongProfile error
	var reading sync.WaitGroup
	reading.Go(func() { own, wrongProfile = loadProfile(s.profile) })
	faces, wrongFaces := s.faces()
	words, wrongWords := data.Files.ReadFile("words/title.txt")
	reading.Wait()
	return pipeline.Setting{
		Profile: own, Faces: faces, Rescue: s.rescue, StrictFonts: s.strictFonts,
		Words: layout.ParseWords(string(words)), Painter: painter,
	}, cmp.Or(wrongProfile, wrongFaces, wrongWords)
}

const standardProfile = "gbt9704-2012"

// loadProfile reads the standard's profile and lays over it the one asked for: the name of
// one that comes with the program, or the unit's own file.
func loadProfile(name string) (*profile.Profile, error) {
	base, err := readProfile(nil, standardProfile)
	if err != nil || name == "" || name == standardProfile {
		return base, err
	}
	if own, err := readProfile(base, name); err == nil {
		return own, nil
	}
	text, err := readWhole(name, "版式文件", maxDraft)
	if err != nil {
		return nil, err
	}
	return profile.Read(base, filepath.Base(name), text)
}

func readProfile(base *profile.Profile, name string) (*profile.Profile, error) {
	text, err := data.Files.ReadFile("profiles/" + name + ".yaml")
	if err != nil {
		return nil, err
	}
	return profile.Read(base, name+".yaml", text)
}
