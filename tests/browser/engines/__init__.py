"""The browser engines in which the main tasks are tried: each is a module here with the same few names.

`NAME` is what people call it, `PACKAGES` are Debian's packages for it, `lacks()` says what is missing on this machine (""
for nothing), and `started(fixture)` is a context with a `Session`; `fixture` gives what other tests share, by its name.
"""

from __future__ import annotations

import os
from types import ModuleType

from . import chromium, firefox, webkit

ENGINES: tuple[ModuleType, ...] = (chromium, firefox, webkit)
OTHERS = [each.NAME for each in ENGINES if each is not chromium]  # for what the tests of Chromium alone look at more closely


def all_are_demanded() -> bool:
    """Whether an engine that is missing is a fault: not on somebody's own machine, but where changes are judged."""
    return os.environ.get("ENGINES") == "all"
