"""What goes to translators and comes back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.commands import Command, edition_here
from guidebook.edition.languages import is_language
from guidebook.exchange.desk import standing, take_in, write_out
from guidebook.exchange.message import Desk


class Translations(Command):
    """Give all texts to translators as .po files, take in what they say, or count what is translated."""

    def options(self, parser: ArgumentParser) -> None:
        """What to do, in which language, and where the files are."""
        parser.add_argument("what", choices=("export", "import", "status"), help="give out, take in, or count")
        parser.add_argument("language", metavar="LANGUAGE", help="the code of the language, such as es")
        parser.add_argument("folder", nargs="?", metavar="FOLDER", help="where the .po files are; else translations/LANGUAGE")

    def run(self, given: Namespace, root: Path) -> int:
        """Do it for the edition that is worked on; without one, for the guidebook itself."""
        if not is_language(given.language):
            raise GuidebookError(f'"{given.language}" is no code of a language. It must be one such as es or pt-BR.')
        edition = root / edition_here()
        desk = Desk(root, edition if edition.is_dir() and any(edition.iterdir()) else root, given.language, Problems())
        folder = root / (given.folder or f"translations/{given.language}")
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
        print(f"{len(changed)} files are others now.")
        if unknown:
            print(f"{unknown} texts were left out: what they translate is gone or says something else now. Export again.")

    @staticmethod
    def _status(desk: Desk, folder: Path) -> None:
        for each in standing(desk):
            changed = f", {each.changed} of them from words that have changed since" if each.changed else ""
            print(f"{each.name}: {each.translated} of {each.texts} are translated{changed}.")
