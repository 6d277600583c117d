"""A browser for pages that are measured, and what a page is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import launch_options
from tests.build.project import BuiltPage

SLOWED = 4  # times slower than this machine's processor
OWN_SCRIPT = re.compile(r'<script\b[^>]*\bsrc="[^"]*(?:worksheet|kinds)/[^"]*"[^>]*></script>\s*')


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        try:
            yield browser
        finally:
            browser.close()


def without_our_scripts(html: str) -> str:
    """The page without the scripts of its form."""
    return OWN_SCRIPT.sub("", html)


def bare_form(page: BuiltPage) -> str:
    """A page with the same controls, each with its label, and nothing else: no style, no script, no text."""
    labels = {each.get("for"): "".join(each.itertext()).strip() for each in page.elements("label")}
    rows = []
    for form in page.with_class("ws"):
        for control in form.iter():
            name = control.get("name", "")
            if control.tag not in ("input", "textarea", "select") or not name or "@" in name:
                continue  # rows that are still templates
            label = labels.get(control.get("id")) or control.get("aria-label") or name
            if control.tag == "select":
                options = "".join(f'<option value="{each.get("value", "")}">{each.text or ""}</option>' for each in control)
                html = f'<select name="{name}">{options}</select>'
            elif control.tag == "textarea":
                html = f'<textarea name="{name}" rows="{control.get("rows", "2")}"></textarea>'
            else:
                html = f'<input type="{control.get("type", "text")}" name="{name}" value="{control.get("value", "")}">'
            rows.append(f"<p><label>{label} {html}</label></p>")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A bare form</title></head>'
        f"<body><main><form>{''.join(rows)}</form></main></body></html>"
    )
