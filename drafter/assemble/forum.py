"""The forum: district, circuit and state, from which the caption, the law's tests and venue follow."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.case import Case
from drafter.codes.facts import CASTING
from drafter.diagnostics import Diagnostic, Place, Severity
from drafter.library import Library


@dataclass(frozen=True, slots=True)
class Forum:
    """A district's row in the library, its circuit and its state. An unknown district has an empty row."""

    district: Mapping[str, object]
    circuit: str
    state: str


def forum(case: Case, library: Library) -> Forum:
    """The forum of a case."""
    row = library.districts().get(case.matter.district, {})
    return Forum(row, str(row.get("circuit") or ""), str(row.get("state") or ""))


_REGISTRY = {"plaintiff": "plaintiffs", "defendant": "defendants", "other": "people"}


def check(case: Case, library: Library, place: Callable[[str], Place]) -> Iterator[Diagnostic]:
    """The district, the division and the ranks that the library does not know. `place` finds a typed key."""
    yield from _district(case, library, place)
    yield from _division(case, library, place)
    for person in case.people.values():
        if person.rank and person.rank not in library.ranks:
            yield CASTING.says(
                f"“{person.rank}” is not a rank of the library; its plural and its short form are not known.",
                place(f"{_REGISTRY[person.role]}/{person.id}/rank"),
                help=_choice(person.rank, {rank: rank for rank in library.ranks}, "Add it to ranks.yaml."),
                severity=Severity.WARNING,
                fact=person.id,
                excerpt=person.rank,
            )


def _district(case: Case, library: Library, place: Callable[[str], Place]) -> Iterator[Diagnostic]:
    typed, rows = case.matter.district, library.districts()
    if typed and typed not in rows:
        known = {
            word: id for id, row in rows.items() for word in (id, str(row.get("abbreviation")), str(row.get("name")))
        }
        yield CASTING.says(
            f"“{typed}” is no district of the library: no caption, circuit or venue follows from it.",
            place("matter/court/district"),
            help=_choice(typed, known, "Type an id such as `nysd` or `ohsd`: State, letter, d."),
            excerpt=typed,
        )


def _division(case: Case, library: Library, place: Callable[[str], Place]) -> Iterator[Diagnostic]:
    """A division that a district with listed divisions does not have: “Western” is enough for “Western Division at Dayton”."""
    row = library.districts().get(case.matter.district, {})
    listed: Sequence[Mapping[str, object]] = row.get("divisions") or ()
    known = {str(d[field]): str(d["name"]) for d in listed for field in ("id", "name", "caption") if d.get(field)}
    typed = case.matter.division
    if typed and known and not any(word.casefold().startswith(typed.casefold()) for word in known):
        names = ", ".join(str(d["name"]) for d in listed)
        yield CASTING.says(
            f"“{typed}” is no division of the {row.get('name')}.",
            place("matter/court/division"),
            help=_choice(typed, known, f"Divisions: {names}."),
            excerpt=typed,
        )


def _choice(typed: str, known: Mapping[str, str], otherwise: str) -> str:
    """The nearest known word, or what else to do."""
    folded = {word.casefold(): right for word, right in known.items()}
    near = difflib.get_close_matches(typed.casefold(), folded, n=1, cutoff=0.7)
    return f"Did you mean “{folded[near[0]]}”?" if near else otherwise
