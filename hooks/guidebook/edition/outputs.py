"""What is built besides pages, and can be turned off. (The security policy cannot.)"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from guidebook.authoring.options import Record, YesNo, option


class Outputs(Record):
    """What is built besides pages."""

    search: bool = option(YesNo(), "Search in all pages of the site, without a server.", True)
    sitemap: bool = option(YesNo(), "A list of all pages for search engines, where the site's address is known.", True)


def outputs_over(layers: Iterable[Outputs]) -> Outputs:
    """The settings of all layers combined: for each output, the last layer that mentions it decides."""
    result = Outputs()
    for outputs in layers:
        result = replace(result, **{name: getattr(outputs, name) for name in outputs.option_lines})
    return result
