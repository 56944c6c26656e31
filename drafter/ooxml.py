"""Word's file format, low down: names, elements, texts, number formats and the canonical zip.

Everything here knows WordprocessingML (ECMA-376, part 1) and nothing of pleadings, except for `WordStyle`: the names
of the styles that a Word template of ours must hold. Both `render` (writing) and `importers` (reading) stand on it.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from io import BytesIO

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
Element = etree._Element


class WordStyle(StrEnum):
    """The styles the renderer names. The value is the style's name in the file, as Word writes it.

    Names, not ids: Word keeps names when staff edit a template, but may rewrite ids (a German Word does).
    """

    NORMAL = "Normal"
    ALLEGATION = "Allegation"
    ALLEGATION_LEAD_IN = "Allegation Lead-in"
    ITEM_1 = "Allegation Item"
    ITEM_2 = "Allegation Item 2"
    ITEM_3 = "Allegation Item 3"
    PRAYER_1 = "Prayer"
    PRAYER_2 = "Prayer 2"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    COUNT = "Count Heading"
    COUNT_AGAINST = "Count Against"
    BODY = "Body Text"
    LEAD_IN = "Lead-in"
    CENTERED = "Centered"
    NOTICE = "Notice"
    QUOTATION = "Quote"
    TABLE = "Pleading Table"
    TABLE_HEADING = "Table Heading"
    TABLE_TEXT = "Table Text"
    FIGURE = "Figure"
    FIGURE_CAPTION = "caption"
    CAPTION_TABLE = "Caption Table"
    CAPTION_COUNSEL = "Caption Counsel"
    CAPTION_COURT = "Caption Court"
    CAPTION_PARTY = "Caption Party"
    CAPTION_DESCRIPTION = "Caption Description"
    CAPTION_ROLE = "Caption Role"
    CAPTION_VERSUS = "Caption Versus"
    CAPTION_BRACKET = "Caption Bracket"
    CAPTION_RIGHT = "Caption Right"
    CAPTION_RIGHT_TITLE = "Caption Right Title"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    SIGNATURE = "Signature"
    SIGNATURE_OPENING = "Signature Opening"
    SIGNATURE_DATE = "Signature Date"
    SIGNATURE_START = "Signature Start"
    SIGNATURE_RULE = "Signature Rule"
    SIGNATURE_END = "Signature End"
    FOOTER = "footer"
    SPACER = "Spacer"
    EM = "Emphasis"
    STRONG = "Strong"
    GAP = "Gap"


@cache
def qn(name: str) -> str:
    """The Clark name of a prefixed one: `w:p` gives `{http://…/main}p`. Raises KeyError for an unknown prefix."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def make(name: str, /, *children: Element, **attributes: str) -> Element:
    """An element with children and attributes, the latter in the `w` namespace: `make("w:jc", val="center")`."""
    element = etree.Element(qn(name), nsmap={"w": NAMESPACES["w"]})
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    element.extend(children)
    return element


def add(parent: Element, name: str, /, **attributes: str) -> Element:
    """A new last child of `parent`, with attributes in the `w` namespace."""
    element = etree.SubElement(parent, qn(name))
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def value_of(element: Element | None, attribute: str = "w:val") -> str | None:
    """The `w:val` (or another attribute) of an element that may be missing."""
    if element is None:
        return None
    value = element.get(qn(attribute))
    return None if value is None else str(value)


def parse(data: bytes) -> Element:
    """The root of one XML part. Never fetches, never expands entities: the file may come from a stranger.

    Raises ValueError if it is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"not well-formed XML: {error}") from error


_BREAKS = re.compile(r"(\t|\r\n|\r|\n)")


def add_text(run: Element, text: str) -> None:
    """Put `text` into a run: tabs and line ends become `w:tab` and `w:br`, outer and double spaces survive.

    Raises ValueError for characters XML cannot hold (reading has refused them long before).
    """
    if not text:
        return
    pieces = _BREAKS.split(text) if _BREAKS.search(text) else (text,)
    for piece in pieces:
        if piece == "\t":
            etree.SubElement(run, qn("w:tab"))
        elif piece in ("\n", "\r", "\r\n"):
            etree.SubElement(run, qn("w:br"))
        elif piece:
            _add_words(run, piece)


def _add_words(run: Element, words: str) -> None:
    element = etree.SubElement(run, qn("w:t"))
    element.text = words
    if words[0] == " " or words[-1] == " " or "  " in words:
        element.set(qn("xml:space"), "preserve")


def formatted(number: int, number_format: str) -> str | None:
    """A number as Word's automatic numbering prints it in a `w:numFmt`; None for a format not known here.

    Source: ECMA-376 part 1, 17.18.59. After z Word goes on with aa, bb, cc.
    """
    match number_format:
        case "decimal":
            return str(number)
        case "decimalZero":
            return f"{number:02d}"
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters.upper() if number_format == "upperLetter" else letters
        case "lowerRoman":
            return _roman(number).lower()
        case "upperRoman":
            return _roman(number)
        case "none" | "bullet":
            return ""
        case _:
            return None


_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def _roman(number: int) -> str:
    letters = []
    for value, letter in _ROMAN:
        times, number = divmod(number, value)
        letters.append(letter * times)
    return "".join(letters)


_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def canonical_zip(parts: Mapping[str, bytes]) -> bytes:
    """A package whose bytes depend on its parts alone: fixed date and attributes, sorted, content types first."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name in sorted(parts, key=lambda part: (part != "[Content_Types].xml", part)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            package.writestr(entry, parts[name])
    return buffer.getvalue()


def content_types(types: Mapping[str, str]) -> bytes:
    """[Content_Types].xml for parts of these types."""
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    root = etree.Element(f"{{{namespace}}}Types", nsmap={None: namespace})  # type: ignore[dict-item]  # the stubs forget None
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    etree.SubElement(root, f"{{{namespace}}}Default", Extension="rels", ContentType=relations)
    for name in sorted(types):
        etree.SubElement(root, f"{{{namespace}}}Override", PartName=f"/{name}", ContentType=types[name])
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def parts_of(package: bytes) -> dict[str, bytes]:
    """Every part of a package by its name. Raises ValueError if it is no zip or a part of it is damaged."""
    try:
        with zipfile.ZipFile(BytesIO(package)) as opened:
            return {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}
    except zipfile.BadZipFile as error:
        raise ValueError(f"not a Word file: {error}") from error
