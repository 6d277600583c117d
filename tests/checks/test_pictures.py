"""Pictures of a layer's own: those that no browser can show, and those that are slow."""

import os

import pytest
from guidebook.checks.pictures import AMONG, HEAVY, NO_PICTURE, heavy

from ..helpers import site_of
from ..riverside import BRAND

HEIC = b"\0\0\0\x18ftypheic"
PNG = b"\x89PNG\r\n\x1a\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def told(folder, name, content):
    """What the author of a district's site with one more file is told."""
    path = folder / os.path.normpath(f"local/docs/assets/{name}")
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    return site_of(folder, {"local/brand.yml": BRAND}).problems.lines()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("photo.jpg", HEIC),
        ("Photo.JPG", HEIC),
        ("seal.png", SVG),
        ("seal.svg", PNG),
        ("seal.svg", b""),
        ("letter.png", b"PK\x03\x04"),
        ("large.gif", b"version https://git-lfs.github.com/spec/v1"),
    ],
)
def test_a_picture_that_no_browser_can_show_is_named(tmp_path, name, content):
    assert told(tmp_path, name, content) == [f"local/docs/assets/{name}: {NO_PICTURE}"]


def test_a_picture_of_a_translation_is_looked_at_too(tmp_path):
    assert told(tmp_path, "../../languages/es/docs/photo.jpg", HEIC) == [f"local/languages/es/docs/photo.jpg: {NO_PICTURE}"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("photo.png", b"\xff\xd8\xff\xe0"),
        ("photo.webp", b"RIFF\n\n\n\nWEBP"),
        ("seal.svg", b"<!-- note -->" * 1000 + SVG),
        ("seal.svg", b"<svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>"),
        ("form.pdf", HEIC),
    ],
)
def test_what_browsers_show_is_no_problem(tmp_path, name, content):
    assert len(content) < AMONG
    assert told(tmp_path, name, content) == []


def test_a_large_picture_is_a_warning_with_its_size(tmp_path):
    assert told(tmp_path, "photo.png", PNG + b"x" * 20_000_000) == []
    layers = site_of(tmp_path).layers
    [said] = heavy(layers)
    assert said.startswith("local/docs/assets/photo.png: this picture has 20.0 MB")
    assert said in site_of(tmp_path).warnings()
    (tmp_path / "local/docs/assets/photo.png").write_bytes(PNG.ljust(HEAVY))
    assert list(heavy(layers)) == []
