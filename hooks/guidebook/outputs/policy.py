"""The content security policy (W3C, CSP Level 3) of every built page: nothing is fetched from or sent to other sites, and no
inline script or style has any effect.

`default-src` does not cover `form-action` and `base-uri`, so these are named.
"""

from __future__ import annotations

import re

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
    )
)
HEAD = re.compile(r"<!--.*?-->|(?P<head><head(?:\s[^>]*)?>)", re.IGNORECASE | re.DOTALL)  # a head in a comment does not count
DOCTYPE = re.compile(r"\s*<!doctype[^>]*>", re.IGNORECASE)
META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'


def with_policy(html: str) -> str:
    """The page with the policy as the first element of its head, however its template writes that, or even without one."""
    heads = (found for found in HEAD.finditer(html) if found["head"])
    at = next((found.end() for found in heads), None)
    if at is None:
        at = found.end() if (found := DOCTYPE.match(html)) else 0
    return f"{html[:at]}\n{META}{html[at:]}"
