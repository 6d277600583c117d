"""Applies what a layer changes in one of our files, written as YAML in the form of the file that it changes.

A group names only what is different in it. An entry of a list is known by its id: an existing one is changed, and one that says
where it goes (`after`, `first`, `last`) is moved there, or added. `without` takes away. Everything else keeps following ours.
"""

from __future__ import annotations

from collections.abc import Mapping

from guidebook.authoring.options import OptionType, Reader, Record, Unread, options_of
from guidebook.authoring.problems import FileLine, listed, nearest, shown
from guidebook.authoring.yaml_source import Node

AFTER, FIRST, LAST = PLACES = ("after", "first", "last")
WITHOUT = "without"
OURS = "If it was there before, ours has changed."


def changed(record: type[Record], before: Node, change: Node, reader: Reader) -> Node:
    """The group `before`, from which `record` is read, with the layer's changes applied.

    `before` is left as it is. Changes that are impossible are reported to `reader` and skipped.
    """
    options = options_of(record)
    mapping, key_lines = {**(before.mapping or {})}, {**before.key_lines}
    for name, value in (change.mapping or {}).items():
        if name == WITHOUT:
            continue
        each = options.get(name)
        mapping[name] = _value(each.type, mapping[name], value, name, reader) if each and name in mapping else value
        key_lines[name] = change.key_lines[name]
    for entry in left_out(change, reader):
        _leave_out(entry, mapping, change, record, reader)
    return Node(change.line, mapping, key_lines)


def _value(type_: OptionType, before: Node, change: Node, name: str, reader: Reader) -> Node:
    """The value of an option with the layer's changes: applied part by part where it has parts, else replaced."""
    named = type_.named(before)
    if before.items is not None and change.items is None and not named:
        return change  # it must be a list: that is told where it is read
    try:
        record = type_.inside(before, change, reader)
    except Unread:
        return before
    if record and before.items is not None and change.items is not None and record.key in options_of(record):
        return _listed(type_, record.key, before, change, name, reader)
    if change.mapping is None:
        return change
    if named:
        return changed_names(type_, named, change, name, reader)
    return changed(record, before, change, reader) if record and before.mapping is not None else change


def _listed(type_: OptionType, key: str, before: Node, change: Node, name: str, reader: Reader) -> Node:
    """A list whose entries are known by the option `key`, with those changed, moved and added that the layer names."""
    entries = {_key_of(entry, key): entry for entry in before.items or []}
    seen: set[str] = set()
    for entry in change.items or []:
        id_ = _key_of(entry, key)
        if entry.mapping is None or not id_:
            message = f'say by its "{key}" which entry of "{name}" is changed: each begins with "- {key}:".'
            reader.report(entry.line, f"{message} There are {listed(entries, 'and')}.")
            continue
        with reader.at(shown(id_)):
            if id_ in seen:
                reader.report(entry.line, f"it is here twice under {shown(name)}.")
                continue
            seen.add(id_)
            given = _without_place(entry)
            if id_ in entries:
                merged = _changed_entry(type_, entries[id_], given, reader)
            elif _has_place(entry):
                merged = given
            else:
                reader.report(entry.line, _nothing_there(id_, name, before, entries))
                continue
            entries = _placed(entries, id_, merged, entry, name, reader)
    return Node(change.line, list(entries.values()))


def _changed_entry(type_: OptionType, before: Node, change: Node, reader: Reader) -> Node:
    """An entry with the layer's changes; as it was where the change is impossible, which is reported."""
    try:
        record = type_.inside(before, change, reader)
    except Unread:
        return before
    return changed(record, before, change, reader) if record else change


def changed_names(type_: OptionType, before: Node, change: Node, name: str, reader: Reader) -> Node:
    """Entries by name, with those changed, moved and added that the layer names.

    `type_` is the type of the option `name` that holds them. Impossible changes are reported to `reader` and skipped.
    """
    entries, key_lines = {**(before.mapping or {})}, {**before.key_lines}
    for id_, entry in (change.mapping or {}).items():
        old = entries.get(id_)
        key_lines[id_] = change.key_lines[id_]
        record = type_.inside(before, change, reader)
        if not record:
            entries[id_] = entry
            continue
        with reader.at(shown(id_)):
            given = _without_place(entry)
            if not old and not _has_place(entry):
                reader.report(change.key_lines[id_], _nothing_there(id_, name, before, entries))
                continue
            if old and (old.mapping is not None or given.mapping is not None):
                given = changed(record, _as_group(record, old), _as_group(record, given), reader)
            entries = _placed(entries, id_, given, entry, name, reader)
    return Node(change.line, entries, key_lines)


