"""Built sites, served over http from this machine as any static host would serve them."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.build.project import build


@dataclass(frozen=True)
class Served:
    """A built site and where it is served."""

    folder: Path
    address: str

    def url(self, path: str = "index.html") -> str:
        """The address of a page over http."""
        return f"{self.address}/{path}"

    def from_disk(self, path: str = "index.html") -> str:
        """The address of the same page opened as a file."""
        return (self.folder / path).as_uri()

    def pages(self) -> list[str]:
        """Every page of the site, by its path."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))

    def worksheets(self) -> list[str]:
        """The id of every worksheet of the site."""
        return [path.stem for path in sorted((self.folder / "worksheets").glob("*.html")) if path.stem != "index"]


class Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass


def built(project: Path, to: Path, site_url: str = "") -> Path:
    """Build a project into a folder."""
    result = build(project, to, site_url)
    assert result.returncode == 0, result.stdout + result.stderr
    return to


class Changing(Quiet):
    """For a site that is built anew while it is served: what was fetched before is never used again."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


@contextmanager
def served(folder: Path, changing: bool = False) -> Iterator[Served]:
    """Serve a built site while the block runs."""
    with serving(folder, functools.partial(Changing if changing else Quiet, directory=str(folder))) as site:
        yield site


@contextmanager
def serving(folder: Path, handler: Callable[..., SimpleHTTPRequestHandler]) -> Iterator[Served]:
    """Serve a built site by some handler of requests while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Served(folder, f"http://127.0.0.1:{server.server_port}")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
