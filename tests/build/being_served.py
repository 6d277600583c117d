"""A project while `mkdocs serve` shows it to its author."""

from __future__ import annotations

import socket
import subprocess
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from .project import mkdocs, surroundings

PATIENCE = 40  # seconds: generous, as other tests may be running at the same time


class Served:
    """A project that is being served."""

    def __init__(self, project: Path, log: Path) -> None:
        self.project = project
        self.log = log
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        with log.open("w") as output:
            self.process = subprocess.Popen(
                mkdocs("serve", "--dev-addr", f"127.0.0.1:{self.port}"),
                cwd=project,
                env=surroundings(),
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def page(self, path: str) -> str:
        with build_opener(ProxyHandler({})).open(f"http://127.0.0.1:{self.port}/{path}", timeout=PATIENCE) as response:
            return str(response.read().decode())

    def wait_for(self, words: str, path: str = "worksheets/tool.html") -> str:
        """The page once it holds some words."""
        page = ""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            assert self.process.poll() is None, f"the server ended:\n{self.log.read_text()}"
            try:
                page = self.page(path)
            except (URLError, ConnectionError) as error:  # not there yet
                page = str(error)
            if words in page:
                return page
            time.sleep(0.25)
        raise AssertionError(f"{words!r} did not come up; last seen:\n{page[:2000]}\n{self.log.read_text()[-3000:]}")

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)
