"""What several lint rules ask of a complaint as a document: its opening and closing, its dates, the decisions it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile
from typing import Any

from drafter.diagnostics import Severity
from drafter.library import Library
from drafter.lint import Complained, Flaw, Pleading
from drafter.lint_rules._reading import everything, flaw
from drafter.outline import Allegation, Citation, Heading, Item, Plain, Quotation, Text, text_of
from drafter.reading import ReadAllegation

MONTHS = (
    "january february march april may june july august september october november december".split()
)  # fmt: skip
FULL_DATE = re.compile(rf"\b({'|'.join(MONTHS)})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
DAMAGES = re.compile(r"\b(?:compensatory|punitive|money|monetary|nominal|actual|general|special)\b[^.;]{0,40}\bdamages\b|\bdamages\b[^.;]{0,30}(?:amount|\$|in excess)", re.IGNORECASE)  # fmt: skip
_FEWEST = 4


def is_whole(text: Complained) -> bool:
    """Whether this is a whole complaint, both sides and its numbered allegations found, and not a piece of one."""
    complaint = text.reading.complaint
    sides = bool(complaint.plaintiffs) and bool(complaint.defendants)
    return sides and complaint.numbered and len(text.reading.allegations) >= _FEWEST


def opening(text: Complained) -> str:
    """What stands before the first allegation: the caption, the title, the preamble."""
    return "\n".join(_unnumbered(text, before=True))


def closing(text: Complained) -> str:
    """What stands after the last allegation: the prayer, the jury demand, the signature, exhibits."""
    return "\n".join(_unnumbered(text, before=False))


def _unnumbered(text: Complained, *, before: bool) -> Iterator[str]:
    blocks = text.reading.complaint.outline.blocks
    numbered = [i for i, block in enumerate(blocks) if isinstance(block, Allegation)]
    first, last = (numbered[0], numbered[-1]) if numbered else (len(blocks), len(blocks))
    rest = blocks[:first] if before else dropwhile(lambda block: isinstance(block, Item), blocks[last + 1 :])
    for block in rest:
        if isinstance(block, Plain | Heading | Item | Quotation):
            yield text_of(block.inlines)


def asks_damages(text: Complained) -> bool:
    """Whether money is asked for."""
    return bool(DAMAGES.search(everything(text)))


def whole_flaw(text: Complained, message: str, help: str, excerpt: str = "", *, last: bool = False, severity: Severity | None = None) -> Flaw:  # fmt: skip
    """A flaw of the complaint as a whole, shown at its first or last allegation."""
    allegation = text.reading.allegations[-1 if last else 0]
    return flaw(allegation, text, message, help, excerpt or allegation.text, severity=severity)


def dates_in(words: str) -> list[date]:
    """The full dates in words, in order; an impossible one is left out."""
    found = []
    for month, day, year in FULL_DATE.findall(words):
        try:
            found.append(date(int(year), MONTHS.index(month.lower()) + 1, int(day)))
        except ValueError:
            continue
    return found


_NOTICE = re.compile(r"\b(?:notice|aware|warned|informed|advised|alerted|knew|learned)\b", re.IGNORECASE)


def is_event(allegation: ReadAllegation) -> bool:
    """Whether it tells a deed in which the plaintiff appears, outside any count, and says nothing of notice."""
    if allegation.count is not None or _NOTICE.search(allegation.words):
        return False
    return bool(allegation.deeds) and any(m.kind == "plaintiff" for m in allegation.mentions)


def events(text: Complained) -> list[date]:
    """The full dates of the plaintiff’s own events."""
    return [
        day for a in text.reading.allegations if a.role != "jurisdiction" and is_event(a) for day in dates_in(a.words)
    ]


def number_of(allegation: ReadAllegation) -> int | None:
    """An allegation's printed number, if it is a plain one."""
    return int(allegation.number) if allegation.number.isdigit() else None


# ---------------------------------------------------------------------- decisions cited

_WORD = r"(?:[A-Z][\w.’'&-]*|of|the|de|la|ex|rel\.|for|and)"
CASE = re.compile(
    rf"(?P<name>[A-Z][\w.’'&-]*(?:,?\s+{_WORD}){{0,7}}\s+v\.\s+[A-Z][\w.’'&-]*(?:,?\s+{_WORD}){{0,7}}),\s+(?P<volume>\d+)\s+"
    r"(?P<reporter>U\.\s?S\.|S\.\s?Ct\.|F\.\s?(?:2d|3d|4th)|F\.\s?Supp\.(?:\s?[23]d)?|F\.\s?App[’']x)\s+(?P<page>\d+|_+)"
    r"(?P<pin>(?:,\s*[\d\s,n.–-]+)?)\s*(?:\((?P<court>[^()]*?)(?P<year>(?:18|19|20)\d\d)\))?"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cited:
    """A reported decision as words cite it, at `start:end` of them."""

    name: str
    cite: str
    year: str
    start: int
    end: int


_SIGNAL = re.compile(
    r"\b(?:[Ss]ee(?: also| generally)?|Cf|Accord|[Cc]iting|[Qq]uoting|In|Under|As|And|The|E\.g)\b[.,]*\s+"
)


def cited(words: str) -> Iterator[Cited]:
    """Every reported decision that words cite in full."""
    for m in CASE.finditer(words) if " v. " in words else ():
        name = _SIGNAL.split(m.group("name"))[-1]
        cite = f"{m.group('volume')} {_reporter(m.group('reporter'))} {m.group('page')}"
        yield Cited(name, cite, m.group("year") or "", m.start(), m.end())


def _reporter(printed: str) -> str:
    return re.sub(r"\s+", "", printed).lower()


def by_cite(library: Library) -> Mapping[str, list[Mapping[str, Any]]]:
    """The library's decisions by where they are reported; one decision may have a row for each claim."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for row in library.authorities().values():
        parts = re.match(r"(\d+)\s+(.+?)\s+(\d+|_+)$", str(row.get("cite", "")))
        if parts:
            key = f"{parts.group(1)} {_reporter(parts.group(2))} {parts.group(3)}"
            found.setdefault(key, []).append(row)
    return found


# ---------------------------------------------------------------------- our own drafts


def printed(pleading: Pleading) -> Iterator[tuple[Allegation | Item | Plain | Quotation, str]]:
    """The blocks of a draft of ours that carry prose, with their words."""
    for block in pleading.outline.blocks:
        if isinstance(block, Allegation | Item | Plain | Quotation):
            yield block, text_of(block.inlines)


def own_flaw(pleading: Pleading, block: Allegation | Item | Plain | Quotation, message: str, help: str, excerpt: str) -> Flaw:  # fmt: skip
    """A flaw in printed words of ours, at the typed words that hold the excerpt or the nearest to it."""
    keyed = [i for i in block.inlines if isinstance(i, Text | Citation) and i.keys]
    holding = [i for i in keyed if excerpt in i.text] or keyed
    place = pleading.known.place(holding[0].keys[0]) if holding else None
    number = block.number if isinstance(block, Allegation) else None
    facts = getattr(block, "facts", ())
    return Flaw(message, help, place, facts[0] if facts else None, excerpt[:80], allegation=number)
