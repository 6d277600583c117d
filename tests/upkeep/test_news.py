"""What an update asks, and what came, went and moved, read from two versions."""

from guidebook.upkeep.news import came_and_went, changed_files, to_do
from guidebook.upkeep.repository import Repository

from .two_repositories import ours

BEFORE = "# Changelog\n\n## 1.0\n\n### To do\n\n- Old thing:\n  do it.\n\n### New\n\n- A feature.\n"
AFTER = (
    "# Changelog\n\n## 1.1\n\n### To do\n\n- Rename `a`\n  to `b`.\n- Look.\n\n- After a blank line.\n\n### New\n\n- More.\n\n"
    + BEFORE.removeprefix("# Changelog\n\n")
)
PAGE = "---\ntitle: {title}\n---\n\n# A\n\nOne.\n\nTwo.\n\nThree.\n"


def test_only_what_is_newly_asked_is_told(tmp_path):
    kept = ours(tmp_path / "ours", {"CHANGELOG.md": BEFORE})
    kept.commit({"CHANGELOG.md": AFTER})
    repository = Repository(kept.folder)
    assert to_do(repository, "HEAD~1", "HEAD") == ["- Rename `a`\n  to `b`.", "- Look.", "- After a blank line."]
    assert to_do(repository, "HEAD", "HEAD") == []


def test_tools_and_pages_that_came_went_or_moved_are_told_by_title(tmp_path):
    kept = ours(
        tmp_path / "ours",
        {
            "docs/old.md": PAGE.format(title="Old"),
            "docs/gone.md": "---\ntitle: 'Gone: now'\n---\n",
            "docs/contribute/style.md": "A\n",
            "worksheets/a.yml": "title: A\n",
        },
    )
    kept.git("mv", "docs/old.md", "docs/new.md")
    kept.git("rm", "-q", "docs/gone.md")
    kept.commit(
        {
            "worksheets/b.yml": "title: B tool\n",
            "worksheets/a.yml": "title: A\nsummary: Changed.\n",
            "worksheets/published-ids.json": "{}",
            "docs/untitled.md": "# Untitled\n",
            "docs/contribute/more.md": "B\n",
            "docs/stories.yml": "a: b\n",
        }
    )
    repository = Repository(kept.folder)
    assert [change.line for change in came_and_went(repository, "HEAD~1", "HEAD")] == [
        "page gone: “Gone: now” (docs/gone.md)",
        "page renamed: “Old”, docs/old.md → docs/new.md",
        "page new: “untitled” (docs/untitled.md)",
        "tool new: “B tool” (worksheets/b.yml)",
    ]
    assert changed_files(repository, "HEAD~1", "HEAD") == 8
