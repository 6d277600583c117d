"""Where an edition is published, as its settings say."""

import pytest
from guidebook.edition.site_address import SiteAddress, is_site_address, with_slash

from tests.helpers import option


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://together.riverside.example", "https://together.riverside.example/"),
        ("https://example.org/guide/", "https://example.org/guide/"),
        ("http://localhost:8000/x", "http://localhost:8000/x/"),
    ],
)
def test_an_address_is_read_with_a_slash_at_its_end(written, read):
    assert option(SiteAddress(), f" {written}") == (read, [])


@pytest.mark.parametrize(
    "written",
    [
        "riverside.example",
        "www.riverside.example/guide",
        "ftp://riverside.example/",
        "https:/riverside.example",
        "https://",
        "https://riverside",
        "https://riverside.example/guide?x=1",
        "https://riverside.example/#top",
        "https://me:secret@riverside.example/",
        "https://riverside .example/",
        "'https://riverside.example/my guide'",
        "https://[riverside/",
        "/guide/",
        "mailto:office@riverside.example",
    ],
)
def test_what_is_no_address_of_a_site_is_refused(written):
    read, [told] = option(SiteAddress(), f" {written}")
    assert read is None
    assert told.startswith(
        'file.yml:1: "option" must be the whole address of a site, such as https://together.riverside.example/'
    )
    assert told.endswith(f'but it is "{written.strip(chr(39))}".')


def test_an_address_has_one_slash_at_its_end_and_none_has_none():
    assert [with_slash(each) for each in ("https://a.example", "https://a.example//", "")] == ["https://a.example/"] * 2 + [""]


def test_what_can_be_opened_here_is_an_address_too():
    assert is_site_address("http://localhost/")
    assert not is_site_address("file:///srv/site/")
