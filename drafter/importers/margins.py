"""The numbers that a page prints beside and beneath its text: pleading paper's 1 to 28 (or 32, or more), and the pages' own.

A number is a page's only where it runs on as a page's numbers do: line by line down a margin, again and again; or one
by one from page to page, with a page's worth of lines between. A number in a sentence does neither, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from drafter.importers.printed import Line

PAGE_NUMBER = re.compile(r"^[^\w.]*(?:page\s+)?(\d{1,3})(?:\s*of\s+\d{1,3})?[^\w.]*$", re.IGNORECASE)
"""Never with a full stop: "¶¶ 68–" at a line's end may leave "69." to stand alone at the foot of a page."""
_MARGIN = re.compile(r"^\s*(\d{1,2})(?:\s+(?=\S)|\s*$)")
_WIDE_MARGIN = re.compile(r"^\s{0,3}(\d{1,2})(?:\s{2,}(?=\S)|\s*$)")
_LAST = 56
"""The most lines that pleading paper numbers: twice as many where it numbers the space between two lines."""
_COLUMN = 10
"""So many numbers down one margin are a page of pleading paper; two such pages make the paper certain."""
_PIECE = 3
"""So many are enough where the paper is certain, as a scan loses some; at a page's top, two."""
_PAGES = 3
"""So many pages must be numbered one by one before a bare number is taken for a page's."""
_SHORTEST_PAGE, _LONGEST_PAGE = 8, 150

Found = tuple[int, int]
"""How many printed lines come before it, and the number."""


def without_margins(lines: Sequence[Line]) -> list[Line]:
    """The lines without pleading paper's numbers, whether they stand before the text or on lines of their own."""
    found = dict(_found(lines, _MARGIN, _LAST))
    runs = _runs(list(found.items()), _beside)
    columns = [run for run in runs if len(run) >= _PIECE or (len(run) > 1 and found[run[0]][1] == 1)]
    if sum(len(run) >= _COLUMN for run in columns) < 2:
        return list(lines)
    numbered = {at for run in columns for at in run}
    return [_cut(line, _MARGIN if at in numbered else _WIDE_MARGIN) for at, line in enumerate(lines)]


def page_numbers(lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of the lines that hold nothing but a page's number, where the pages are numbered one by one."""
    found = list(_found(lines, PAGE_NUMBER, 999))
    longest: list[int] = max(_runs(found, _page_apart), key=len, default=[])
    return frozenset(longest if len(longest) >= _PAGES else ())


def _found(lines: Sequence[Line], pattern: re.Pattern[str], most: int) -> Iterator[tuple[int, Found]]:
    """Line index -> the number at its start and how many printed lines stand before."""
    printed = 0
    for at, line in enumerate(lines):
        match = pattern.match(line.text)
        if match and 0 < int(match.group(1)) <= most:
            yield at, (printed, int(match.group(1)))
        printed += not line.blank


def _runs(found: Sequence[tuple[int, Found]], follows: Callable[[Found, Found], bool | None]) -> list[list[int]]:
    """The longest runs in which each number follows the one before it, each number in one run; longest first."""
    length = [1] * len(found)
    before: list[int | None] = [None] * len(found)
    for here in range(len(found)):
        for there in range(here - 1, -1, -1):
            joined = follows(found[there][1], found[here][1])
            if joined is None:
                break
            if joined and length[there] >= length[here]:
                length[here], before[here] = length[there] + 1, there
    taken: set[int] = set()
    return [
        [found[k][0] for k in run]
        for end in sorted(range(len(found)), key=lambda k: -length[k])
        if (run := _back(end, before, taken))
    ]


def _back(end: int, before: Sequence[int | None], taken: set[int]) -> list[int]:
    """A run from its end back to its beginning, or to where another run took it up."""
    run: list[int] = []
    at: int | None = end
    while at is not None and at not in taken:
        run.append(at)
        at = before[at]
    taken |= set(run)
    return run[::-1]


def _beside(earlier: Found, later: Found) -> bool | None:
    """Whether a number stands below another in a margin; None if it is too far down for any."""
    apart, step = later[0] - earlier[0], later[1] - earlier[1]
    if apart > 12:
        return None
    return 1 <= step <= 3 and apart <= 3 + 3 * step


def _page_apart(earlier: Found, later: Found) -> bool | None:
    """Whether a number is the next page's (or the one after, if that was lost)."""
    apart, step = later[0] - earlier[0], later[1] - earlier[1]
    if apart > 2 * _LONGEST_PAGE:
        return None
    return 1 <= step <= 2 and step * _SHORTEST_PAGE <= apart <= step * _LONGEST_PAGE


def _cut(line: Line, margin: re.Pattern[str]) -> Line:
    match = margin.match(line.text)
    return replace(line, text=line.text[match.end() :]) if match and int(match.group(1)) <= _LAST else line
