"""Places pages that no menu names: where the page itself says, or else after the other pages of its folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from guidebook.arrange.menu import Guide, Menu, names_of
from guidebook.arrange.trees import Tree, before_rest, expand_folders, insert_after, insert_into, without
from guidebook.authoring.problems import did_you_mean, meant, shown
from guidebook.authoring.source import NOWHERE, PLACE, Source
from guidebook.edition.layers import SETTINGS, Layer
from guidebook.edition.menu import REST, MenuEntry, walked

AFTER = "after "  # what a page says to come after another: `menu: after evidence.md`
NEARLY = 0.8  # how similar a name must be to a group's to count as a misspelling of it


@dataclass(frozen=True)
class WholeMenu:
    """The menu as readers see it, and warnings for its authors."""

    entries: Tree
    warnings: tuple[str, ...]


def menu_of(layers: Sequence[Layer], guide: Guide) -> WholeMenu:
    """The menu of an edition. Each layer's menu is laid over the one below, and then the layer's own pages are placed in it."""
    has_one = any(layer.settings.menu for layer in layers)
    menu = Menu(guide, () if has_one else (MenuEntry("", 0, to=REST),))
    added = dict.fromkeys(guide.docs)
    for layer in layers:
        menu.lay(layer)
        for uri in [each for each in added if (layer.folder / "docs" / each).is_file()]:
            del added[uri]
            own_menu = next(each for each in reversed(layers) if (each.folder / "docs" / uri).is_file()).shown(SETTINGS)
            _place(menu, guide.docs[uri], own_menu)
    menu.tree = expand_folders(menu.tree, lambda folder: list(_pages_of(folder, menu)))
    _place_after(menu)
    entries = tuple(_said(entry, guide) for entry in menu.tree)
    return WholeMenu(entries, tuple(_warnings(menu, layers)))


def _said(entry: MenuEntry, guide: Guide) -> MenuEntry:
    return replace(entry, title=guide.title_of(entry), entries=tuple(_said(each, guide) for each in entry.entries))


def _place(menu: Menu, source: Source, own_menu: str) -> None:
    """Put a page into the menu. What a page says about its place overrides the menus of the layers below its own."""
    uri, wanted = source.src_uri, _wanted(source)
    page = MenuEntry(source.path, 1, to=uri)
    if wanted:
        _check_said_once(menu, source, own_menu)
        menu.tree = without(menu.tree, lambda each: each.to == uri)
    if wanted.lower() in NOWHERE:
        menu.hidden.add(uri)
    elif wanted.startswith(AFTER):
        menu.waiting.append(source)
    elif wanted:
        _place_into(menu, wanted, page, source)
    elif not (menu.holds(uri) or uri in menu.hidden or _comes_with_its_stage(uri, menu)):
        folder = uri.rpartition("/")[0]
        mates = [each.to for each in walked(menu.tree) if folder and each.to.rpartition("/")[0] == folder]
        menu.tree = insert_after(menu.tree, mates[-1], page) if mates else before_rest(menu.tree, page) or menu.tree


def _check_said_once(menu: Menu, source: Source, own_menu: str) -> None:
    for entry in walked(menu.tree):
        if entry.to == source.src_uri and entry.path == own_menu:
            said = f'"menu" says where this page belongs, and so does {entry.path}:{entry.line}. Leave one of them out.'
            menu.guide.problems.add(source.path, _line(source), said)


def _place_into(menu: Menu, name: str, page: MenuEntry, source: Source) -> None:
    names = {called: each for each in menu.groups() for called in names_of(each, menu.guide.texts)}
    near = "" if name in names else meant(name, names, NEARLY)
    if near:
        said = f'there is no group {shown(name)} in the menu. Did you mean "{near}"?'
        menu.guide.problems.add(source.path, _line(source), said)
    elif name in names:
        menu.tree = insert_into(menu.tree, names[name], page)
    else:
        group = MenuEntry(source.path, _line(source), name, entries=(page,))
        rooms = [at for at, each in enumerate(menu.tree) if any(one.is_rest for one in walked([each]))]
        at = rooms[0] if rooms else len(menu.tree)
        menu.tree = (*menu.tree[:at], group, *menu.tree[at:])


def _place_after(menu: Menu) -> None:
    """Put the waiting pages right after the pages that they name, which may themselves be waiting."""
    guide, waiting = menu.guide, [each for each in menu.waiting if not menu.holds(each.src_uri)]
    waiting = [each for each in waiting if each.src_uri not in menu.hidden]
    while ready := [each for each in waiting if menu.holds(_before(each))]:
        for source in ready:
            menu.tree = insert_after(menu.tree, _before(source), MenuEntry(source.path, 1, to=source.src_uri))
            waiting.remove(source)
    for source in [each for each in waiting if _before(each) not in guide.gone]:
        uri = _before(source)
        hint = "" if uri in guide.pages else did_you_mean(uri, guide.pages)
        what = f"{shown(uri)} is in no menu" if uri in guide.pages else f"there is no page {shown(uri)}"
        said = f"{what}, so this page cannot come after it. {hint}"
        guide.problems.add(source.path, _line(source), said)


def _pages_of(folder: str, menu: Menu) -> Iterator[str]:
    """The pages that a folder stands for: the chapters of its stage by number, wherever their files are, then other pages."""
    guide = menu.guide
    named = {each.to for each in walked(menu.tree)} | menu.hidden | {each.src_uri for each in menu.waiting}
    stages = {each.stage for each in guide.chapters.values() if each.src_uri.startswith(folder)}
    for chapter in guide.chapters.values():
        stray = chapter.stage in stages and not menu.holds(chapter.src_uri)
        if (stray or chapter.src_uri.startswith(folder)) and chapter.src_uri not in named:
            yield chapter.src_uri
    others = [uri for uri in guide.docs if uri.startswith(folder) and uri not in named | _chapters(guide)]
    yield from sorted(others)


def _chapters(guide: Guide) -> set[str]:
    return {each.src_uri for each in guide.chapters.values()}


def _comes_with_its_stage(uri: str, menu: Menu) -> bool:
    """Whether a page is a chapter that a folder in the menu brings along although its file is in another folder."""
    chapters = menu.guide.chapters.values()
    stage = next((each.stage for each in chapters if each.src_uri == uri), "")
    folders = [entry.to for entry in walked(menu.tree) if entry.is_folder]
    return any(each.stage == stage and each.src_uri.startswith(folder) for each in chapters for folder in folders)


def _wanted(source: Source) -> str:
    """What a page's front matter says about its place in the menu; empty where it says nothing."""
    node = (source.front.mapping or {}).get(PLACE) if source.front else None
    return (node.text or "").strip() if node else ""


def _before(source: Source) -> str:
    """The address of the page that this one asks to follow."""
    return _wanted(source).removeprefix(AFTER).strip()


def _line(source: Source) -> int:
    return source.front.key_lines[PLACE] if source.front else 1


def _warnings(menu: Menu, layers: Sequence[Layer]) -> Iterator[str]:
    """Warn about pages that are in no menu without having asked for it; those that one layer's menu drops share a line."""
    guide = menu.guide
    missing = [each for uri, each in guide.docs.items() if not menu.holds(uri) and uri not in menu.hidden]
    for layer in [each for each in layers[:0:-1] if each.settings.menu][:1]:
        left_out = [each for each in missing if not each.path.startswith(f"{layer.name}/")]
        missing = [each for each in missing if each not in left_out]
        if left_out:
            names = ", ".join(each.src_uri for each in left_out)
            where = f"{layer.shown(SETTINGS)}:{layer.settings.line_of('menu')}"
            yield (
                f"{where}: this menu leaves out pages that were in it: {names}. "
                'An entry "..." keeps all that it does not name; list what should be in no menu under "not_in_menu".'
            )
    for source in missing:
        yield f'{source.path}:1: this page is in no menu. If that is what you want, put "menu: no" at its top.'
