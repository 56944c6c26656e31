"""Printed lines, cleaned of what the page adds: court stamps, running heads, page numbers, pleading-paper numbers.

A line keeps the place it was printed at. What is taken away is what stands at the top or foot of many pages, or what a
court's filing system stamps on each; never words of the pleading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from drafter.importers.margins import PAGE_NUMBER, page_numbers, without_margins
from drafter.importers.printed import Line

_STAMP = re.compile(
    r"^\W*cas\s?e\s*:?\s*\d+\s*:\s*\d+\s*-\s*cv\s*-.*(?:document|doc|ecf)|^\W*case\s*\d+:\d+-cv-.*page|"
    r"\bpageid\b\W*#?:?\s*\.?\d+|^\W*usdc\b.*\bdoc(?:ument)?\b",
    re.IGNORECASE,
)
_COLUMN = 8
"""So many lines of nothing but 1, 2, 3 … are a page's line numbers."""
_EDGE = 3
"""How many lines at a page's top and foot may be a running head."""
_DEEP = 12
"""How many there may be if nothing else stands between them and the page's edge: a firm's name and address."""


def clean(lines: Sequence[Line]) -> list[Line]:
    """The lines of the pleading itself, in order; blank lines stay, as they part paragraphs."""
    lines = without_margins(lines)
    pages = _pages(lines, page_numbers(lines))
    return _without_edges([_without_column(page) for page in pages])


def _pages(lines: Sequence[Line], numbers: frozenset[int]) -> list[list[Line]]:
    """Lines page by page: as the file says, or at each court stamp, or else where a page's number stands at its foot."""
    pages: list[list[Line]] = [[]]
    stamps = [bool(_STAMP.search(line.text)) for line in lines]
    told = any(stamps) or len({line.page for line in lines}) > 1
    page = None
    for at, line in enumerate(lines):
        if pages[-1] and ((page is not None and line.page != page) or stamps[at] or (at in numbers and not told)):
            pages.append([])
        page = line.page
        if not stamps[at] and at not in numbers:
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
    outermost, deep = _running(pages, _EDGE), _running(pages, _DEEP)
    kept: list[Line] = []
    for page in pages:
        printed = [i for i, line in enumerate(page) if not line.blank]
        gone = {i for i in (*printed[:_EDGE], *printed[-_EDGE:]) if _shape(page[i].text) in outermost}
        gone |= {i for i in (*printed[-_EDGE:], *printed[:1]) if PAGE_NUMBER.match(page[i].text)}
        for inward in (printed[:_DEEP], printed[: -_DEEP - 1 : -1]):
            gone |= set(takewhile(lambda i: i in gone or _shape(page[i].text) in deep, inward))  # noqa: B023
        kept += [line for i, line in enumerate(page) if i not in gone]
    return kept


def _running(pages: Sequence[Sequence[Line]], depth: int) -> frozenset[str]:
    """The shapes of lines so near the edge of at least a third of the pages (half, if deep) and of three.

    Never an allegation's own line: counts begin and go on alike.
    """
    tally: Counter[str] = Counter()
    for page in pages:
        shapes = [(line.text.strip(), _shape(line.text)) for line in page if not line.blank]
        tally.update({shape for text, shape in (*shapes[:depth], *shapes[-depth:]) if not text[0].islower()})
    least = max(3, len(pages) // (3 if depth == _EDGE else 2))
    return frozenset(
        shape
        for shape, times in tally.items()
        if times >= least and re.search("[a-z]{3}", shape) and not re.match(r"\W*0[.)]", shape)
    )


def _shape(text: str) -> str:
    """A line with its digits blanked, so that a running head with a page number is one shape."""
    return re.sub(r"\d+", "0", re.sub(r"\s+", " ", text.strip().lower()))
