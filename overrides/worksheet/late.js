/** Lets what the theme does at load (search, menus, colors) wait until the form can be used. */
(function () {
  "use strict";
  const late = /** @type {HTMLTemplateElement} */ (document.getElementById("late-scripts"));
  const begin = () => {
    for (const script of late.content.querySelectorAll("script")) {
      const copy = document.createElement("script");
      copy.src = script.getAttribute("src") || "";
      copy.async = false;
      document.body.append(copy);
    }
  };
  requestAnimationFrame(() => setTimeout(begin));
})();
