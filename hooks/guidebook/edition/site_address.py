"""The address at which an edition is published, as its `edition.yml` may give it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from guidebook.authoring.options import OptionType, Reader, Schema, Text
from guidebook.authoring.problems import shown
from guidebook.authoring.yaml_source import Node

HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?|localhost(:\d+)?", re.IGNORECASE)


@dataclass(frozen=True)
class SiteAddress(OptionType):
    """The address of a site, to which a slash at the end is added."""

    allowed = "the whole address of a site, such as https://together.riverside.example/ or https://example.org/guide/"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = self._text(node, name, reader)
        if not is_site_address(text):
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, but it is {shown(text, 80)}.')
        return with_slash(text)

    def schema(self) -> Schema:
        return {**Text().schema(), "pattern": "^https?://[^?#]+$"}


def is_site_address(text: str) -> bool:
    """Whether a text is an http or https address with a host and nothing behind its path."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    plain = not (parts.query or parts.fragment or "@" in parts.netloc or re.search(r"\s", text))
    return parts.scheme in ("http", "https") and plain and bool(HOST.fullmatch(parts.netloc))


def with_slash(address: str) -> str:
    """A site's address with one slash at its end, so that pages' addresses can be appended; empty stays empty."""
    return f"{address.rstrip('/')}/" if address else ""
