"""The security policy of a page: nothing from elsewhere, and nothing that stands within the page itself."""

import re

import pytest
from guidebook.outputs.policy import POLICY, with_policy

DIRECTIVES = {name: values for name, *values in (part.split() for part in POLICY.split(";"))}

# Written out, so that a directive cannot go without anyone noticing. Those that `default-src` does not stand in for
# would let everything through if they were left out.
EXPECTED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "frame-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
}


@pytest.mark.parametrize("directive", EXPECTED)
def test_each_directive_allows_what_is_our_own_or_nothing(directive):
    assert DIRECTIVES[directive] == [EXPECTED[directive]]


def test_there_is_no_other_directive():
    assert set(DIRECTIVES) == set(EXPECTED)


def test_the_policy_comes_first_in_the_head_and_once():
    html = with_policy("<html><head><script>a</script></head><body>&lt;head&gt;<head></body></html>")
    assert html.count("Content-Security-Policy") == 1
    assert re.match(r'<html><head>\s*<meta http-equiv="Content-Security-Policy" content="[^"]+">\s*<script>', html)


def test_the_policy_is_the_same_for_every_page():
    assert with_policy("<head><script>a</script>").count(POLICY) == with_policy("<head>").count(POLICY) == 1


@pytest.mark.parametrize(
    ("html", "before"),
    [
        ('<!doctype html><html><HEAD lang="en"><title>A', '<!doctype html><html><HEAD lang="en">'),
        ("<!doctype html><html><!-- <head> --><head\n><title>A", "<!doctype html><html><!-- <head> --><head\n>"),
        ("<!doctype html>\n<title>A</title><script>a</script>", "<!doctype html>"),
        ("<header>A</header><script>a</script>", ""),
    ],
)
def test_no_template_keeps_the_policy_away(html, before):
    page = with_policy(html)
    assert page.startswith(before + "\n<meta http-equiv=")
    assert page.count(POLICY) == 1
