"""The Word template of a pleading: a .docx in templates/styles whose page, fonts, lists and styles staff set in Word.

Opening keeps the look and drops the rest: its specimen text, its author, its revision ids. Saving gives bytes that
depend on the outline and the template alone.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.exceptions import OpcError

from drafter.diagnostics import Diagnostic, Place, Severity
from drafter.errors import LibraryDefect
from drafter.ooxml import Element, WordStyle, canonical_zip, content_types, qn, value_of

_FIXED_DATE = datetime(2000, 1, 1)  # python-docx wants it naive, and writes it as UTC
_PERSONAL_RELATIONS = (RT.EXTENDED_PROPERTIES, RT.CUSTOM_PROPERTIES, RT.THUMBNAIL)
_PERSONAL_SETTINGS = ("w:rsids", "w:attachedTemplate", "w:docVars", "w:trackRevisions", "w:saveThroughXslt")


class WordTemplate:
    """One opened template, and the document it becomes.

    Raises LibraryDefect if the file is missing, is no Word file or lacks a style the renderer names.
    """

    def __init__(self, path: Path) -> None:
        self._document = _open(path)
        self.body: Element = self._document.element.body
        self.styles: Element = self._document.styles.element
        self.numbering: Element = self._document.part.numbering_part.element
        self._styles = _styles_by_name(self.styles, path)
        self.ids = {style: value_of(element, "w:styleId") or "" for style, element in self._styles.items()}
        self._section: Element = self.body[-1]
        del self.body[:-1]
        self._forget_people()

    def append(self, *blocks: Element) -> None:
        """Put paragraphs and tables at the end of the document, before the section's properties."""
        for block in blocks:
            self._section.addprevious(block)

    def style(self, style: WordStyle) -> Element:
        """The definition of a style."""
        return self._styles[style]

    @property
    def text_width(self) -> int:
        """How wide a line is, in twentieths of a point."""
        return self._measure("w:pgSz", "w:w") - self._measure("w:pgMar", "w:left") - self._measure("w:pgMar", "w:right")

    @property
    def text_height(self) -> int:
        """How tall the text of a page is, in twentieths of a point."""
        return self._measure("w:pgSz", "w:h") - self._measure("w:pgMar", "w:top") - self._measure("w:pgMar", "w:bottom")

    @property
    def em(self) -> int:
        """The size of the type, in twentieths of a point: the Normal style's, else the document's."""
        defaults = self.styles.find("/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:sz"))))
        normal = self._styles[WordStyle.NORMAL].find("/".join(map(qn, ("w:rPr", "w:sz"))))
        half_points = value_of(normal) or value_of(defaults) or "20"  # Word's own default is 10 points
        return int(half_points) * 10

    def footer(self) -> Element:
        """The footer of every page, emptied."""
        footer: Element = self._document.sections[0].footer._element
        del footer[:]
        return footer

    def picture(self, data: bytes, name: str) -> tuple[Element, int, int]:
        """An inline picture and its natural width and height in EMU; the caller sizes and describes it.

        Raises ValueError if `data` is no picture that Word shows.
        """
        from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError

        try:
            inline = self._document.part.new_pic_inline(BytesIO(data))
        except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError) as error:
            raise ValueError(f"{name} is not a picture that Word can show") from error
        return inline, int(inline.extent.cx), int(inline.extent.cy)

    def save(self, title: str) -> bytes:
        """The finished file, with `title` as its only property of its own."""
        properties = self._document.core_properties
        properties.title = title
        properties.language = "en-US"
        properties.created = properties.modified = _FIXED_DATE
        properties.revision = 1
        return canonical_zip(_parts(self._document))

    def _measure(self, element: str, attribute: str) -> int:
        return int(value_of(self._section.find(qn(element)), attribute) or 0)

    def _forget_people(self) -> None:
        """Drop what Word noted about the staff who edited the template: none of it belongs in a filing."""
        package = self._document.part.package
        for key in [key for key, rel in package.rels.items() if rel.reltype in _PERSONAL_RELATIONS]:
            del package.rels[key]
        del package.core_properties._element[:]
        settings = self._document.settings.element
        for name in _PERSONAL_SETTINGS:
            for element in settings.findall(qn(name)):
                settings.remove(element)
        for element in list(self.styles.iter(qn("w:rsid"))):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)


def _open(path: Path) -> WordDocument:
    try:
        return Document(str(path))
    except (OpcError, BadZipFile, KeyError, ValueError, OSError) as error:
        raise _defect(path, f"The Word template {path.name} cannot be opened ({error}).") from error


def _parts(document: WordDocument) -> dict[str, bytes]:
    """Every part of the package. Not `document.save`: it would deflate them once for nothing, under today's date."""
    package = document.part.package
    assert package is not None
    parts = {"_rels/.rels": package.rels.xml}
    types: dict[str, str] = {}
    for part in package.iter_parts():
        name = part.partname.membername
        parts[name] = part.blob
        types[name] = part.content_type
        if part.rels:
            parts[part.partname.rels_uri.membername] = part.rels.xml
    return {"[Content_Types].xml": content_types(types), **{name: bytes(blob) for name, blob in parts.items()}}


def _styles_by_name(styles: Element, path: Path) -> dict[WordStyle, Element]:
    """Each style we name -> its definition in this template."""
    by_name = {
        (value_of(style.find(qn("w:name"))) or "").lower(): style for style in styles.iterchildren(qn("w:style"))
    }
    missing = [style.value for style in WordStyle if style.value.lower() not in by_name]
    if missing:
        raise _defect(path, f"The Word template {path.name} lacks these styles: {', '.join(missing)}.")
    return {style: by_name[style.value.lower()] for style in WordStyle}


def _defect(path: Path, message: str) -> LibraryDefect:
    help = "Restore the file from the built-in library, or add the style in Word under exactly that name."
    return LibraryDefect(Diagnostic("LIB40", "word-template", Severity.ERROR, message, help, Place(str(path))))
