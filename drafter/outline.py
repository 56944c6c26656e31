"""The outline: the pleading as a tree of plain values, between assembly and rendering.

Blocks, in print order: Heading, Allegation, Item, Quotation, Table, Figure, Plain, Caption, SignatureBlock.
Inlines: Text, NumberRef, Citation, Gap; and, until `passes` has resolved them, Mention, Definition and Reference.
An Allegation's `number` is the number *as printed*; assembly leaves it None and the numbering pass fills it in.
Renderers decide nothing about content: what a block prints is what its inlines say, plus its own number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Emphasis = Literal["", "em", "strong"]
Role = Literal[
    "fact", "party", "background", "element", "harm", "incorporation", "jurisdiction", "presuit", "introduction",
    "relief", "law", "unknown",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """Words. `keys` are the typed leaves of the facts file (paths joined by `/`) whose words these are."""

    text: str
    emphasis: Emphasis = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberRef:
    """The number of another allegation: a live cross-reference whose cached text is `number`."""

    target: str
    number: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A legal authority as it prints. `authority` is its id in the library, or None when the user typed it."""

    text: str
    authority: str | None = None
    emphasis: Emphasis = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """A visible hole in a draft: what is missing (`w`: who, what, when, where, element …) and a word to the drafter."""

    w: str
    text: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named. `form`: short | full | he | him | his | himself | possessive. Resolved by passes into Text."""

    who: str
    form: str = "short"
    keys: tuple[str, ...] = ()
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """References to facts by id, to be printed as "¶ 3" or "¶¶ 3–5, 12". Resolved by passes."""

    targets: tuple[str, ...]
    sign: bool = True
    keys: tuple[str, ...] = ()


Inline = Text | NumberRef | Citation | Gap | Mention | Reference
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block came from: the template and its line, if a template made it."""

    template: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. `level` 1 is a part of the pleading, 2 and 3 stand within it.

    `label` is what is numbered automatically in front of it ("COUNT" gives COUNT I); `number` is the numeral as
    printed. A count's heading has level 2, the label "COUNT" and an `against` line printed beneath it.
    """

    level: int
    inlines: Inlines
    label: str = ""
    number: str = ""
    against: Inlines = ()
    id: str = ""
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Allegation:
    """A numbered sentence (or a few) of the pleading.

    `facts` are the ids of the facts that have their home here, the first being the bookmark's; `element` and
    `claim` are set inside counts.
    """

    inlines: Inlines
    id: str = ""
    facts: tuple[str, ...] = ()
    number: str | None = None
    role: Role = "unknown"
    claim: str | None = None
    element: str | None = None
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Item:
    """A lettered line under an allegation ("(a)"), or a paragraph of the prayer ("A."). `series` groups siblings."""

    inlines: Inlines
    level: int = 1
    letter: str = ""
    kind: Literal["item", "prayer"] = "item"
    facts: tuple[str, ...] = ()
    claim: str | None = None
    element: str | None = None
    role: Role = "unknown"
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A block quotation, set in from both margins. It continues the allegation above it."""

    inlines: Inlines
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a header row and rows of cells, with a caption in an allegation of its own."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    title: str = ""
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture. `path` is relative to the facts file; `alternative` is what a screen reader says."""

    path: str
    caption: Inlines
    alternative: str = ""
    data: bytes = b""
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Plain:
    """An unnumbered paragraph. `kind` picks the Word style."""

    inlines: Inlines
    kind: Literal["body", "lead-in", "centered", "notice", "signature"] = "body"
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class CaptionParty:
    """One party's line in the caption, e.g. "JANE ROE," and what stands under it ("in his individual capacity,")."""

    name: Inlines
    description: Inlines = ()


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption: court, every party, case number, the document's title and what stands beside the parties."""

    court: tuple[str, ...]
    plaintiffs: tuple[CaptionParty, ...]
    defendants: tuple[CaptionParty, ...]
    plaintiff_word: str
    defendant_word: str
    right: tuple[Inlines, ...]
    title: Inlines
    subtitle: tuple[Inlines, ...] = ()
    counsel: tuple[Inlines, ...] = ()
    layout: str = "default"
    intervenors: tuple[CaptionParty, ...] = ()
    intervenor_word: str = ""

    @property
    def sides(self) -> tuple[tuple[tuple[CaptionParty, ...], str], ...]:
        """Each side's parties and the word under them; "v." stands after the first."""
        sides = ((self.plaintiffs, self.plaintiff_word), (self.defendants, self.defendant_word))
        return (*sides, (self.intervenors, self.intervenor_word)) if self.intervenors else sides


