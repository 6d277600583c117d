"""The host that builds our pages can be changed: ProperDocs, which carries MkDocs 1 on, builds every file alike."""

from __future__ import annotations

from pathlib import Path

from .shared import BuiltSite, the_build

PACKED = ".gz"  # says when it was packed


def files(site: BuiltSite) -> dict[str, bytes]:
    """The content of every file of a site, by its address."""
    paths = (path for path in sorted(site.folder.rglob("*")) if path.is_file() and path.suffix != PACKED)
    return {path.relative_to(site.folder).as_posix(): path.read_bytes() for path in paths}


def test_the_fork_of_mkdocs_builds_every_page_and_file_like_mkdocs(site, tmp_path_factory):
    other = the_build(tmp_path_factory, "site-by-properdocs", host="properdocs")
    assert other.status == 0, other.printed
    theirs, ours = files(other), files(site)
    assert sorted(theirs) == sorted(ours)
    assert [address for address in ours if theirs[address] != ours[address]] == []
    assert sum(Path(address).suffix == ".html" for address in ours) > 80
