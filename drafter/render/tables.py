"""Tables and figures as Word elements, described for a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.ooxml import Element, WordStyle, add, make, qn
from drafter.outline import Figure, Gap, Inlines, Table, text_of
from drafter.render.paragraphs import ParagraphWriter
from drafter.render.template import WordTemplate

_EMU_PER_TWIP = 635
_TALLEST = 0.7  # of a page: the caption and a line above it must fit too
_NARROWEST, _WIDEST = 8, 40  # characters: what a column counts for, however little or much it holds


def shell(style_id: str, widths: Sequence[int], *, title: str, description: str, header: bool) -> Element:
    """A table without rows: style, fixed column widths (twips), and what a screen reader says of it."""
    table = make("w:tbl")
    properties = add(table, "w:tblPr")
    add(properties, "w:tblStyle", val=style_id)
    add(properties, "w:tblW", w=str(sum(widths)), type="dxa")
    add(properties, "w:tblLayout", type="fixed")
    add(properties, "w:tblLook", val="0020" if header else "0000", firstRow=str(int(header)), lastRow="0",
        firstColumn="0", lastColumn="0", noHBand="1", noVBand="1")  # fmt: skip
    if title:
        add(properties, "w:tblCaption", val=title)
    if description:
        add(properties, "w:tblDescription", val=description)
    grid = add(table, "w:tblGrid")
    for width in widths:
        add(grid, "w:gridCol", w=str(width))
    return table


def cell(width: int, paragraphs: Sequence[Element]) -> Element:
    """A cell of a row; Word wants at least one paragraph in it."""
    return make("w:tc", make("w:tcPr", make("w:tcW", w=str(width), type="dxa")), *paragraphs)


def write_table(block: Table, writer: ParagraphWriter, width: int) -> Element:
    """A table of the pleading: its header row repeats on every page, no row is torn."""
    widths = _widths(block, width)
    table = shell(
        writer.ids[WordStyle.TABLE], widths, title=block.title, header=True,
        description=f"Columns: {', '.join(text_of(heading) for heading in block.header)}",
    )  # fmt: skip
    table.append(_row(block.header, widths, writer, WordStyle.TABLE_HEADING))
    for row in block.rows:
        table.append(_row(row, widths, writer, WordStyle.TABLE_TEXT))
    return table


def _row(cells: Sequence[Inlines], widths: Sequence[int], writer: ParagraphWriter, style: WordStyle) -> Element:
    row = make("w:tr")
    properties = add(row, "w:trPr")
    add(properties, "w:cantSplit")
    if style is WordStyle.TABLE_HEADING:
        add(properties, "w:tblHeader")
    for inlines, width in zip(cells, widths, strict=True):
        row.append(cell(width, [writer.paragraph(style, inlines)]))
    return row


def _widths(block: Table, width: int) -> list[int]:
    """Column widths in proportion to the longest cell of each, so that dates do not get as much as prose."""
    columns = zip(block.header, *block.rows, strict=True)
    weights = [min(max(_NARROWEST, *(len(text_of(c)) for c in column)), _WIDEST) for column in columns]
    widths = [width * weight // sum(weights) for weight in weights]
    widths[-1] += width - sum(widths)
    return widths


def write_figure(
    block: Figure, writer: ParagraphWriter, template: WordTemplate, number: int, *, final: bool
) -> list[Element]:
    """A picture no larger than the page, with its alternative text, and its caption beneath.

    A picture that is missing is a visible gap in a draft. Raises ValueError for it when `final`, and for data that
    is no picture.
    """
    caption = writer.paragraph(WordStyle.FIGURE_CAPTION, block.caption)
    if not block.data:
        if final:
            raise ValueError(f"the picture {block.path} is missing")
        return [writer.paragraph(WordStyle.FIGURE, (Gap("picture", block.path),)), caption]
    inline, natural_width, natural_height = template.picture(block.data, block.path)
    _resize(inline, natural_width, natural_height, template)
    properties = inline.find(qn("wp:docPr"))
    assert properties is not None
    properties.set("id", str(number))
    properties.set("name", f"Figure {number}")
    properties.set("descr", block.alternative or text_of(block.caption))
    paragraph = writer.paragraph(WordStyle.FIGURE)
    add(add(paragraph, "w:r"), "w:drawing").append(inline)
    return [paragraph, caption]


def _resize(inline: Element, width: int, height: int, template: WordTemplate) -> None:
    """Shrink a picture (never enlarge it) to the width of the text and most of the height of a page."""
    most_wide = template.text_width * _EMU_PER_TWIP
    most_tall = template.text_height * _EMU_PER_TWIP * _TALLEST
    scale = min(1.0, most_wide / width, most_tall / height)
    for extent in (*inline.iter(qn("wp:extent")), *inline.iter(qn("a:ext"))):
        if extent.get("cx"):
            extent.set("cx", str(int(width * scale)))
            extent.set("cy", str(int(height * scale)))
