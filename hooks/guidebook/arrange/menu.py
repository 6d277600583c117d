"""The menu of an edition, built up layer by layer from ours to its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from guidebook.arrange.trees import Tree, laid_over, without
from guidebook.authoring.problems import Problems, did_you_mean, meant, shown
from guidebook.authoring.source import Source
from guidebook.authoring.yaml_source import Fill
from guidebook.edition.layers import Layer
from guidebook.edition.menu import MenuEntry, walked
from guidebook.edition.texts import Texts, ours
from guidebook.guide.chapters import Chapter


@dataclass(frozen=True)
class Guide:
    """What a menu can be made of. Pages are known by their addresses below docs/."""

    docs: Mapping[str, Source]
    chapters: Mapping[str, Chapter]  # by id
    tools: Mapping[str, str]  # the titles of tools by the addresses of their pages
    gone: Collection[str]  # the addresses of pages that the edition goes without
    texts: Texts
    fill: Fill
    problems: Problems

    @property
    def pages(self) -> list[str]:
        """Every page that a menu can lead to."""
        return [*self.docs, *self.tools]

    def title_of(self, entry: MenuEntry) -> str:
        """The title that readers see: the interface text with that key if there is one, else the title with words filled in."""
        if entry.title in self.texts.texts:
            return self.texts(entry.title)
        return self.fill(entry.title, entry.path, entry.line)

    def leads_somewhere(self, entry: MenuEntry) -> bool:
        """Whether an entry leads anywhere; if not, that is reported, unless its page is one that the edition leaves out."""
        if entry.is_rest or entry.is_external or entry.entries or entry.to in self.pages:
            return True
        if entry.is_folder and any(uri.startswith(entry.to) for uri in self.docs):
            return True
        if not any(uri == entry.to or (entry.is_folder and uri.startswith(entry.to)) for uri in self.gone):
            what = "there is no page in the folder" if entry.is_folder else "there is no page"
            message = f"{what} {shown(entry.to)} to lead to. {did_you_mean(entry.to, self.pages)}"
            self.problems.add(entry.path, entry.line, message)
        return False


def names_of(entry: MenuEntry, texts: Texts) -> set[str]:
    """The names by which authors may refer to a group: as written, and as readers see it in this language and in English."""
    return {entry.title, *(each(entry.title) for each in (texts, ours()) if entry.title in each.texts)} - {""}


@dataclass
class Menu:
    """A menu under construction. `hidden` pages stay out of it; `waiting` ones go right after a page that they name."""

    guide: Guide
    tree: Tree = ()
    hidden: set[str] = field(default_factory=set)
    waiting: list[Source] = field(default_factory=list)

    def lay(self, layer: Layer) -> None:
        """Lay a layer's menu over what is there, and take out what the layer does not want in the menu."""
        settings = layer.settings
        above = without(settings.menu, lambda entry: not self.guide.leads_somewhere(entry))
        if above:
            self.hidden -= {entry.to for entry in walked(above)}
            self._check_rests(above)
            self.tree = laid_over(self.tree, above, self.is_same_group)
        for entry in settings.not_in_menu:
            self._hide(entry)

    def is_same_group(self, one: MenuEntry, other: MenuEntry) -> bool:
        """Whether two groups have a name in common."""
        return bool(names_of(one, self.guide.texts) & names_of(other, self.guide.texts))

    def groups(self) -> Iterator[MenuEntry]:
        """Every group in the menu."""
        return (entry for entry in walked(self.tree) if entry.is_group)

    def holds(self, uri: str) -> bool:
        """Whether a page is in the menu, by itself or with its folder."""
        return any(entry.to == uri or (entry.is_folder and uri.startswith(entry.to)) for entry in walked(self.tree))

    def _check_rests(self, above: Tree) -> None:
        for group in walked(above):
            rest = next((entry for entry in group.entries if entry.is_rest), None)
            if self.tree and rest and not any(self.is_same_group(group, each) for each in self.groups()):
                message = f'"..." stands for nothing here: there is no group {shown(group.title)} yet. Leave it out.'
                near = meant(group.title, [name for each in self.groups() for name in names_of(each, self.guide.texts)])
                message += f' Or did you mean "{near}"?' if near else ""
                self.guide.problems.add(rest.path, rest.line, message)

    def _hide(self, entry: MenuEntry) -> None:
        name = entry.title
        groups = [each for each in self.groups() if name in names_of(each, self.guide.texts)]
        pages = {uri for uri in self.guide.pages if uri == name or (name.endswith("/") and uri.startswith(name))}
        pages |= {each.to for group in groups for each in walked([group]) if each.to and not each.is_rest}
        if not pages and not groups and not any(uri == name or uri.startswith(name) for uri in self.guide.gone):
            known = [*self.guide.pages, *(called for each in self.groups() for called in names_of(each, self.guide.texts))]
            message = f"there is no page, folder or group {shown(name)}. {did_you_mean(name, known)}"
            self.guide.problems.add(entry.path, entry.line, message)
        self.hidden |= pages
        self.tree = without(self.tree, lambda each: each in groups or each.to in pages)


def links_over(layers: Sequence[Layer], guide: Guide) -> Tree:
    """The links of the footer, with those of each layer laid over those of the layers below."""
    tree: Tree = ()
    for layer in layers:
        above = without(layer.settings.footer.links, lambda entry: not guide.leads_somewhere(entry))
        if above:
            tree = laid_over(tree, above, lambda one, other: False)
    return tuple(replace(entry, title=guide.title_of(entry)) for entry in tree if not entry.is_rest)