DATE_LINE = "Dated: ____________________"


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Where counsel signs: lines of a block, the first of them the rule to sign on. Never "/s/".

    With `date_line` a blank to date it by hand, DATE_LINE, stands above.
    """

    lines: tuple[Inlines, ...]
    date_line: bool = True


Block = Heading | Allegation | Item | Quotation | Table | Figure | Plain | Caption | SignatureBlock


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole pleading.

    `title` is the document's title for its properties; `style` the Word template under templates/styles;
    `footer` what stands in the footer before "Page X of Y"; `withheld` the typed keys that do not print and why.
    """

    blocks: tuple[Block, ...]
    title: str = "Complaint"
    style: str = "default"
    footer: str = ""
    withheld: tuple[tuple[str, str], ...] = field(default=())


def inlines_of(block: Block) -> Iterator[Inline]:
    """Every inline of a block, in print order."""
    match block:
        case Heading():
            yield from block.inlines
            yield from block.against
        case Table():
            for row in (block.header, *block.rows):
                for cell in row:
                    yield from cell
        case Figure():
            yield from block.caption
        case Caption():
            for party in (party for parties, _ in block.sides for party in parties):
                yield from party.name
                yield from party.description
            for line in (*block.right, block.title, *block.subtitle, *block.counsel):
                yield from line
        case SignatureBlock():
            for line in block.lines:
                yield from line
        case _:
            yield from block.inlines


def text_of(inlines: Inlines) -> str:
    """The words of finished inlines. Raises TypeError if a Mention or Reference was left unresolved."""
    parts = []
    for inline in inlines:
        match inline:
            case Text(text=text) | Citation(text=text):
                parts.append(text)
            case NumberRef(number=number):
                parts.append(number)
            case Gap(text=text):
                parts.append(f"[GAP: {text}]")
            case _:
                raise TypeError(f"unresolved inline {inline!r}")
    return "".join(parts)


def paragraphs(outline: Outline) -> Iterator[str]:
    """The text of the pleading, paragraph by paragraph, numbers included: what every renderer must print."""
    for block in outline.blocks:
        yield from _paragraphs_of(block)


def _paragraphs_of(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            lead = f"{block.label} {block.number}".strip()
            yield f"{lead}\n{text_of(block.inlines)}" if lead else text_of(block.inlines)
            if block.against:
                yield text_of(block.against)
        case Allegation():
            yield f"{block.number}.\t{text_of(block.inlines)}"
        case Item():
            mark = f"{block.letter}." if block.kind == "prayer" else f"({block.letter})"
            yield f"{mark}\t{text_of(block.inlines)}"
        case Table():
            for row in (block.header, *block.rows):
                yield from (text_of(cell) for cell in row)
        case Figure():
            yield text_of(block.caption)
        case Caption():
            yield from _caption_paragraphs(block)
        case SignatureBlock():
            if block.date_line:
                yield DATE_LINE
            yield from (text_of(line) for line in block.lines)
        case _:
            yield text_of(block.inlines)


def _caption_paragraphs(caption: Caption) -> Iterator[str]:
    """Counsel (where the court wants it on top), court, parties, the right-hand side, title."""
    yield from (text_of(line) for line in caption.counsel)
    yield from caption.court
    for side, (parties, word) in enumerate(caption.sides):
        for party in parties:
            yield text_of(party.name)
            if party.description:
                yield text_of(party.description)
        yield word
        if side == 0:
            yield "v."
    yield from (text_of(line) for line in caption.right)
    yield text_of(caption.title)
    yield from (text_of(line) for line in caption.subtitle)
