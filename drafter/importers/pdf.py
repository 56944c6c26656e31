"""The text layer of a PDF, line by line. A scanned PDF has none and is refused; nothing is ever recognised from pictures."""

from __future__ import annotations

import pypdfium2 as pdfium

from drafter.codes import imports as codes
from drafter.importers.intake import refused
from drafter.importers.lines import Line

MOST_PAGES = 1_500
_LEAST_LETTERS = 40
"""A page of a pleading with fewer letters than this is a picture or blank."""


def read_lines(data: bytes, name: str) -> list[Line]:
    """Every printed line with its page (from 1). Raises CannotRead if it is encrypted, damaged, enormous or scanned."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise refused(
                codes.ENCRYPTED, f"“{name}” is protected with a password.", name, "Save a copy without it."
            ) from None
        raise refused(
            codes.UNREADABLE, f"“{name}” is damaged: it is no PDF that can be read.", name, "Save it again."
        ) from None
    try:
        if len(document) > MOST_PAGES:
            raise refused(
                codes.ENORMOUS, f"“{name}” has {len(document)} pages.", name, "Lint the pleading without its exhibits."
            )
        pages = [_page_text(document, n, name) for n in range(len(document))]
    finally:
        document.close()
    empty = sum(1 for text in pages if sum(map(str.isalpha, text)) < _LEAST_LETTERS)
    if empty > len(pages) / 2:
        raise refused(
            codes.SCANNED, f"“{name}” is a scan: {empty} of its {len(pages)} pages hold no text.", name,
            "Run text recognition (OCR) on it, or lint the Word file it was made from.",
        )  # fmt: skip
    return [Line(line, n) for n, text in enumerate(pages, 1) for line in text.split("\n")]


def _page_text(document: pdfium.PdfDocument, number: int, name: str) -> str:
    try:
        page = document[number]
        text: str = page.get_textpage().get_text_range()
    except pdfium.PdfiumError:
        raise refused(
            codes.UNREADABLE, f"Page {number + 1} of “{name}” cannot be read.", name, "Save it again."
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-").replace("\x02", "-")
