"""A build that ends before its time while pages are served."""

import logging
import socket

import pytest
from guidebook.hosts.serving import keep_serving, watched
from mkdocs.exceptions import Abort, ConfigurationError


class Server:
    """As much of MkDocs' server as is used."""

    def __init__(self, folder, build):
        self.root = str(folder)
        self.builder = build
        self.url = "http://127.0.0.1:8000/"
        self.mount_path = "/"
        self.server_address = ("127.0.0.1", 0)

    def serve_request(self, request, start):
        return []

    def set_app(self, application):
        pass


def served(folder, build):
    (folder / "act").mkdir(exist_ok=True)
    for page in ("index.html", "act/plan.html"):
        (folder / page).write_text("as it was")
    server = Server(folder, build)
    keep_serving(server, folder / "mkdocs.yml")
    server.builder()
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*.html")}


def test_a_build_that_goes_well_is_left_alone(tmp_path):
    assert set(served(tmp_path, lambda: None).values()) == {"as it was"}


def test_what_mkdocs_said_is_shown_in_the_place_of_every_page(tmp_path):
    def build():
        (tmp_path / "index.html").unlink()  # MkDocs empties the folder first
        logging.getLogger("mkdocs").error("Config value 'nav' is wrong.")
        raise Abort("Aborted with 1 error")

    pages = served(tmp_path, build)
    assert set(pages) == {"index.html", "act/plan.html", "404.html"}
    for page in pages.values():
        assert "To fix" in page
        assert "Config value &#x27;nav&#x27; is wrong." in page
        assert "Aborted" not in page


def test_a_mistake_in_the_settings_is_shown_with_its_line_and_without_a_stack_trace(tmp_path, capsys):
    def build():
        marks = [f'in "mkdocs.yml", line {line}, column 1' for line in (3, 5)]
        said = f"while parsing a block mapping\n  {marks[0]}\nexpected <block end>\n  {marks[1]}"
        raise ConfigurationError(said)

    assert "mkdocs.yml:5" in served(tmp_path, build)["index.html"]
    assert "Traceback" not in capsys.readouterr().err


def test_where_something_else_is_shown_already_it_says_so(tmp_path):
    server = Server(tmp_path, lambda: None)
    with socket.create_server(("127.0.0.1", 0)) as other:
        server.server_address = other.getsockname()
        with pytest.raises(Abort, match="Another program, perhaps another window with this guidebook"):
            keep_serving(server, tmp_path / "mkdocs.yml")


def test_what_nobody_expected_is_shown_and_the_rest_is_told_in_the_terminal(tmp_path, capsys):
    def build():
        raise ValueError("a mistake of ours")

    assert "a mistake of ours" in served(tmp_path, build)["index.html"]
    assert "ValueError: a mistake of ours" in capsys.readouterr().err


def test_a_folder_that_may_be_made_later_is_there_to_be_watched(tmp_path):
    assert watched(tmp_path / "local") == [str(tmp_path / "local")]
    assert watched(tmp_path / "local") == [str(tmp_path / "local")]
    assert (tmp_path / "local").is_dir()
    assert watched(tmp_path / "gone/local") == []
