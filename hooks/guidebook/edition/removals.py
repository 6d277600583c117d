"""What an edition goes without: which layer removed it, and which brought it back.

What a layer removes is gone from that layer up, unless a layer above brings it back, by name or with a file of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, MutableMapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Protocol, TypeVar

from guidebook.authoring.problems import FileLine, Problems, did_you_mean, meant, nearest, shown
from guidebook.authoring.stacked import FOLDER as CHANGES
from guidebook.edition.layers import SETTINGS, Layer
from guidebook.edition.without import Removal


class Thing(Protocol):
    """Something that can be removed. Where it has a `title`, warnings search for that; `option_lines` tell what changed it."""

    @property
    def path(self) -> str:
        """The file that it comes from, as messages show it."""


AnyThing = TypeVar("AnyThing", bound=Thing)
FEW = 12  # the most names that a message lists


@dataclass
class Removals:
    """What the layers remove. Both mappings are by group, such as `tools`, and then by id.

    `requested` holds what settings ask for; `removed` only what existed and is gone, once `take` has been called for its group.
    """

    layers: Sequence[Layer]
    problems: Problems
    requested: dict[str, dict[str, Removal]] = field(default_factory=dict)
    removed: dict[str, dict[str, Removal]] = field(default_factory=dict)

    def take(self, group: str, found: MutableMapping[str, AnyThing], known: Collection[str] = ()) -> dict[str, AnyThing]:
        """Remove from `found`, by id, whatever the layers remove from this group, and return that.

        `known` are other ids that exist, such as those of what could not be read. An id that does not exist is reported.
        """
        taken: dict[str, AnyThing] = {}
        for id_, removal in self.requested.get(group, {}).items():
            if id_ not in found:
                if id_ not in known:
                    hint = nearest(id_, found) if meant(id_, found) or 0 < len(found) <= FEW else ""
                    self.problems.add(
                        removal.path, removal.line, f"there is no {shown(id_)} among the {group} to take away. {hint}"
                    )
                continue
            thing = found[id_]
            if self.depth_of(thing.path) > removal.depth:
                continue  # a layer above has one of its own
            taken[id_] = found.pop(id_)
            self.note(group, id_, removal, thing)
        return taken

    def note(self, group: str, id_: str, removal: Removal, thing: Thing) -> None:
        """Note that something is gone, and report files of the same layer or one above that provide or change it anyway."""
        self.removed.setdefault(group, {})[id_] = replace(removal, title=getattr(thing, "title", ""), was=thing.path)
        for path in self._files_of(id_, thing):
            if self.depth_of(path) >= removal.depth:
                message = f"this has or changes {shown(id_)} of the {group}, which is taken away in {removal.where}."
                self.problems.add(path, 0, f"{message} Keep only one of the two.")

    def _files_of(self, id_: str, thing: Thing) -> Iterator[str]:
        """The file that something comes from, and those that change it as a whole or line by line."""
        yield thing.path
        below = PurePosixPath(thing.path.removeprefix(self.layers[self.depth_of(thing.path)].shown("")))
        if below.stem == PurePosixPath(id_).stem:
            changes = [layer.shown(f"{CHANGES}/{below.with_suffix('.yml')}") for layer in self.layers]
            yield from (path for path in changes if (self.layers[0].folder / path).is_file())
        lines: Mapping[str, int] = getattr(thing, "option_lines", {})
        yield from dict.fromkeys(line.path for line in lines.values() if isinstance(line, FileLine))

    def check_groups(self, groups: Set[str]) -> None:
        """Report groups that do not exist."""
        for group in self.requested.keys() - groups:
            first = next(iter(self.requested[group].values()))
            self.problems.add(first.path, first.line, f'{shown(group)} is not known under "without". {nearest(group, groups)}')

    def depth_of(self, path: str) -> int:
        """The number of the layer that a file belongs to; ours is 0."""
        return max(number for number, layer in enumerate(self.layers) if path.startswith(layer.shown("")))


def read_removals(layers: Sequence[Layer], problems: Problems) -> Removals:
    """Read `without` and `bring_back` of all layers, from ours up; contradictions are reported."""
    removals = Removals(layers, problems)
    for depth, layer in enumerate(layers):
        path = layer.shown(SETTINGS)
        for group, entries in layer.settings.bring_back.items():
            _bring_back(group, entries, path, removals)
        for group, entries in layer.settings.without.items():
            requested = removals.requested.setdefault(group, {})
            for id_, removal in entries.items():
                if id_ in layer.settings.bring_back.get(group, {}):
                    problems.add(path, removal.line, f'{shown(id_)} is under both "without" and "bring_back".')
                requested[id_] = replace(removal, path=path, depth=depth)
    return removals


def _bring_back(group: str, entries: Mapping[str, Removal], path: str, removals: Removals) -> None:
    requested = removals.requested.get(group, {})
    for id_, entry in entries.items():
        if requested.pop(id_, None) is None:
            hint = did_you_mean(id_, requested, "Leave it out.")
            message = f"no layer below takes {shown(id_)} of the {group} away, so there is nothing to bring back. {hint}"
            removals.problems.add(path, entry.line, message)
