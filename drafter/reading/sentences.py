"""Sentences of a pleading: "Sgt. A. Kite et al." ends none, "No. 3" and "p.m." neither."""

from __future__ import annotations

import re

_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|sgt|lt|capt|det|dep|ofc|off|cpl|maj|col|gen|gov|sen|rep|hon|jr|sr|st|ave|blvd|rd|ct|apt|dept|dist|div|no|nos|"
    r"v|vs|inc|ltd|co|corp|cos|ex|exs|para|paras|art|sec|ch|fed|civ|cf|al|etc|approx|rev|supp|cir|u\.s|u\.s\.c|d\.c|n\.y|p\.o|a\.m|p\.m|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mt|ft|lbs?|rt|hwy)|\b[A-Z])\.$",
    re.IGNORECASE,
)
_END = re.compile(r"[.?!][\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z0-9□§¶])")


def split(text: str) -> list[tuple[int, str]]:
    """Each sentence with the offset at which it begins."""
    found: list[tuple[int, str]] = []
    start = 0
    for match in _END.finditer(text):
        head = text[start : match.start() + 1]
        if text[match.start()] == "." and _ABBREVIATED.search(head) and not re.search(r"\b[ap]\.m\.$", head):
            continue
        found.append((start, text[start : match.end()].rstrip()))
        start = match.end()
    if text[start:].strip():
        found.append((start, text[start:].rstrip()))
    return found
