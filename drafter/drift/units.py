"""Units: the paragraphs of a draft and of its edited copy in a form that can be compared.

Typography is made even (a quotation mark is a quotation mark), and a cross-reference stands as the bookmark it names, so
that numbers which moved along by themselves are no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from drafter.importers.docx_numbers import NumberedParagraph
from drafter.ooxml import WordStyle
from drafter.outline import Allegation, Inlines, Item, Outline, Text, text_of

Kind = Literal["allegation", "item", "prayer", "heading", "plain"]
_EVEN = str.maketrans({
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-", "–": "-", "—": "-",
})  # fmt: skip
_NUMBERS: tuple[tuple[str, Kind], ...] = ((r"\d+\.?", "allegation"), (r"\(\w+\)", "item"), (r"[A-Z]{1,2}\.", "prayer"))
_LETTERED = (WordStyle.ITEM_1, WordStyle.ITEM_2, WordStyle.ITEM_3, WordStyle.PRAYER_1, WordStyle.PRAYER_2)
_NUMBERED = frozenset({WordStyle.ALLEGATION, WordStyle.ALLEGATION_LEAD_IN, *_LETTERED})
_FIELDS: Mapping[str, Literal["who", "when", "where"]] = {
    "who": "who", "date": "when", "time": "when", "later": "when", "where": "where", "at": "where",
}  # fmt: skip
_WORD = re.compile(r"⟦[^⟧]*⟧|\w+")
_LONGEST_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class W:
    """Who, when or where, as an allegation says it: its words, and how many words stand before them."""

    kind: Literal["who", "when", "where"]
    words: str
    at: int


@dataclass(frozen=True)
class Unit:
    """One paragraph, the `position`th of its document. `number` is its automatic number as printed.

    `head` is the unit of the allegation that it continues, `under` that allegation's number. `references` are its cross-references: the bookmark each names and the number it shows. `facts` and `ws` are known of
    a draft alone.
    """

    position: int
    text: str
    shown: str
    number: str
    kind: Kind
    bookmarks: tuple[str, ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    head: int | None = None
    under: str = ""
    facts: tuple[str, ...] = ()
    ws: tuple[W, ...] = ()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in small letters, to be compared; a reference and a short number are one: either may be typed."""
        return tuple("#" if w.startswith("⟦") or (w.isdigit() and len(w) < 4) else w for w in words_in(self.text))

    @property
    def label(self) -> str:
        """What a reader calls it: "¶ 12", "¶ 63(b)", "the heading “The Stop”"."""
        bare = self.number.rstrip(".")
        match self.kind:
            case "allegation":
                return f"¶ {bare}"
            case "item":
                return f"¶ {self.under}{bare}" if self.under else f"line {bare}"
            case "prayer":
                return f"paragraph {bare} of the prayer"
            case "heading":
                return f"the heading “{excerpt(f'{bare} {self.shown}')}”"
        return f"the paragraph “{excerpt(self.shown)}”"


def excerpt(text: str) -> str:
    """The first words of a text, on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_EXCERPT else f"{flat[: _LONGEST_EXCERPT - 1].rsplit(' ', 1)[0]}…"


def even(text: str) -> str:
    """A text without differences of typography and spacing."""
    return " ".join(text.translate(_EVEN).split())


def words_in(text: str) -> list[str]:
    """The words and references of a text, in small letters, without differences of typography."""
    return _WORD.findall(even(text).lower())


def units_of(paragraphs: Sequence[NumberedParagraph], own: Mapping[str, str] | None = None) -> list[Unit]:
    """The units of a document, in print order. `own` gives a bookmark's name in the draft, where it has another here."""
    units: list[Unit] = []
    head: int | None = None
    for position, paragraph in enumerate(paragraphs):
        unit = _unit(position, paragraph, own or {})
        if not (any(map(str.isalnum, unit.text)) or unit.kind in ("allegation", "item")):
            continue
        if unit.kind == "allegation":
            head = len(units)
        elif unit.kind in ("heading", "prayer"):
            head = None
        elif head is not None:
            unit = replace(unit, head=head, under=units[head].number.rstrip("."))
        units.append(unit)
    return units


def _unit(position: int, paragraph: NumberedParagraph, own: Mapping[str, str]) -> Unit:
    kind: Kind = "heading" if paragraph.style.lower().startswith(("heading", "count heading", "title")) else "plain"
    for pattern, named in _NUMBERS:
        kind = named if re.fullmatch(pattern, paragraph.number) else kind
    pieces, references, at = [], [], 0
    for reference in paragraph.references:
        name = own.get(reference.bookmark, reference.bookmark)
        pieces += [paragraph.text[at : reference.start], f"⟦{name}⟧"]
        references.append((name, paragraph.text[reference.start : reference.end].strip(" .")))
        at = reference.end
    text = even("".join([*pieces, paragraph.text[at:]]))
    return Unit(position, text, paragraph.text.strip(), paragraph.number, kind, paragraph.bookmarks, tuple(references))


def own_names(paragraphs: Iterable[NumberedParagraph], known: frozenset[str]) -> dict[str, str]:
    """Bookmarks that Word or a lawyer set beside one of the draft's: other names for the same allegation."""
    names: dict[str, str] = {}
    for paragraph in paragraphs:
        ours = [name for name in paragraph.bookmarks if name in known]
        names |= {name: ours[0] for name in paragraph.bookmarks if ours and name not in known}
    return names


def drafted_units(outline: Outline, paragraphs: Sequence[NumberedParagraph]) -> list[Unit]:
    """The units of a draft, given its outline and the paragraphs it was rendered as, with facts and Ws."""
    blocks = [b for b in outline.blocks if isinstance(b, Allegation | Item)]
    numbered = [i for i, p in enumerate(paragraphs) if p.style in _NUMBERED]
    known = dict(zip(numbered, blocks, strict=True))
    return [
        replace(unit, facts=known[unit.position].facts, ws=tuple(_ws_of(known[unit.position].inlines)))
        if unit.position in known
        else unit
        for unit in units_of(paragraphs)
    ]


def _ws_of(inlines: Inlines) -> Iterator[W]:
    """The actors, dates, times and places that an allegation prints, each with its words."""
    at = 0
    for inline in inlines:
        if isinstance(inline, Text) and any(map(str.isalnum, inline.text)):
            said = dict.fromkeys(_FIELDS[f] for f in map(_field, inline.keys) if f in _FIELDS)
            yield from (W(kind, inline.text.strip(), at) for kind in said)
        at += len(words_in(text_of((inline,))))


def _field(key: str) -> str:
    """The field that a typed key ends in: `who` of `story/1/acts/0/who/1`."""
    return next((part for part in reversed(key.split("/")) if not part.isdigit()), "")
