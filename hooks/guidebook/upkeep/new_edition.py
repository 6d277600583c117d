"""Begins a new edition: makes its files, and writes all of them or none."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType

import yaml

from guidebook.authoring.problems import GuidebookError, Problems, listed
from guidebook.authoring.stacked import FOLDER as CHANGES
from guidebook.authoring.writing import Files, write_all
from guidebook.edition.brand import BRAND, Brand, read_brand
from guidebook.edition.contrast import nearest_with
from guidebook.edition.languages import LANGUAGES
from guidebook.edition.layers import LOCAL, SETTINGS, Layer, is_below, naming, read_layers
from guidebook.edition.palette import GROUNDS, TEXT_CONTRAST
from guidebook.edition.words import WORDS, read_words
from guidebook.upkeep.copies import FOLDERS

DECIDE = "README.md"
NOT_FOR_EDITIONS = (*FOLDERS, CHANGES, LANGUAGES, "hooks", "tests", "node_modules")
BUILT = ("site", "editions-site")  # at the top of the repository: a build deletes what is in these
OF_BRAND = ("site_id", "site_name", "publisher")
OF_WORDS = ("union", "school_board")

TO_DECIDE = """\
# {site_name}: what to decide next

This folder is the edition of {publisher}. The project never touches it. The site's page "Make it yours" says everything that
can be set here. Check off what you have decided:

Before the first reader types:

- [ ] The address. Browsers keep answers for one address, so choose where the site will stay.
- [ ] The id `{site_id}` in `brand.yml`. After the first reader has typed, it must not change.
- [ ] Who answers when a reader finds a mistake, and any notice that your rules require at the foot of each page.
- [ ] Which words you use: read the table at the end of "Make it yours" aloud, and put what is wrong into `words.yml`.

In the first weeks:

- [ ] A logo: put the picture into `docs/assets/` here and name it in `brand.yml`, as `logo: assets/NAME.svg`.
- [ ] Pages of your own, such as your calendar: Markdown files in `docs/` here.
- [ ] What to tell your people about managed and shared devices; "For districts" has words to start from.
- [ ] Two names, one for words and one for the technical side, and a backup for each.

Twice a year:

- [ ] Take our update: `{naming}make update` (without make: `python hooks update`)
- [ ] See what it asks of you: `{naming}make drift` (`python hooks drift`)
"""


def may_hold_editions(folder: str) -> bool:
    """Whether a folder of the repository may be an edition or hold some: it is not part of one, and no build empties it."""
    names = PurePosixPath(folder).parts
    return names[0] not in BUILT and not any(name in NOT_FOR_EDITIONS or name.startswith(".") for name in names)


def layers_for(root: Path, folder: str, over: str) -> tuple[Layer, ...]:
    """The layers that a new edition in `folder` will lie over, ours first. `over` is the folder of the one right below it;
    empty: ours.

    Raises:
        GuidebookError: where the folder cannot hold an edition, or the layer below it does not exist or has problems.
    """
    if not is_below(folder) or not may_hold_editions(folder):
        raise GuidebookError(
            f'"{folder}" cannot be the folder of an edition. In a fork it is {LOCAL}; where there are several, one such as '
            "districts/riverside."
        )
    if over == folder:
        raise GuidebookError(f"{folder} cannot lie over itself: name the folder of a state, say, or leave --over out.")
    problems = Problems()
    layers = read_layers(root, over, problems) if over else read_layers(root, "", problems)
    problems.raise_if_any("nothing was written")
    return layers


def refuse_if_begun(root: Path, folder: str) -> None:
    """Make sure that no edition is overwritten, and that none is inside another's folder, where builds refuse it.

    Raises:
        GuidebookError: where there is already one in the folder, around it, or right in it.
    """
    others = [each.as_posix() for each in PurePosixPath(folder).parents if each.name]
    others += [each.relative_to(root).as_posix() for each in sorted((root / folder).glob("*/"))]
    if other := next((each for each in others if _settings_in(root / each)), ""):
        raise GuidebookError(
            f"There is an edition in {other}, and none can be inside another’s folder, so nothing was written. Choose a folder "
            "beside it, such as districts/NAME."
        )
    there = _settings_in(root / folder)
    if there or (root / folder).is_file():
        what = f"has {listed(there, 'and')}" if there else "is a file"
        raise GuidebookError(
            f"{folder} already {what}, so nothing was written. To check the edition that is there: make check-edition "
            "(or python hooks check). To begin another beside it: --folder districts/NAME."
        )


def _settings_in(folder: Path) -> list[str]:
    return [name for name in (BRAND, WORDS, SETTINGS) if (folder / name).exists()]


def files_of(answers: Mapping[str, str], folder: str, over: str, below: Brand) -> dict[str, str]:
    """The text of every file of a new edition, by its path below the edition's folder.

    `answers` are those to the questions, by name; a form of a word is under `union.plural`, and the logo's file name under
    `logo`. `below` is the brand of the layers below.
    """
    brand = {name: answers[name] for name in OF_BRAND}
    files = {
        BRAND: "# What this edition is called and looks like. All that can be set here: “Make it yours” on the site.\n"
        + _yaml(brand)
        + _logo(answers)
        + _colors(answers.get("color", ""), below),
        DECIDE: TO_DECIDE.format(**brand, naming=naming(folder)),
    }
    words = {name: _forms(name, answers) for name in OF_WORDS if answers.get(name)}
    if words:
        files[WORDS] = "# What you call things. All words and their forms: “Make it yours” on the site.\n" + _yaml(words)
    if over:
        files[SETTINGS] = _yaml({"over": over})
    return files


def write(
    root: Path,
    folder: str,
    files: Mapping[str, str],
    layers: tuple[Layer, ...],
    logo: Path | None = None,
    outside: Files = MappingProxyType({}),
) -> None:
    """Write an edition's files into its folder, and those `outside` it, once the edition can be read without a problem. If that
    fails or is interrupted, nothing is left behind. Files that are already in the folder stay as they are.

    Raises:
        GuidebookError: with what a build would say about the files, or where one cannot be written.
    """
    contents: dict[str, str | bytes] = {**files}
    if logo:
        contents[f"docs/assets/{logo.name}"] = logo.read_bytes()
    with tempfile.TemporaryDirectory() as new:
        write_all({Path(new, name): content for name, content in contents.items()})
        problems = Problems()
        layer = Layer(folder, Path(new))
        read_brand([*layers, layer], problems)
        read_words([*layers, layer], problems)
        problems.raise_if_any("nothing was written")
    places = {root / folder / name: content for name, content in contents.items()}
    write_all({**{path: content for path, content in places.items() if not path.exists()}, **outside})


def _yaml(settings: Mapping[str, object]) -> str:
    return yaml.safe_dump(dict(settings), allow_unicode=True, sort_keys=False, width=10_000)


def _logo(answers: Mapping[str, str]) -> str:
    return _yaml({"logo": f"assets/{answers['logo']}"}) if answers.get("logo") else ""


def _colors(color: str, below: Brand) -> str:
    """The main color, and for dark screens the nearest one that can be read there."""
    if not color:
        return ""
    dark = nearest_with(TEXT_CONTRAST, color, [getattr(below.dark, ground) for ground in GROUNDS])
    return f'light:\n  link: "{color}"\ndark:\n  link: "{dark}"\n'


def _forms(name: str, answers: Mapping[str, str]) -> object:
    given = {form: text for form in ("plural", "with_article") if (text := answers.get(f"{name}.{form}"))}
    return {"singular": answers[name], **given} if given else answers[name]
