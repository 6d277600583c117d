"""Files that are made from what was read."""

import html5lib
import pytest
from guidebook.edition.brand import Brand
from guidebook.hosts.generated import ICON, brand_style, files_of

from tests.helpers import renderer, site_of

NAMED = "site_id: oak\nsite_name: '{}'\npublisher: Oak schools\n"


def made(folder, **files):
    return files_of(site_of(folder, files), renderer())


def test_a_site_has_scripts_of_its_tools_and_the_schemas_of_saved_files(tmp_path):
    found = made(tmp_path)
    assert any(address.endswith(".json") for address in found)
    assert any("tool" in address for address in found)


def test_ours_keeps_our_icon_and_another_name_gets_its_letter(tmp_path):
    assert ICON not in made(tmp_path / "ours")
    icon = made(tmp_path / "oak", **{"local/brand.yml": NAMED.format("“élan” together")})[ICON]
    assert ">É</text>" in icon
    assert f'fill="{Brand().light.link}"' in icon


def test_an_icon_at_the_same_path_stays(tmp_path):
    files = {"local/brand.yml": NAMED.format("Oak"), "local/docs/assets/icon.svg": "<svg/>"}
    assert ICON not in made(tmp_path, **files)


@pytest.mark.parametrize("name", ["</style><script>x</script>", "<b>Oak", "& Oak", '"; } body { display: none'])
def test_no_name_gets_out_of_the_icon(tmp_path, name):
    icon = made(tmp_path, **{"local/brand.yml": NAMED.format(name)})[ICON]
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    assert [each.tag.rpartition("}")[2] for each in parser.parseFragment(icon).iter() if "svg" in str(each.tag)][:1] == ["svg"]
    assert "<b>" not in icon
    assert "<script" not in icon


def test_the_colors_of_a_site_are_in_its_style():
    assert f"--gb-ink: {Brand().light.ink}" in brand_style(renderer(), Brand())
