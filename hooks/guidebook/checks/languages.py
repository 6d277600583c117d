"""Reports files in a layer's `languages/` that nothing reads, as nobody would notice otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from guidebook.authoring.problems import Problems, did_you_mean, listed
from guidebook.authoring.translating import MARKS
from guidebook.checks.unread import entries
from guidebook.edition.brand import BRAND
from guidebook.edition.languages import LANGUAGES, is_language
from guidebook.edition.layers import SETTINGS, Layer
from guidebook.edition.words import WORDS

KNOWN = ("docs/", "worksheets/", "overrides/", SETTINGS, BRAND, WORDS, MARKS)


def check_languages(layers: Sequence[Layer], problems: Problems) -> None:
    """Report folders in `languages/` that are not named after a language, and files that a translation cannot have."""
    for layer in layers:
        for folder in entries(layer.folder / LANGUAGES):
            shown = layer.shown(f"{LANGUAGES}/{folder.name}")
            if not folder.is_dir() or not is_language(folder.name):
                said = "nothing reads this. Folders here are named after the codes of languages, such as es or pt-BR."
                problems.add(shown, 0, said)
                continue
            if folder.name == layer.language:
                problems.add(shown, 0, f"{layer.name or 'the guidebook'} is in this language itself: use its own files.")
            for path in entries(folder):
                name = f"{path.name}/" if path.is_dir() else path.name
                if name not in KNOWN:
                    hint = did_you_mean(name, KNOWN, f"Allowed here: {listed(KNOWN, 'and')}.")
                    problems.add(f"{shown}/{name}", 0, f"nothing reads this. {hint}")
