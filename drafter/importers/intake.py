"""A stranger's file, taken in within bounds: what kind it is, and no more of it than a complaint can need.

Refused, each with one line: encrypted, damaged, enormous, zip bombs, macros, entity declarations. Sizes are counted
while reading; what an archive declares of itself is not believed.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Literal

from drafter.codes import imports as codes
from drafter.diagnostics import Code, Place
from drafter.errors import CannotRead

LARGEST = 50_000_000
LARGEST_UNPACKED = 200_000_000
MOST_PARTS = 5_000
_CHUNK = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
Kind = Literal["docx", "pdf", "text"]


def refused(code: Code, message: str, name: str, help: str = "") -> CannotRead:
    """The exception that ends the run: this file cannot be linted."""
    return CannotRead(code.says(message, Place(name), help=help))


def read_bytes(path: Path) -> bytes:
    """A file's bytes. Raises CannotRead if it is missing, a folder or over 50 MB."""
    name = str(path)
    try:
        if path.is_dir():
            raise refused(codes.UNREADABLE, f"“{name}” is a folder.", name, "Name the complaint in it.")
        if path.stat().st_size > LARGEST:
            raise refused(codes.ENORMOUS, f"“{name}” is over 50 MB.", name, "Lint the pleading without its exhibits.")
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise refused(codes.UNREADABLE, f"“{name}” cannot be read: {reason}.", name, "Check the name.") from None


def kind_of(data: bytes, name: str) -> Kind:
    """What the bytes are, by themselves and not by the file's name. Raises CannotRead for what `lint` cannot take."""
    if len(data) > LARGEST:
        raise refused(codes.ENORMOUS, f"“{name}” is over 50 MB.", name, "Lint the pleading without its exhibits.")
    if data[:4] == b"PK\x03\x04":
        return "docx"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in data:
            raise refused(codes.ENCRYPTED, f"“{name}” is protected with a password.", name, "Save a copy without it.")
        raise refused(codes.UNREADABLE, f"“{name}” is an old Word file (.doc).", name, "Save it in Word as .docx.")
    return "text"


def text_of(data: bytes, name: str) -> str:
    """Plain text from bytes: UTF-8, UTF-16 with its mark, or Windows-1252. Raises CannotRead for what is no text."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data[:4096]:
        raise refused(codes.UNREADABLE, f"“{name}” is not a text file.", name, "Give it a .docx, .pdf or .txt.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def word_parts(data: bytes, name: str) -> Mapping[str, bytes]:
    """The parts of a .docx, unpacked within bounds. Raises CannotRead for bombs, macros, entities and damage."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
            if len(entries) > MOST_PARTS:
                raise refused(codes.ENORMOUS, f"“{name}” holds {len(entries)} parts.", name, "Is it a pleading?")
            if any(entry.flag_bits & 1 for entry in entries):
                raise refused(codes.ENCRYPTED, f"“{name}” is encrypted.", name, "Save a copy without a password.")
            parts = _unpacked(package, entries, name)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError) as error:
        raise refused(codes.UNREADABLE, f"“{name}” is damaged: {error}.", name, "Open and save it in Word.") from None
    _harmless(parts, name)
    return parts


def _unpacked(package: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = LARGEST_UNPACKED
    for entry in entries:
        if not entry.filename.endswith((".xml", ".rels", ".bin")):
            continue
        with package.open(entry) as opened:
            pieces: list[bytes] = []
            while piece := opened.read(_CHUNK):
                left -= len(piece)
                if left < 0:
                    raise refused(codes.ENORMOUS, f"“{name}” unpacks to over 200 MB.", name, "Is it a pleading?")
                pieces.append(piece)
        parts[entry.filename] = b"".join(pieces)
    return parts


def _harmless(parts: Mapping[str, bytes], name: str) -> None:
    if any("vbaproject" in part.lower() for part in parts) or b"macroEnabled" in parts.get("[Content_Types].xml", b""):
        raise refused(codes.HOSTILE, f"“{name}” holds macros.", name, "Save it as an ordinary .docx.")
    for part, content in parts.items():
        if (
            part.endswith((".xml", ".rels"))
            and b"<!" in content
            and (b"<!DOCTYPE" in content or b"<!ENTITY" in content)
        ):
            raise refused(codes.HOSTILE, f"“{name}” declares XML entities in {part}.", name, "Save it again in Word.")
    if "word/document.xml" not in parts:
        raise refused(codes.UNREADABLE, f"“{name}” is a zip file but not a Word file.", name, "Give it a .docx.")