def _as_group(record: type[Record], entry: Node) -> Node:
    """An entry as a group; one that is only a text stands for the first option of its record."""
    if entry.text is None:
        return entry
    name = next(iter(options_of(record)))
    return Node(entry.line, {name: entry}, {name: entry.line})


def _placed(entries: Mapping[str, Node], id_: str, entry: Node, said: Node, name: str, reader: Reader) -> dict[str, Node]:
    """The entries with one of them at the place that `said` gives it; where it says none, at the place it has."""
    where = [place for place in PLACES if place in (said.mapping or {})]
    if not where:
        return {**entries, id_: entry}
    others = [other for other in entries if other != id_]
    place = (said.mapping or {})[where[0]]
    after = (place.text or "").strip()
    at = {FIRST: 0, LAST: len(others)}.get(where[0], 0)
    if len(where) > 1:
        reader.report(place.line, f"say one of {listed(where, 'and')}, not both.")
    elif where[0] != AFTER and after.lower() not in ("yes", "true"):
        reader.report(place.line, f'"{where[0]}" must be yes, but it is {shown(after)}.')
    elif where[0] == AFTER and after not in others:
        near = nearest(after, others)
        reader.report(place.line, f"there is no {shown(after)} under {shown(name)} to come after. {near} {OURS}")
    elif where[0] == AFTER:
        at = others.index(after) + 1
    return {each: entry if each == id_ else entries[each] for each in [*others[:at], id_, *others[at:]]}


def _leave_out(entry: Node, mapping: dict[str, Node], change: Node, record: type[Record], reader: Reader) -> None:
    """Take away an option of a group, or one entry of a list in it: `hint`, `boxes/council`."""
    path = (entry.text or "").strip()
    name, _, id_ = path.partition("/")
    option = options_of(record).get(name)
    if name not in mapping:
        reader.report(entry.line, f"there is no {shown(name)} here to leave out. {nearest(name, mapping)} {OURS}")
    elif id_ and option:
        mapping[name] = _without_entry(option.type, mapping[name], id_, name, entry.line, reader)
        if not mapping[name].value and not option.required:
            del mapping[name]
    elif name in (change.mapping or {}):
        reader.report(entry.line, f"{shown(name)} is both changed and left out here: do only one.")
    elif option and option.required:
        reader.report(entry.line, f"{shown(name)} cannot be left out: it must be {option.type.allowed}.")
    else:
        del mapping[name]


def _without_entry(type_: OptionType, before: Node, id_: str, name: str, line: int, reader: Reader) -> Node:
    """A list, or names with values, without one entry."""
    record = type_.inside(before, before, reader)
    named = type_.named(before)
    if named:
        entries = named.mapping or {}
    else:
        entries = {_key_of(entry, record.key): entry for entry in before.items or []} if record else {}
    if id_ not in entries:
        reader.report(line, f"there is no {shown(id_)} under {shown(name)} to leave out. {nearest(id_, entries)} {OURS}")
    kept = {each: entry for each, entry in entries.items() if each != id_}
    return Node(before.line, kept, before.key_lines) if named else Node(before.line, list(kept.values()))


def _nothing_there(id_: str, name: str, before: Node, entries: Mapping[str, Node]) -> str:
    line = f"{before.line.path}:{before.line}" if isinstance(before.line, FileLine) else f"line {before.line}"
    message = f"there is no {shown(id_)} under {shown(name)} to change ({line})."
    return (
        f'{message} {nearest(id_, entries)} {OURS} To add it, say where it goes: "after" another, "first: yes" or "last: yes".'
    )


def _has_place(entry: Node) -> bool:
    return any(place in (entry.mapping or {}) for place in PLACES)


def _without_place(entry: Node) -> Node:
    """An entry without the options that say where it goes."""
    if entry.mapping is None:
        return entry
    return Node(entry.line, {name: each for name, each in entry.mapping.items() if name not in PLACES}, entry.key_lines)


def _key_of(entry: Node, key: str) -> str:
    """What identifies an entry; where its key is a list, such as the places a link takes from, all of them together."""
    value = (entry.mapping or {}).get(key)
    if value is None:
        return ""
    return ", ".join((each.text or "").strip() for each in (value.items if value.items is not None else [value]))


def left_out(change: Node, reader: Reader) -> list[Node]:
    """The entries of a group's `without`; none, with a problem noted, where it is no list of texts."""
    value = (change.mapping or {}).get(WITHOUT)
    if value is None:
        return []
    if not value.items or any(not each.text for each in value.items):
        message = (
            f'"{WITHOUT}" must be a list of names to leave out, such as [hint] or, for an entry of a list, [boxes/council].'
        )
        reader.report(value.line, message)
        return []
    return value.items
