"""What a file holds that was saved, whatever it carries it in."""

from __future__ import annotations

import json
import re
from typing import Any


def answers_in(text: str) -> dict[str, Any]:
    """The sheet, or the sheets, that a saved page or text carries for the site."""
    page = re.search(r'<script type="application/json" id="answers">(.*?)</script>', text, re.DOTALL)
    carried: dict[str, Any] = json.loads(
        page[1] if page else text[text.index("{\n") if "{\n" in text else text.index("{\r\n") :]
    )
    return carried
