"""The last day to sue: a safe date first, then later dates, each with the assumption it needs.

The safe date is the earliest accrual plus the shortest candidate period, with no tolling and no weekend roll. Years are
calendar years: the day of accrual is left out and the period ends on the same date so many years on (Sain v. City of
Bend, 309 F.3d 1134 (9th Cir. 2002)); a period from February 29 ends, in a common year, on February 28, the earlier
choice. Periods come from `templates/law/limitations.yaml` (Wilson v. Garcia, 471 U.S. 261, 280 (1985)).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from drafter.law.authorities import day

SAFE = "earliest accrual, shortest candidate period, no tolling, no weekend roll"


@dataclass(frozen=True, slots=True)
class Accrual:
    """A day on which the claim may have accrued, and on what view of it."""

    on: date
    view: str = "the event"


@dataclass(frozen=True, slots=True)
class Period:
    """A candidate period, why it is one, and how sure."""

    years: int
    why: str
    verified: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A last day to sue, the assumption it needs, and how sure the period is."""

    last_day: date
    assumption: str
    verified: str

    @property
    def file_by(self) -> date:
        """The last business day on or before it: what a calendar should show."""
        back = {5: 1, 6: 2}.get(self.last_day.weekday(), 0)
        return self.last_day - timedelta(days=back)

    def is_past(self, filed_on: date) -> bool:
        """Whether a filing on that day is late on this assumption."""
        return filed_on > self.last_day


def add_years(start: date, years: int) -> date:
    """The same calendar date so many years on; February 29 becomes February 28 in a common year."""
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return start.replace(year=start.year + years, day=28)


def periods(row: Mapping[str, Any], accrued: date) -> tuple[Period, ...]:
    """The candidate periods for a claim that accrued on a day: the State's own first, then any that may displace it."""
    main = Period(int(row["years"]), str(row["statute"]), str(row["verified"]))
    for former in row.get("former", ()):
        before = day(former.get("accrued_before"))
        if before is not None and accrued < before:
            main = _candidate(former)
    also = [_candidate(c) for c in row.get("also", ()) if (since := day(c.get("accrued_from"))) and accrued >= since]
    return (main, *also)


def deadlines(row: Mapping[str, Any], accruals: Sequence[Accrual]) -> tuple[Deadline, ...]:
    """The safe date first, then every later date. Raises ValueError if no accrual is given."""
    if not accruals:
        raise ValueError("a deadline needs at least one day of accrual")
    found = sorted(_all(row, accruals), key=lambda deadline: deadline.last_day)
    safe = Deadline(found[0].last_day, SAFE, found[0].verified)
    later = [d for d in found if d.last_day > safe.last_day]
    return (safe, *_distinct(later), *_rolled(safe))


def _all(row: Mapping[str, Any], accruals: Sequence[Accrual]) -> Iterable[Deadline]:
    for accrual in accruals:
        for period in periods(row, accrual.on):
            words = f"accrual on {accrual.on.isoformat()} ({accrual.view}) and {_years(period.years)} ({period.why})"
            yield Deadline(add_years(accrual.on, period.years), words, period.verified)


def _distinct(found: Iterable[Deadline]) -> Iterable[Deadline]:
    seen: dict[date, Deadline] = {}
    for deadline in found:
        seen.setdefault(deadline.last_day, deadline)
    return seen.values()


def _rolled(safe: Deadline) -> Iterable[Deadline]:
    """The next Monday, if the safe date falls on a weekend: a fallback under Rule 6(a), never the date to plan for."""
    forward = {5: 2, 6: 1}.get(safe.last_day.weekday(), 0)
    if forward:
        monday = safe.last_day + timedelta(days=forward)
        yield Deadline(
            monday, "Rule 6(a) moves a last day on a weekend (seen applied in the Ninth Circuit only)", safe.verified
        )


def _candidate(row: Mapping[str, Any]) -> Period:
    return Period(int(row["years"]), str(row["why"]), str(row["verified"]))


def _years(number: int) -> str:
    return "one year" if number == 1 else f"{number} years"
