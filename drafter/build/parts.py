"""Parts that items of a story share: how a fact is known, what it cites, how a fact that hurts is handled."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.build.mentions import PERSONS
from drafter.build.reader import Reader, key_of
from drafter.case import NOTHING, Adverse, Basis, Cite
from drafter.outline import Text
from drafter.prose import Fact
from drafter.source import Path

FACTS = ("act", "item", "scene")
"""The kinds of id that name a fact."""


def basis(read: Reader, path: Path) -> Basis:
    """How the fact is known: derived from what is typed, never typed itself (facts-file rule 7)."""
    for name, kind in (("belief", "belief"), ("infer_from", "inference")):
        listed = read.listed((*path, name))
        if not listed:
            continue
        ids = [(id, at) for id, at in listed if read.names.kind(id) in FACTS]
        words = [read.fact(at) for id, at in listed if read.names.kind(id) not in FACTS]
        read.names.used.update(id for id, _ in ids)
        return Basis(
            kind,  # type: ignore[arg-type]
            tuple(id for id, _ in ids),
            tuple(words),
            printed=read.flag((*path, "print_basis"), default=True) and not isinstance(read.get((*path, "print_basis")), Mapping),
            held_by=read.id((*path, "held_by"), (*PERSONS, "place"), "held_by"),
            keys=tuple(key_of(at) for _, at in listed),
        )  # fmt: skip
    return Basis("record" if read.get((*path, "cite")) else "personal")


def cites(read: Reader, path: Path) -> tuple[Cite, ...]:
    """What an item cites: registered evidence with a pinpoint, or a legal citation as typed."""
    found = []
    for text, at in read.listed(path):
        first, _, pinpoint = text.partition(" ")
        if read.names.kind(first) == "evidence":
            read.names.used.add(first)
            words = Fact((Text(pinpoint.strip(), keys=(key_of(at),)),)) if pinpoint else NOTHING
            found.append(Cite(first, words, key_of(at)))
        else:
            found.append(Cite(None, read.plain(at), key_of(at)))
    return tuple(found)


def adverse(read: Reader, path: Path) -> Adverse | None:
    """How counsel handles a fact that hurts, if this one does."""
    if not isinstance(read.get(path), Mapping):
        return None
    return Adverse(
        read.text((*path, "how")),
        read.ids((*path, "ids"), FACTS, "adverse"),
        read.text((*path, "by")),
        read.text((*path, "reason")),
    )


def mentioned(*facts: Fact) -> frozenset[str]:
    """The ids of everybody whom words name."""
    return frozenset(getattr(i, "who", "") for f in facts for i in f.inlines) - {""}
