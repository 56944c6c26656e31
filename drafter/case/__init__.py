"""The Case: a facts file, resolved and typed. Frozen; everything after `build` reads it and nothing changes it.

Prose is held as `Fact` (opaque, keyed by the typed leaf it comes from), dates as `When`, people by id. What the
program reasons about has a field of its own; what only prints in a party paragraph or a section stays in a `Record`.
A missing W leaves a `Hole`, so that a half-filled file still builds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from drafter.case.claims import Argue, Claim, Injury, Policy, Request, Suppression
from drafter.case.items import (
    Act,
    Actor,
    Adverse,
    Background,
    Basis,
    Cite,
    FigureItem,
    HeadingItem,
    Insert,
    Item,
    ListItem,
    Provable,
    QuoteItem,
    Scene,
    Statistic,
    TableItem,
    Together,
    TranscriptItem,
)
from drafter.case.people import Capacity, Evidence, Group, Location, Person
from drafter.case.record import NOTHING, Hole, Key, Record, Unknown

__all__ = [
    "NOTHING",
    "Act",
    "Actor",
    "Adverse",
    "Argue",
    "Background",
    "Basis",
    "Capacity",
    "Case",
    "Cite",
    "Claim",
    "Evidence",
    "FigureItem",
    "Group",
    "HeadingItem",
    "Hole",
    "Injury",
    "Insert",
    "Item",
    "Key",
    "ListItem",
    "Location",
    "Matter",
    "Person",
    "Policy",
    "Provable",
    "QuoteItem",
    "Record",
    "Request",
    "Scene",
    "Statistic",
    "Suppression",
    "TableItem",
    "Together",
    "TranscriptItem",
    "Unknown",
]


@dataclass(frozen=True, slots=True)
class Matter:
    """The case envelope: court, filing date, document, naming, counsel."""

    district: str
    division: str
    filed_on: date | None
    document: str
    name_plaintiffs: str
    name_defendants: str
    qualified_immunity: str
    jury: bool
    verified_by: tuple[str, ...]
    record: Record


@dataclass(frozen=True, slots=True)
class Case:
    """Everything in the facts file, resolved."""

    path: str
    matter: Matter
    counsel: tuple[Record, ...]
    places: Mapping[str, Location]
    people: Mapping[str, Person]
    groups: Mapping[str, Group]
    evidence: Mapping[str, Evidence]
    story: tuple[Item, ...]
    policies: Mapping[str, Policy]
    injuries: tuple[Injury, ...]
    standing: tuple[Item, ...]
    notices: tuple[Record, ...]
    grievances: tuple[Record, ...]
    criminal_cases: tuple[Record, ...]
    proceedings: tuple[Record, ...]
    claims: tuple[Claim, ...]
    relief: tuple[Request, ...]
    suppressions: tuple[Suppression, ...]
    record: Record
    typed: Mapping[Key, str]

    @property
    def plaintiffs(self) -> tuple[Person, ...]:
        """In typed order."""
        return tuple(p for p in self.people.values() if p.role == "plaintiff")

    @property
    def defendants(self) -> tuple[Person, ...]:
        """In typed order, a numbered series as its one entry."""
        return tuple(p for p in self.people.values() if p.role == "defendant")

    def items(self) -> Iterator[Item]:
        """Every item of the story, the policies and standing, in typed order, containers before their contents."""
        for root in (self.story, *(p.story for p in self.policies.values()), self.standing):
            for item in root:
                yield from _walk(item)

    def acts(self) -> Iterator[Act]:
        """Every act."""
        return (item for item in self.items() if isinstance(item, Act))

    def scenes(self) -> Iterator[Scene]:
        """Every scene."""
        return (item for item in self.items() if isinstance(item, Scene))


def _walk(item: Item) -> Iterator[Item]:
    yield item
    match item:
        case Scene(items=children):
            for child in children:
                yield from _walk(child)
        case Together(acts=acts):
            yield from acts
