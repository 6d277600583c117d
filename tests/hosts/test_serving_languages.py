"""A site that is served in several languages: each is built when it is looked at, and again only after a change."""

from guidebook.hosts.serving_languages import LanguagesOnRequest


class LocalServer:
    """As much of MkDocs' server as is used. It answers with the path that was asked for."""

    root = "/tmp/served"
    mount_path = "/guide/"

    def serve_request(self, request, start):
        return [request["PATH_INFO"]]

    def set_app(self, application):
        self.application = application


def begun(codes):
    """A server, its languages, and a list of all that is built, in order."""
    server, built = LocalServer(), []
    languages = LanguagesOnRequest(server, lambda: codes, lambda folder, code: built.append((folder.name, code)))

    def ask(path):
        assert server.application({"PATH_INFO": path}, None) == [path]

    return languages, ask, built


def test_a_language_is_built_when_a_page_in_it_is_asked_for_and_once():
    _, ask, built = begun(["es", "fr"])
    for path in ("/guide/", "/guide/index.html", "/guide/es.html", "/guide/de/index.html", "/es/index.html"):
        ask(path)
    assert built == []
    for path in ("/guide/es/index.html", "/guide/es/act/plan.html", "/guide/fr/"):
        ask(path)
    assert built == [("es", "es"), ("fr", "fr")]


def test_after_a_change_it_is_built_again_as_the_first_language_deletes_it():
    languages, ask, built = begun(["es"])
    ask("/guide/es/index.html")
    languages.first(lambda: built.append("first"))
    ask("/guide/index.html")
    ask("/guide/es/index.html")
    assert built == [("es", "es"), "first", ("es", "es")]


def test_a_language_that_is_added_while_serving_is_noticed():
    codes: list[str] = []
    _, ask, built = begun(codes)
    ask("/guide/es/index.html")
    codes.append("es")
    ask("/guide/es/index.html")
    assert built == [("es", "es")]
