"""The exchange of texts with translators."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.authoring.yaml_source import path_shown
from guidebook.commands import Command, edition_here
from guidebook.edition.brand import with_languages
from guidebook.edition.languages import is_language
from guidebook.edition.layers import is_below, read_layers
from guidebook.exchange.message import TranslationJob
from guidebook.exchange.outdated import reminders
from guidebook.exchange.page_record import mark_as_current
from guidebook.exchange.transfer import export_texts, import_texts, progress


class Translations(Command):
    """Export all texts for translators as .po files, import their work, count it, or record that pages are up to date."""

    def options(self, parser: ArgumentParser) -> None:
        """What to do, in which language, and where the files are."""
        said = "write .po files, read them back, count what is translated, or record that pages match their originals"
        doings = ("export", "import", "status", "checked")
        parser.add_argument("what", choices=doings, metavar=" | ".join(doings), help=said)
        parser.add_argument("language", metavar="LANGUAGE", help="the code of the language, such as es")
        said = "where the .po files are, by default translations/LANGUAGE; with checked: pages, by default all without a record"
        parser.add_argument("where", nargs="*", default=[], metavar="WHERE", help=said)

    def run(self, given: Namespace, root: Path) -> int:
        """Do it for the edition that is being worked on, or for the guidebook itself where there is none."""
        if not is_language(given.language):
            said = "is not the code of a language that Unicode CLDR knows. It must be one such as es or pt-BR."
            raise GuidebookError(f'"{given.language}" {said}')
        edition = root / edition_here()
        if os.environ.get("EDITION") and not (is_below(edition_here()) and edition.is_dir()):
            raise GuidebookError(f"There is no folder {edition_here()}/ in this repository, which EDITION names.")
        name = edition_here() if edition.is_dir() and any(edition.iterdir()) else ""
        if with_languages(read_layers(root, name, Problems()), Problems())[-1].language == given.language:
            said = "is in this language itself. Name the one that it is to be translated into."
            raise GuidebookError(f"{given.language}: {name or 'the guidebook'} {said}")
        job = TranslationJob(root, root / name, given.language, Problems())
        if given.what == "checked":
            self._checked(job, given.where)
        elif len(given.where) > 1:
            raise GuidebookError(f"{given.what} takes one folder, or none.")
        else:
            folder = root / (*given.where, f"translations/{given.language}")[0]
            if folder.is_file():
                raise GuidebookError(f"{path_shown(folder, root)} is a file; name a folder for the .po files.")
            {"export": self._export, "import": self._import, "status": self._status}[given.what](job, folder)
        job.problems.raise_if_any("what is counted here is incomplete")
        return 0

    @staticmethod
    def _export(job: TranslationJob, folder: Path) -> None:
        written = export_texts(job, folder)
        print(f"{folder}/ holds {len(written)} files for translators: {', '.join(path.name for path in written)}.")

    @staticmethod
    def _import(job: TranslationJob, folder: Path) -> None:
        if not any(folder.glob("*.po")):
            raise GuidebookError(f"there are no .po files in {folder}/ to import.")
        changed, unknown, removed = import_texts(job, folder)
        for path in changed:
            print(path.relative_to(job.root).as_posix())
        print("1 file has changed." if len(changed) == 1 else f"{len(changed)} files have changed.")
        if removed:
            texts = "1 translation was removed, as it" if removed == 1 else f"{removed} translations were removed, as they"
            print(f"{texts} came back empty.")
        if unknown:
            texts = (
                "1 text was left out, as its original is"
                if unknown == 1
                else f"{unknown} texts were left out, as originals are"
            )
            print(f"{texts} gone or changed. Export again.")

    @staticmethod
    def _status(job: TranslationJob, folder: Path) -> None:
        for each in progress(job):
            changed = f", {each.changed} of them from originals that have changed since" if each.changed else ""
            print(f"{each.name}: {each.translated} of {each.texts} are translated{changed}.")
        for line in reminders(job, job.marks()):
            print(line)

    @staticmethod
    def _checked(job: TranslationJob, pages: Sequence[str]) -> None:
        files = mark_as_current(job, pages)
        print(f"Recorded as up to date: {', '.join(files)}." if files else "Every translated page has a record already.")
