"""A small site with a menu of ours, and layers over it that arrange it."""

from __future__ import annotations

from guidebook.hosts.page_files import navigation
from guidebook.site import read_site

from tests.helpers import small_site

OURS = """\
menu:
  - index.md
  - guide.stages.prepare: prepare/
  - frame.nav.background:
      - evidence.md
      - frame.nav.where_you_sit:
          - for/parent.md
          - for/principal.md
      - glossary.md
  - frame.nav.about:
      - privacy.md
      - ...
      - about.md
not_in_menu:
  - contribute/
"""
PAGES = ("index", "evidence", "for/parent", "for/principal", "glossary", "privacy", "about", "contribute/style")
AS_IT_IS = [
    "index.md",
    {"Prepare": ["prepare/commit.md", "prepare/learn.md"]},
    {"Background": ["evidence.md", {"Where you sit": ["for/parent.md", "for/principal.md"]}, "glossary.md"]},
    {"About": ["privacy.md", "about.md"]},
]


def read(folder, local="", edition="local", **files):
    """A small site with our menu, and with that of a layer over it."""
    pages = {f"docs/{name}.md": f"# {name.title()}\n" for name in PAGES}
    settings = {"local/edition.yml": local} if local else {}
    brand = {"local/brand.yml": "site_id: oak\nsite_name: Oak\npublisher: Oak schools\n"}
    small_site(folder, **{**pages, "edition.yml": OURS, **brand, **settings, **files})
    return read_site(folder, folder / "docs", edition)


def menu(folder, local="", **files):
    """The menu as it comes out; nothing may be wrong."""
    site = read(folder, local, **files)
    assert site.problems.lines() == []
    assert site.warnings() == []
    return navigation(site.arranged.menu)


def page(text="", **front):
    """A page of a layer."""
    said = "".join(f"{name}: {value}\n" for name, value in front.items())
    return f"---\n{said}---\n\n# Ours\n{text}" if front else f"# Ours\n{text}"
