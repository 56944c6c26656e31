"""The parts of a stranger's .docx, unpacked within bounds, under the names that Word usually gives them.

Sizes are counted while unpacking: what an archive declares of itself is not believed. Only XML is unpacked, and none of
it is parsed before it is known to declare no entities and to hold no more elements than a pleading can need.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from io import BytesIO

from drafter.codes import imports as codes
from drafter.importers.intake import refused
from drafter.ooxml import parse

LARGEST_UNPACKED = 100_000_000
MOST_PARTS = 5_000
MOST_TAGS = 2_000_000
"""A pleading of 300 pages has some 200,000."""
_CHUNK = 1 << 16
_MAIN = "word/document.xml"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)  # fmt: skip
"""The namespaces of a Strict Open XML document, and those of the usual one: the same elements under other names."""
_DAMAGE = (
    zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError, zlib.error, OverflowError,
)  # fmt: skip
_WHAT = "Lint the pleading by itself, without exhibits."


def word_parts(data: bytes, name: str) -> Mapping[str, bytes]:
    """The XML parts of a .docx. Raises CannotRead for bombs, macros, entities, encryption, damage and other zip files."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
            if len(entries) > MOST_PARTS:
                raise refused(
                    codes.ENORMOUS, f"“{name}” holds {len(entries):,} parts, and no pleading does.", name, _WHAT
                )
            if any(entry.flag_bits & 1 for entry in entries):
                raise refused(
                    codes.ENCRYPTED, f"“{name}” is protected with a password.", name, "Save a copy without it."
                )
            _of_a_kind([entry.filename for entry in entries], name)
            parts = _unpacked(package, entries, name)
    except _DAMAGE:
        raise refused(codes.UNREADABLE, f"“{name}” is damaged.", name, "Open and save it in Word.") from None
    _harmless(parts, name)
    return _renamed(parts, name)


def _of_a_kind(names: Sequence[str], name: str) -> None:
    """Refuses macros, and zip files that are no Word files."""
    if any("vbaproject" in part.lower() for part in names):
        raise refused(codes.HOSTILE, f"“{name}” holds macros.", name, "Save it in Word as an ordinary .docx.")
    if "[Content_Types].xml" not in names:
        what = "an OpenDocument file" if "content.xml" in names else "a zip file but no Word file"
        raise refused(codes.UNREADABLE, f"“{name}” is {what}.", name, "Save it as .docx.")


def _unpacked(package: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo], name: str) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = LARGEST_UNPACKED
    for entry in entries:
        if not entry.filename.endswith((".xml", ".rels")):
            continue
        pieces: list[bytes] = []
        with package.open(entry) as opened:
            while piece := opened.read(_CHUNK):
                left -= len(piece)
                if left < 0:
                    raise refused(codes.ENORMOUS, f"“{name}” unpacks to over 100 MB.", name, _WHAT)
                pieces.append(piece)
        parts[entry.filename] = b"".join(pieces)
    return parts


def _harmless(parts: Mapping[str, bytes], name: str) -> None:
    if b"macroEnabled" in parts["[Content_Types].xml"]:
        raise refused(codes.HOSTILE, f"“{name}” is a Word file with macros.", name, "Save it as an ordinary .docx.")
    for part, content in parts.items():
        if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in content[:64]:
            content = content.replace(b"\x00", b"")  # UTF-16: what is looked for is ASCII
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise refused(codes.HOSTILE, f"“{name}” declares XML entities, in {part}.", name, "Save it again in Word.")
        if content.count(b"<") > MOST_TAGS:
            raise refused(codes.ENORMOUS, f"“{name}” holds over two million XML tags, in {part}.", name, _WHAT)


def _renamed(parts: Mapping[str, bytes], name: str) -> dict[str, bytes]:
    """The parts with the document, its styles and its lists under their usual names: Word for the web uses others."""
    try:
        main = _related(parts, "_rels/.rels", "").get("officeDocument", _MAIN)
        folder, file = posixpath.split(main)
        related = _related(parts, f"{folder}/_rels/{file}.rels", folder)
    except ValueError:
        raise refused(codes.UNREADABLE, f"“{name}” is damaged.", name, "Open and save it in Word.") from None
    if main not in parts or not main.endswith(".xml"):
        raise refused(codes.UNREADABLE, f"“{name}” is a zip file but no Word file.", name, "Save it as .docx.")
    usual = {
        _MAIN: main,
        "word/styles.xml": related.get("styles", ""),
        "word/numbering.xml": related.get("numbering", ""),
    }
    found = {**parts, **{to: parts[at] for to, at in usual.items() if at in parts}}
    return {part: _transitional(content) for part, content in found.items()}


def _related(parts: Mapping[str, bytes], rels: str, folder: str) -> dict[str, str]:
    """Kind of relationship -> the part it leads to, as a name in the package."""
    if rels not in parts:
        return {}
    found = {}
    for relation in parse(parts[rels]):
        kind, target = relation.get("Type", "").rpartition("/")[2], relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            found[kind] = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return found


def _transitional(content: bytes) -> bytes:
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    return content
