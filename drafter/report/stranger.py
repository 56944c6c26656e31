"""The report of a complaint that drafter did not write: counts against defendants, as far as its words tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from drafter.complaint import Complaint, ReadCount, ReadParty
from drafter.diagnostics import Code, Diagnostic
from drafter.outline import Allegation, Block, Heading, inlines_of
from drafter.pipeline import Linted
from drafter.reading import ReadAllegation
from drafter.report.model import Cell, Grid, Mark, Report, Row, State

_LEGEND: tuple[tuple[State, str], ...] = (
    ("met", "named, and told of doing something"),
    ("weak", "meant only as one of a group (“Defendants”)"),
    ("hole", "named, and told of doing nothing"),
    ("none", "not named"),
)
_SMALL = frozenset("of the and for in on at by a an through".split())
_LUMPED = re.compile(r"\bdefendants\b|\beach defendant\b", re.IGNORECASE)


def of(linted: Linted, diagnostics: Iterable[Diagnostic], codes: Mapping[str, Code], today: date) -> Report:
    """The report of a linted complaint, with the diagnostics that are to be shown."""
    complaint = linted.complaint
    positions = {b.id: i for i, b in enumerate(complaint.outline.blocks) if isinstance(b, Allegation)}
    finder = _Finder(complaint, positions)
    beside: dict[int, list[Diagnostic]] = {}
    apart = []
    for diagnostic in diagnostics:
        position = finder.of(diagnostic)
        if position is None:
            apart.append(diagnostic)
        else:
            beside.setdefault(position, []).append(diagnostic)
    court = f"{complaint.court or 'court not found'}; circuit {linted.circuit or 'not known'}"
    about = (complaint.path, court, f"read as of {today.isoformat()}")
    grid = _grid(linted, positions)
    return Report("Lint of a complaint", about, complaint.outline, grid, {k: tuple(v) for k, v in beside.items()}, tuple(apart), codes)  # fmt: skip


class _Finder:
    """Which allegation a diagnostic concerns: by its line, else by its number, else by its position."""

    def __init__(self, complaint: Complaint, positions: Mapping[str, int]) -> None:
        self._by_line = {place.line: positions[id] for id, place in complaint.places.items() if id in positions and place.line}  # fmt: skip
        self._by_number: dict[str, int] = {}
        for allegation in complaint.allegations():
            self._by_number.setdefault(allegation.number or allegation.id[1:], positions[allegation.id])

    def of(self, diagnostic: Diagnostic) -> int | None:
        """The position of its allegation, or None if it concerns none."""
        if diagnostic.allegation is None:
            return None
        line = diagnostic.place.line if diagnostic.place is not None else None
        return self._by_line.get(line, self._by_number.get(diagnostic.allegation)) if line else self._by_number.get(diagnostic.allegation)  # fmt: skip


# ---------------------------------------------------------------------- the matrix


@dataclass(slots=True)
class _Seen:
    """What one allegation tells of the defendants, by their place in the caption: named, doing something, or lumped."""

    named: set[int] = field(default_factory=set)
    acting: set[int] = field(default_factory=set)
    lumped: bool = False


def _grid(linted: Linted, positions: Mapping[str, int]) -> Grid:
    complaint = linted.complaint
    who = _Who(complaint)
    seen = {a.allegation.id: _seen(a, who) for a in linted.reading.allegations}
    rows = tuple(_row(count, complaint, who, seen, positions) for count in complaint.counts)
    explained = (
        "A row is a count, a column a defendant of the caption. What somebody did is read from the count and from the "
        "allegations it takes in by number; an act told with a pronoun, or in the passive, is not seen. The first bar in a cell "
        "says whether the defendant is named, the second whether an act is told."
    )
    return Grid(
        tuple(_as_name(p.name) for p in complaint.defendants),
        rows,
        _LEGEND,
        explained,
        "time a defendant is named and does nothing",
        "times a defendant is named and does nothing",
    )


class _Who:
    """Which defendants a mention stands for."""

    def __init__(self, complaint: Complaint) -> None:
        self._patterns = [_pattern(party) for party in complaint.defendants]
        self._groups = {g.label.lower(): " ".join(g.members) for g in complaint.groups}
        self._known: dict[str, frozenset[int]] = {}

    def of(self, words: str) -> frozenset[int]:
        """The defendants that words name, a defined group opened into its members."""
        if words not in self._known:
            members = (m for label, m in self._groups.items() if label in words.lower())
            text = " ".join((words, *members))
            self._known[words] = frozenset(i for i, pattern in enumerate(self._patterns) if pattern.search(text))
        return self._known[words]


def _pattern(party: ReadParty) -> re.Pattern[str]:
    """A party's full name, its short names, a person's surname; of a Doe, his number if he has one alone."""
    if party.kind == "unnamed":
        numbers = re.findall(r"\d+", party.name)
        last = rf"\s*(?:Nos?\.\s*)?#?\s*{numbers[0]}\b" if len(numbers) == 1 else r"\b"
        return re.compile(rf"\b(?:does?|roes?){last}", re.IGNORECASE)
    names = [party.name, *(a for a in party.aliases if not _LUMPED.search(a))]
    if party.kind == "person" and len(party.name.split()[-1]) > 2:
        names.append(party.name.split()[-1])
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)


def _seen(allegation: ReadAllegation, who: _Who) -> _Seen:
    found = _Seen()
    for mention in allegation.mentions:
        found.named |= who.of(mention.text)
        found.lumped |= mention.kind == "group" and bool(_LUMPED.search(mention.text))
    for told in allegation.told:
        if told.deed and told.clause.actor is not None:
            found.acting |= who.of(told.clause.actor.text)
    return found


@dataclass(frozen=True, slots=True)
class _Told:
    """What a count tells: whom its heading means, and its own allegations and those it takes in."""

    meant: frozenset[int]
    own: tuple[str, ...]
    taken: tuple[str, ...]
    lumps: bool


def _row(
    count: ReadCount, complaint: Complaint, who: _Who, seen: Mapping[str, _Seen], positions: Mapping[str, int]
) -> Row:
    heading = f"{count.title} {count.against}"
    own = tuple(id for id in count.allegations if id in seen)
    taken = tuple(id for id in _taken(count, complaint) if id in seen and id not in own)
    meant = who.of(heading)
    lumps = bool(_LUMPED.search(heading)) or any(seen[id].lumped for id in own)
    told = _Told(meant, own, taken, lumps and not meant)  # a heading that names some means them by “Defendants”
    cells = tuple(_cell(i, told, seen, positions) for i, _ in enumerate(complaint.defendants))
    title = re.sub(r"\s*\((?:Against|By|As to)\b.*", "", count.title, flags=re.IGNORECASE) or count.against
    return Row(count.label, title, _begins(count, complaint, positions), cells)


def _cell(defendant: int, told: _Told, seen: Mapping[str, _Seen], positions: Mapping[str, int]) -> Cell | None:
    """How a count stands to a defendant; None if it neither names nor lumps him."""
    named = tuple(positions[id] for id in told.own if defendant in seen[id].named)
    acts = tuple(positions[id] for id in (*told.own, *told.taken) if defendant in seen[id].acting)
    if defendant in told.meant or named:
        where = "By the count’s heading." if defendant in told.meant else "In the count’s allegations."
        marks = (Mark("named", "met", where, named), _acting(acts, "hole"))
        return Cell("met" if acts else "hole", "named, and acts" if acts else "named, and does nothing", marks)
    if told.lumps:
        marks = (Mark("named", "weak", "Not by name: as one of “Defendants”."), _acting(acts, "weak"))
        return Cell("weak", "meant only as one of a group", marks)
    return None


def _acting(positions: tuple[int, ...], otherwise: State) -> Mark:
    if positions:
        return Mark(
            "acting", "met", "An act of this defendant is told in the count, or in what it takes in.", positions
        )
    return Mark("acting", otherwise, "No act of this defendant is told in the count, or in what it takes in.")


def _taken(count: ReadCount, complaint: Complaint) -> Iterator[str]:
    """The ids of the allegations that a count incorporates."""
    taken = count.incorporates
    if taken is None:
        return
    wanted = {str(number) for number in taken.numbers}
    for allegation in complaint.allegations():
        if allegation.id in count.allegations:
            return
        if taken.everything or allegation.number in wanted:
            yield allegation.id


def _begins(count: ReadCount, complaint: Complaint, positions: Mapping[str, int]) -> int | None:
    """The heading with a count's label above its first allegation, else the nearest heading, else that allegation."""
    first = next((positions[id] for id in count.allegations if id in positions), None)
    if first is None:
        return None
    top = first
    while top > 0 and isinstance(complaint.outline.blocks[top - 1], Heading):
        top -= 1
    label = count.label.lower()
    named = (i for i in range(top, first) if label in _words(complaint.outline.blocks[i]).lower())
    return next(named, max(top, first - 1))


def _words(block: Block) -> str:
    return " ".join(getattr(inline, "text", "") for inline in inlines_of(block))


def _as_name(name: str) -> str:
    """A caption's capitals as a name in a sentence."""
    words = name.split()
    if not name.isupper():
        return name
    return " ".join(w.lower() if w.lower() in _SMALL and i else w.title() for i, w in enumerate(words))
