"""Builds the site exactly as `make build` does, and checks the result: a check cannot find less than a build would refuse."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path
from typing import Literal

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.hosts.access import check_access
from guidebook.hosts.built import ERROR_PAGE, check_built
from guidebook.hosts.captured_log import CapturedLog
from guidebook.hosts.languages import how_much_is_translated, pages_behind
from guidebook.hosts.locating import SETTINGS, in_page, in_settings
from guidebook.site import Site


def tried(root: Path) -> Site:
    """The site, once it has been built into a temporary folder, with its problems.

    Raises:
        GuidebookError: as `built_into` does.
    """
    with tempfile.TemporaryDirectory() as folder:
        return built_into(Path(folder), root)


def built_into(folder: Path, root: Path, edition: str = "", address: str = "") -> Site:
    """The site, once it has been built into `folder` in each of its languages. Its problems say what stopped the build, or what
    is wrong with the pages.

    `edition` is the folder of its topmost layer and `address` where it will be published; empty: as the environment says.

    Raises:
        GuidebookError: where MkDocs could not even begin, with its messages.
    """
    site = _heard(folder, root, edition, address)
    for language in site.languages[1:]:
        if not site.problems:
            other = _heard(folder / language, root, edition, address, language)
            site.problems.found |= other.problems.found
            site.translated.append(how_much_is_translated(other))
            (folder / language / ERROR_PAGE).unlink(missing_ok=True)  # web hosts show the "not found" page at the top
    site.translated.extend(pages_behind(site))
    if not site.problems:
        check_built(folder, site.problems, lambda page, address: in_page(page, address, site))
        check_access(folder, site.problems)
    return site


def _heard(folder: Path, root: Path, edition: str, address: str, language: str = "") -> Site:
    """The site, once it has been built in one language, with the warnings that MkDocs logged among its problems."""
    with CapturedLog(logging.WARNING) as heard:
        try:
            site = build_language(folder, root, language, edition, address)
        except MkDocsException as error:
            wrong = Problems()
            _note(heard.lines or [str(error)], root, wrong)
            raise GuidebookError("\n".join(wrong.lines())) from None
    if not site.problems:  # otherwise MkDocs only logged the same problems
        _note(heard.lines, root, site.problems)
    return site


def _note(heard: list[str], root: Path, problems: Problems) -> None:
    for line, message in in_settings(heard, root):
        problems.add(SETTINGS, line, message)


def build_language(
    folder: Path, root: Path, language: str, edition: str = "", address: str = "", command: Literal["build", "serve"] = "build"
) -> Site:
    """The site, once it has been built into `folder` in one language. `command` is the one that MkDocs was started with.

    Raises:
        MkDocsException: where it could not even begin.
    """
    given = {"site_url": address} if address else {}
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), **given)
    if edition:
        config.extra["edition"] = edition
    config.extra |= {"language": language, "all_languages": True}
    config.plugins.on_startup(command=command, dirty=False)
    try:
        build(config)
    except MkDocsException:
        if "guidebook" not in config.extra:
            raise
    finally:
        config.plugins.on_shutdown()
    site: Site = config.extra["guidebook"].site
    return site
