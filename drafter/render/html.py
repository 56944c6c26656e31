"""The HTML renderer: one self-contained, accessible page that also prints on letter paper.

Allegations are list items that hold their own number (`value`), with what continues them (lettered lines, quotations,
tables) inside; references are links to them.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator
from html import escape

from drafter.ooxml import formatted
from drafter.outline import (
    DATE_LINE,
    Allegation,
    Block,
    Caption,
    CaptionParty,
    Citation,
    Figure,
    Gap,
    Heading,
    Inline,
    Inlines,
    Item,
    NumberRef,
    Outline,
    Plain,
    Quotation,
    SignatureBlock,
    Table,
    Text,
    text_of,
)
from drafter.render.anchors import homes_of

BLOCKS_CSS = """
h1, h2, .centered, .against, .court, .subtitle, h3.count { text-align: center; }
h1, h2, h3, h4 { font-size: 1em; break-after: avoid; margin: 1.5em 0 .75em; }
h4 { font-style: italic; }
.against, .lead-in { break-after: avoid; }
.court, .subtitle { font-weight: bold; margin: 0; }
ol { padding-left: 3em; margin: 0; } li { margin: .75em 0; padding-left: .5em; orphans: 2; widows: 2; }
ol.items { list-style-type: lower-alpha; } ol.items ol.items { list-style-type: lower-roman; }
ol.prayer { list-style-type: upper-alpha; }
ol.items ol.items ol.items, ol.prayer ol.prayer { list-style-type: decimal; }
blockquote { margin: .75em 1in; }
.caption { display: grid; grid-template-columns: 53% 1fr; margin: 1.5em 0; }
.parties { border-right: 1px solid; border-bottom: 1px solid; padding: 0 .5em .5em 0; }
.parties p { margin: .75em 0 0; } .parties .description { margin: 0 0 0 1.5em; }
.parties .role { margin-left: 6em; } .parties .versus { margin-left: 3em; }
.right { padding-left: 1em; align-self: center; }
table { border-collapse: collapse; width: 100%; margin: .75em 0; } caption { text-align: left; font-style: italic; }
th, td { border: 1px solid; padding: .2em .5em; text-align: left; vertical-align: top; }
thead { display: table-header-group; } tr { break-inside: avoid; }
figure { margin: 1em 0; text-align: center; break-inside: avoid; } img { max-width: 100%; max-height: 7in; }
.signature { margin: 2em 0 0 50%; break-inside: avoid; } .signature p, p.signature-text { margin: 0; }
.rule { border-bottom: 1px solid; height: 2.5em; }
mark.gap { background: #fff200; color: #7a0000; font-weight: bold; }
ol > li.bare { list-style: none; } .bare > .number { margin-left: -2.5em; margin-right: .75em; }
"""
_CSS = f"""
body {{ font: 12pt/1.5 "Times New Roman", "Liberation Serif", serif; color: #000; background: #fff;
  max-width: 6.5in; margin: 1in auto; padding: 0 .25in; }}
{BLOCKS_CSS.strip()}
footer {{ text-align: center; font-size: .9em; margin-top: 2em; }}
@page {{ size: letter; margin: 1in; @bottom-center {{ content: "Page " counter(page) " of " counter(pages); }} }}
@media print {{ body {{ margin: 0; padding: 0; max-width: none; line-height: 2; }} a {{ color: inherit; }} }}
"""
Beside = Callable[[int], str]
_FORMATS = {"item": ("lowerLetter", "lowerRoman", "decimal"), "prayer": ("upperLetter", "decimal")}


def render(outline: Outline) -> str:
    """The pleading as one HTML page. Raises TypeError for an unresolved inline."""
    inside = body(outline)
    footer = f"<footer>{escape(outline.footer)}</footer>\n" if outline.footer else ""
    return (
        '<!DOCTYPE html>\n<html lang="en-US">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(outline.title)}</title>\n<style>{_CSS}</style>\n</head>\n"
        f"<body>\n<main>\n{inside}\n</main>\n{footer}</body>\n</html>\n"
    )


def body(outline: Outline, beside: Beside = lambda position: "") -> str:
    """The blocks alone, for a page of another's making; `beside` gives what is to stand beside a block, as HTML.

    It is asked for every allegation, by its position among the blocks, and for every block that stands by itself.
    """
    return "\n".join(_Page(outline, beside).lines())


class _Page:
    """Writes the blocks; knows which lists are open, so that what continues an allegation stays inside it."""

    def __init__(self, outline: Outline, beside: Beside) -> None:
        self._outline = outline
        self._beside = beside
        self._open: list[str] = []  # list kinds with an unclosed item: allegations, item, prayer
        self._homes = _addresses(outline)

    def lines(self) -> Iterator[str]:
        """The lines of the page's main part."""
        for position, block in enumerate(self._outline.blocks):
            match block:
                case Allegation():
                    yield from self._list_item(1, "allegations", self._allegation(block, position))
                case Item():
                    yield from self._item(block)
                case Quotation() | Table() | Figure():
                    yield from self._close_to(1)
                    yield _continuing(block, self._homes)
                case _:
                    yield from self._close_to(0)
                    if aside := self._beside(position):
                        yield aside
                    yield from _standing(block, self._homes)
        yield from self._close_to(0)

    def _allegation(self, block: Allegation, position: int) -> str:
        """An item that prints the allegation's own number, or its label as it stands if that is no number."""
        number, aside = block.number or "", self._beside(position)
        counted = number.isascii() and number.isdigit()
        names = " ".join(name for name, holds in (("bare", not counted), ("noted", aside)) if holds)
        marked = f' class="{names}"' if names else ""
        label = f'<span class="number">{escape(number)}.</span>' if number and not counted else ""
        value = f' value="{number}"' if counted else ""
        return f'<li{value} id="allegation-{position}"{marked}>{aside}{label}{_words(block.inlines, self._homes)}'

    def _item(self, block: Item) -> Iterator[str]:
        depth = block.level if block.kind == "prayer" else block.level + 1
        if block.kind == "prayer" and self._open[:1] == ["allegations"]:
            yield from self._close_to(0)
        item = f'<li value="{_ordinal(block)}">{_words(block.inlines, self._homes)}'
        yield from self._list_item(depth, "items" if block.kind == "item" else "prayer", item)

    def _list_item(self, depth: int, kind: str, item: str) -> Iterator[str]:
        """One item of the list `depth` lists deep, opening and closing lists as needed."""
        yield from self._close_to(depth)
        if len(self._open) == depth:
            yield "</li>"
        while len(self._open) < depth:
            self._open.append(kind)
            yield f'<ol class="{kind}">'
            if len(self._open) < depth:
                yield "<li>"
        yield item

    def _close_to(self, depth: int) -> Iterator[str]:
        while len(self._open) > depth:
            self._open.pop()
            yield "</li></ol>"


def _addresses(outline: Outline) -> dict[str, str]:
    """What a reference names -> the element id of the allegation that is its home."""
    return {name: f"allegation-{position}" for name, position in homes_of(outline).items()}


def _ordinal(block: Item) -> int:
    """The ordinal that a list of the item's kind and level prints as its letter."""
    number_format = _FORMATS[block.kind][block.level - 1]
    return next((n for n in range(1, 1000) if formatted(n, number_format) == block.letter), 1)


def _continuing(block: Quotation | Table | Figure, homes: dict[str, str]) -> str:
    match block:
        case Quotation():
            return f"<blockquote><p>{_words(block.inlines, homes)}</p></blockquote>"
        case Table():
            return _table(block, homes)
        case Figure():
            return _figure(block, homes)


def _standing(block: Block, homes: dict[str, str]) -> Iterator[str]:
    match block:
        case Heading():
            yield from _heading(block, homes)
        case Caption():
            yield from _caption(block, homes)
        case SignatureBlock():
            yield from _signature(block, homes)
        case Plain():
            name = "signature-text" if block.kind == "signature" else block.kind
            yield f'<p class="{name}">{_words(block.inlines, homes)}</p>'


def _heading(block: Heading, homes: dict[str, str]) -> Iterator[str]:
    """The title of the document is h1, so a heading of the outline stands one level lower."""
    lead = f"{block.label} {block.number}".strip()
    kind = ' class="count"' if lead else ""
    first = f"{escape(lead)}<br>" if lead else ""
    yield f"<h{block.level + 1}{kind}>{first}{_words(block.inlines, homes)}</h{block.level + 1}>"
    if block.against:
        yield f'<p class="against">{_words(block.against, homes)}</p>'


def _caption(caption: Caption, homes: dict[str, str]) -> Iterator[str]:
    for line in caption.counsel:
        yield f"<div>{_words(line, homes)}</div>"
    yield "<header>"
    for court in caption.court:
        yield f'<p class="court">{escape(court)}</p>'
    yield '<div class="caption"><div class="parties">'
    for side, (parties, word) in enumerate(caption.sides):
        yield from _parties(parties, word, homes)
        if side == 0:
            yield '<p class="versus">v.</p>'
    yield '</div><div class="right">'
    for line in caption.right:
        yield f"<p>{_words(line, homes)}</p>"
    yield f"</div></div>\n<h1>{_words(caption.title, homes)}</h1>"
    for line in caption.subtitle:
        yield f'<p class="subtitle">{_words(line, homes)}</p>'
    yield "</header>"


def _parties(parties: Iterable[CaptionParty], word: str, homes: dict[str, str]) -> Iterator[str]:
    for party in parties:
        yield f"<p>{_words(party.name, homes)}</p>"
        if party.description:
            yield f'<p class="description">{_words(party.description, homes)}</p>'
    yield f'<p class="role">{escape(word)}</p>'


def _table(block: Table, homes: dict[str, str]) -> str:
    title = f"<caption>{escape(block.title)}</caption>" if block.title else ""
    head = "".join(f'<th scope="col">{_words(cell, homes)}</th>' for cell in block.header)
    rows = ("".join(f"<td>{_words(cell, homes)}</td>" for cell in row) for row in block.rows)
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table>{title}<thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>"


def _figure(block: Figure, homes: dict[str, str]) -> str:
    words = escape(block.alternative or text_of(block.caption), quote=True)
    caption = f"<figcaption>{_words(block.caption, homes)}</figcaption>"
    if not block.data:
        return f"<figure>{_words((Gap('picture', block.path),), homes)}{caption}</figure>"
    kind = "png" if block.data.startswith(b"\x89PNG") else "gif" if block.data.startswith(b"GIF8") else "jpeg"
    source = f"data:image/{kind};base64,{base64.b64encode(block.data).decode()}"
    return f'<figure><img src="{source}" alt="{words}">{caption}</figure>'


def _signature(block: SignatureBlock, homes: dict[str, str]) -> Iterator[str]:
    if block.date_line:
        yield f"<p>{escape(DATE_LINE)}</p>"
    yield '<div class="signature">'
    for position, line in enumerate(block.lines):
        blank = position == 0 and not text_of(line).strip()
        yield '<p class="rule"></p>' if blank else f"<p>{_words(line, homes)}</p>"
    yield "</div>"


def _words(inlines: Inlines, homes: dict[str, str]) -> str:
    return "".join(_inline(inline, homes) for inline in inlines)


def _inline(inline: Inline, homes: dict[str, str]) -> str:
    words = escape(text_of((inline,))).replace("\n", "<br>")
    match inline:
        case Text(emphasis=emphasis) | Citation(emphasis=emphasis) if emphasis:
            return f"<{emphasis}>{words}</{emphasis}>"
        case NumberRef(target=target) if target in homes:
            return f'<a href="#{homes[target]}">{words}</a>'
        case Gap():
            return f'<mark class="gap">{words}</mark>'
        case _:
            return words
