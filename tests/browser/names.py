"""The names of all controls of a form, as a screen reader has them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from playwright.sync_api import Page

CONTROLS = {"textbox", "checkbox", "radio", "combobox", "button", "spinbutton", "listbox", "searchbox"}
GROUPS = {"group", "radiogroup"}
WITHIN_GROUPS = {"checkbox", "radio"}  # what is always said together with its group


def names(page: Page) -> list[str]:
    """The name of every control and group that is in view in a form; a box or bubble after its group's."""
    session = page.context.new_cdp_session(page)
    form = session.send("Runtime.evaluate", {"expression": "document.querySelector('form.ws')"})["result"]["objectId"]
    nodes: list[dict[str, Any]] = session.send("Accessibility.queryAXTree", {"objectId": form})["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    found = []
    for node in nodes:
        if node.get("ignored") or _role(node) not in CONTROLS | GROUPS:
            continue
        around = _around(node, by_id)
        name = _name(node)
        if _role(node) in WITHIN_GROUPS:
            group = next((_name(each) for each in around if _role(each) in GROUPS and not each.get("ignored")), "")
            name = f"{group}: {name}"
        found.append(f"group {name}" if _role(node) in GROUPS else name)
    return found


def alike(page: Page) -> list[str]:
    """Names that two controls or groups of a form have."""
    return sorted(name for name, times in Counter(names(page)).items() if times > 1)


def _around(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> Any:
    while node.get("parentId") in by_id:
        node = by_id[node["parentId"]]
        yield node


def _role(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value"))


def _name(node: dict[str, Any]) -> str:
    return str(node.get("name", {}).get("value", "")).strip()
