"""Builds the site as `make build` does, into a folder that is thrown away, and looks through what was built.

So what a check finds and what a build refuses cannot differ. With `pages` and the door, this is what knows MkDocs.
"""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from guidebook.authoring.problems import GuidebookError
from guidebook.hosts.built import check_built
from guidebook.hosts.hearing import Heard
from guidebook.site import Site


def tried(root: Path) -> Site:
    """The site after it was built; what kept it from that, or is wrong with its pages, is among its problems.

    Raises:
        GuidebookError: when MkDocs could not even begin.
    """
    with tempfile.TemporaryDirectory() as folder, Heard(logging.WARNING) as heard:
        try:
            site = _build(root, folder)
        except MkDocsException as error:
            raise GuidebookError("\n".join(heard.lines or [str(error)])) from None
        if site.problems:  # then they are what was heard
            return site
        for line in heard.lines:
            site.problems.add("mkdocs.yml", 0, line)
        if not site.problems:
            check_built(Path(folder), site.problems)
    return site


def _build(root: Path, folder: str) -> Site:
    config = load_config(str(root / "mkdocs.yml"), site_dir=folder)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except MkDocsException:
        if "guidebook" not in config.extra:
            raise
    finally:
        config.plugins.on_shutdown()
    site: Site = config.extra["guidebook"].site
    return site
