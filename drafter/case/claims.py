"""What is claimed and asked for: policies, injuries, claims, relief, and what counsel silences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from drafter.case.items import Item
from drafter.case.people import Capacity
from drafter.case.record import Key, Record
from drafter.diagnostics import Place
from drafter.prose import Fact


@dataclass(frozen=True, slots=True)
class Policy:
    """What an entity is said to have done as an entity, on its own facts."""

    id: str
    key: Key
    place: Place
    entity: str
    theory: str
    policymaker: str | None
    authority: Fact
    statement: Fact
    moving_force: Fact
    heading: Fact
    story: tuple[Item, ...]
    record: Record


@dataclass(frozen=True, slots=True)
class Injury:
    """A harm, whose it is, and which acts caused it."""

    id: str
    key: Key
    place: Place
    who: str | None
    what: Fact
    caused_by: tuple[str, ...]
    lasting: Fact
    kind: str
    record: Record


@dataclass(frozen=True, slots=True)
class Claim:
    """A right and a theory against certain defendants; its `count` is the template that pleads it."""

    id: str
    key: Key
    place: Place
    count: str
    plaintiffs: tuple[str, ...]
    defendants: tuple[tuple[str, Capacity], ...]
    policy: str | None
    underlying: tuple[str, ...]
    also: Mapping[str, tuple[str, ...]]
    except_acts: Mapping[str, tuple[str, ...]]
    elements: Mapping[str, tuple[str, ...]] | None
    immunity: str
    alternative_to: str | None
    exemplars: tuple[str, ...]
    record: Record


@dataclass(frozen=True, slots=True)
class Argue:
    """Counsel's signed reason for asking what the law data calls barred (Rule 11(b)(2))."""

    reason: str
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Request:
    """One thing asked for in the prayer."""

    id: str
    key: Key
    place: Place
    kind: str
    for_whom: tuple[str, ...]
    against: tuple[tuple[str, Capacity], ...]
    on: tuple[str, ...]
    terms: Fact
    argue: Argue | None
    record: Record


@dataclass(frozen=True, slots=True)
class Suppression:
    """One code silenced at one id, with a reason, a name and a date."""

    code: str
    at: str
    reason: str
    by: str
    on: str
    until: date | None
    place: Place
