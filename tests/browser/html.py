"""What can be wrong with a form's HTML as it stands in the browser, rows that were added included."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

# Ids that stand twice, references that lead nowhere, and controls without a name to keep their answer under.
WRONG = """() => {
  const wrong = [];
  const ids = [...document.querySelectorAll("[id]")].map(each => each.id);
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) wrong.push(`the id ${id} stands twice`);
  const known = new Set(ids);
  for (const name of ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-errormessage", "headers"])
    for (const each of document.querySelectorAll(`form [${name}]`))
      for (const id of each.getAttribute(name).split(" "))
        if (!known.has(id)) wrong.push(`${name}="${id}" of <${each.localName} id="${each.id}"> leads nowhere`);
  for (const each of document.querySelectorAll("form fieldset, form [role=group]"))
    if (!(each.querySelector(":scope > legend")?.textContent.trim() || each.ariaLabel || each.getAttribute("aria-labelledby")))
      wrong.push(`a group has no name: ${each.outerHTML.slice(0, 200)}`);
  for (const form of document.querySelectorAll("form[data-worksheet]")) {
    const names = {};
    for (const each of form.elements) {
      if (!["INPUT", "SELECT", "TEXTAREA"].includes(each.tagName)) continue;
      if (each.id && "printChoice" in each.dataset) continue; // how to print is no answer: it has no name to be kept under
      if (!each.name || !each.id) wrong.push(`a control has no name or id: ${each.outerHTML.slice(0, 200)}`);
      const kind = each.closest("[data-field]");
      if (!kind) wrong.push(`a control stands in no field: ${each.outerHTML.slice(0, 200)}`);
      else if ((names[each.name] ??= kind) !== kind) wrong.push(`two fields share the name ${each.name}`);
      if (/[@#]/.test(each.name + each.id)) wrong.push(`a token was left in ${each.name} ${each.id}`);
    }
  }
  return wrong;
}"""
ROLES = {"textbox", "checkbox", "radio", "combobox", "button", "spinbutton", "radiogroup"}


def wrong_in_form(page: Page) -> list[str]:
    """What is wrong with ids, names and references on the page."""
    wrong: list[str] = page.evaluate(WRONG)
    return wrong


def nameless(page: Page) -> list[str]:
    """Controls that a screen reader would have no name for."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        str(node)
        for node in nodes
        if not node.get("ignored")
        and node.get("role", {}).get("value") in ROLES
        and not node.get("name", {}).get("value", "").strip()
    ]
