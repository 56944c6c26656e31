"""What happened: scenes, acts and the other items of a story, in typed order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from drafter.case.record import NOTHING, Hole, Key, Record, Unknown
from drafter.dates import Clock, Later, When
from drafter.diagnostics import Place
from drafter.prose import Fact


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
