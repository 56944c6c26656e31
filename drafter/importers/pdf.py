"""The text layer of a PDF, line by line. A scanned PDF has none and is refused; nothing is ever recognised from pictures."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from drafter.codes import imports as codes
from drafter.errors import CannotRead
from drafter.importers.intake import bounded, refused
from drafter.importers.printed import Line

_READER = Path(__file__).with_name("pdf_text.py")
_SECONDS = 60
_LEAST_LETTERS = 40
"""A page of a pleading with fewer letters than this is a picture or blank."""
_PLAIN = str.maketrans({"\ufffe": "-", "\x02": "-", "\u00ad": "-", "\x00": "", "\r": None, "\f": "\n"})
"""How PDFium gives a hyphen at a line's end, and what no text should hold."""


def read_lines(data: bytes, name: str) -> list[Line]:
    """Every printed line with its page (from 1). Raises CannotRead if it is encrypted, damaged, enormous or scanned."""
    pages = [page.translate(_PLAIN) for page in _pages(data, name)]
    empty = sum(1 for text in pages if sum(map(str.isalpha, text)) < _LEAST_LETTERS)
    if empty > len(pages) / 2:
        whole = (
            "holds pictures of pages and no text"
            if empty == len(pages)
            else f"holds no text on {empty} of its {len(pages)} pages"
        )
        raise refused(
            codes.SCANNED, f"“{name}” is a scan: it {whole}.", name,
            "Run text recognition (OCR) on it, or lint the Word file it was made from.",
        )  # fmt: skip
    return [Line(line, n) for n, text in enumerate(pages, 1) for line in bounded(text, name).split("\n")]


def _pages(data: bytes, name: str) -> list[str]:
    """The text of each page, read in a process of its own, which may fail without harm."""
    found: dict[str, Any] = {}
    try:
        ran = subprocess.run(
            [sys.executable, "-I", str(_READER)], input=data, capture_output=True, timeout=_SECONDS, check=False
        )
        found = json.loads(ran.stdout) if ran.returncode == 0 else {"refused": "crash"}
    except subprocess.TimeoutExpired:
        found = {"refused": "time"}
    except ValueError:
        found = {}
    if "pages" in found:
        return list(found["pages"])
    raise _refusal(found, name)


def _refusal(found: dict[str, Any], name: str) -> CannotRead:
    pleading = "Lint the pleading by itself, without its exhibits."
    match found.get("refused"):
        case "encrypted":
            return refused(codes.ENCRYPTED, f"“{name}” is protected with a password.", name, "Save a copy without it.")
        case "pages":
            return refused(codes.ENORMOUS, f"“{name}” has {found['number']:,} pages.", name, pleading)
        case "text":
            return refused(codes.ENORMOUS, f"“{name}” holds far more text than a pleading can.", name, pleading)
        case "time":
            return refused(codes.ENORMOUS, f"“{name}” takes over a minute to read.", name, pleading)
        case "crash":
            return refused(
                codes.UNREADABLE, f"“{name}” makes its reader fail: it is damaged, or made to do harm.", name,
                "Print it to a new PDF, and lint that.",
            )  # fmt: skip
        case "page":
            return refused(codes.UNREADABLE, f"Page {found['number']} of “{name}” cannot be read.", name, "Save it again.")  # fmt: skip
        case _:
            return refused(codes.UNREADABLE, f"“{name}” is damaged: it is no PDF that can be read.", name, "Save it again.")  # fmt: skip
