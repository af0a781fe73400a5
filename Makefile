# Two commands set everything up: make demo, make test. Both need only Go.
.PHONY: demo test test-all check golden gallery fuzz bench clean

demo: ## the sample ledger becomes out/notice.pdf
	CGO_ENABLED=0 go build -o bin/gongwen ./cmd/gongwen
	bin/gongwen build data/sample/qingyuan.xlsx -o out

test: ## all tests that need only Go
	go vet ./...
	go test ./...

test-all: test ## and those with outside tools (see .ci/run), the race detector
	go test -count=1 -timeout 30m -tags outside ./cmd/gongwen ./pipeline/...
	go test -race ./pipeline/...
	go test -race -count=1 -run Parallel ./cmd/gongwen

check: ## before every commit: format, vet, lint, test
	test -z "$$(gofmt -l cmd data fonts pipeline templates)"
	go vet -tags outside ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 -tags outside ./...
	go test ./...

golden: ## rewrite the expected results; read the difference before committing it
	go test $$(go list -f '{{range .TestImports}}{{if eq . "gongwen/pipeline/casefile"}}{{$$.ImportPath}} {{end}}{{end}}{{range .XTestImports}}{{if eq . "gongwen/pipeline/casefile"}}{{$$.ImportPath}} {{end}}{{end}}' ./pipeline/...) -update

gallery: ## the pictures of docs/gallery; needs pdftoppm
	CGO_ENABLED=0 go build -o bin/gongwen ./cmd/gongwen
	rm -rf docs/gallery/pages && mkdir -p out/gallery docs/gallery/pages
	for f in docs/gallery/[0-9]*.md; do n=$$(basename $$f .md); \
		bin/gongwen render $$f -o out/gallery/$$n.pdf && pdftoppm -r 42 -png out/gallery/$$n.pdf docs/gallery/pages/$$n || exit 1; done

fuzz: ## every fuzz target for ten minutes; what it finds stays as a case of make test
	./.ci/fuzz 10m

bench: ## gongwen against others, written to docs/, about ten minutes; needs Linux, npm, python3-openpyxl, once the network, and 10 GB of free disk
	go run ./cmd/bench -dir out/bench -runs 21 -write docs/bench.md
	go run ./cmd/bench -dir out/bench -ledger -runs 7 -write docs/bench-ledger.md

clean:
	rm -rf bin out
