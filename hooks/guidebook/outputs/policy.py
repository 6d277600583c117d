"""The content security policy of every built page: nothing is fetched from, or sent to, anywhere else, and nothing within a
page runs or styles it.

`default-src` does not stand in for `form-action` and `base-uri`, so these are named.
"""

from __future__ import annotations

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
META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'


def with_policy(html: str) -> str:
    """The page with the policy as the first element of its head."""
    return html.replace("<head>", f"<head>\n{META}", 1)
