"""Ids typed in what only prints (a notice, a charge, a contract, a minor's guardian): each must name somebody known."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.build.mentions import PERSONS
from drafter.build.reader import Reader
from drafter.source import Path

_LISTED = (
    ("notices_of_claim", "who", PERSONS),
    ("notices_of_claim", "for", PERSONS),
    ("grievances", "who", PERSONS),
    ("criminal_cases", "who", PERSONS),
    ("tolling", "who", PERSONS),
    ("tolling", "claim", ("claim",)),
    ("damages", "who", PERSONS),
)
_REGISTERED = (
    ("plaintiffs", ("minor", "by"), PERSONS),
    ("plaintiffs", ("relation", "of"), PERSONS),
    ("defendants", ("contract", "with"), PERSONS),
)
_WORDS_TOO = ("notices_of_claim", "to")
"""Where an id or plain words may stand."""


def check(read: Reader) -> None:
    """Note every such id as used, and tell of every one that names nobody."""
    for registry, name, wanted in _LISTED:
        for path in _entries(read, registry):
            read.ids((*path, name), wanted, f"`{name}`")
    for registry, (outer, inner), wanted in _REGISTERED:
        for id in _keys(read, registry):
            for path in _each(read, (registry, id, outer)):
                read.ids((*path, inner), wanted, f"`{inner}`")
    registry, name = _WORDS_TOO
    for path in _entries(read, registry):
        read.names.used.update(id for id, _ in read.listed((*path, name)) if read.names.kind(id) in PERSONS)


def _keys(read: Reader, registry: str) -> list[str]:
    entries = read.get((registry,))
    return list(entries) if isinstance(entries, Mapping) else []


def _entries(read: Reader, registry: str) -> list[Path]:
    listed = read.get((registry,))
    return [(registry, i) for i in range(len(listed) if isinstance(listed, list) else 0)]


def _each(read: Reader, path: Path) -> list[Path]:
    """A mapping's own path, or the path of each in a list of them."""
    node = read.get(path)
    return [(*path, i) for i in range(len(node))] if isinstance(node, list) else [path]
