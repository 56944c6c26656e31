"""The Word renderer: an Outline becomes a .docx a clerk accepts and a partner wants to edit.

It decides nothing about content: a block prints what its inlines say and its number. Look comes from the Word
template (styles by name); numbers are Word's own; references are live fields that are right before anyone updates
them. Identical outlines give identical bytes.
"""

from __future__ import annotations

from pathlib import Path

from drafter.ooxml import Element, WordStyle
from drafter.outline import (
    DATE_LINE,
    Allegation,
    Block,
    Caption,
    Figure,
    Heading,
    Item,
    Outline,
    Plain,
    Quotation,
    SignatureBlock,
    Table,
    Text,
    text_of,
)
from drafter.render.anchors import Anchors
from drafter.render.caption import write_caption
from drafter.render.fields import add_page_of_pages
from drafter.render.numbering import NO_LIST, Numbering
from drafter.render.paragraphs import ParagraphWriter
from drafter.render.tables import write_figure, write_table
from drafter.render.template import WordTemplate

_HEADINGS = {1: WordStyle.HEADING_1, 2: WordStyle.HEADING_2, 3: WordStyle.HEADING_3}
_PLAIN = {
    "body": WordStyle.BODY,
    "lead-in": WordStyle.LEAD_IN,
    "centered": WordStyle.CENTERED,
    "notice": WordStyle.NOTICE,
    "signature": WordStyle.SIGNATURE_OPENING,
}
_ITEMS = {
    ("item", 1): WordStyle.ITEM_1,
    ("item", 2): WordStyle.ITEM_2,
    ("item", 3): WordStyle.ITEM_3,
    ("prayer", 1): WordStyle.PRAYER_1,
    ("prayer", 2): WordStyle.PRAYER_2,
}
_KEPT_WITH = (Item, Quotation, Table, Figure, SignatureBlock)  # an allegation stays on the page of what follows


def render(outline: Outline, *, final: bool = False, library_styles: Path) -> bytes:
    """The outline as the bytes of a .docx.

    `final` keeps only the bookmarks a reference needs, under neutral names. `library_styles` is the folder of Word
    templates (templates/styles); the outline's `style` names the file in it. Raises LibraryDefect for a template
    that cannot be used; ValueError or TypeError for an outline no pass has finished (an allegation without a
    number, an unresolved reference).
    """
    template = WordTemplate(library_styles / f"{outline.style}.docx")
    _DocumentWriter(outline, template, final=final).write()
    return template.save(outline.title)


class _DocumentWriter:
    """Writes the blocks of one outline into one opened template."""

    def __init__(self, outline: Outline, template: WordTemplate, *, final: bool) -> None:
        self._outline = outline
        self._template = template
        self._final = final
        self._anchors = Anchors(outline, final=final)
        self._writer = ParagraphWriter(template.ids, self._anchors)
        self._numbering = Numbering(template)
        self._figures = 0

    def write(self) -> None:
        """Write every block, and the footer."""
        blocks = self._outline.blocks
        for position, block in enumerate(blocks):
            following = blocks[position + 1] if position + 1 < len(blocks) else None
            self._template.append(*self._elements(block, position, following))
        self._write_footer()

    def _elements(self, block: Block, position: int, following: Block | None) -> list[Element]:
        match block:
            case Allegation():
                return [self._allegation(block, position, following)]
            case Item():
                return [self._item(block)]
            case Heading():
                return self._heading(block)
            case Quotation():
                return [self._writer.paragraph(WordStyle.QUOTATION, block.inlines)]
            case Plain():
                return [self._writer.paragraph(_plain_style(block, following), block.inlines)]
            case Table():
                return self._table(block, following)
            case Figure():
                self._figures += 1
                return write_figure(block, self._writer, self._template, self._figures, final=self._final)
            case Caption():
                return write_caption(block, self._writer, self._template)
            case SignatureBlock():
                return self._signature(block)

    def _allegation(self, block: Allegation, position: int, following: Block | None) -> Element:
        if block.number is None:
            raise ValueError(f"the allegation {text_of(block.inlines)[:60]!r} has no number yet")
        place = self._numbering.next(WordStyle.ALLEGATION, block.number)
        style = WordStyle.ALLEGATION
        if isinstance(following, _KEPT_WITH):
            style = WordStyle.ALLEGATION_LEAD_IN
            # LibreOffice takes no list from a style's ancestor, so this paragraph names its list itself
            place = place or self._numbering.of_style(WordStyle.ALLEGATION)
        return self._writer.paragraph(style, block.inlines, place=place, bookmark=self._anchors.of_block(position))

    def _item(self, block: Item) -> Element:
        style = _ITEMS.get((block.kind, block.level))
        if style is None:
            raise ValueError(f"no Word style for level {block.level} of {block.kind}")
        return self._writer.paragraph(style, block.inlines, place=self._numbering.next(style, block.letter))

    def _heading(self, block: Heading) -> list[Element]:
        """A heading; one with a label prints it, and its automatic numeral, on a line of its own."""
        labelled = bool(block.label or block.number)
        style = WordStyle.COUNT if labelled and block.level == 2 else _HEADINGS[block.level]
        if not labelled:
            heading = self._writer.paragraph(style, block.inlines)
        elif block.number:
            place = self._numbering.heading(style, block.label, block.number)
            heading = self._writer.paragraph(style, (Text("\n"), *block.inlines), place=place)
        else:  # a label without a numeral: "FIRST CLAIM FOR RELIEF"
            heading = self._writer.paragraph(style, (Text(f"{block.label}\n"), *block.inlines), place=NO_LIST)
        against = [self._writer.paragraph(WordStyle.COUNT_AGAINST, block.against)] if block.against else []
        return [heading, *against]

    def _table(self, block: Table, following: Block | None) -> list[Element]:
        table = write_table(block, self._writer, self._template.text_width)
        if following is None or isinstance(following, Table):  # Word would join the tables, or end without a paragraph
            return [table, self._writer.paragraph(WordStyle.SPACER)]
        return [table]

    def _signature(self, block: SignatureBlock) -> list[Element]:
        """Date line, rule to sign on, and the lines beneath, each signature's kept on one page."""
        elements = [self._writer.words(WordStyle.SIGNATURE_DATE, DATE_LINE)] if block.date_line else []
        for position, line in enumerate(block.lines):
            if position == 0:
                style = WordStyle.SIGNATURE_START if text_of(line).strip() else WordStyle.SIGNATURE_RULE
            else:
                last = position == len(block.lines) - 1
                style = WordStyle.SIGNATURE_END if last else WordStyle.SIGNATURE
            elements.append(self._writer.paragraph(style, line))
        return elements

    def _write_footer(self) -> None:
        footer = self._template.footer()
        if self._outline.footer:
            footer.append(self._writer.words(WordStyle.FOOTER, self._outline.footer))
        pages = self._writer.paragraph(WordStyle.FOOTER)
        add_page_of_pages(pages)
        footer.append(pages)


def _plain_style(block: Plain, following: Block | None) -> WordStyle:
    """The style of an unnumbered paragraph; the last before a signature keeps with it: no page bears a name alone."""
    signs = isinstance(following, SignatureBlock) or (isinstance(following, Plain) and following.kind == "signature")
    return WordStyle.LEAD_IN if block.kind == "body" and signs else _PLAIN[block.kind]
