"""Build time of a site with the engine and worksheets, over MkDocs building as many plain pages of as many words.

The site with worksheets is ours, made larger: its chapters and worksheets over and over, in the proportion of the whole
guidebook. The plain site is made from it: each page has the same address, title, headings and words, as Markdown
paragraphs; the theme and its settings are the same; there are no hooks and no templates of ours. Processor time is
compared, as other work on the machine disturbs it less.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from xml.etree.ElementTree import Element

import yaml

from tests.build.project import ROOT, built_pages, copy_project, mkdocs, surroundings, text_of

from . import report

BAR = 1.15
CHAPTERS = 20 / 55  # of all pages; the others are worksheets
WORDS_IN_A_PARAGRAPH = 60
AS_IT_IS = len(list((ROOT / "docs").rglob("*.md"))) + len(list((ROOT / "worksheets").glob("*.yml")))
SIZES = {AS_IT_IS: 7, 1000: 3}  # pages: how often each site is built


def run() -> None:
    report.heading("Build time (processor time), with the engine over plain pages of as many words")
    for pages, times in SIZES.items():
        with tempfile.TemporaryDirectory() as folder:
            engine, plain = Path(folder, "engine"), Path(folder, "plain")
            make_engine_site(engine, pages)
            seconds(engine)  # also what the plain pages are made from
            make_plain_site(plain, engine)
            with_engine, without = [], []
            for _ in range(times):
                with_engine.append(seconds(engine))
                without.append(seconds(plain))
            report.ratio(f"{pages:,} pages", with_engine, without, BAR)


def make_engine_site(folder: Path, pages: int) -> None:
    """Our site with its chapters and worksheets repeated until there are so many pages."""
    copy_project(folder)
    (folder / "worksheets/published-ids.json").unlink(missing_ok=True)  # copies are not bound by it
    chapters = sorted(path for path in (folder / "docs").rglob("*.md") if "\nchapter:" in path.read_text(encoding="utf-8"))
    worksheets = sorted((folder / "worksheets").glob("*.yml"))
    others = len(list((folder / "docs").rglob("*.md"))) - len(chapters)
    wanted = round(pages * CHAPTERS)
    for number, path in enumerate(islice(cycle(chapters), max(0, wanted - others - len(chapters)))):
        text = re.sub(r"(?m)^((stage|chapter|summary|situation): .*|\[\[tools\]\])\n", "", path.read_text(encoding="utf-8"))
        path.with_name(f"{path.stem}-more-{number}.md").write_text(text, encoding="utf-8")
    for number, path in enumerate(islice(cycle(worksheets), pages - max(wanted, others + len(chapters)) - len(worksheets))):
        path.with_name(f"{path.stem}-more-{number}.yml").write_bytes(path.read_bytes())
    text = (folder / "edition.yml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^(menu|not_in_menu):.*\n(?:[ -].*\n)+", "", text)
    (folder / "edition.yml").write_text(text + yaml.safe_dump({"menu": all_pages(folder)}), encoding="utf-8")


def all_pages(folder: Path) -> list[str]:
    """What the menu of both sites holds: every page that is written as one, in one row."""
    return sorted(path.relative_to(folder / "docs").as_posix() for path in (folder / "docs").rglob("*.md"))


def make_plain_site(folder: Path, engine: Path) -> None:
    """Plain Markdown pages at the same addresses, of the same words, as the pages that the engine built."""
    folder.mkdir()
    text = (engine / "mkdocs.yml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^(hooks|watch):\n(?:[ -].*\n)+", "", text).replace("  custom_dir: overrides\n", "")
    text = re.sub(r"\$\w+", "Plain pages", text)
    (folder / "mkdocs.yml").write_text(text + yaml.safe_dump({"nav": all_pages(engine)}), encoding="utf-8")
    for path in ("assets/iframe-worker.js", "assets/icon.svg"):
        (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / path).write_bytes((engine / "docs" / path).read_bytes())
    texts: dict[str, str] = {}
    for page in built_pages(engine / "site"):
        if page.path == "404.html":
            continue
        first = re.sub(r"-more-\d+", "-more", page.path)  # further copies of a page have the same words
        if first not in texts:
            texts[first] = "\n\n".join(as_markdown(next(page.elements("article")))) + "\n"
        target = folder / "docs" / page.path.replace(".html", ".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(texts[first], encoding="utf-8")


def as_markdown(article: Element) -> Iterator[str]:
    """The headings and words of a page, as Markdown paragraphs."""
    words: list[str] = []

    def paragraphs() -> Iterator[str]:
        while words:
            yield " ".join(words[:WORDS_IN_A_PARAGRAPH])
            del words[:WORDS_IN_A_PARAGRAPH]

    for element in _in_order(article):
        if isinstance(element, str):
            words += re.sub(r"[^\w.,;:?!'’()-]+", " ", element).split()
        else:
            yield from paragraphs()
            yield f"{'#' * int(str(element.tag)[1])} {text_of(element)}"
    yield from paragraphs()


def _in_order(element: Element) -> Iterator[Element | str]:
    """The headings of a page as elements and all other text, without what is only a template."""
    if element.tag in ("h1", "h2", "h3"):
        yield element
        return
    if element.tag != "template":
        yield element.text or ""
        for child in element:
            yield from _in_order(child)
            yield child.tail or ""


def seconds(project: Path) -> float:
    """How much processor time one build takes."""
    with (project / "log.txt").open("w") as log:
        process = subprocess.Popen(mkdocs("build"), cwd=project, env=surroundings(), stdout=log, stderr=log)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, (project / "log.txt").read_text()
    return used.ru_utime + used.ru_stime
