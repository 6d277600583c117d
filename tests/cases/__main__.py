"""Write the expected HTML of all cases anew, after a template has changed on purpose."""

from __future__ import annotations

from textwrap import indent

from .case import all_cases

for case in all_cases():
    if "html" in case.expected:
        before = case.text.partition("\nhtml: |\n")[0]
        html = "".join(f"{line}\n" for line in case.html().splitlines() if line.strip())
        case.path.write_text(f"{before}\nhtml: |\n{indent(html, '  ')}", encoding="utf-8")
