"""What a Case holds of what was typed: words by key, a mapping that only prints, a W that is missing or honestly unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.prose import Fact

Key = str
"""A typed leaf's path in the facts file, joined by `/`: `story/2/acts/0/what`."""


NOTHING = Fact(())


class Record(Mapping[str, "Fact | Record | tuple[Fact | Record, ...]"]):
    """A typed mapping that only prints: field name -> Fact, Record or a tuple of them. An absent field is falsy."""

    __slots__ = ("_fields",)

    def __init__(self, fields: Mapping[str, Fact | Record | tuple[Fact | Record, ...]]) -> None:
        self._fields = dict(fields)

    def __getitem__(self, name: str) -> Fact | Record | tuple[Fact | Record, ...]:
        return self._fields.get(name, NOTHING)

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def fact(self, name: str) -> Fact:
        """The field's words, or nothing."""
        value = self[name]
        return value if isinstance(value, Fact) else NOTHING

    def facts(self, name: str) -> tuple[Fact, ...]:
        """The field's list of words, or nothing."""
        value = self[name]
        if isinstance(value, tuple):
            return tuple(v for v in value if isinstance(v, Fact))
        return (value,) if isinstance(value, Fact) and value else ()

    def record(self, name: str) -> Record:
        """The field's mapping, or an empty one."""
        value = self[name]
        return value if isinstance(value, Record) else Record({})

    def records(self, name: str) -> tuple[Record, ...]:
        """The field's list of mappings, or nothing."""
        value = self[name]
        if isinstance(value, tuple):
            return tuple(v for v in value if isinstance(v, Record))
        return (value,) if isinstance(value, Record) else ()


@dataclass(frozen=True, slots=True)
class Hole:
    """A W that was not typed. `w` is who | what | when | where; the draft shows a GAP there."""

    w: str
    key: Key


@dataclass(frozen=True, slots=True)
class Unknown:
    """A W typed as honestly unknown, with the reason, which prints."""

    w: str
    reason: Fact
