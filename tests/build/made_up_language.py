"""Our site in a made-up language, so that what is said in plain English stands out: accented, longer by a third, in brackets.

python -m tests.build.made_up_language FOLDER    the project in that language, to build and look at
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from typing import Any

from babel.dates import get_month_names
from guidebook.authoring.options import options_of
from guidebook.authoring.problems import Problems
from guidebook.authoring.records import Record
from guidebook.authoring.wording import texts_of, translation_values
from guidebook.authoring.yaml_source import Node, read_yaml
from guidebook.edition.brand import Brand
from guidebook.edition.texts import ours
from guidebook.edition.words import Forms, Words
from guidebook.kinds import all_kinds
from guidebook.layouts import all_layouts
from guidebook.parts import all_parts
from guidebook.worksheets.retired import RetiredTool
from guidebook.worksheets.worksheet import Worksheet
from markdown.extensions.toc import slugify

from tests.helpers import the_site

from .project import add, copy_project

LANGUAGE = "de"  # it counts as English does, and every browser writes its dates, numbers and lists
TRANSLATED = f"languages/{LANGUAGE}"
LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "áƀçđéƒǵĥíĵķĺɱñóƥɋŕšťúṽŵẋýžÁɃÇĐÉƑǴĤÍĴĶĹḾÑÓƤɊŔŠŤÚṼŴẊÝŽ"
)
# What is no word for readers: links, markers, placeholders, citations, code, HTML, addresses.
KEPT = re.compile(
    r"\]\([^)]*\)|\[\[[^\]]*\]\]|\[-?@[^\]]*\]|\[\^\w+\]:?|<[^>]+>|`[^`]*`|https?://\S+|\{[^}]*\}|&\w+;"
    r"|\$\$|\$[A-Za-z]+(?:_[A-Za-z]+)*(?:['’](?:s\b)?)?|^!!! \w+|^\?\?\? \w+",
    re.MULTILINE,
)
AUTHORS = "contribute/"  # pages for authors, who write in the engine's language
ENGLISH = re.compile(r"[A-Za-z]{2,}")
# Addresses, Latin that works are cited with, names of rows until a script numbers them, and the
# language that pages for authors are written in.
NO_TEXT = re.compile(
    r"https?://\S+|[\w.-]+@\S+|[\w./-]+\.\w{2,}(?:[/?]\S*)?|\bet al\.|@[\w-]+#@"
    r"|\b(?:Make it yours|Style guide|How a worksheet is written)\b"
)
MONTHS = (name.strip(".") for width in ("abbreviated", "wide") for name in get_month_names(width, locale=LANGUAGE).values())
OF_THE_LANGUAGE = re.compile(rf"\b(?:und|oder|{'|'.join(MONTHS)})\b")  # what no file has to say


def said(words: str) -> str:
    """Some words in the made-up language."""
    return f"⟦{accented(words)}⟧"


def accented(words: str) -> str:
    """The same without brackets, for what begins or ends with a sign that means something."""
    parts = re.split(f"({KEPT.pattern})", words, flags=re.MULTILINE)
    return "".join(part if number % 2 else _longer(part).translate(LETTERS) for number, part in enumerate(parts))


def _longer(words: str) -> str:
    """Words that are longer by a third: every vowel is said twice."""
    return re.sub(r"([aeiouAEIOU])", lambda vowel: vowel[0] + vowel[0].lower(), words)


def english_in(texts: Iterable[str]) -> list[str]:
    """Those of some texts that have a word of plain English, each once and in short."""
    return sorted(
        {
            " ".join(text.split())[:80]
            for text in texts
            if ENGLISH.search(OF_THE_LANGUAGE.sub("", NO_TEXT.sub("", unescape(text))))
        }
    )


def made_up_project(folder: Path) -> Path:
    """The project in the made-up language; a build of it has no plain English but on pages for authors."""
    project = copy_project(folder)
    site = the_site()
    texts = {key: {form: said(words) for form, words in text.forms.items()} for key, text in ours().texts.items()}
    add(project, f"{TRANSLATED}/overrides/texts/{LANGUAGE}.yml", _yaml(_nested(texts)))
    brand = {name: said(getattr(Brand(), name)) for name in ("site_name", "tagline", "publisher", "rights")}
    add(project, "local/brand.yml", _yaml({"site_id": "made-up", "language": LANGUAGE, **brand}))
    forms = {name: getattr(site.words, name).markers(name) for name in options_of(Words)}
    add(project, f"{TRANSLATED}/words.yml", _yaml({name: _forms(name, markers) for name, markers in forms.items()}))
    for path in sorted((project / "worksheets").glob("*.yml")):
        record = RetiredTool if re.search(r"^retired: \S", path.read_text(encoding="utf-8"), re.MULTILINE) else Worksheet
        _translate(project, path, record)
    for path in sorted((project / "docs/figures").glob("*.yml")):
        layout = re.search(r"^layout: (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert layout
        _translate(project, path, all_layouts()[layout[1]])
    for part in all_parts().values():
        for entry in part.records.values():
            if part.file.endswith(".yml"):
                _translate(project, project / "docs" / part.file, entry, many=True)
    for path in sorted((project / "docs").rglob("*.md")):
        if not path.relative_to(project / "docs").as_posix().startswith(AUTHORS):
            page = _page(path.read_text(encoding="utf-8"), site.fill)
            add(project, f"{TRANSLATED}/{path.relative_to(project).as_posix()}", page)
    return project


def _translate(project: Path, path: Path, record: type[Record], many: bool = False) -> None:
    node = read_yaml(path.read_text(encoding="utf-8"), path.name, Problems())
    assert node
    assert node.mapping
    read = {id_: _record(each, record) for id_, each in node.mapping.items()} if many else _record(node, record)
    add(project, f"{TRANSLATED}/{path.relative_to(project).as_posix()}", _yaml(read))


def _record(node: Node, record: type[Record]) -> Any:
    texts = texts_of(record, node, all_kinds())
    return translation_values(record, node, {at: _paragraphs(each.text or "") for at, each in texts.items()}, all_kinds())


def _paragraphs(words: str) -> str:
    return "\n\n".join(accented(part) if _is_block(part) else said(part) for part in words.split("\n\n"))


def _is_block(words: str) -> bool:
    """Whether a paragraph of Markdown begins with a sign that means something."""
    return bool(re.match(r"\s*(?:[-*#>|:!]|\d+\. |\[\[)", words))


def _forms(name: str, markers: dict[str, str]) -> dict[str, str]:
    """What a word is called, in every form, as no rule of English knows them."""
    raised = name[0].upper() + name[1:]
    keys = (name, f"{name}s", f"{name}'s", f"{name}s'", f"a_{name}", raised, f"{raised}s")
    return {form: accented(markers[key]) for form, key in zip(options_of(Forms), keys, strict=True)}


def _page(text: str, fill: Any) -> str:
    _, front, body = text.split("---\n", 2) if text.startswith("---\n") else ("", "", text)
    keys = r"^(title|summary|situation|description): *[\"']?(.*?)[\"']?$"
    front = re.sub(
        keys, lambda found: f"{found[1]}: {json.dumps(said(found[2]), ensure_ascii=False)}", front, flags=re.MULTILINE
    )
    blocks = re.split(r"(^```.*?^```$)", body, flags=re.MULTILINE | re.DOTALL)
    lines = "".join(block if block.startswith("```") else accented(_with_places(block, fill)) for block in blocks)
    return (f"---\n{front}---\n" if front else "") + lines


def _with_places(text: str, fill: Any) -> str:
    """Headings with the places that they have now, as links lead there."""
    heading = r"^(#{2,6} )(.+?)(?<!\})$"
    return re.sub(
        heading, lambda found: f"{found[1]}{found[2]} {{ #{slugify(fill(found[2], ''), '-')} }}", text, flags=re.MULTILINE
    )


def _nested(texts: dict[str, dict[str, str]]) -> dict[str, Any]:
    nested: dict[str, Any] = {}
    for key, forms in texts.items():
        *rooms, name = key.split(".")
        room = nested
        for each in rooms:
            room = room.setdefault(each, {})
        room[name] = forms if len(forms) > 1 else forms["other"]
    return nested


def _yaml(values: Any) -> str:
    """As JSON, which YAML is at home with; blanks of a special kind would not be."""
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    made_up_project(Path(sys.argv[1]))
