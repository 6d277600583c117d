"""What people do with a sheet again and again, in any engine."""

from __future__ import annotations

from .form import Form

INVITATION = "extending-the-invitation"
# What would be handed to the downloads stands in `saved` instead; no browser shows a test where its own went.
CATCH_THE_FILE = """() => {
  window.saved = [];
  const made = URL.createObjectURL;
  URL.createObjectURL = (blob) => (blob.text().then((text) => window.saved.push(text)), made.call(URL, blob));
  HTMLAnchorElement.prototype.click = () => {};
}"""
SEEN = "(selector) => [...document.querySelectorAll(selector)].some((each) => each.checkVisibility())"


def press(form: Form, data: str) -> None:
    """Press a button of the bar, or one in its menu."""
    if not form.tab.run(SEEN, f"[data-{data}]"):
        form.tab.click("[data-more] > summary")
    form.tab.click(f"[data-{data}]")
