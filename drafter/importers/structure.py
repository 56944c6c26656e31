"""From paragraphs to a Complaint: caption, parties, sections, allegations with their roles, counts and what they take in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.complaint import Complaint, Incorporation, ReadCount, Section
from drafter.diagnostics import Place
from drafter.importers.aliases import groups_of, with_aliases
from drafter.importers.headings import COUNT
from drafter.importers.paragraphs import Paragraph
from drafter.importers.parties import parties_of
from drafter.outline import Allegation, Block, Heading, Item, Outline, Plain, Role, Text

_INCORPORATES = re.compile(r"\bincorporat|\bre-?alleg|\brepeat(?:s|ed)?\b[^.]{0,60}\ballegation", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})\s*(?:-|–|—|through|thru|to|and including|inclusive of)+\s*(\d{1,3})")
_TORN_RANGE = re.compile(r"\bin\s+[1lI!'’|\[\]\s]{2,}[-–]\s*(\d{1,3})\s+above")
"""A scan's ruin of "¶¶ 1 - 65 above": marks where the sign and the first number stood."""
_PARAGRAPHS = re.compile(r"(?:paragraphs?|¶+|nos?\.|numbers?|\d)[\s\w,.¶–—-]*", re.IGNORECASE)
_EVERYTHING = re.compile(
    r"\b(?:all|each(?: and every)?|every|the)\b[^.]{0,60}\b(?:other|preceding|foregoing|above|prior|previous|paragraphs above|allegations? of this complaint|stated above|set forth above)\b|"
    r"\b(?:preceding|foregoing|above)\b[^.]{0,30}\b(?:paragraphs?|allegations?)\b",
    re.IGNORECASE,
)
_CAPACITIES = re.compile(r"\s*\([^()]{0,80}\bcapacit[^()]{0,80}\)", re.IGNORECASE)
_ROLES: tuple[tuple[str, Role], ...] = (
    (r"introduction|preliminary|nature of", "introduction"), (r"jurisdiction|venue", "jurisdiction"), (r"\bpart(?:y|ies)\b", "party"),
    (r"exhaustion|notice of claim|administrative|pre-?su?it|pre-lawsuit", "presuit"), (r"fact|background|allegations", "fact"),
    (r"damage|injur", "harm"), (r"prayer|relief requested|jury", "relief"),
)  # fmt: skip


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    blocks: list[Block] = field(default_factory=list)
    sections: list[tuple[str, list[str]]] = field(default_factory=list)
    counts: list[tuple[str, str, str, list[str]]] = field(default_factory=list)
    in_count: bool = False
    role: Role = "unknown"
    number_of_allegations: int = 0
    heading: list[str] = field(default_factory=list)


def complaint_of(paragraphs: Sequence[Paragraph], lines: Sequence[str], path: str) -> Complaint:
    """The complaint that these paragraphs make. `lines` are the printed lines, which the caption is read from."""
    numbered = any(p.kind == "numbered" for p in paragraphs)
    reading = _Reading()
    places: dict[str, Place] = {}
    bookmarks: dict[str, tuple[str, ...]] = {}
    for paragraph in paragraphs if numbered else _by_blank_lines(paragraphs):
        before = reading.number_of_allegations
        _take(reading, paragraph)
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
        tuple(_count(row, texts) for row in reading.counts), numbered, places, bookmarks,
    )  # fmt: skip


