# Everything that is done here, one word each. A machine needs Python 3.11 or newer (with venv), make and git.

PYTHON ?= python3
VENV := .venv
RUN := NO_MKDOCS_2_WARNING=1 PYTHONPATH=hooks $(VENV)/bin
GUIDEBOOK := $(VENV)/bin/python hooks
NODE := $(VENV)/bin/node $(VENV)/node/node_modules
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check --quiet
GROUPS := check test site links audit pins
LOCK = $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
  --custom-compile-command "make pins"

TARGETS := $(shell sed -n 's/^\([a-z-]*\):.*/\1/p' Makefile)

.PHONY: $(TARGETS)

# Otherwise make update 1.2 would bring the newest release, and only then say that there is no 1.2.
OTHERS := $(filter-out $(TARGETS) $(VENV)/%,$(MAKECMDGOALS))
ifneq (,$(OTHERS))
$(error There is no "make $(OTHERS)". A file, a release, or options are named as in make adopt FILE=docs/about.md, make update VERSION=1.2, make translations OPTIONS="export es". All there is: make help)
endif

help: ## Say what there is
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile

serve: $(VENV)/site ## Show the site at http://127.0.0.1:8000 and keep it current while files change
	$(RUN)/mkdocs serve

build: $(VENV)/site ## Build the site into site/
	$(GUIDEBOOK) build

# Three at a time on two cores, as tests wait for their browsers. What fails beside others is tried once more by itself.
test: $(VENV)/test ## Run all tests, those in real browsers too
	$(RUN)/python -m tests.browser.engines
	$(RUN)/python -m pytest -n 3 -q || $(RUN)/python -m pytest -q --last-failed --last-failed-no-failures none

quick: $(VENV)/test ## Run the tests that need no browser and build no site: a minute
	$(RUN)/python -m pytest -n 2 -q --ignore tests/browser --ignore tests/build

check: $(VENV)/check $(VENV)/node/installed ## Check style and types of Python, scripts and styles, and every worksheet and page
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(NODE)/@biomejs/biome/bin/biome lint --error-on-warnings
	$(NODE)/typescript/bin/tsc --project .
	$(GUIDEBOOK) check

edition: $(VENV)/site ## Begin an edition of your own: six questions; OPTIONS='--site-name …' answers them
	$(GUIDEBOOK) edition $(OPTIONS)

check-edition: $(VENV)/site ## Check the site as it is here, with a district's own folder: every file, and the pages built from them
	$(GUIDEBOOK) check

editions: $(VENV)/site ## Build every edition of this repository, and a page that reports on them; OPTIONS=--changed and others
	$(GUIDEBOOK) editions $(OPTIONS)

adopt: $(VENV)/site ## Copy one of our files into your edition and remember its version: FILE=docs/about.md
	$(GUIDEBOOK) adopt $(FILE)

drift: $(VENV)/site ## Show what changed in ours since you copied it; TAKE=ask, all or none takes it over
	$(GUIDEBOOK) drift $(FILE) $(if $(TAKE),--take $(TAKE)) $(OPTIONS)

update: $(VENV)/site ## Merge a newer release of ours, show what it asks you to do, and check your edition; VERSION=1.2 names one
	$(GUIDEBOOK) update $(VERSION) $(OPTIONS)

fork: $(VENV)/test ## Run all of that and all tests in a made-up fork that puts something of every kind into its folder
	rm -rf $(VENV)/fork
	$(RUN)/python -m tests.build.willow_creek $(VENV)/fork
	$(MAKE) -C $(VENV)/fork VENV=$(abspath $(VENV)) check-edition test

links: build $(VENV)/links ## Check whether outside links still work; never fails a build
	-$(VENV)/bin/linkchecker --check-extern --no-status --no-warnings --ignore-url='^file:.*\.(js|css|woff2|svg|xml|gz)$$' site/index.html

bench: $(VENV)/test ## Measure speed and weight, as ratios in one run
	$(RUN)/python -m tests.browser.chromium
	$(RUN)/python -m tests.bench

schema: $(VENV)/site ## Write the schemas that editors use, after a change of what may stand in a YAML file
	$(GUIDEBOOK) schema

metrics: $(VENV)/test ## Write how wide the letters of the typeface are, after a change of its files
	$(GUIDEBOOK) metrics

new: $(VENV)/site ## Begin a tool, a page or a chapter: make new tool, make new page, make new chapter
	$(GUIDEBOOK) new $(filter-out new,$(MAKECMDGOALS)) $(OPTIONS)

tool page chapter : # what make new begins
	@:

translations: $(VENV)/site ## Give all texts to translators, take them in, or count them: OPTIONS="export es", "import es", "status es", "checked es"
	$(GUIDEBOOK) translations $(OPTIONS)

ids: $(VENV)/site ## Record the ids of all worksheets as published
	$(GUIDEBOOK) ids

pins: $(VENV)/pins ## Rewrite requirements/ after a change in pyproject.toml; NEWER=--upgrade takes the newest versions
	$(LOCK) $(NEWER) --group check --output-file requirements/check.txt
	for group in $(filter-out check,$(GROUPS)); do \
	  $(LOCK) $(NEWER) --constraint requirements/check.txt --group $$group --output-file requirements/$$group.txt || exit 1; done

audit: $(VENV)/audit ## Check what is installed for known vulnerabilities
	$(VENV)/bin/pip-audit --strict --disable-pip --require-hashes $(patsubst %,--requirement requirements/%.txt,$(GROUPS))

clean: ## Remove what was built and installed
	rm -rf $(VENV) .cache site

# Each group is installed once, and again when its file has changed. What has not the hash that its file names is refused.
$(VENV)/%: requirements/%.txt | $(VENV)/ready
	$(PIP) install --require-hashes --requirement $<
	@touch $@

$(VENV)/ready:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	@touch $@

# What checks scripts and styles, beside Node, which came with the group: exactly the files that package-lock.json knows.
$(VENV)/node/installed: package.json package-lock.json $(VENV)/check
	mkdir -p $(@D) && cp package.json package-lock.json $(@D)
	cd $(@D) && ../bin/npm ci --ignore-scripts --no-fund --no-audit --silent
	@touch $@
