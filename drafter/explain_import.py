"""What an importer read out of a complaint, in words: so that its reader can tell what the lint rests on."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from drafter.complaint import Complaint, ReadCount, ReadParty


def explained(complaint: Complaint) -> str:
    """Court, parties, groups, sections, allegations and counts, one a line."""
    return "\n".join(_lines(complaint))


def _lines(complaint: Complaint) -> Iterator[str]:
    numbers = {a.id: a.number or f"({i})" for i, a in enumerate(complaint.allegations(), 1)}
    yield f"Court: {complaint.court or 'not found'}"
    yield from _parties("Plaintiffs", complaint.plaintiffs)
    yield from _parties("Defendants", complaint.defendants)
    for group in complaint.groups:
        yield f"Group: “{group.label}” stands for {', '.join(group.members)}"
    how = "numbered" if complaint.numbered else "not numbered: blank lines were taken to part them"
    yield f"Allegations: {len(numbers)}, {how}"
    for section in complaint.sections:
        yield f"  {section.title}: {_span(section.allegations, numbers)}"
    yield f"Counts: {len(complaint.counts) or 'none found'}"
    for count in complaint.counts:
        yield f"  {count.label}: {_title(count) or 'no title'}"
        yield f"    against: {count.against or 'nobody is named in its heading'}"
        yield f"    allegations: {_span(count.allegations, numbers)}"
        yield from _folded(f"    takes in: {_taken(count)}")


def _title(count: ReadCount) -> str:
    """A count's title without the line that says whom it is against."""
    return re.split(
        r"\s*\(?\b(?:(?:M(?:r|s|x|rs)\.|The Estate of|Plaintiffs?)(?: \w+\.?)*? )?against\b",
        count.title,
        maxsplit=1,
        flags=re.IGNORECASE,
    )[0].strip()


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of a terminal's width, set in beneath its first."""
    return iter(textwrap.wrap(line, 78, subsequent_indent=" " * 14, break_long_words=False, break_on_hyphens=False))


def _parties(word: str, parties: Sequence[ReadParty]) -> Iterator[str]:
    yield f"{word}: {len(parties) or 'none found'}"
    kinds = {"person": "a person", "entity": "a body", "unnamed": "not named"}
    for party in parties:
        known = f", called {', '.join(party.aliases)}" if party.aliases else ""
        doubt = "" if party.sure == "certain" else "; uncertain: named in the body alone"
        yield f"  {party.name} ({kinds[party.kind]}{doubt}){known}"


def _span(ids: Sequence[str], numbers: dict[str, str]) -> str:
    if not ids:
        return "none"
    return numbers[ids[0]] if len(ids) == 1 else f"{numbers[ids[0]]}-{numbers[ids[-1]]}"


def _taken(count: ReadCount) -> str:
    taken = count.incorporates
    if taken is None:
        return "nothing from elsewhere"
    if taken.everything:
        return "everything before it"
    return ", ".join(_ranges(taken.numbers)) or "something that its words do not number"


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    start = None
    for at, number in enumerate(numbers):
        start = number if start is None else start
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            yield str(start) if start == number else f"{start}-{number}"
            start = None
