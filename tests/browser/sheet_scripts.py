"""What a sheet in a test asks of its page, in JavaScript."""

# Every control with what it holds, in the order of the page.
CONTROLS = """form => [...form.elements].filter(each => each.name && each.type !== "button").map(each => ({
  id: each.id, name: each.name.replace(/^answer-/, ""), type: each.type, value: each.value, checked: Boolean(each.checked),
  inputmode: each.inputMode, capitals: each.autocapitalize === "characters",
  options: each.options ? [...each.options].map(option => option.value) : [],
  seen: each.checkVisibility() && each.getClientRects().length > 0,
}))"""

ADD_EVERYWHERE = """form => {
  const pressed = new Set();
  for (;;) {
    const button = [...form.querySelectorAll("[data-add]")].find(each => !pressed.has(each) && each.checkVisibility());
    if (!button) return pressed.size;
    pressed.add(button);
    button.click();
  }
}"""

TYPE = """(form, words) => {
  for (const [id, text] of Object.entries(words)) {
    const control = document.getElementById(id);
    control.value = text;
    control.dispatchEvent(new Event("input", {bubbles: true}));
    control.dispatchEvent(new Event("change", {bubbles: true}));
  }
}"""

# Chooses by script what a hand would click, many at once.
CHOOSE = """(form, choices) => {
  for (const [id, choice] of Object.entries(choices)) {
    const control = document.getElementById(id);
    if (typeof choice === "string") {
      control.value = choice;
      control.dispatchEvent(new Event("input", {bubbles: true}));
      control.dispatchEvent(new Event("change", {bubbles: true}));
    } else if (control.checked !== choice) control.click();
  }
}"""

# Resolves as soon as the status says so. The browser's own limit counts, as a test may have stopped the page's clock.
KEPT = """(status, patience) => new Promise((kept, never) => {
  const look = () => status.dataset.saveState === "saved" && kept();
  AbortSignal.timeout(patience).onabort = () => never(new Error(`it stays ${status.dataset.saveState}`));
  new MutationObserver(look).observe(status, {attributes: true});
  look();
})"""

# What a button brings along when it is first pressed, by the name that it gives (see worksheet/later.js).
BROUGHT = "piece => guidebook[(piece || 'later').replace(/-(.)/, (_, letter) => letter.toUpperCase())]()"
