"""A small site with an edition over it, as those who keep one find it."""

from guidebook.authoring.problems import Problems
from guidebook.edition.layers import read_layers
from guidebook.upkeep.adopting import adopt, adoption, check_adoptable
from guidebook.upkeep.repository import Repository

from tests.helpers import small_site, write

PAGE = "---\ntitle: Help\n---\n\n# Help\n\nOne.\n\nTwo.\n\n## More\n\nThree.\n\nFour.\n"


def shelf(root, **more):
    """The layers of a small site with a page of help and an edition in `local/`."""
    small_site(root)
    write(root, {"docs/help.md": PAGE, "local/brand.yml": "site_id: a\nsite_name: A\npublisher: A\n", **more})
    return layers_of(root)


def layers_of(root):
    problems = Problems()
    layers = read_layers(root, "local", problems)
    assert problems.lines() == []
    return layers


def adopted(root, path="docs/help.md"):
    """The layers, after a file was adopted."""
    layers = shelf(root)
    adopt([adoption(path, check_adoptable(path, layers, []), layers, Repository(root))], layers[-1])
    return layers


def text(root, path):
    return (root / path).read_text(encoding="utf-8")


def change(root, path, before, after):
    assert before in text(root, path)
    (root / path).write_text(text(root, path).replace(before, after), encoding="utf-8", newline="")
