/**
 * What something means shows where it stands: the words of its title, while it is pointed at or has the focus. They stay while
 * one points at them, too, and Escape takes them away. Browsers show a title late, small, and not to those who use the keyboard.
 */
(function () {
  "use strict";

  const WITH_TITLE = ".gb-main [title]";
  const PATIENCE = 250; // milliseconds, for the way from the one to the other
  const AIR = 6; // pixels between the two, and from the edge of the window

  const tip = document.createElement("div");
  tip.className = "gb-tooltip";
  tip.id = "gb-tooltip";
  tip.setAttribute("role", "tooltip");

  /** @type {HTMLElement | null} */
  let host = null;
  let leaving = 0;

  /** @param {HTMLElement} element @param {boolean} pointed whether one points at it, and so can point at the words, too */
  function show(element, pointed) {
    clearTimeout(leaving);
    tip.toggleAttribute("data-pointed", pointed);
    if (element === host) return;
    hide();
    host = element;
    tip.textContent = element.title;
    element.removeAttribute("title"); // else the browser shows it as well
    element.setAttribute("aria-describedby", `${element.getAttribute("aria-describedby") || ""} ${tip.id}`.trim());
    element.closest("main")?.append(tip); // within a landmark, as all that a page says
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
  document.addEventListener("focusout", hide); // what has the focus next may lie below
  document.addEventListener("pointerout", () => {
    clearTimeout(leaving);
    if (host !== document.activeElement) leaving = setTimeout(hide, PATIENCE);
  });
  document.addEventListener("click", () => host?.matches("button") && hide()); // it does now what was said of it
  addEventListener("keydown", (event) => event.key === "Escape" && hide(), true);
  addEventListener("beforeprint", hide);

  const now = document.querySelector(`${WITH_TITLE}:is(:hover, :focus-visible)`);
  if (now instanceof HTMLElement) show(now, now.matches(":hover"));
})();
