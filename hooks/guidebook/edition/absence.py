"""What an edition goes without, over all its layers: who took it away, who brought it back, and where links to it lead.

What a layer takes away is gone in it and in those above, unless one of these brings it back: by name, or by a file of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, MutableMapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Protocol, TypeVar

from guidebook.authoring.problems import FileLine, Problems, meant, nearest, shown
from guidebook.authoring.stacked import FOLDER as CHANGES
from guidebook.edition.layers import SETTINGS, Layer
from guidebook.edition.without import Left


class Thing(Protocol):
    """Something that can be taken away."""

    @property
    def path(self) -> str:
        """The file that it comes from, as messages show it."""


AnyThing = TypeVar("AnyThing", bound=Thing)
FEW = 12  # as many as can be listed in a message


@dataclass
class Absence:
    """What the layers take away, by group and id. What is really gone is known once `take` has seen what exists."""

    layers: Sequence[Layer]
    problems: Problems
    said: dict[str, dict[str, Left]] = field(default_factory=dict)
    gone: dict[str, dict[str, Left]] = field(default_factory=dict)

    def take(self, group: str, found: MutableMapping[str, AnyThing], known: Collection[str] = ()) -> dict[str, AnyThing]:
        """Remove from `found` whatever the layers take away from this group; return what was removed.

        `known` are further existing ids, such as those of what could not be read.
        """
        taken: dict[str, AnyThing] = {}
        for id_, left in self.said.get(group, {}).items():
            if id_ not in found:
                if id_ not in known:
                    hint = nearest(id_, found) if meant(id_, found) or 0 < len(found) <= FEW else ""
                    self.problems.add(left.path, left.line, f"there is no {shown(id_)} among the {group} to take away. {hint}")
                continue
            thing = found[id_]
            if self.depth_of(thing.path) > left.depth:
                continue  # a layer above has one of its own
            taken[id_] = found.pop(id_)
            self.note(group, id_, left, thing)
        return taken

    def note(self, group: str, id_: str, left: Left, thing: Thing) -> None:
        """Note that something is gone, and report a file that has or changes it anyway."""
        self.gone.setdefault(group, {})[id_] = replace(left, title=getattr(thing, "title", ""), was=thing.path)
        for path in self._files_of(id_, thing):
            if self.depth_of(path) >= left.depth:
                told = f"what this has or changes, {shown(id_)} of the {group}, is taken away in {left.where}."
                self.problems.add(path, 0, f"{told} Keep one of the two.")

    def _files_of(self, id_: str, thing: Thing) -> Iterator[str]:
        """The file that something comes from, and those that change it: separate files, or single lines in it."""
        yield thing.path
        below = PurePosixPath(thing.path.removeprefix(self.layers[self.depth_of(thing.path)].shown("")))
        if below.stem == PurePosixPath(id_).stem:
            changes = [layer.shown(f"{CHANGES}/{below.with_suffix('.yml')}") for layer in self.layers]
            yield from (path for path in changes if (self.layers[0].folder / path).is_file())
        lines: Mapping[str, int] = getattr(thing, "option_lines", {})
        yield from dict.fromkeys(line.path for line in lines.values() if isinstance(line, FileLine))

    def check_groups(self, groups: Set[str]) -> None:
        """Report groups that do not exist."""
        for group in self.said.keys() - groups:
            first = next(iter(self.said[group].values()))
            self.problems.add(first.path, first.line, f'{shown(group)} is not known under "without". {nearest(group, groups)}')

    def depth_of(self, path: str) -> int:
        """The number of the layer that a file comes from."""
        return max(number for number, layer in enumerate(self.layers) if path.startswith(layer.shown("")))


def read_absence(layers: Sequence[Layer], problems: Problems) -> Absence:
    """What the layers say they go without; later layers override earlier ones."""
    absence = Absence(layers, problems)
    for depth, layer in enumerate(layers):
        path = layer.shown(SETTINGS)
        for group, entries in layer.settings.bring_back.items():
            _bring_back(group, entries, path, absence)
        for group, entries in layer.settings.without.items():
            said = absence.said.setdefault(group, {})
            for id_, left in entries.items():
                if id_ in layer.settings.bring_back.get(group, {}):
                    problems.add(path, left.line, f'{shown(id_)} is under both "without" and "bring_back".')
                said[id_] = replace(left, path=path, depth=depth)
    return absence


def _bring_back(group: str, entries: Mapping[str, Left], path: str, absence: Absence) -> None:
    said = absence.said.get(group, {})
    for id_, entry in entries.items():
        if said.pop(id_, None) is None:
            hint = f'Did you mean "{near}"?' if (near := meant(id_, said)) else "Leave it out."
            told = f"no layer below takes {shown(id_)} of the {group} away, so there is nothing to bring back. {hint}"
            absence.problems.add(path, entry.line, told)
