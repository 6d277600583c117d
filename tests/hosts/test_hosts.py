"""Which modules know the host that builds pages."""

import re

from guidebook import hosts

from ..helpers import ROOT

HOST = re.compile(r"^\s*(?:from|import) mkdocs\b", re.MULTILINE)


def test_the_modules_that_import_the_host_are_those_that_its_folder_names_first():
    knowing = [path for path in (ROOT / "hooks").rglob("*.py") if HOST.search(path.read_text(encoding="utf-8"))]
    first = (hosts.__doc__ or "").split("\n\n")[1].split("`serving_languages`")[0]
    assert {path.stem for path in knowing} == {re.sub(r".*/|\.py", "", name) for name in re.findall(r"`([^`]+)`", first)}
    assert all(path.is_relative_to(ROOT / "hooks/guidebook/hosts") for path in knowing if path.name != "guidebook_events.py")
