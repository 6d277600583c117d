"""What other programs do to a page, done to it as they do it."""

# Password managers and writing aids: nodes before, after and around each control, in forms and between rows, and again
# beside whatever comes later. One puts the control itself into an element of its own.
STRANGERS = """() => {
  const stranger = (name) => {
    const made = document.createElement(name);
    made.setAttribute("data-stranger", "");
    return made;
  };
  const visit = (control, index) => {
    if ("visited" in control.dataset) return;
    control.dataset.visited = "";
    control.before(stranger("span"));
    control.after(stranger("div"));
    if (index % 2) {
      const around = stranger("div");
      control.replaceWith(around);
      around.append(control);
    }
  };
  const all = () => {
    document.querySelectorAll(".ws :is(input, textarea, select)").forEach(visit);
    const around = ".ws, .ws-rows, .ws-field, .ws-section, .ws-flow__branches, .ws-letter__signers";
    for (const each of document.querySelectorAll(around))
      if (!each.querySelector(":scope > [data-stranger=first]"))
        for (const place of ["prepend", "append"]) {
          const made = stranger(each.matches("tbody") ? "tr" : "p");
          made.setAttribute("data-stranger", "first");
          each[place](made);
        }
    for (const row of document.querySelectorAll(".ws-row"))
      if (!row.nextElementSibling?.matches("[data-stranger]")) row.after(stranger(row.matches("tr") ? "tr" : "div"));
  };
  all();
  new MutationObserver(all).observe(document.body, {childList: true, subtree: true});
}"""

# A translator as the one in Chromium: each text becomes an element in an element with other words in it, the page's
# language changes, and what comes later is translated as well; what says that it is not to be translated stays.
TRANSLATE = """() => {
  const root = document.documentElement;
  root.lang = "es";
  root.classList.add("translated-ltr");
  const translate = (text) => {
    const around = text.parentElement;
    if (!text.data.trim() || !around || around.closest("[translate=no], script, style, template, textarea, svg, font")) return;
    const [outer, inner] = [0, 0].map(() => document.createElement("font"));
    inner.textContent = text.data.replace(/\\p{L}+/gu, (word) => "x" + word);
    outer.append(inner);
    if (around.matches("option")) text.data = inner.textContent;
    else text.replaceWith(outer);
  };
  const all = (part) => {
    const texts = [];
    for (const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT); walk.nextNode();) texts.push(walk.currentNode);
    texts.forEach(translate);
  };
  all(document.body);
  new MutationObserver((changes) => {
    for (const change of changes)
      for (const node of change.addedNodes) node.nodeType === 3 ? translate(node) : node.nodeType === 1 && all(node);
  }).observe(document.body, {childList: true, subtree: true});
}"""

# A translator into a language that is written from right to left.
RIGHT_TO_LEFT = "() => { document.documentElement.dir = 'rtl'; document.documentElement.classList.add('translated-rtl'); }"

# "Clear site data" in another tab, or a browser that needs room.
TAKE_THE_STORE = """async () => {
  for (const { name } of await indexedDB.databases())
    await new Promise((done) => Object.assign(indexedDB.deleteDatabase(name), {onsuccess: done, onerror: done}));
}"""
