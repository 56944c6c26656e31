"""Somebody else's complaint, read into an Outline: .docx, .pdf (its text layer), .txt or standard input.

`read` gives a Complaint and what there is to say of the reading; it raises CannotRead, with one diagnostic, for what
cannot be taken in (see `intake`).
"""

from __future__ import annotations

from pathlib import Path

from drafter.codes import imports as codes
from drafter.complaint import Complaint
from drafter.diagnostics import Diagnostic, Place
from drafter.importers import docx_numbers, intake, lines, paragraphs, structure
from drafter.importers.docx_numbers import NumberedParagraph
from drafter.importers.lines import Line
from drafter.importers.paragraphs import Chunk


def read(path: Path) -> tuple[Complaint, list[Diagnostic]]:
    """Read a complaint from a file."""
    return read_bytes(intake.read_bytes(path), str(path))


def read_bytes(data: bytes, name: str) -> tuple[Complaint, list[Diagnostic]]:
    """Read a complaint from its bytes; `name` is what diagnostics call it."""
    chunks = _chunks(data, name)
    complaint = structure.complaint_of(paragraphs.gather(chunks), [chunk.text for chunk in chunks], name)
    told = []
    if not complaint.numbered:
        told.append(
            codes.NOTHING_FOUND.says(
                "No numbered allegations were found; blank lines part one from the next.", Place(name),
                help="Number the allegations (Rule 10(b)).",
            )
        )  # fmt: skip
    return complaint, told


def word_paragraphs(data: bytes, name: str) -> list[NumberedParagraph]:
    """The paragraphs of a Word file with numbers, bookmarks and references. Raises CannotRead for any other."""
    if intake.kind_of(data, name) != "docx":
        raise intake.refused(
            codes.UNREADABLE, f"“{name}” is not a Word file (.docx).", name, "Give the draft as it was edited in Word."
        )
    parts = intake.word_parts(data, name)
    try:
        return docx_numbers.paragraphs_in(parts)
    except (ValueError, RecursionError):
        raise intake.refused(
            codes.UNREADABLE, f"“{name}” is damaged: its text cannot be read.", name, "Save it again in Word."
        ) from None


def _chunks(data: bytes, name: str) -> list[Chunk]:
    kind = intake.kind_of(data, name)
    if kind == "docx":
        return _word(data, name)
    if kind == "pdf":
        from drafter.importers import pdf

        printed = [Line(line.text, line.page) for line in pdf.read_lines(data, name)]
    else:
        text = intake.text_of(data, name)
        pages = text.split("\f")
        printed, number = [], 0
        for page, content in enumerate(pages, 1):
            for line in content.split("\n"):
                number += 1
                printed.append(Line(line, page, number))
            number -= 1 if page < len(pages) else 0
    return paragraphs.chunks_of(lines.clean(printed))


def _word(data: bytes, name: str) -> list[Chunk]:
    return [
        Chunk(line, None, whole=True, heading=_is_heading(p.style), bookmarks=p.bookmarks)
        for p in word_paragraphs(data, name)
        for line in p.printed.split("\n")
    ]


def _is_heading(style: str) -> bool:
    return style.lower().startswith(("heading", "count heading", "title"))
