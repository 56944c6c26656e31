"""From paragraphs to a Complaint: caption, parties, sections, allegations with their roles, counts and what they take in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from drafter.complaint import Complaint, Section
from drafter.diagnostics import Place
from drafter.importers import counts
from drafter.importers.aliases import groups_of, with_aliases
from drafter.importers.headings import (
    COUNT,
    PRAYER,
    enumerator,
    is_closing,
    is_container,
    is_one_claim,
    is_part,
    names_right,
)
from drafter.importers.paragraphs import Paragraph
from drafter.importers.parties import parties_of
from drafter.outline import Allegation, Block, Heading, Item, Outline, Plain, Role, Text

_ROLES: tuple[tuple[str, Role], ...] = (
    (r"introduction|preliminary|nature of", "introduction"), (r"jurisdiction|venue", "jurisdiction"), (r"\bpart(?:y|ies)\b", "party"),
    (r"exhaustion|notice of claim|administrative|pre-?su?it|pre-lawsuit", "presuit"), (r"fact|background|allegations", "fact"),
    (r"damage|injur", "harm"), (r"prayer|relief requested|jury", "relief"),
)  # fmt: skip


@dataclass(slots=True)
class _Count:
    """A count as it is read. `late`: its heading stands in or after a prayer, where counts are named again."""

    label: str
    title: str
    against: str
    late: bool = False
    ids: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    blocks: list[Block] = field(default_factory=list)
    sections: list[tuple[str, list[str]]] = field(default_factory=list)
    counts: list[_Count] = field(default_factory=list)
    in_count: bool = False
    in_prayer: bool = False
    role: Role = "unknown"
    number_of_allegations: int = 0
    heading: list[str] = field(default_factory=list)


def complaint_of(paragraphs: Sequence[Paragraph], lines: Sequence[str], path: str) -> Complaint:
    """The complaint that these paragraphs make. `lines` are the printed lines, which the caption is read from."""
    numbered = any(p.kind == "numbered" for p in paragraphs)
    reading = _Reading()
    places: dict[str, Place] = {}
    bookmarks: dict[str, tuple[str, ...]] = {}
    taken = paragraphs if numbered else list(_by_blank_lines(paragraphs))
    opening = _opening(taken)
    for at, paragraph in enumerate(taken):
        before = reading.number_of_allegations
        _take(reading, paragraph, opens=at in opening)
        if reading.number_of_allegations > before:
            id = f"p{reading.number_of_allegations}"
            places[id] = Place(path, paragraph.line, 1 if paragraph.line else None)
            bookmarks[id] = paragraph.bookmarks
    outline = Outline(tuple(reading.blocks))
    party_texts = [
        _text(b)
        for b in reading.blocks
        if isinstance(b, Allegation) and b.role in ("party", "jurisdiction", "unknown", "introduction")
    ]
    texts = {b.id: _text(b) for b in reading.blocks if isinstance(b, Allegation)}
    everything = " ".join(p.text for p in paragraphs)
    parties = with_aliases(parties_of(lines, party_texts or [everything]), everything)
    return Complaint(
        path, outline, _court(lines), parties, groups_of(parties, [p.text for p in paragraphs]),
        tuple(Section(title, tuple(ids)) for title, ids in reading.sections if ids),
        tuple(counts.count(row.label, row.title, row.against, row.ids, texts) for row in _pleaded(reading.counts)), numbered, places, bookmarks,
    )  # fmt: skip


def _pleaded(found: Sequence[_Count]) -> Iterator[_Count]:
    """The counts without those that a table of contents or a prayer merely names again."""
    filled = {row.label.lower() for row in found if row.ids}
    return (row for row in found if row.ids or not (row.late or row.label.lower() in filled))


def _by_blank_lines(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Without numbers, every plain paragraph of some length stands for an allegation."""
    for paragraph in paragraphs:
        words = len(paragraph.text.split())
        plain = paragraph.kind in ("plain", "item") and (
            words > 7 or (words > 3 and paragraph.text.endswith((".", "?", "!")))
        )
        yield Paragraph("numbered", paragraph.text, "", paragraph.line, paragraph.bookmarks) if plain else paragraph


def _take(reading: _Reading, paragraph: Paragraph, *, opens: bool) -> None:
    reading.in_prayer = paragraph.kind != "numbered" and (reading.in_prayer or bool(PRAYER.match(paragraph.text)))
    if paragraph.kind == "heading":
        _take_heading(reading, paragraph.text, opens=opens)
    elif paragraph.kind == "numbered":
        _take_allegation(reading, paragraph)
    elif paragraph.kind == "item" and reading.blocks and isinstance(reading.blocks[-1], Allegation | Item):
        last = reading.blocks[-1]
        reading.blocks.append(Item((Text(paragraph.text),), role=last.role, claim=last.claim))
    else:
        reading.blocks.append(Plain((Text(paragraph.text),)))


