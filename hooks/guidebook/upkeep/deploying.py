"""The file by which a host, such as GitHub, publishes an edition at each change, for a repository that has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guidebook.upkeep.repository import Repository

TEMPLATES = Path(__file__).parent / "workflows"
PUBLISHES = "actions/deploy-pages@"


@dataclass(frozen=True)
class Host:
    """A place where repositories are kept."""

    name: str  # that of our template of its file, without the ending
    file: str  # the path of the file that tells it how to publish

    def publishes(self, root: Path) -> bool:
        """Whether the repository at `root` has a file that would publish it there."""
        return (root / self.file).exists() or any(PUBLISHES in text for text in self._others(root))

    def _others(self, root: Path) -> Iterator[str]:
        folder = (root / self.file).parent
        for path in sorted(folder.glob("*.y*ml")) if folder != root else ():
            yield path.read_text(encoding="utf-8", errors="replace")

    def workflow(self) -> str:
        """The content of our file for it."""
        return (TEMPLATES / f"{self.name}.yml").read_text(encoding="utf-8")


GITHUB = Host("github", ".github/workflows/site.yml")
GITLAB = Host("gitlab", ".gitlab-ci.yml")
HOSTS = {each.name: each for each in (GITHUB, GITLAB)}


def host_of(root: Path) -> Host:
    """Where a repository is kept, by the address that it is pushed to; GitHub, as most are, where that does not tell."""
    found = Repository(root).run("remote", "get-url", "origin")
    address = found.stdout.strip().lower() if not found.returncode else ""
    server = address.partition("://")[2].partition("/")[0] or address.partition(":")[0]
    return GITLAB if "gitlab" in server else GITHUB


def missing_workflow(root: Path, host: Host) -> dict[Path, str]:
    """The file that is to be written so that an edition is published; none where something publishes it already."""
    return {} if host.publishes(root) else {root / host.file: host.workflow()}
