"""The content security policy of each built page: nothing is fetched from, or sent to, anywhere else."""

from __future__ import annotations

import base64
import hashlib
import re

INLINE_SCRIPT = re.compile(r"<script(?![^>]*\b(?:src|type=\"application/json\"))[^>]*>(.*?)</script>", re.DOTALL)
POLICY = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'"
)


def policy(html: str) -> str:
    """The policy for one page; the theme's few inline scripts are let through by their hashes."""
    hashes = dict.fromkeys(_hash(script) for script in INLINE_SCRIPT.findall(html))
    return POLICY.format(hashes="".join(f" '{each}'" for each in hashes))


def with_policy(html: str) -> str:
    """The page with its policy as the first element of its head."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return html.replace("<head>", f"<head>\n{meta}", 1)


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
