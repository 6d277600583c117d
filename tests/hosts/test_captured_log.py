"""Listening to MkDocs."""

import logging

from guidebook.hosts.captured_log import CapturedLog

LOG = logging.getLogger("mkdocs.structure.pages")


def test_what_is_as_bad_as_asked_is_kept_in_order_and_no_longer_than_asked():
    with CapturedLog(logging.WARNING) as heard:
        LOG.warning("one\n\ntwo")
        LOG.info("nothing")
        LOG.error("three %s", 3)
    LOG.error("later")
    assert heard.lines == ["one", "two", "three 3"]
