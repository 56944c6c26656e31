"""Dates and times as typed: a qualifier and an ISO value, whose shape is its precision; and how each reads in prose.

The grammar (facts-file.md rule 5): `[about|before|after|by|since|until|early|mid|late] DATE`, `DATE to DATE`,
`ongoing`; DATE is YYYY, YYYY-MM or YYYY-MM-DD. Times: `22:15`, `about 17:00`, `01:10 to 01:15`, `after 01:00`,
`morning`. `about` a date reads "on or about"; a known date never does.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

QUALIFIERS = ("about", "before", "after", "by", "since", "until", "early", "mid", "late")
CLOCK_QUALIFIERS = ("about", "before", "after", "by", "since", "until", "shortly after", "shortly before")
PARTS_OF_DAY = {
    "early morning": "early in the morning", "morning": "in the morning", "midday": "at midday", "noon": "at noon",
    "afternoon": "in the afternoon", "late afternoon": "late in the afternoon", "evening": "in the evening",
    "night": "at night", "late night": "late at night", "midnight": "at midnight", "overnight": "overnight",
}  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Day:
    """A year, a month or a day. `month` and `day` are 0 where they were not typed."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def earliest(self) -> date:
        """The first day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        if self.day:
            return f"{calendar.month_name[self.month]} {self.day}, {self.year}"
        return f"{calendar.month_name[self.month]} {self.year}" if self.month else str(self.year)


@dataclass(frozen=True, slots=True)
class When:
    """A date phrase: a qualifier, a first day and, for a range, a last one. `ongoing` has neither."""

    qualifier: str
    start: Day | None
    end: Day | None = None

    @property
    def is_exact(self) -> bool:
        """Whether it is one known day."""
        return not self.qualifier and self.end is None and self.start is not None and bool(self.start.day)

    @property
    def earliest(self) -> date | None:
        """The earliest day it can mean, or None if it is open."""
        if self.start is None or self.qualifier in ("before", "by", "until"):
            return None
        return self.start.earliest

    @property
    def latest(self) -> date | None:
        """The latest day it can mean, or None if it is open."""
        if self.start is None or self.qualifier in ("after", "since"):
            return None
        return (self.end or self.start).latest


@dataclass(frozen=True, slots=True)
class Clock:
    """A time phrase: a qualifier, a minute of the day and, for a range, another; or a part of the day in words."""

    qualifier: str = ""
    start: int | None = None
    end: int | None = None
    part: str = ""
    second: int | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """How long after the act before: a typed phrase such as "about 10 minutes"."""

    words: str


class BadDate(ValueError):
    """A date or time phrase that the grammar does not know. The message says what is wrong, in a reader's terms."""


def parse_when(text: str) -> When | None:
    """A date phrase, or None if it is not one."""
    try:
        return read_when(text)
    except BadDate:
        return None


def read_when(text: str) -> When:
    """A date phrase. Raises BadDate, saying why, if it is not one or no such day exists."""
    text = " ".join(text.split())
    if text == "ongoing":
        return When("ongoing", None)
    first, separator, second = text.partition(" to ")
    if separator:
        start, end = _day(first), _day(second)
        if end.latest < start.earliest:
            raise BadDate(f"“{text}” ends before it begins")
        return When("", start, end)
    qualifier, _, rest = text.rpartition(" ")
    if qualifier and qualifier not in QUALIFIERS:
        raise BadDate(f"“{text}” is not a date the program knows")
    return When(qualifier, _day(rest))


def _day(text: str) -> Day:
    match = _DATE.fullmatch(text.strip())
    if not match:
        raise BadDate(f"“{text}” is not a date the program knows")
    year, month, day = (int(part or 0) for part in match.groups())
    found = Day(year, month, day)
    try:
        _ = found.earliest
    except ValueError:
        raise BadDate(f"there is no such day as {text.strip()}") from None
    if (match.group(2) and not month) or (match.group(3) and not day) or not 1800 <= year <= 2200:
        raise BadDate(f"there is no such day as {text.strip()}")
    return found


def parse_clock(text: str) -> Clock | None:
    """A time phrase, or None if it is not one."""
    try:
        return read_clock(text)
    except BadDate:
        return None


