package pipeline

import (
	"gongwen/pipeline/ledger"
	"gongwen/pipeline/schema"
	"gongwen/pipeline/xlsx"
)

// BlankLedger makes an empty ledger of a schema for a clerk to fill in; sample is a ledger
// as text (see ledger.ParseText) whose first record serves as the example, or "".
func BlankLedger(s *schema.Schema, sample string) ([]byte, error) {
	return xlsx.Blank(s, ledger.ParseText("", sample))
}

// InferSchema writes the source of a schema after the headers of the job's ledger; nil
// where it has no table.
func InferSchema(job Job, name string) ([]byte, error) {
	workbook, err := (&paper{}).read(job.Ledger)
	if err != nil {
		return nil, err
	}
	for _, s := range job.Schemas {
		if s.Generic {
			if inferred := s.Infer(workbook); inferred != nil {
				return inferred.Source(name), nil
			}
		}
	}
	return nil, nil
}
