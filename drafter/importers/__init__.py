"""Somebody else's complaint, read into an Outline: .docx, .pdf (its text layer), .txt or standard input.

`read` gives a Complaint and what there is to say of the reading; it raises CannotRead, with one diagnostic, for what
cannot be taken in (see `intake`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from drafter.codes import imports as codes
from drafter.complaint import Complaint
from drafter.diagnostics import Diagnostic, Place
from drafter.importers import docx_numbers, intake, lines, package, paragraphs, pdf, structure
from drafter.importers.docx_numbers import NumberedParagraph
from drafter.importers.paragraphs import Chunk
from drafter.importers.printed import Line


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
    parts = package.word_parts(data, name)
    try:
        return docx_numbers.paragraphs_in(parts)
    except (ValueError, RecursionError):
        raise intake.refused(
            codes.UNREADABLE, f"“{name}” is damaged: its text cannot be read.", name, "Save it again in Word."
        ) from None


def _chunks(data: bytes, name: str) -> list[Chunk]:
    match intake.kind_of(data, name):
        case "docx":
            return _word(data, name)
        case "pdf":
            return paragraphs.chunks_of(lines.clean(pdf.read_lines(data, name)))
        case _:
            return paragraphs.chunks_of(lines.clean(list(_text_lines(intake.text_of(data, name)))))


def _text_lines(text: str) -> Iterator[Line]:
    """The lines of a plain text with their pages, which form feeds part, and their numbers in the file."""
    page = 1
    for number, line in enumerate(text.split("\n"), 1):
        first, *rest = line.split("\f")
        yield Line(first, page, number)
        for piece in rest:
            page += 1
            yield Line(piece, page, number)


def _word(data: bytes, name: str) -> list[Chunk]:
    found = word_paragraphs(data, name)
    intake.bounded("\n".join(p.printed for p in found), name)
    return [
        Chunk(line, None, whole=True, heading=_is_heading(p.style), bookmarks=p.bookmarks)
        for p in found
        for line in intake.bounded(p.printed, name).split("\n")
        if not _RULE.match(line)
    ]


_RULE = re.compile(r"^\s*[:)§|*\]}]+\s*$")
"""A line of the rule between a caption's columns, which a table's middle column is full of."""


def _is_heading(style: str) -> bool:
    return style.lower().startswith(("heading", "count heading", "title"))
