"""QR codes, which lead from a printed sheet back to its page."""

from __future__ import annotations

import segno
from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """An address as a QR code (ISO/IEC 18004), as an inline SVG; empty for an empty address."""
    if not address:
        return Markup("")
    # Trying all eight masks takes five times as long, and every mask reads well at this size.
    code = segno.make_qr(address, error="m", mask=3)
    return Markup(code.svg_inline(border=2, omitsize=True, svgclass=None, lineclass=None, unit=None))
