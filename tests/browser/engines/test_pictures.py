"""A figure is saved as a picture, in every engine: none may refuse to hand out what a page has drawn."""

from __future__ import annotations

from .tab import until

# What would be handed to the downloads, and what was written into it, stand on the page instead.
CATCH = """() => {
  window.saved = [];
  window.written = [];
  URL.createObjectURL = (blob) => (createImageBitmap(blob).then(({width}) => window.saved.push(`${blob.type} ${width}`)), "#");
  HTMLAnchorElement.prototype.click = function () { window.saved.push(this.download); };
  const write = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (words, ...at) {
    window.written.push(`${words.trim()} ${this.fillStyle}`);
    write.call(this, words, ...at);
  };
}"""


def test_a_figure_is_saved_with_its_title_and_source_in_the_colors_of_light(new_tab, own_site):
    tab = new_tab()
    tab.open(own_site.url("evidence.html"))
    until(tab, "() => document.readyState === 'complete'")
    light = tab.run("() => getComputedStyle(document.body).getPropertyValue('--gb-ink').trim()")
    tab.click("[data-colors-button]")
    assert tab.run("() => getComputedStyle(document.body).getPropertyValue('--gb-ink').trim()") != light
    tab.run(CATCH)
    tab.click("[data-picture]")
    assert sorted(until(tab, "() => window.saved.length === 2 && window.saved")) == ["benefits.png", "image/png 2064"]
    written = tab.run("() => window.written")
    assert f"Three findings about schools where people work together {light}" in written
    assert f"From Start Somewhere {light}" in written
    assert any("Rubinstein, 2014" in line for line in written)
    assert tab.run("() => document.documentElement.dataset.colors") == "dark"
