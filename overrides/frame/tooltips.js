/**
 * Tooltips: the `title` of an element, shown while the pointer is over it or it has the focus. They stay while the pointer is
 * over them, too, and Escape hides them. Browsers show a title late, small, and never to those who use the keyboard.
 */
(function () {
  "use strict";

  const WITH_TITLE = ".gb-main [title]";
  const PATIENCE = 250; // milliseconds to move the pointer from the element to the tooltip
  const AIR = 6; // pixels between the two, and to the edge of the window

  const tip = document.createElement("div");
  tip.className = "gb-tooltip";
  tip.id = "gb-tooltip";
  tip.setAttribute("role", "tooltip");

  /** @type {HTMLElement | null} */
  let host = null;
  let leaving = 0;

  /** @param {HTMLElement} element @param {boolean} pointed whether the pointer is over it, and so can move to the tooltip */
  function show(element, pointed) {
    clearTimeout(leaving);
    tip.toggleAttribute("data-pointed", pointed);
    if (element === host) return;
    hide();
    host = element;
    tip.textContent = element.title;
    element.removeAttribute("title"); // otherwise the browser shows it as well
    element.setAttribute("aria-describedby", `${element.getAttribute("aria-describedby") || ""} ${tip.id}`.trim());
    element.closest("main")?.append(tip); // within a landmark, like all content
    const [at, size] = [element.getBoundingClientRect(), tip.getBoundingClientRect()];
    const most = document.documentElement.clientWidth - size.width - AIR;
    const above = at.bottom + AIR + size.height > innerHeight && at.top > size.height + AIR;
    tip.style.left = `${scrollX + Math.max(AIR, Math.min(at.left + at.width / 2 - size.width / 2, most))}px`;
    tip.style.top = `${scrollY + (above ? at.top - size.height - AIR : at.bottom + AIR)}px`;
  }

  function hide() {
    clearTimeout(leaving);
    if (!host) return;
    host.title = tip.textContent || "";
    const others = (host.getAttribute("aria-describedby") || "").replace(tip.id, "").trim();
    if (others) host.setAttribute("aria-describedby", others);
    else host.removeAttribute("aria-describedby");
    host = null;
    tip.remove();
  }

  /** @param {EventTarget | null} target */
  const titled = (target) => (target instanceof Element ? target.closest(WITH_TITLE) : null);

  for (const name of ["pointerover", "focusin"])
    document.addEventListener(name, ({ target }) => {
      const element = titled(target);
      if (element instanceof HTMLElement) show(element, name === "pointerover");
      else if (target instanceof Node && (tip.contains(target) || host?.contains(target))) clearTimeout(leaving);
    });
  document.addEventListener("focusout", hide); // the next element to get the focus may be under it
  document.addEventListener("pointerout", () => {
    clearTimeout(leaving);
    if (host !== document.activeElement) leaving = setTimeout(hide, PATIENCE);
  });
  document.addEventListener("click", () => host?.matches("button") && hide()); // a click does what the tooltip described
  addEventListener("keydown", (event) => event.key === "Escape" && hide(), true);
  addEventListener("beforeprint", hide);

  const now = document.querySelector(`${WITH_TITLE}:is(:hover, :focus-visible)`);
  if (now instanceof HTMLElement) show(now, now.matches(":hover"));
})();
