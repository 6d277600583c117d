"""Bundles: the scripts and styles of pages, put together into a few files.

Authors of kinds write small files. Browsers get one that is named after its content, so an update never mixes with what a
browser still has of the version before. What a form does not need before it can be used is in folders of its own, such as
`worksheet/later/` and `meeting/`, and comes in a few more files when it is first needed (see `worksheet/later.js`).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from guidebook.edition.clock import hours
from guidebook.edition.texts import Texts, ours

from .minified import Minified

# In the order in which they run: what keeps sheets, what else every form needs, and, once shapes and kinds are there,
# what brings a form to life. Later scripts need no order, as they look each other up only when they are used.
KEEPING = ("answers", "versions", "database", "key_value", "now", "store")
FORMS = ("later", "page_cache", "controls", "kinds", "given", "again", "presses", "grow", "letters", "pauses")
BEFORE_KINDS = (*KEEPING, "say", "journal", "pages", "recovery", "records", "pace", "keeper", *FORMS)
AFTER_KINDS = ("view", "status", "notice", "sheet")
# What comes later, by the name under which a page knows its address: the folders it is made of.
LATER = {
    "later": ("answers", "sheets", "sheets/links", "worksheet/later"),  # all shapes, as answers to other tools are put in words
    "exporting": ("sheets/exporting", "worksheet/exporting"),
    "meeting-view": ("meeting",),
    "idle": ("worksheet/idle",),
}

TEXT = re.compile(r'(guidebook\.say\()"([\w.]+)"')  # where a script asks for a text by its key
HOURS = "guidebook.HOURS"  # how the language writes the time of day (see `edition/clock.py`)
BRAND = "look/brand.css"  # the site's colors, which come from a template
OWN = "look/local.css"  # an edition's own rules: those of all its layers, one after another
IN_NO_LAYER = ("look/layers.css", OWN, BRAND)  # first the file that orders the layers, then one that may begin with imports
EVERY_PAGE = (*IN_NO_LAYER, "look/base.css", "look/look.css", "frame/frame.css", "frame/tooltips.css", "frame/search.css")
READING = "look/reading.css"  # for pages that are mostly text
FORM_ON_SCREEN = ("worksheet/face.css", "worksheet/worksheet.css", "worksheet/foot.css")
FORM_ON_PAPER = ("worksheet/print.css", "worksheet/whole_pages.css", "worksheet/large_print.css", "worksheet/poster.css")
STYLES = {*EVERY_PAGE, READING, *FORM_ON_SCREEN, *FORM_ON_PAPER}
PARTS = re.compile(
    r"(kinds|answers)/.*|(parts|layouts|filters|entries|meeting|sheets|combine|frame/serving)/.*\.(css|js)"
    r"|worksheet/([\w/]+\.js|\w+/\w+\.css)|.*\.d\.ts"
)
BEGINNING = re.compile(r"(?:\s+|/\*.*?\*/|@(?:import|charset)\b[^;]*;)*", re.DOTALL)  # imports at the beginning of a style
COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.MULTILINE | re.DOTALL)  # in a style; for authors only
INDENTED = re.compile(r"(?<!\\)\n[ \t]+")  # a line of a style that continues the one before, unless within a string


@dataclass
class Bundles:
    """The bundles of one build. What they are made of is in `folders`; an earlier one takes precedence over a later one.

    Paths, such as `worksheet/print.css`, are below these folders; addresses are below that of the built site.
    """

    folders: list[Path]
    texts: Texts = field(default_factory=ours)
    own: list[Path] = field(default_factory=list)  # those of the folders that are ours or an edition's, not the theme's
    minified: Minified = field(default_factory=Minified)
    files: dict[str, str] = field(default_factory=dict)  # the bundles so far: address → content
    parts: dict[str, str] = field(default_factory=dict)  # path → content as browsers get it; most are in many bundles
    found: dict[str, list[str]] = field(default_factory=dict)  # pattern → paths, as every page with a form asks for the same
    made: dict[tuple[str, ...], str] = field(default_factory=dict)  # paths → address, as many pages have the same bundle

    def script(self, kinds: Iterable[str], needs: Iterable[str] = ()) -> str:
        """The address of the script for forms with fields of these kinds, and of whatever else they need (`kinds.needs_of`)."""
        shared = [*_shared(BEFORE_KINDS), *_shared(needs)]
        return self._add([*shared, *_of_kinds(kinds, "js"), *_shared(AFTER_KINDS)], "js")

    def later(self) -> dict[str, str]:
        """The addresses of what forms load later: scripts by the names in `LATER`, and their styles (`later-style`)."""
        addresses = {}
        for name, places in LATER.items():
            addresses[name] = self._add(list(self._in(places, "js")), "js")
            if styles := list(self._in(places, "css")):
                addresses[f"{name}-style"] = self._add(styles, "css")
        return addresses

    def _in(self, places: Iterable[str], ending: str) -> Iterator[str]:
        for pattern in (f"{place}/*.{ending}" for place in places):
            if pattern not in self.found:
                names = {path.name for folder in self.folders for path in folder.glob(pattern)}
                self.found[pattern] = [f"{pattern.rpartition('/')[0]}/{name}" for name in sorted(names)]
            yield from self.found[pattern]

    def frame_style(self) -> str:
        """The address of the style that is the same on every page."""
        return self._add(list(EVERY_PAGE), "css")

    def style(self, paths: Iterable[str], kinds: Iterable[str] = ()) -> str:
        """The address of a style made of the styles with these paths and those of some kinds.

        Each is in the cascade layer that is named after its folder.
        """
        return self._add([*paths, *_of_kinds(kinds, "css")], "css")

    def _add(self, paths: list[str], ending: str) -> str:
        if tuple(paths) in self.made:
            return self.made[tuple(paths)]
        content = "\n".join(part for path in paths if (part := self.part(path)))
        place = "look/style" if ending == "css" else "worksheet/form"
        address = f"{place}-{hashlib.sha256(content.encode()).hexdigest()[:10]}.{ending}"
        self.files[address] = content
        self.made[tuple(paths)] = address
        return address

    def part(self, path: str) -> str:
        """A file as browsers get it, without comments and what else only authors need; empty where there is no such file."""
        if path not in self.parts:
            found = [folder / path for folder in self.folders if (folder / path).is_file()]
            texts = [
                each.read_text(encoding="utf-8", errors="replace") for each in found
            ]  # a file that is not text is reported elsewhere
            whole = stacked(texts[::-1]) if path == OWN else texts[0] if texts else ""
            whole = self._said(whole) if path.endswith(".js") else whole
            self.parts[path] = self.minified(whole) if path.endswith(".js") else _layered(path, _compact(whole))
        return self.parts[path]

    def _said(self, script: str) -> str:
        """A script with texts in place of their keys, so it has only the texts that it uses.

        A text becomes a string, or if it has plural forms, an object of these by CLDR's categories (see `worksheet/say.js`).
        """

        def said(match: re.Match[str]) -> str:
            forms = self.texts.forms(match[2])
            return match[1] + json.dumps(forms if len(forms) > 1 else forms["other"], ensure_ascii=False)

        return TEXT.sub(said, script).replace(HOURS, json.dumps(hours(self.texts.locale), ensure_ascii=False))

    def of_parts(self, names: Iterable[str]) -> list[str]:
        """The address, alone in a list, of the script for parts of pages with these needs; empty where none has a script."""
        paths = self.there(names, "js")
        return [self._add(["worksheet/say.js", *paths], "js")] if paths else []

    def there(self, names: Iterable[str], ending: str) -> list[str]:
        """Those of the names, with the ending added, that are files: a part of pages need not have a script or a style."""
        addresses = [f"{name}.{ending}" for name in names]
        return [each for each in addresses if any((folder / each).is_file() for folder in self.folders)]

    def alone(self, files: Iterable[tuple[str, str | None]]) -> dict[str, str]:
        """The scripts that are in no bundle because pages load them by themselves: their content by address.

        `files` are `(address, folder that it comes from)`; those of the theme are left out, as they stay as they are.
        """
        ours = [address for address, folder in files if folder and Path(folder) in self.own]
        return {each: self.part(each) for each in ours if each.endswith(".js") and not is_part(each)}

    def write(self, site_dir: Path) -> None:
        """Write all bundles into the built site."""
        for address, content in self.files.items():
            (site_dir / address).parent.mkdir(parents=True, exist_ok=True)
            (site_dir / address).write_bytes(content.encode())
        self.minified.remember()


def stacked(styles: Sequence[str]) -> str:
    """Some styles as one, with all imports before all rules: browsers ignore imports anywhere else (CSS Cascade 5, 2)."""
    beginnings = [found[0] for style in styles if (found := BEGINNING.match(style))]
    return "\n".join([*beginnings, *(style[len(first) :] for first, style in zip(beginnings, styles, strict=True))])


def is_part(address: str) -> bool:
    """Whether a file reaches browsers only inside a bundle, or never, as the types of scripts."""
    return address in STYLES or bool(PARTS.fullmatch(address))


def _compact(style: str) -> str:
    """A style without the comments that have lines of their own, and with each rule on one line."""
    return INDENTED.sub(" ", COMMENT.sub("", style))


def _layered(path: str, style: str) -> str:
    """A style inside the cascade layer that is named after its folder."""
    return style if not style or path in IN_NO_LAYER else f"@layer {path.split('/')[0]} {{\n{style}}}\n"


def _shared(names: Iterable[str]) -> Iterator[str]:
    return (f"{name}.js" if "/" in name else f"worksheet/{name}.js" for name in names)


def _of_kinds(kinds: Iterable[str], ending: str) -> Iterator[str]:
    return (f"kinds/{kind}/{kind}.{ending}" for kind in sorted(kinds))
