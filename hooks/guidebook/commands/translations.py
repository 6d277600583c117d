"""What goes to translators and comes back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.commands import Command, edition_here
from guidebook.edition.languages import is_language
from guidebook.exchange.desk import standing, take_in, write_out
from guidebook.exchange.in_step import told
from guidebook.exchange.message import Desk
from guidebook.exchange.page_record import in_step


class Translations(Command):
    """Give all texts to translators as .po files, take it in, count what is translated, or record what was checked."""

    def options(self, parser: ArgumentParser) -> None:
        """What to do, in which language, and where the files are."""
        said = "give out, take in, count, or record that pages say what their originals say now"
        parser.add_argument("what", choices=("export", "import", "status", "checked"), help=said)
        parser.add_argument("language", metavar="LANGUAGE", help="the code of the language, such as es")
        said = "where the .po files are, else translations/LANGUAGE; with checked: the pages, else all without a record"
        parser.add_argument("where", nargs="*", metavar="WHERE", help=said)

    def run(self, given: Namespace, root: Path) -> int:
        """Do it for the edition that is being worked on; without one, for the guidebook itself."""
        if not is_language(given.language):
            raise GuidebookError(f'"{given.language}" is not a language code. It must be one such as es or pt-BR.')
        edition = root / edition_here()
        desk = Desk(root, edition if edition.is_dir() and any(edition.iterdir()) else root, given.language, Problems())
        if given.what == "checked":
            self._checked(desk, given.where)
        elif len(given.where) > 1:
            raise GuidebookError(f"{given.what} takes one folder, or none.")
        else:
            folder = root / (*given.where, f"translations/{given.language}")[0]
            {"export": self._export, "import": self._import, "status": self._status}[given.what](desk, folder)
        desk.problems.raise_if_any("nothing more was done")
        return 0

    @staticmethod
    def _export(desk: Desk, folder: Path) -> None:
        written = write_out(desk, folder)
        print(f"{folder}/ holds {len(written)} files for translators: {', '.join(path.name for path in written)}.")

    @staticmethod
    def _import(desk: Desk, folder: Path) -> None:
        if not any(folder.glob("*.po")):
            raise GuidebookError(f"there are no .po files in {folder}/ to take in.")
        changed, unknown = take_in(desk, folder)
        for path in changed:
            print(path.relative_to(desk.root).as_posix())
        print(f"{len(changed)} files have changed.")
        if unknown:
            print(f"{unknown} texts were left out: what they translate is gone or says something else now. Export again.")

    @staticmethod
    def _status(desk: Desk, folder: Path) -> None:
        for each in standing(desk):
            changed = f", {each.changed} of them from words that have changed since" if each.changed else ""
            print(f"{each.name}: {each.translated} of {each.texts} are translated{changed}.")
        for line in told(desk, desk.marks()):
            print(line)

    @staticmethod
    def _checked(desk: Desk, pages: Sequence[str]) -> None:
        files = in_step(desk, pages)
        print(f"Recorded as in step: {', '.join(files)}." if files else "There is no page of which nothing is recorded.")
