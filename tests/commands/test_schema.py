"""`schema`: what editors complete and check YAML by."""

from guidebook.__main__ import main
from guidebook.schemas.editors import written


def test_the_schemas_are_written_with_what_tells_editors_of_them(site_folder):
    assert main(["schema"]) == 0
    for path, text in written(site_folder).items():
        assert (site_folder / path).read_text(encoding="utf-8") == text
