"""What stands among translations and nothing reads is named."""

import pytest

from tests.helpers import site_problems
from tests.riverside import BRAND


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (
            "languages/spanish/words.yml",
            "languages/spanish: nothing reads this. Folders here are named after the codes",
        ),
        ("languages/es.yml", "languages/es.yml: nothing reads this."),
        ("languages/en/words.yml", "languages/en: the guidebook is in this language itself: use its own files."),
        ("languages/es/word.yml", 'languages/es/word.yml: nothing reads this. Did you mean "words.yml"?'),
        ("languages/es/worksheet/tool.yml", 'languages/es/worksheet/: nothing reads this. Did you mean "worksheets/"?'),
        ("languages/es/kits/x.yml", "languages/es/kits/: nothing reads this. Allowed here:"),
        ("local/languages/es/changes/x.yml", "local/languages/es/changes/: nothing reads this."),
        ("local/languages/ES_MX/words.yml", "local/languages/ES_MX: nothing reads this."),
        ("local/languages/ES/words.yml", "local/languages/ES: nothing reads this."),
        ("local/languages/pt-br/words.yml", "local/languages/pt-br: nothing reads this."),
        ("local/languages/pt-BR/README.md", ""),
        ("local/languages/es-419/README.md", ""),
        ("languages/es/translated.json", ""),
        ("languages/es/README.md", ""),
    ],
)
def test_what_nothing_reads_among_translations_is_named(tmp_path, path, told):
    lines = site_problems(tmp_path, {path: "{}", "local/brand.yml": BRAND})
    assert [line[: len(told)] for line in lines] == ([told] if told else [])
