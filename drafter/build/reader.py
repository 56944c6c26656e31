"""Typed leaves by path: what every part of build reads the facts file through, and where it leaves its diagnostics."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from drafter import dates
from drafter.build import actors, mentions
from drafter.build.names import Namespace
from drafter.case import NOTHING, Actor, Group, Key, Record
from drafter.dates import Clock, When
from drafter.diagnostics import Diagnostic, Place
from drafter.outline import Citation, Inline, Mention, Text
from drafter.prose import Fact
from drafter.source import Path, Source

_ID = re.compile(r"[\w.\-]+(?: \((?:individual|official)\))?")
Value = Fact | Record | tuple[Fact | Record, ...]


def key_of(path: Path) -> Key:
    """The typed leaf's key: its path, joined."""
    return "/".join(str(part) for part in path)


@dataclass(slots=True)
class Reader:
    """The facts file as read, its namespace, and what was wrong. `bad` are paths whose shape already failed."""

    source: Source
    bad: frozenset[Path]
    names: Namespace = field(default_factory=Namespace)
    groups: dict[str, Group] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    mentioned: set[str] = field(default_factory=set)

    def get(self, path: Path) -> Any:
        """What was typed at a path: a mapping, a list, text or None. None too where the shape already failed."""
        if path in self.bad:
            return None
        node: Any = self.source.data
        for part in path:
            if isinstance(node, Mapping):
                node = node.get(part)
            elif isinstance(node, list) and isinstance(part, int) and part < len(node):
                node = node[part]
            else:
                return None
        return node

    def place(self, path: Path) -> Place:
        """Where a path stands in the user's file."""
        return self.source.place(path)

    def text(self, path: Path, default: str = "") -> str:
        """The text typed at a path."""
        value = self.get(path)
        return value.strip() if isinstance(value, str) else default

    def texts(self, path: Path) -> tuple[str, ...]:
        """The texts typed at a path, one or a list."""
        return tuple(text for text, _ in self.listed(path))

    def listed(self, path: Path) -> list[tuple[str, Path]]:
        """The texts typed at a path with the path of each: one text, ids joined by commas, or a list of them."""
        value = self.get(path)
        if isinstance(value, str):
            parts = [part.strip() for part in value.split(",")]
            if len(parts) > 1 and all(_ID.fullmatch(part) for part in parts):
                return [(part, path) for part in parts]
            return [(value.strip(), path)]
        if isinstance(value, list):
            return [(v.strip(), (*path, i)) for i, v in enumerate(value) if isinstance(v, str)]
        return []

    def ids(self, path: Path, wanted: tuple[str, ...], what: str) -> tuple[str, ...]:
        """The ids typed at a path that name something of the wanted kinds; a diagnostic for each that does not."""
        return tuple(id for id, at in self.listed(path) if self.names.refer(id, wanted, self.place(at), what))

    def id(self, path: Path, wanted: tuple[str, ...], what: str) -> str | None:
        """The one id typed at a path, or None."""
        found = self.ids(path, wanted, what)
        return found[0] if found else None

    def people(self, path: Path, what: str) -> tuple[str, ...]:
        """The people typed at a path, groups opened."""
        ids = self.ids(path, (*mentions.PERSONS, "group"), what)
        return tuple(dict.fromkeys(p for id in ids for p in self.members(id)))

    def members(self, id: str) -> tuple[str, ...]:
        """A group's members, or the one person."""
        return self.groups[id].members if id in self.groups else (id,)

    def fact(self, path: Path) -> Fact:
        """The prose typed at a path, its mentions read. Nothing if nothing was typed."""
        text = self.text(path)
        if not text:
            return NOTHING
        read = mentions.parse(text, key_of(path), self.names, self.place(path))
        self.diagnostics += read.diagnostics
        self.mentioned |= read.ids
        return Fact(read.inlines)

    def plain(self, path: Path) -> Fact:
        """The text typed at a path as it stands: a name, a number, a date in words."""
        text = self.text(path)
        return Fact((Text(text, keys=(key_of(path),)),)) if text else NOTHING

    def record(self, path: Path, *, plain: bool = False) -> Record:
        """Everything typed under a path, for sections that only print it; `plain` where no mention can stand."""
        value = self.get(path)
        if not isinstance(value, Mapping):
            return Record({})
        return Record(
            {
                str(name): self.citation((*path, name)) if name == "cite" else self.value((*path, name), plain=plain)
                for name in value
            }
        )

    def citation(self, path: Path) -> Fact:
        """A `cite` of something that only prints: each exhibit with its letter and pinpoint, legal citations as typed."""
        parts: list[Inline] = []
        for text, at in self.listed(path):
            id, _, pinpoint = text.partition(" ")
            keys = (key_of(at),)
            parts += [Text("; ")] if parts else []
            if self.names.kind(id) != "evidence":
                parts.append(Citation(text, keys=keys))
                continue
            self.names.used.add(id)
            parts.append(Mention(id, "exhibit", keys))
            if exhibit := self.text(("evidence", id, "exhibit")):
                parts.append(Text(f", Ex. {exhibit}", keys=(f"evidence/{id}/exhibit",)))
            parts += [Text(f", {pinpoint.strip()}", keys=keys)] if pinpoint else []
        return Fact(tuple(parts))

    def value(self, path: Path, *, plain: bool = False) -> Value:
        """A path's content as Fact, Record or tuple, prose read for mentions unless `plain`."""
        value = self.get(path)
        if isinstance(value, Mapping):
            return self.record(path, plain=plain)
        if isinstance(value, list):
            listed = (self.value((*path, i), plain=plain) for i in range(len(value)))
            return tuple(v for v in listed if not isinstance(v, tuple))
        if not isinstance(value, str):
            return NOTHING
        return self.plain(path) if plain else self.fact(path)

    def records(self, path: Path, *, plain: bool = False) -> tuple[Record, ...]:
        """A list of mappings."""
        value = self.get(path)
        if isinstance(value, Mapping):
            return (self.record(path, plain=plain),)
        return tuple(self.record((*path, i), plain=plain) for i in range(len(value))) if isinstance(value, list) else ()

    def when(self, path: Path) -> When | None:
        """The date typed at a path. None if it is absent or unreadable (the schema has said so)."""
        text = self.text(path)
        return dates.parse_when(text) if text else None

    def clock(self, path: Path) -> Clock | None:
        """The time typed at a path, likewise."""
        text = self.text(path)
        return dates.parse_clock(text) if text else None

    def actor(self, path: Path) -> Actor | None:
        """The actor phrase typed at a path."""
        text = self.text(path)
        if not text:
            return None
        actor, problems = actors.parse(text, key_of(path), self.names, self.groups, self.place(path))
        self.diagnostics += [replace(problem, fact=key_of(path)) for problem in problems]
        return actor

    def flag(self, path: Path, *, default: bool = False) -> bool:
        """A yes or a no."""
        return {"yes": True, "no": False}.get(self.text(path), default)
