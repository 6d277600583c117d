"""The names of all controls of a form, as a screen reader has them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from playwright.sync_api import Page

CONTROLS = {"textbox", "checkbox", "radio", "combobox", "button", "spinbutton", "listbox", "searchbox"}
GROUPS = {"group", "radiogroup"}
WITHIN_GROUPS = {"checkbox", "radio"}  # what is always said together with its group


def names(page: Page, form: str = "document.querySelector('form.ws')") -> list[str]:
    """The name of every control and group that is in view in a form; a box or bubble after its group's."""
    session = page.context.new_cdp_session(page)
    found = session.send("Runtime.evaluate", {"expression": form})["result"]["objectId"]
    nodes = session.send("Accessibility.queryAXTree", {"objectId": found})["nodes"]
    session.detach()
    return _names(nodes)


def show_all(page: Page) -> None:
    """Show also what waits for an answer."""
    page.evaluate("document.querySelectorAll('.ws [data-when]').forEach(each => (each.hidden = false))")


def alike(page: Page) -> list[str]:
    """Names that two controls or groups of one form have, in all forms of a page."""
    forms = [names(page, f"document.forms[{number}]") for number in range(page.evaluate("document.forms.length"))]
    return sorted(name for form in forms for name, times in Counter(form).items() if times > 1)


def _names(nodes: list[dict[str, Any]]) -> list[str]:
    by_id = {node["nodeId"]: node for node in nodes}
    found = []
    for node in nodes:
        if node.get("ignored") or _role(node) not in CONTROLS | GROUPS:
            continue
        around = _around(node, by_id)
        name = _name(node)
        if _role(node) in GROUPS and not name:
            continue  # what folds is a group to the browser, and its summary says what it is
        if _role(node) in WITHIN_GROUPS:
            group = next((_name(each) for each in around if _role(each) in GROUPS and not each.get("ignored")), "")
            name = f"{group}: {name}"
        found.append(f"group {name}" if _role(node) in GROUPS else name)
    return found


def _around(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> Any:
    while node.get("parentId") in by_id:
        node = by_id[node["parentId"]]
        yield node


def _role(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value"))


def _name(node: dict[str, Any]) -> str:
    return str(node.get("name", {}).get("value", "")).strip()
