"""Dates that cannot all be right.

What it is
  In a complaint that drafter did not write: a span that ends before it begins; a weekday that the date was not; “the
  next day” with a date before or long after the one told before; a day that has not come yet; a booking dated before
  the stop.

Why courts care
  Of two dates that cannot both be right one is false, and the other side will print them side by side. A party may
  state inconsistent claims (Fed. R. Civ. P. 8(d)(3)); that is no leave to be careless with dates.

Checked
  2026-11-26. Rule 8(d)(3): its words read only as a public page paraphrases them.

Instead of / write
  Look at the record again and correct the date; if the record itself is wrong, say so: “the report is dated May 3”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw
from drafter.lint_rules._text import FULL_DATE, dates_in
from drafter.reading import ReadAllegation

SEVERITY = Severity.WARNING
_SPAN = re.compile(rf"\b(?:from|between)\s+(?:about\s+)?({FULL_DATE.pattern})\s*,?\s*(?:to|through|until|till|and)\s+(?:about\s+)?({FULL_DATE.pattern})", re.IGNORECASE)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)}),?\s+({FULL_DATE.pattern})", re.IGNORECASE)
_NEXT_DAY = re.compile(r"^[\W\d]*(?:(?:on )?the (?:next|following) (?:day|morning|afternoon|evening|night)|later (?:that|the same) (?:day|night|evening))\b", re.IGNORECASE)  # fmt: skip
_STAGES = (
    re.compile(r"\b(?:stopped|pulled over)\b", re.IGNORECASE),
    re.compile(r"\b(?:arrested|handcuffed)\b", re.IGNORECASE),
    re.compile(r"\bbooked (?:into|at)\b", re.IGNORECASE),
    re.compile(r"\breleased from (?:jail|custody|the \w+ (?:county )?jail)\b", re.IGNORECASE),
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each date that contradicts itself, the one before it, or the order of an arrest."""
    before: ReadAllegation | None = None
    for allegation in complained(text):
        reason = _alone(allegation, text) or _against(allegation, before)
        if reason:
            yield flaw(allegation, text, reason, "Look at the record again and correct the date.", allegation.text)
        before = allegation if dates_in(allegation.words) else before
    yield from _stages(text)


def _alone(allegation: ReadAllegation, text: Complained) -> str:
    """What is wrong with an allegation’s dates by themselves, or nothing."""
    for span in _SPAN.finditer(allegation.words):
        ends = dates_in(span.group())
        if len(ends) == 2 and ends[1] < ends[0]:
            return f"“{span.group()}” ends before it begins."
    for named in _WEEKDAY.finditer(allegation.words):
        day = next(iter(dates_in(named.group(2))), None)
        if day is not None and _WEEKDAYS[day.weekday()] != named.group(1).lower():
            return f"{named.group(2)} was a {_WEEKDAYS[day.weekday()].title()}, not a {named.group(1)}."
    days = dates_in(allegation.words)
    told = allegation.role in ("fact", "unknown") and any(t.deed and not re.search(r"\bwill\b|\bshall\b|\bis (?:set|scheduled)\b|\bexpire", t.clause.predicate) for t in allegation.told)  # fmt: skip
    return f"{days[0]} has not come yet." if len(days) == 1 and told and days[0] > text.today else ""


def _against(allegation: ReadAllegation, before: ReadAllegation | None) -> str:
    """Whether “the next day” is not the day after the single date told before."""
    told, last = dates_in(allegation.words), dates_in(before.words) if before is not None else []
    opens = _NEXT_DAY.match(allegation.words)
    if opens is None or len(told) != 1 or len(last) != 1:
        return ""
    gap = (told[0] - last[0]).days
    fits = gap in (0, 1) if "later" in opens.group().lower() else 0 <= gap <= 2
    return (
        ""
        if fits
        else f"“{opens.group().strip(' .0123456789')}” is {told[0]}, but what stands before it is dated {last[0]}."
    )


def _stages(text: Complained) -> Iterator[Flaw]:
    """A stop, an arrest, a booking or a release told once each with one date, out of its order."""
    found = []
    for stage in _STAGES:
        said = [
            a for a in complained(text) if a.role == "fact" and stage.search(a.words) and len(dates_in(a.words)) == 1
        ]
        found.append((dates_in(said[0].words)[0], said[0]) if len(said) == 1 else None)
    kept = [f for f in found if f is not None]
    for (earlier, _), (later, at) in pairwise(kept):
        if later < earlier:
            yield flaw(
                at, text, f"This is dated {later}, before the stop or arrest that led to it ({earlier}).",
                "Look at the record again and correct the date.", at.text,
            )  # fmt: skip
