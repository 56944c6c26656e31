"""A stranger's file, taken in within bounds: what kind it is, and no more of it than a complaint can need."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from drafter.codes import imports as codes
from drafter.diagnostics import Code, Place
from drafter.errors import CannotRead

LARGEST = 50_000_000
MOST_LETTERS = 3_000_000
"""Some 1,000 pages."""
MOST_LINES = 200_000
LONGEST_LINE = 50_000
_WIDEST_GAP = re.compile(r"[^\S\n\f]{9,}")
"""Space between columns is kept, but no more of it than tells them apart: what matches spaces stays linear."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (
    (b"{\\rtf", "a Rich Text file (.rtf)"), (b"<!doctype html", "a web page"), (b"<html", "a web page"),
    (b"<?xml", "an XML file"), (b"%!ps", "a PostScript file"), (b"\x89png", "a picture"), (b"\xff\xd8\xff", "a picture"),
)  # fmt: skip
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HELP_KINDS = "Give it a .docx, a .pdf with a text layer, or a .txt."
_HELP_SIZE = "Lint the pleading by itself, without its exhibits."
Kind = Literal["docx", "pdf", "text"]


def refused(code: Code, message: str, name: str, help: str = "") -> CannotRead:
    """The exception that ends the run: this file cannot be linted."""
    return CannotRead(code.says(message, Place(name), help=help))


def read_bytes(path: Path) -> bytes:
    """A file's bytes. Raises CannotRead if it is missing, a folder, no ordinary file or over 50 MB."""
    name = str(path)
    try:
        if path.is_dir():
            raise refused(codes.UNREADABLE, f"“{name}” is a folder.", name, "Name the complaint in it.")
        if path.exists() and not path.is_file():
            raise refused(codes.UNREADABLE, f"“{name}” is no ordinary file.", name, _HELP_KINDS)
        if path.stat().st_size > LARGEST:
            raise refused(codes.ENORMOUS, f"“{name}” is over 50 MB.", name, _HELP_SIZE)
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise refused(codes.UNREADABLE, f"“{name}” cannot be read: {reason}.", name, "Check the name.") from None


def kind_of(data: bytes, name: str) -> Kind:
    """What the bytes are, by themselves and not by the file's name. Raises CannotRead for what `lint` cannot take."""
    if len(data) > LARGEST:
        raise refused(codes.ENORMOUS, f"“{name}” is over 50 MB.", name, _HELP_SIZE)
    if not data.strip():
        raise refused(codes.UNREADABLE, f"“{name}” is empty.", name, _HELP_KINDS)
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return "docx"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in data:
            raise refused(codes.ENCRYPTED, f"“{name}” is protected with a password.", name, "Save a copy without it.")
        raise refused(codes.UNREADABLE, f"“{name}” is an old Word file (.doc).", name, "Save it in Word as .docx.")
    for start, what in _OTHERS:
        if data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(start):
            raise refused(codes.UNREADABLE, f"“{name}” is {what}.", name, _HELP_KINDS)
    return "text"


def text_of(data: bytes, name: str) -> str:
    """Plain text from bytes: UTF-8, UTF-16, or Windows-1252. Raises CannotRead for what is no text."""
    if (utf16 := _utf16(data)) is not None:
        text = data.decode(utf16, errors="replace").lstrip("\ufeff")
    elif _CONTROLS.search(data):
        raise refused(codes.UNREADABLE, f"“{name}” is not a text file.", name, _HELP_KINDS)
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    return bounded(text.replace("\r\n", "\n").replace("\r", "\n"), name)


def _utf16(data: bytes) -> str | None:
    """Which UTF-16 it is, by its mark or by where its zero bytes stand; None if it is none."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    head = data[:400]
    if head[1::2].count(0) > 0.8 * len(head) / 2:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > 0.8 * len(head) / 2 else None


def bounded(text: str, name: str) -> str:
    """The text, its wide gaps narrowed. Raises CannotRead if it is longer than a pleading can be, or one of its lines is."""
    if len(text) > MOST_LETTERS or text.count("\n") > MOST_LINES:
        raise refused(codes.ENORMOUS, f"“{name}” holds far more text than a pleading can.", name, _HELP_SIZE)
    if any(len(line) > LONGEST_LINE for line in text.split("\n")):
        raise refused(
            codes.ENORMOUS, f"“{name}” holds a line or paragraph of over {LONGEST_LINE:,} characters.", name,
            "Break it into the paragraphs it is made of.",
        )  # fmt: skip
    return _WIDEST_GAP.sub(" " * 8, text)
