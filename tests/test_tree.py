"""The tests look at our own tree, whatever a fork puts into its folder."""

from guidebook.edition.layers import LOCAL

from .helpers import the_site
from .tree import ROOT, without_local


def test_the_tests_see_no_folder_of_a_fork():
    assert not (ROOT / LOCAL).exists()
    assert {each.path.split("/")[0] for each in the_site().docs.values()} == {"docs"}


def test_the_tree_without_a_fork_s_folder_has_everything_else(tmp_path):
    for name in ("docs/page.md", "local/docs/page.md", "README.md", ".github/workflows/site.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    tree = without_local(tmp_path)
    assert {path.name for path in tree.iterdir()} == {"docs", "README.md", ".github"}
    assert (tree / "docs/page.md").read_text() == "docs/page.md"