def _take_heading(reading: _Reading, text: str, *, opens: bool) -> None:
    reading.blocks.append(Heading(2 if opens else 1, (Text(text),)))
    if opens:
        reading.counts.append(_Count(*counts.heading(text), reading.in_prayer))
        reading.in_count = True
        return
    if reading.in_count and not _closes(reading, text):
        last = reading.counts[-1]
        if not last.ids:
            last.title, last.against = f"{last.title} {text}".strip(), last.against or counts.heading(text)[2]
            return
    else:
        reading.in_count = False
        reading.role = next((r for pattern, r in _ROLES if re.search(pattern, text, re.IGNORECASE)), reading.role)
    reading.sections.append((text, []))


def _closes(reading: _Reading, text: str) -> bool:
    """Whether a heading ends the count it stands in: before the count's first allegation it may be its title yet."""
    begun = bool(reading.counts[-1].ids)
    if not begun:
        return is_part(text)
    told = re.search(r"\bfacts?\b|\bfactual|\ballegations\b|\bbackground", text, re.IGNORECASE)
    return not told and (is_closing(text) or is_container(text))


def _take_allegation(reading: _Reading, paragraph: Paragraph) -> None:
    reading.number_of_allegations += 1
    id = f"p{reading.number_of_allegations}"
    role: Role = "element" if reading.in_count else reading.role
    claim = None
    if reading.in_count:
        reading.counts[-1].ids.append(id)
        claim = f"c{len(reading.counts)}"
    elif reading.sections:
        reading.sections[-1][1].append(id)
    if counts.takes_in(paragraph.text) and (reading.in_count or role == "unknown"):
        role = "incorporation"
    number = paragraph.number or None
    reading.blocks.append(Allegation((Text(paragraph.text),), id, (), number, role, claim))


# ---------------------------------------------------------------------- counts without a label


def _opening(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The indexes of the headings that open counts: by their label, or as titles in a part that holds claims."""
    labelled = set(_labelled(paragraphs))
    found = set(labelled)
    for at, paragraph in enumerate(paragraphs):
        if paragraph.kind == "heading" and is_container(paragraph.text) and not found & {at}:
            part = _part(paragraphs, at)
            if labelled.isdisjoint(part):
                found |= set(_titled(paragraphs, at, part))
    return frozenset(found or _taking(paragraphs))


def _taking(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Headings that name a right and whose first allegation takes in what stands before, as a count's does."""
    for at, (heading, first) in enumerate(pairwise(paragraphs)):
        takes = first.kind == "numbered" and counts.takes_in(first.text)
        if heading.kind == "heading" and takes and names_right(heading.text) and not is_container(heading.text):
            yield at


def _labelled(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Headings with a count's label, without those of a table of contents: it stands before every allegation."""
    first = next((i for i, p in enumerate(paragraphs) if p.kind == "numbered"), len(paragraphs))
    found = [i for i, p in enumerate(paragraphs) if p.kind == "heading" and COUNT.match(p.text)]
    later = {counts.heading(paragraphs[i].text)[0].lower() for i in found if i > first}
    return (i for i in found if i > first or counts.heading(paragraphs[i].text)[0].lower() not in later)


def _part(paragraphs: Sequence[Paragraph], at: int) -> range:
    """What stands under a heading until one that ends the claims, or holds claims itself."""
    for end in range(at + 1, len(paragraphs)):
        text = paragraphs[end].text
        if paragraphs[end].kind == "heading" and (is_closing(text) or is_container(text)):
            return range(at + 1, end)
    return range(at + 1, len(paragraphs))


def _titled(paragraphs: Sequence[Paragraph], at: int, part: range) -> list[int]:
    """The headings in a part that are titles of counts; the part's own heading if it speaks of a single claim."""
    heads = [i for i in part if paragraphs[i].kind == "heading" and _first_after(paragraphs, i, part)]
    heads = [i for i in heads if paragraphs[i - 1].kind != "heading" or i - 1 == at]
    if heads:
        heads = [i for i in heads if enumerator(paragraphs[i].text) == enumerator(paragraphs[heads[0]].text)]
        rights = sum(names_right(paragraphs[i].text) for i in heads)
        return heads if 2 * rights >= len(heads) else []
    alone = is_one_claim(paragraphs[at].text) and any(paragraphs[i].kind == "numbered" for i in part)
    return [at] if alone else []


def _first_after(paragraphs: Sequence[Paragraph], at: int, part: range) -> bool:
    """Whether an allegation stands under a heading, with nothing but further headings and words between."""
    following = (p.kind for p in paragraphs[at + 1 : part.stop] if p.kind not in ("heading", "plain"))
    return next(following, "") == "numbered"


# ---------------------------------------------------------------------- the court


def _court(lines: Sequence[str]) -> str:
    """The district as printed, or nothing."""
    for line in lines[:80]:
        found = re.search(
            r"\b((?:northern|southern|eastern|western|middle|central)?\s*district\s+of\s+[a-z' ]{3,30})",
            line,
            re.IGNORECASE,
        )
        if found and "court" not in found.group().lower():
            return re.sub(r"\s+", " ", found.group(1)).strip().title().replace(" Of ", " of ")
    return ""


def _text(block: Block) -> str:
    return "".join(getattr(i, "text", "") for i in getattr(block, "inlines", ()))
