"""A complaint as its text reveals it: what an importer read out of a document that drafter did not write.

Frozen values over an Outline. Nothing here is certain as a Case is certain: `sure` says how far a reading can be
trusted, and a lint rule that cannot tell stays silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from drafter.diagnostics import Place
from drafter.outline import Allegation, Outline

Sure = Literal["certain", "likely"]


@dataclass(frozen=True, slots=True)
class ReadParty:
    """A party as the caption or the parties section names it. `aliases` are its defined short names."""

    name: str
    side: Literal["plaintiff", "defendant"]
    kind: Literal["person", "entity", "unnamed"]
    aliases: tuple[str, ...] = ()
    sure: Sure = "certain"


@dataclass(frozen=True, slots=True)
class ReadGroup:
    """A defined label and those it stands for: "Officers Ames and Boyd (the “Arresting Officers”)"."""

    label: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incorporation:
    """What a count says it takes in. `everything`: all that stands before it, without numbers."""

    allegation: str
    numbers: tuple[int, ...] = ()
    everything: bool = False


@dataclass(frozen=True, slots=True)
class ReadCount:
    """A count: its label and title as printed, whom it is against, and its allegations by id, in order."""

    label: str
    title: str
    against: str
    allegations: tuple[str, ...]
    incorporates: Incorporation | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the complaint: its heading and the ids of its allegations."""

    title: str
    allegations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Complaint:
    """Everything an importer found. `numbered` is False where blank lines had to stand in for numbers."""

    path: str
    outline: Outline
    court: str = ""
    parties: tuple[ReadParty, ...] = ()
    groups: tuple[ReadGroup, ...] = ()
    sections: tuple[Section, ...] = ()
    counts: tuple[ReadCount, ...] = ()
    numbered: bool = True
    places: Mapping[str, Place] = field(default_factory=dict)
    bookmarks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def allegations(self) -> Iterator[Allegation]:
        """Every allegation, in print order."""
        return (block for block in self.outline.blocks if isinstance(block, Allegation))

    @property
    def defendants(self) -> tuple[ReadParty, ...]:
        """The defendants, in the caption's order."""
        return tuple(p for p in self.parties if p.side == "defendant")

    @property
    def plaintiffs(self) -> tuple[ReadParty, ...]:
        """The plaintiffs, in the caption's order."""
        return tuple(p for p in self.parties if p.side == "plaintiff")

    def count_of(self, allegation: str) -> ReadCount | None:
        """The count in which an allegation stands, if it stands in one."""
        return next((count for count in self.counts if allegation in count.allegations), None)
