"""`schema`: what editors complete and check worksheets by."""

from guidebook.__main__ import main
from guidebook.library import schema


def test_the_schema_is_written(site_folder):
    assert main(["schema"]) == 0
    assert (site_folder / schema.FILE).read_text(encoding="utf-8") == schema.as_text()
