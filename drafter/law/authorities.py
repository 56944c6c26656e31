"""Whether an authority is fit to print in a filing of a given day, and what to say of it as of today.

An authority decided after the filing never prints; one not verified well enough is told (Rule 11(b)(2): counsel vouches
for every citation); one past its review date is a warning as of `--today` and changes nothing in the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Fitness:
    """What is known against printing an authority; all false and it is fit."""

    decided_later: bool
    unverified: bool
    overdue: bool
    adverse: bool
    verified: str

    @property
    def prints(self) -> bool:
        """Whether it may stand in a document to be filed."""
        return not (self.decided_later or self.unverified)


def fitness(row: Mapping[str, Any], filed_on: date | None, today: date) -> Fitness:
    """Judge one row of `templates/law/authorities/`."""
    return Fitness(
        decided_later=filed_on is not None and _decided_after(row, filed_on),
        unverified=row.get("printable") != "yes",
        overdue=is_overdue(row, today),
        adverse=row.get("adverse") == "yes",
        verified=str(row.get("verified") or "not verified"),
    )


def is_overdue(row: Mapping[str, Any], today: date) -> bool:
    """Whether the row's review date has passed; a row without one is overdue."""
    due = day(row.get("review_by"))
    return due is None or due < today


def day(text: object) -> date | None:
    """A full ISO date, or None."""
    try:
        return date.fromisoformat(str(text or ""))
    except ValueError:
        return None


def citation(row: Mapping[str, Any]) -> str:
    """What follows the name: "380 F.3d 893 (6th Cir. 2004)", a plurality, a per curiam or an en banc court noted."""
    said = [row.get("parenthetical"), "plurality opinion" if row.get("opinion") == "plurality" else None]
    noted = "".join(f" ({word})" for word in said if word)
    return f"{row['cite']} ({court_and_year(row)}){noted}"


def court_and_year(row: Mapping[str, Any]) -> str:
    """The parenthesis of a citation: "6th Cir. 2004", "2d Cir. 2017", or the year alone for the Supreme Court."""
    court, year = str(row.get("court") or "scotus"), str(row.get("year") or "")
    if court == "scotus":
        return year
    circuit = court.removeprefix("ca")
    name = {"1": "1st", "2": "2d", "3": "3d", "dc": "D.C."}.get(circuit, f"{circuit}th")
    return f"{name} Cir. {year}"


def _decided_after(row: Mapping[str, Any], filed_on: date) -> bool:
    """By the full date, or by the year alone when the date was not seen (then a case of that year counts as later)."""
    decided = day(row.get("decided"))
    if decided is not None:
        return decided > filed_on
    year = str(row.get("year") or "")
    return not year.isdigit() or int(year) >= filed_on.year
