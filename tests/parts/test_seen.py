"""What templates see, placed in a page."""

from ..helpers import converted, site_of


def test_each_part_of_what_a_template_sees_is_named_with_its_sentence(tmp_path):
    html = converted(site_of(tmp_path), "[[seen guidebook]]").html
    assert "<code>guidebook.chapter_address</code></td>" in html
    assert ">The address of the chapter from here.</td>" in html


def test_a_name_that_is_also_one_of_something_written_in_yaml_is_told_apart_from_it(tmp_path):
    site = site_of(tmp_path)
    assert "<code>field.dom_id</code>" in converted(site, "[[seen field]]").html
    assert "field.dom_id" not in converted(site, "[[options field]]").html
