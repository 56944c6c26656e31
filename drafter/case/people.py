"""Who and what is registered: people and entities, places, groups, evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from drafter.case.record import Record
from drafter.dates import When
from drafter.diagnostics import Place
from drafter.prose import Fact

Capacity = Literal["individual", "official", "entity"]


@dataclass(frozen=True, slots=True)
class Person:
    """A party or anybody else who does or hears something: plaintiff, defendant, company, agency, described stranger.

    `short` is the name in the narrative (stored without its article; `article` says it had one); `then` how later
    mentions call a described person; `numbers` the members of a numbered series (Does 1-10 is one entry).
    """

    id: str
    role: Literal["plaintiff", "defendant", "other"]
    kind: str
    name: Fact
    short: str
    article: bool
    rank: str
    surname: str
    pronouns: str
    employer: str | None
    part_of: str | None
    capacities: tuple[Capacity, ...]
    custody: tuple[tuple[When | None, str], ...]
    died: When | None
    represents: tuple[str, ...]
    represented_by: str | None
    sues: str
    numbers: tuple[int, ...]
    defined: bool
    place: Place
    record: Record
    policymaker: bool = False

    @property
    def is_person(self) -> bool:
        """Whether this is a human being (or a series of them) rather than an entity."""
        return self.kind == "person"


@dataclass(frozen=True, slots=True)
class Location:
    """Where the land is: what venue follows from."""

    id: str
    name: Fact
    short: str
    city: str
    county: str
    state: str
    preposition: str
    record: Record


@dataclass(frozen=True, slots=True)
class Group:
    """A label for several people. The label prints in the narrative only where all of them acted."""

    id: str
    label: Fact
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that proves a fact. Its name prints only through `cite`."""

    id: str
    name: Fact
    kind: str
    exhibit: str
    held_by: str | None
    have: str
    record: Record
