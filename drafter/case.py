"""The Case: a facts file, resolved and typed. Frozen; everything after `build` reads it and nothing changes it.

Prose is held as `Fact` (opaque, keyed by the typed leaf it comes from), dates as `When`, people by id. What the
program reasons about has a field of its own; what only prints in a party paragraph or a section stays in a `Record`.
A missing W leaves a `Hole`, so that a half-filled file still builds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from drafter.dates import Clock, Later, When
from drafter.diagnostics import Place
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


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor phrase: who did it. `mode` all = each of them did; one-of and some = one or more, not known which."""

    mode: Literal["all", "one-of", "some", "no-one", "unknown"]
    people: tuple[str, ...]
    group: str | None
    series: str | None
    key: Key
    place: Place


@dataclass(frozen=True, slots=True)
class Basis:
    """How a fact is known: personal, record, inference or belief, and on what it rests."""

    kind: Literal["personal", "record", "inference", "belief"] = "personal"
    ids: tuple[str, ...] = ()
    words: tuple[Fact, ...] = ()
    printed: bool = True
    held_by: str | None = None
    keys: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Cite:
    """What a printed citation names: a registered piece of evidence with a pinpoint, or a legal citation as typed."""

    evidence: str | None
    words: Fact
    key: Key = ""


@dataclass(frozen=True, slots=True)
class Adverse:
    """A fact that hurts and how it is handled: plead, meet-with or withhold."""

    how: str
    ids: tuple[str, ...]
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Act:
    """One thing somebody did. Who and what are its own; when and where are its scene's unless typed `each`."""

    id: str
    key: Key
    place: Place
    who: Actor | Hole
    what: Fact | Hole
    by: Actor | None
    when: When | Unknown | Hole | None
    time: Clock | None
    later: Later | None
    where: Fact | Unknown | Hole | None
    via: str
    scene: str | None
    location: str | None
    lead: Fact
    says: Fact
    gist: Fact
    wording: Fact
    shows: tuple[str, ...]
    to: tuple[str, ...]
    known_to: tuple[str, ...]
    how_known: Fact
    since: When | None
    knowing: tuple[str, ...]
    basis: Basis
    cite: tuple[Cite, ...]
    outcome: Fact
    offered_for: tuple[str, ...]
    why_unknown: Fact
    adverse: Adverse | None
    mentions: frozenset[str]
    policy: str | None = None
    keys: Mapping[str, Key] = field(default_factory=dict)
    record: Record = field(default_factory=lambda: Record({}))

    @property
    def withheld(self) -> bool:
        """Whether counsel decided that it does not print."""
        return self.adverse is not None and self.adverse.how == "withhold"


@dataclass(frozen=True, slots=True)
class Together:
    """Several acts that make one numbered allegation."""

    id: str
    key: Key
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """One time and place, and what happened there."""

    id: str
    key: Key
    place: Place
    heading: Fact
    location: str | None
    when: When | Unknown | Hole | Literal["each"]
    time: Clock | None
    where: Fact | Unknown | Hole | Literal["each"] | None
    via: str
    continues: str | None
    items: tuple[Item, ...]
    setting: Fact = NOTHING


@dataclass(frozen=True, slots=True)
class HeadingItem:
    """A heading inside the facts."""

    id: str
    key: Key
    words: Fact


@dataclass(frozen=True, slots=True)
class Background:
    """A state of things with no actor and no event."""

    id: str
    key: Key
    place: Place
    words: Fact
    shows: tuple[str, ...]
    known_to: tuple[str, ...]
    how_known: Fact
    cite: tuple[Cite, ...]
    basis: Basis
    mentions: frozenset[str]
    policy: str | None = None
    to: tuple[str, ...] = ()
    offered_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteItem:
    """Somebody else's text, printed as a block quotation under a lead-in."""

    id: str
    key: Key
    place: Place
    words: Fact
    lead: Fact
    cite: tuple[Cite, ...]
    shows: tuple[str, ...]
    policy: str | None = None
    known_to: tuple[str, ...] = ()
    how_known: Fact = NOTHING
    offered_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TranscriptItem:
    """A recorded exchange: who said what, in order."""

    id: str
    key: Key
    place: Place
    lines: tuple[tuple[Actor | Hole, Fact], ...]
    lead: Fact
    cite: tuple[Cite, ...]
    shows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statistic:
    """A number with its parts, period and source, so that it can be checked."""

    id: str
    key: Key
    place: Place
    words: Fact
    part: str
    of: str
    when: When | None
    cite: tuple[Cite, ...]
    shows: tuple[str, ...]
    offered_for: tuple[str, ...]
    known_to: tuple[str, ...]
    how_known: Fact
    policy: str | None = None
    basis: Basis = Basis()


@dataclass(frozen=True, slots=True)
class FigureItem:
    """A picture and its caption."""

    id: str
    key: Key
    place: Place
    path: str
    caption: Fact
    alternative: str
    cite: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """A lead-in and lettered lines."""

    id: str
    key: Key
    place: Place
    lead: Fact
    items: tuple[Fact, ...]
    cite: tuple[Cite, ...]
    shows: tuple[str, ...]
    policy: str | None = None
    known_to: tuple[str, ...] = ()
    how_known: Fact = NOTHING
    offered_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableItem:
    """A table with a caption in an allegation of its own."""

    id: str
    key: Key
    place: Place
    caption: Fact
    header: tuple[Fact, ...]
    rows: tuple[tuple[Fact, ...], ...]
    cite: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Insert:
    """Where a policy's facts print, if not after the story."""

    policy: str
    key: Key


Item = (
    Scene | Act | Together | HeadingItem | Background | QuoteItem | TranscriptItem | Statistic | FigureItem
    | ListItem | TableItem | Insert
)  # fmt: skip
Provable = Act | Background | QuoteItem | TranscriptItem | Statistic | ListItem
"""An item that can show a kind of fact."""


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
