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
