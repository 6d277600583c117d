"""A small site that is partly in Spanish, to export and import."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.exchange.message import TranslationJob

from tests.helpers import small_site

FILES = {
    "overrides/texts/en.yml": 'frame:\n  menu: Menu\nfilters:\n  tools:\n    one: 1 tool\n    other: "{count} tools"\n',
    "docs/glossary.yml": "goal:\n  term: goal\n  definition: What we want.\n",
    "docs/figures/chain.yml": "layout: chain\ntitle: A chain\ndescription: Two.\nlinks:\n  - label: One\n  - label: Two\n",
    "docs/notes.md": "---\ntitle: Notes\nhide: [toc]\n---\n\n# Notes\n\nFirst.\n\n[[gallery]]\n\nSecond\nline.\n\n"
    "```yaml\na: b\n\nc: d\n```\n",
    "languages/es/worksheets/tool.yml": "title: Herramienta\n"
    "sections: [{id: first, fields: [{id: ready, options: {yes: Sí}}]}]\n",
    "languages/es/overrides/texts/es.yml": 'filters: {tools: {one: 1 hoja, other: "{count} hojas"}}\n',
    "languages/es/words.yml": "union: {singular: sindicato, plural: sindicatos, gender: masculine}\n",
    "languages/es/docs/glossary.yml": "goal: {term: meta}\n",
}


@pytest.fixture
def job(tmp_path):
    """The site, to be translated into Spanish."""
    small_site(tmp_path, **FILES)
    return TranslationJob(tmp_path, tmp_path, "es", Problems())
