"""The text renderer: an Outline as plain text, 78 columns wide, numbers hanging. For reading, diffs and `lint -`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from drafter.outline import (
    DATE_LINE,
    Allegation,
    Block,
    Caption,
    Figure,
    Heading,
    Inlines,
    Item,
    Outline,
    Plain,
    Quotation,
    SignatureBlock,
    Table,
    text_of,
)

_WIDTH = 78
_NUMBER = 6  # columns an allegation's number takes: "   12. "
_CENTERED = ("centered",)


def render(outline: Outline) -> str:
    """The pleading as text, a blank line between paragraphs. Raises TypeError for an unresolved inline."""
    paragraphs = [paragraph for block in outline.blocks for paragraph in _lines_of(block)]
    if outline.footer:
        paragraphs.append(outline.footer.center(_WIDTH).rstrip())
    return "\n\n".join(paragraphs) + "\n"


def _lines_of(block: Block) -> Iterator[str]:
    match block:
        case Allegation():
            yield _hanging(f"{block.number}.", block.inlines, 0)
        case Item():
            mark = f"{block.letter}." if block.kind == "prayer" else f"({block.letter})"
            yield _hanging(mark, block.inlines, block.level - (block.kind == "prayer"))
        case Heading():
            yield from _heading(block)
        case Quotation():
            yield _wrapped(text_of(block.inlines), _NUMBER * 2, right=_NUMBER)
        case Table():
            yield _table(block)
        case Figure():
            yield _centered(text_of(block.caption))
        case Caption():
            yield from _caption(block)
        case SignatureBlock():
            yield from _signature(block)
        case Plain():
            yield _centered(text_of(block.inlines)) if block.kind in _CENTERED else _wrapped(text_of(block.inlines), 0)


def _heading(block: Heading) -> Iterator[str]:
    lead = f"{block.label} {block.number}".strip()
    text = "\n".join(filter(None, (lead, text_of(block.inlines))))
    yield _centered(text) if block.level == 1 or lead else _wrapped(text, 0)
    if block.against:
        yield _centered(text_of(block.against))


def _caption(caption: Caption) -> Iterator[str]:
    """Counsel, court, parties with what they are, the right-hand side, title: one below the other."""
    if caption.counsel:
        yield "\n".join(text_of(line) for line in caption.counsel)
    yield _centered("\n".join(caption.court))
    for side, (parties, word) in enumerate(caption.sides):
        for party in parties:
            name = _wrapped(text_of(party.name), 0)
            yield f"{name}\n{_wrapped(text_of(party.description), 4)}" if party.description else name
        yield " " * 16 + word
        if side == 0:
            yield " " * 8 + "v."
    yield "\n".join(text_of(line) for line in caption.right)
    yield "\n".join(_centered(text_of(line)) for line in (caption.title, *caption.subtitle))


def _table(block: Table) -> str:
    """A row a line, cells between bars, as wide as they need: a table is data, so it is not wrapped."""
    rows = [[text_of(cell) for cell in row] for row in (block.header, *block.rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "-+-".join("-" * width for width in widths), *lines[1:]])


def _signature(block: SignatureBlock) -> Iterator[str]:
    if block.date_line:
        yield DATE_LINE
    lines = [text_of(line) for line in block.lines]
    if lines and not lines[0].strip():
        lines[0] = "_" * 34
    yield "\n".join(_wrapped(line, 36) for line in lines)


def _hanging(mark: str, inlines: Inlines, level: int) -> str:
    """A number in the margin of its paragraph; the text hangs beside it."""
    indent = _NUMBER * level
    lead = " " * indent + mark.ljust(_NUMBER - 1) + " "
    wrapped = _wrapped(text_of(inlines), indent + _NUMBER)
    return lead + wrapped[indent + _NUMBER :]


def _wrapped(text: str, left: int, right: int = 0) -> str:
    """Wrapped to the width, typed line ends kept. No-break spaces hold; nothing is hyphenated."""
    lines = (
        textwrap.fill(
            line, _WIDTH - right, initial_indent=" " * left, subsequent_indent=" " * left,
            break_long_words=False, break_on_hyphens=False,
        )
        for line in text.split("\n")
    )  # fmt: skip
    return "\n".join(lines)


def _centered(text: str) -> str:
    wrapped = (piece for line in text.split("\n") for piece in textwrap.wrap(line, _WIDTH) or [""])
    return "\n".join(line.center(_WIDTH).rstrip() for line in wrapped)
