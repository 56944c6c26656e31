"""Printed lines, cleaned of what the page adds: court stamps, running heads, page numbers, pleading-paper numbers.

A line keeps the place it was printed at. What is taken away is what stands at the top or foot of many pages, or what a
court's filing system stamps on each; never words of the pleading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

_STAMP = re.compile(
    r"^\W*case\s*:?\s*\d+\s*:\s*\d+\s*-\s*cv\s*-.*(?:document|doc|ecf)|^\W*case\s*\d+:\d+-cv-.*page|"
    r"\bpageid\b\W*#?:?\s*\.?\d+|^\W*usdc\b.*\bdoc(?:ument)?\b",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"^[^\w.]*(?:page\s+)?\d{1,3}(?:\s*of\s+\d{1,3})?[^\w.]*$", re.IGNORECASE)
"""Never with a full stop: "¶¶ 68–" at a line's end may leave "69." to stand alone at the foot of a page."""
_MARGIN = re.compile(r"^\s{0,3}(\d{1,2})\s{2,}(?=\S)")
_MARGIN_ALONE = re.compile(r"^\s{0,3}(\d{1,2})\s*$")
_MARGIN_NUMBERS = 28
_COLUMN = 8
"""So many lines of nothing but 1, 2, 3 … are a page's line numbers."""
_EDGE = 3
"""How many lines at a page's top and foot may be a running head."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, the page it stands on and its number in the file (None in a PDF)."""

    text: str
    page: int
    number: int | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on it."""
        return not self.text.strip()


def clean(lines: Sequence[Line]) -> list[Line]:
    """The lines of the pleading itself, in order; blank lines stay, as they part paragraphs."""
    lines = _without_edges([_without_column(page) for page in _pages(lines)])
    return _without_margins(lines) if _is_pleading_paper(lines) else lines


def _pages(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines page by page: as the file says, or at each court stamp."""
    pages: list[list[Line]] = [[]]
    page = None
    for line in lines:
        stamp = bool(_STAMP.search(line.text))
        if (page is not None and line.page != page) or (stamp and pages[-1]):
            pages.append([])
        page = line.page
        if not stamp:
            pages[-1].append(line)
    return pages


def _without_column(page: Sequence[Line]) -> list[Line]:
    """A page without a column of bare numbers from 1 on, as a text layer gives pleading paper's or a word processor's."""
    kept: list[Line] = []
    column: list[Line] = []
    for line in (*page, Line("", -1)):
        if column and line.text.strip() == str(len(column) + 1):
            column.append(line)
            continue
        kept += column if len(column) < _COLUMN else []
        column = [line] if line.text.strip() == "1" else []
        kept += [] if column else [line]
    return kept[:-1]


def _without_edges(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """Pages joined, without page numbers and what stands at the edge of a third of all pages."""
    repeated = _running(pages)
    kept: list[Line] = []
    for page in pages:
        printed = [i for i, line in enumerate(page) if not line.blank]
        edge = {*printed[:_EDGE], *printed[-_EDGE:]}
        for i, line in enumerate(page):
            foot = i in printed[-_EDGE:] or i in printed[:1]
            if (i in edge and _shape(line.text) in repeated) or (foot and _PAGE_NUMBER.match(line.text)):
                continue
            kept.append(line)
    return kept


def _running(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The shapes of lines that stand at the edge of at least a third of the pages (and of three)."""
    tally: Counter[str] = Counter()
    for page in pages:
        printed = [line for line in page if not line.blank]
        tally.update({_shape(line.text) for line in (*printed[:_EDGE], *printed[-_EDGE:])})
    least = max(3, len(pages) // 3)
    return frozenset(shape for shape, times in tally.items() if times >= least and re.search("[a-z]{3}", shape))


def _shape(text: str) -> str:
    """A line with its digits blanked, so that a running head with a page number is one shape."""
    return re.sub(r"\d+", "0", re.sub(r"\s+", " ", text.strip().lower()))


def _is_pleading_paper(lines: Sequence[Line]) -> bool:
    """Whether numbers 1 to 28 run down the margin, again and again."""
    found = [
        int(match.group(1)) for line in lines if (match := _MARGIN.match(line.text) or _MARGIN_ALONE.match(line.text))
    ]
    if not found or len(found) < len([line for line in lines if not line.blank]) / 2:
        return False
    restarts = sum(1 for before, after in pairwise(found) if after < before)
    return restarts >= 1 and all(n <= _MARGIN_NUMBERS for n in found[:200])


def _without_margins(lines: Sequence[Line]) -> list[Line]:
    return list(_stripped(lines))


def _stripped(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        alone = _MARGIN_ALONE.match(line.text)
        if alone and int(alone.group(1)) <= _MARGIN_NUMBERS:
            continue
        match = _MARGIN.match(line.text)
        number = int(match.group(1)) if match else _MARGIN_NUMBERS + 1
        yield replace(line, text=line.text[match.end() :]) if match and number <= _MARGIN_NUMBERS else line
