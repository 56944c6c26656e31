"""Sentences of a pleading: "Sgt. A. Kite et al." ends none, "No. 3" and "p.m." neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|sgt|lt|capt|det|dep|ofc|off|cpl|maj|col|gen|gov|sen|rep|hon|jr|sr|st|ave|blvd|rd|ct|apt|dept|dist|div|no|nos|"
    r"v|vs|inc|ltd|co|corp|cos|ex|exs|para|paras|art|sec|ch|fed|civ|cf|al|etc|approx|rev|supp|cir|u\.s|u\.s\.c|d\.c|n\.y|p\.o|a\.m|p\.m|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mt|ft|lbs?|rt|hwy)|\b[A-Z])\.$",
    re.IGNORECASE,
)
_LONGEST = 4_000
"""No sentence of a pleading is longer; a text without stops is cut, so that what reads sentences stays linear."""
_ABBREVIATION = 15
"""How far back an abbreviation can begin."""
_END = re.compile(r"[.?!][\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z0-9□§¶])")


def split(text: str) -> list[tuple[int, str]]:
    """Each sentence with the offset at which it begins."""
    found: list[tuple[int, str]] = []
    start = 0
    for match in _END.finditer(text):
        head = text[max(start, match.start() - _ABBREVIATION) : match.start() + 1]
        if text[match.start()] == "." and _ABBREVIATED.search(head) and not re.search(r"\b[ap]\.m\.$", head):
            continue
        found += _cut(text, start, match.end())
        start = match.end()
    if text[start:].strip():
        found += _cut(text, start, len(text))
    return found


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """A sentence, in pieces if it is longer than any."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start, start + _LONGEST)
        cut = space + 1 if space > start else start + _LONGEST
        yield start, text[start:cut].rstrip()
        start = cut
    yield start, text[start:end].rstrip()