def read_clock(text: str) -> Clock:
    """A time phrase. Raises BadDate, saying why, if it is not one."""
    text = " ".join(text.split())
    if text in PARTS_OF_DAY:
        return Clock(part=text)
    first, separator, second = text.partition(" to ")
    if separator:
        return Clock("", _minute(first)[0], _minute(second)[0])
    qualifier, _, rest = text.rpartition(" ")
    if qualifier and qualifier not in CLOCK_QUALIFIERS:
        raise BadDate(f"“{text}” is not a time the program knows")
    minute, seconds = _minute(rest)
    return Clock(qualifier, minute, None, "", seconds)


def _minute(text: str) -> tuple[int, int | None]:
    match = _CLOCK.fullmatch(text.strip())
    if not match:
        raise BadDate(f"“{text}” is not a time the program knows")
    hour, minute = int(match.group(1)), int(match.group(2))
    seconds = int(match.group(3)) if match.group(3) else None
    if hour > 23 or minute > 59 or (seconds or 0) > 59:
        raise BadDate(f"there is no such time as {text.strip()}")
    return hour * 60 + minute, seconds


def parse_later(text: str) -> Later:
    """A `later:` phrase, as typed."""
    return Later(text)


# ---------------------------------------------------------------------- prose


def opening(when: When, clock: Clock | None = None, *, continuing: bool = False) -> str:
    """The opening phrase of a sentence: "On June 3, 2025, at about 9:40 p.m.", "Between 2019 and 2023"."""
    words = date_phrase(when, continuing=continuing)
    if clock is None:
        return words
    if clock.part in ("morning", "afternoon", "evening") and when.is_exact:
        return f"on the {clock.part} of {when.start}"
    if clock.part == "night" and when.is_exact:
        return f"on the night of {when.start}"
    return f"{words}, {clock_phrase(clock)}"


def date_phrase(when: When, *, continuing: bool = False) -> str:
    """A date in words, beginning with its own preposition, in lower case."""
    if when.start is None:
        return "continuing to this day"
    start, end = when.start, when.end
    if end is not None:
        first, last = _span(start, end)
        return f"from {first} to {last}" if continuing else f"between {first} and {last}"
    if when.qualifier == "about":
        return f"on or about {start}" if start.day else f"in or about {start}"
    if when.qualifier in ("early", "mid", "late"):
        joined = f"mid-{start}" if when.qualifier == "mid" else f"{when.qualifier} {start}"
        return f"in {joined}"
    if when.qualifier:
        return f"{when.qualifier} {start}"
    return f"on {start}" if start.day else f"in {start}"


def _span(start: Day, end: Day) -> tuple[str, str]:
    """Two ends of a range: a year that both share is said once, and a comma closes one that is not."""
    if start.month and start.year == end.year and bool(start.day) == bool(end.day):
        return str(start).removesuffix(f" {start.year}").rstrip(","), str(end)
    return (f"{start}," if start.day else str(start)), str(end)


def clock_phrase(clock: Clock) -> str:
    """A time in words, beginning with its own preposition: "at about 5:00 p.m.", "between 1:10 a.m. and 1:15 a.m."."""
    if clock.part:
        return PARTS_OF_DAY[clock.part]
    assert clock.start is not None
    if clock.end is not None:
        return f"between {_time(clock.start)} and {_time(clock.end)}"
    shown = _time(clock.start, clock.second)
    if clock.qualifier == "about":
        return f"at about {shown}"
    return f"{clock.qualifier} {shown}" if clock.qualifier else f"at {shown}"


def _time(minute: int, second: int | None = None) -> str:
    hour, rest = divmod(minute, 60)
    seconds = f":{second:02}" if second is not None else ""
    return f"{hour % 12 or 12}:{rest:02}{seconds} {'a.m.' if hour < 12 else 'p.m.'}"


def later_phrase(later: Later) -> str:
    """ "about ten minutes later"; small numbers at the front of a phrase are spelled out."""
    words = re.sub(r"\b([1-9]|10)\b", lambda m: _SMALL[int(m.group()) - 1], later.words)
    return words if words.endswith("later") else f"{words} later"


_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def since_phrase(when: When) -> str:
    """ "as of June 3, 2025,", after "knew this"."""
    return "" if when.start is None else f"as of {when.start},"
