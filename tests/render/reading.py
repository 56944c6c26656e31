"""What the tests of the Word renderer share: render an outline, read the .docx back."""

from __future__ import annotations

from pathlib import Path

from drafter.importers.docx_numbers import NumberedParagraph, read_paragraphs
from drafter.ooxml import Element, parse, parts_of
from drafter.outline import Outline, paragraphs
from drafter.render.docx import render

STYLES = Path(__file__).parents[2] / "templates" / "styles"
LAYOUTS = ("default", "ohsd", "gand", "mnd")
FURNITURE = ("Caption Bracket", "Spacer")  # what stands on the page and is no word of the pleading


def rendered(outline: Outline, *, final: bool = False) -> bytes:
    return render(outline, final=final, library_styles=STYLES)


def read(outline: Outline, *, final: bool = False) -> list[NumberedParagraph]:
    return read_paragraphs(rendered(outline, final=final))


def printed(outline: Outline) -> list[str]:
    """Every paragraph of the .docx that has words, numbers included, as a reader sees it."""
    return [p.printed for p in read(outline) if p.style not in FURNITURE and p.printed]


def body(docx: bytes) -> Element:
    return parse(parts_of(docx)["word/document.xml"])


def said(outline: Outline) -> list[str]:
    return [paragraph for paragraph in paragraphs(outline) if paragraph]
