"""The caption: court, every party, case number, title. One small function per layout.

A layout is a district's custom. Sources: S.D. Ohio, colons between the halves and the title on the right (custom,
from memory); N.D. Ga., closing parentheses, a rule under the parties, the title beneath (Castro-Torres v. Lignitz,
No. 1:10-cv-02636); D. Minn., rules above and below the parties, the title on the right (Hill v. Stanek,
No. 0:11-cv-03542). Any other name gets the default: a ruled box, which holds everywhere.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafter.ooxml import Element, WordStyle, add, make, qn, value_of
from drafter.outline import Caption, Inlines, Text, text_of
from drafter.render.paragraphs import ParagraphWriter
from drafter.render.tables import cell, shell
from drafter.render.template import WordTemplate

_TITLE = "Caption of the case"
_DESCRIPTION = "Laid out in columns: the parties on the left; the case number and what follows it on the right."
_BRACKET = 400  # twips: the column of marks
_INSET = 230  # twips that a cell's margin and a paragraph's right indent take


@dataclass(frozen=True, slots=True)
class _Page:
    """The page a caption is laid out on: how wide its text and how large its type is, in twips."""

    writer: ParagraphWriter
    width: int
    em: int

    def split(self, percent: int) -> tuple[int, int]:
        """Two columns, the left one `percent` of the width."""
        left = self.width * percent // 100
        return left, self.width - left


def write_caption(caption: Caption, writer: ParagraphWriter, template: WordTemplate) -> list[Element]:
    """The caption as paragraphs and one table, in the order outline.paragraphs gives."""
    above = [writer.paragraph(WordStyle.CAPTION_COUNSEL, line) for line in caption.counsel]
    above += [writer.words(WordStyle.CAPTION_COURT, line) for line in caption.court]
    layout = _LAYOUTS.get(caption.layout, _default)
    return [*above, *layout(caption, _Page(writer, template.text_width, template.em))]


def _default(caption: Caption, page: _Page) -> list[Element]:
    """A rule beside and beneath the parties; the title centred below."""
    left, right = _cells(caption, page.writer, page.split(53))
    _rule(left, "bottom", "right")
    return [_table(page.writer, left, right), *_title(caption, page.writer)]


def _ohsd(caption: Caption, page: _Page) -> list[Element]:
    """S.D. Ohio: a column of colons; the title and the jury demand stand on the right."""
    left, bracket, right = _bracketed(caption, page, ":", title=True)
    return [_table(page.writer, left, bracket, right), page.writer.paragraph(WordStyle.SPACER)]


def _gand(caption: Caption, page: _Page) -> list[Element]:
    """N.D. Ga.: a column of closing parentheses, a rule under the parties; the title centred below."""
    left, bracket, right = _bracketed(caption, page, ")", title=False)
    _rule(left, "bottom")
    return [_table(page.writer, left, bracket, right), *_title(caption, page.writer)]


def _mnd(caption: Caption, page: _Page) -> list[Element]:
    """D. Minn.: rules across the page above and below; the title and the jury demand stand on the right."""
    left, right = _cells(caption, page.writer, page.split(55), title=True)
    _rule(left, "top", "bottom")
    _rule(right, "top", "bottom")
    return [_table(page.writer, left, right), page.writer.paragraph(WordStyle.SPACER)]


_Layout = Callable[[Caption, _Page], list[Element]]
_LAYOUTS: dict[str, _Layout] = {"ohsd": _ohsd, "gand": _gand, "mnd": _mnd}


def _title(caption: Caption, writer: ParagraphWriter) -> list[Element]:
    subtitle = (writer.paragraph(WordStyle.SUBTITLE, line) for line in caption.subtitle)
    return [writer.paragraph(WordStyle.TITLE, caption.title), *subtitle]


def _table(writer: ParagraphWriter, *cells: Element) -> Element:
    widths = [int(value_of(c.find(f"{qn('w:tcPr')}/{qn('w:tcW')}"), "w:w") or 0) for c in cells]
    table = shell(writer.ids[WordStyle.CAPTION_TABLE], widths, title=_TITLE, description=_DESCRIPTION, header=False)
    add(table, "w:tr").extend(cells)
    return table


def _cells(
    caption: Caption, writer: ParagraphWriter, widths: tuple[int, int], *, title: bool = False
) -> tuple[Element, Element]:
    """The parties' cell and the right-hand cell, the latter centred in height against the former."""
    left = cell(widths[0], [writer.paragraph(style, line) for style, line in _party_lines(caption)])
    lines = [writer.paragraph(WordStyle.CAPTION_RIGHT, line) for line in caption.right]
    if title:
        lines += [writer.paragraph(WordStyle.CAPTION_RIGHT_TITLE, t) for t in (caption.title, *caption.subtitle)]
    right = cell(widths[1], lines or [writer.paragraph(WordStyle.CAPTION_RIGHT)])
    right[0].append(make("w:vAlign", val="center"))
    return left, right


def _bracketed(caption: Caption, page: _Page, mark: str, *, title: bool) -> tuple[Element, Element, Element]:
    """The two cells with a column of `mark` between them, one for each line of the parties' cell."""
    width, rest = page.split(50)
    left, right = _cells(caption, page.writer, (width, rest - _BRACKET), title=title)
    marks = "\n".join([mark] * _number_of_lines(caption, (width - _INSET) / page.em))
    return left, cell(_BRACKET, [page.writer.words(WordStyle.CAPTION_BRACKET, marks)]), right


def _party_lines(caption: Caption) -> Iterator[tuple[WordStyle, Inlines]]:
    """The lines of the parties' cell, each with its style."""
    for side, (parties, word) in enumerate(caption.sides):
        for party in parties:
            yield WordStyle.CAPTION_PARTY, party.name
            if party.description:
                yield WordStyle.CAPTION_DESCRIPTION, party.description
        yield WordStyle.CAPTION_ROLE, (Text(word),)
        if side == 0:
            yield WordStyle.CAPTION_VERSUS, (Text("v."),)


def _rule(of: Element, *sides: str) -> None:
    """Draw rules on some sides of a cell (direct formatting: a rule belongs to one cell, no style reaches it)."""
    borders = make("w:tcBorders")
    for side in ("top", "left", "bottom", "right"):
        if side in sides:
            add(borders, f"w:{side}", val="single", sz="8", space="0", color="000000")
    width = of[0][0]
    width.addnext(borders)


def _number_of_lines(caption: Caption, width: float) -> int:
    """How many lines the parties' cell, `width` ems wide, runs to, with half a line above all but descriptions."""
    lines = 0.0
    for style, inlines in _party_lines(caption):
        lines += _wrapped(text_of(inlines), width)
        lines += 0.0 if style is WordStyle.CAPTION_DESCRIPTION else 0.5
    return math.ceil(lines)


def _wrapped(text: str, width: float) -> int:
    """How many lines `text` takes in a column `width` ems wide."""
    lines, used = 1, 0.0
    for word in text.split():
        size = _width(word)
        if used and used + 0.25 + size > width:
            lines, used = lines + 1, 0.0
        used += size + (0.25 if used else 0.0)
    return max(lines, math.ceil(used / width))


def _width(word: str) -> float:
    """The width of a word in ems: Times' averages, rather too wide than too narrow (a mark too many does no harm)."""
    return sum(0.70 if c.isupper() else 0.5 if c.isdigit() else 0.46 if c.isalpha() else 0.32 for c in word)