def _by_blank_lines(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Without numbers, every plain paragraph of some length stands for an allegation."""
    for paragraph in paragraphs:
        words = len(paragraph.text.split())
        plain = paragraph.kind in ("plain", "item") and (
            words > 7 or (words > 3 and paragraph.text.endswith((".", "?", "!")))
        )
        yield Paragraph("numbered", paragraph.text, "", paragraph.line, paragraph.bookmarks) if plain else paragraph


def _take(reading: _Reading, paragraph: Paragraph) -> None:
    if paragraph.kind == "heading":
        _take_heading(reading, paragraph.text)
    elif paragraph.kind == "numbered":
        _take_allegation(reading, paragraph)
    elif paragraph.kind == "item" and reading.blocks and isinstance(reading.blocks[-1], Allegation | Item):
        last = reading.blocks[-1]
        reading.blocks.append(Item((Text(paragraph.text),), role=last.role, claim=last.claim))
    else:
        reading.blocks.append(Plain((Text(paragraph.text),)))


def _take_heading(reading: _Reading, text: str) -> None:
    opens = bool(COUNT.match(text))
    reading.blocks.append(Heading(2 if opens else 1, (Text(text),)))
    if opens:
        label, title, against = _count_heading(text)
        reading.counts.append((label, title, against, []))
        reading.in_count = True
        return
    role = next((role for pattern, role in _ROLES if re.search(pattern, text, re.IGNORECASE)), None)
    if role is not None and not (reading.in_count and role == "fact"):
        reading.role = role
        reading.in_count = False
    if reading.in_count and not reading.counts[-1][3]:
        label, title, against, ids = reading.counts[-1]
        reading.counts[-1] = (label, f"{title} {text}".strip(), against or _against(text), ids)
        return
    reading.sections.append((text, []))


def _take_allegation(reading: _Reading, paragraph: Paragraph) -> None:
    reading.number_of_allegations += 1
    id = f"p{reading.number_of_allegations}"
    role: Role = "element" if reading.in_count else reading.role
    claim = None
    if reading.in_count:
        reading.counts[-1][3].append(id)
        claim = f"c{len(reading.counts)}"
    elif reading.sections:
        reading.sections[-1][1].append(id)
    if (
        _INCORPORATES.search(paragraph.text)
        and len(paragraph.text.split()) < 60
        and (reading.in_count or role == "unknown")
    ):
        role = "incorporation"
    number = paragraph.number or None
    reading.blocks.append(Allegation((Text(paragraph.text),), id, (), number, role, claim))


# ---------------------------------------------------------------------- counts


def _count_heading(text: str) -> tuple[str, str, str]:
    """A count's heading in three: its label, its title and the line that says whom it is against."""
    match = COUNT.match(text)
    label = match.group().strip() if match else text
    rest = text[len(match.group()) :] if match else ""
    return label, rest.strip(" \t:–—-."), _against(text)


def _against(text: str) -> str:
    found = re.search(r"\b(?:against|as to|v\.)\s+(.+)", text, re.IGNORECASE)
    named = _CAPACITIES.sub("", found.group(1)) if found else ""
    return re.sub(r"\s+(?=[,;.])|[\s)]+$", "", named.strip())


def _count(row: tuple[str, str, str, list[str]], texts: Mapping[str, str]) -> ReadCount:
    label, title, against, ids = row
    taking = next((id for id in ids if _INCORPORATES.search(texts[id])), None)
    return ReadCount(label, title, against, tuple(ids), incorporation(taking, texts[taking]) if taking else None)


def incorporation(id: str, text: str) -> Incorporation:
    """What an incorporating sentence takes in: numbers and ranges, or everything before it."""
    numbers: set[int] = set()
    text = re.sub(r"[\"“”](?=\d)|(?<=\d)[\"“”]", "", text)
    if torn := _TORN_RANGE.search(text):
        return Incorporation(id, tuple(range(1, int(torn.group(1)) + 1)))
    for piece in _PARAGRAPHS.findall(text):
        for low, high in _RANGE.findall(piece):
            if 0 < int(low) <= int(high) < 1000:
                numbers |= set(range(int(low), int(high) + 1))
        if re.match(r"paragraphs?|¶", piece, re.IGNORECASE):
            numbers |= {int(n) for n in re.findall(r"(?<!\d)(\d{1,3})(?!\d)", piece)}
    return Incorporation(id, tuple(sorted(numbers)), not numbers and bool(_EVERYTHING.search(text)))


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
