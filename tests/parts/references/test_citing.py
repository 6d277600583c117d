"""From a work back to the pages that cite it."""

from guidebook.parts.references.citing import citing_pages

from ...helpers import site_of, spoilt

FILES = {
    "docs/references.yml": "".join(f"{key}:\n  kind: web\n  year: n.d.\n  title: Site\n" for key in ("leana", "other")),
    "docs/page.md": "# A page\n\n[@leana] and [@leana]\n\n[[figure steps]]\n",
    "docs/glossary.md": "# Glossary\n\n[[glossary]]\n",
    "docs/glossary.yml": "need:\n  term: need\n  definition: A wish [@other].\n",
    "docs/figures/steps.yml": "layout: chain\ntitle: A\ndescription: B.\nsource: '[@other]'\nlinks: [{label: One}]\n",
    "worksheets/tool.yml": spoilt("text: Welcome.", "text: So it is [@leana]."),
}


def test_pages_worksheets_entries_and_figures_count(tmp_path):
    small = site_of(tmp_path, FILES)
    assert small.problems.lines() == []
    assert citing_pages(small, "reference") == {"leana": ["page.md", "worksheets/tool.md"], "other": ["page.md", "glossary.md"]}


def test_chapters_come_first(tmp_path):
    from ...helpers import CHAPTER

    cited = CHAPTER.format(title="Learn", number=2) + "\n[@leana]\n"
    small = site_of(tmp_path, {**FILES, "docs/prepare/learn.md": cited})
    assert citing_pages(small, "reference")["leana"] == ["prepare/learn.md", "page.md", "worksheets/tool.md"]
    assert small.titles["prepare/learn.md"] == "Chapter 2: Learn"
