"""The security policy of a page: nothing from elsewhere, and no script that is not ours."""

import base64
import hashlib
import re

import pytest
from guidebook.policy import policy, with_policy


def hash_of(script):
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def directives(html):
    parts = (part.split() for part in policy(html).split(";"))
    return {name: values for name, *values in parts}


def test_nothing_is_allowed_but_what_is_our_own():
    for name, values in directives("<p>Hello</p>").items():
        assert set(values) <= {"'self'", "'none'", "data:"}, name
        assert ("data:" in values) == (name == "img-src")
    assert directives("")["default-src"] == ["'none'"]


def test_an_inline_script_of_the_page_is_allowed_by_its_hash():
    assert directives("<script>let a = 1</script>")["script-src"] == ["'self'", hash_of("let a = 1")]


def test_a_script_with_attributes_or_over_several_lines_is_allowed_too():
    html = '<script id="x">\nlet a\n</script><script>b</script>'
    assert directives(html)["script-src"] == ["'self'", hash_of("\nlet a\n"), hash_of("b")]


def test_the_same_script_is_named_once():
    assert len(directives("<script>a</script><script>a</script>")["script-src"]) == 2


@pytest.mark.parametrize("html", ['<script src="a.js"></script>', '<script id="x" type="application/json">{}</script>'])
def test_a_script_file_and_data_need_no_hash(html):
    assert directives(html)["script-src"] == ["'self'"]


def test_no_inline_script_is_allowed_without_a_hash():
    assert "unsafe" not in policy("<script>a</script><p style='x' onclick='y'>")


def test_the_policy_comes_first_in_the_head_and_once():
    html = with_policy("<html><head><script>a</script></head><body>&lt;head&gt;<head></body></html>")
    assert html.count("Content-Security-Policy") == 1
    assert re.match(r'<html><head>\s*<meta http-equiv="Content-Security-Policy" content="[^"]+">\s*<script>', html)
