"""Writing outputs: whole or not at all, and never over somebody's edits.

What drafter last wrote is known by `OUT.drafter.json` beside OUT: hashes of the file, of each of its paragraphs, of
the facts and of the library, and nothing of the matter.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import os
import tempfile
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from drafter.codes.files import CHANGED, IN_USE, UNWRITABLE
from drafter.diagnostics import Place
from drafter.errors import CannotWrite

_ALREADY_MODE = 0o644


def record_path(out: Path) -> Path:
    """The file beside OUT that remembers what was written."""
    return out.with_name(f"{out.name}.drafter.json")


def sha256(data: bytes) -> str:
    """A hash as hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def guard(out: Path, *, force: bool) -> None:
    """Refuse to overwrite an OUT that somebody edited or has open. Raises CannotWrite."""
    lock = out.with_name(f"~${out.name[2:] if len(out.name) > 8 else out.name}")
    if lock.exists() or out.with_name(f"~${out.name}").exists():
        raise CannotWrite(
            IN_USE.says(
                f"“{out}” is open in Word.", Place(str(out)), help="Close it there, or name another file with `-o`."
            )
        )
    if force or not out.exists():
        return
    if out.is_dir():
        raise CannotWrite(UNWRITABLE.says(f"“{out}” is a folder.", Place(str(out)), help="Name a file with `-o`."))
    try:
        data = out.read_bytes()
    except OSError as error:
        raise _cannot(out, error) from None
    written = _last_written(out)
    if written.get("file") != sha256(data):
        why = _what_changed(out, data, written) if written else "drafter did not write it"
        raise CannotWrite(
            CHANGED.says(
                f"“{out}” is left as it is: {why}.",
                Place(str(out)),
                help="Name another file with `-o`, or use --force to overwrite it.",
            )
        )


def write(out: Path, data: bytes) -> None:
    """Write a file atomically: a temporary file beside it, then a rename. Raises CannotWrite; nothing is left behind."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    except OSError as error:
        raise _cannot(out, error) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_ALREADY_MODE)
        temporary.replace(out)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _cannot(out, error) from None


def remember(out: Path, data: bytes, facts: str, library: str) -> None:
    """Record what was written, so that the next draft can tell an edit from its own work."""
    row = {"file": sha256(data), "facts": sha256(facts.encode()), "library": library, "paragraphs": _marks(out, data)}
    write(record_path(out), (json.dumps(row, indent=1) + "\n").encode())


def _last_written(out: Path) -> Mapping[str, Any]:
    try:
        row = json.loads(record_path(out).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return row if isinstance(row, dict) and isinstance(row.get("file"), str) else {}


def _paragraphs(out: Path, data: bytes) -> list[tuple[str, str]]:
    """Each paragraph of a document: its words alone, and as printed with its number. None of a damaged one."""
    if out.suffix.lower() != ".docx":
        return [(line, line) for line in data.decode("utf-8", "replace").splitlines() if line.strip()]
    from drafter.importers.docx_numbers import read_paragraphs

    try:
        return [(p.text, p.printed) for p in read_paragraphs(data) if p.text.strip()]
    except (ValueError, KeyError, OSError, BadZipFile):
        return []


def _marks(out: Path, data: bytes) -> list[str]:
    return [sha256(words.encode())[:16] for words, _ in _paragraphs(out, data)]


def _what_changed(out: Path, data: bytes, written: Mapping[str, Any]) -> str:
    """How the document differs from what was written, in words: how many paragraphs, and how the first one reads now."""
    edited = "it has been edited since drafter wrote it"
    found, before = _paragraphs(out, data), written.get("paragraphs")
    if not found or not isinstance(before, list):
        return edited
    steps = difflib.SequenceMatcher(None, before, _marks(out, data), autojunk=False).get_opcodes()
    tally = {"changed": 0, "added": 0, "deleted": 0}
    first = ""
    for step, a, b, c, d in steps:
        if step == "equal":
            continue
        tally["changed"] += min(b - a, d - c)
        tally["added"] += max(0, (d - c) - (b - a))
        tally["deleted"] += max(0, (b - a) - (d - c))
        first = first or (found[c][1] if d > c else "")
    said = [f"{n} paragraph{'s' if n > 1 else ''} {how}" for how, n in tally.items() if n]
    if not said:
        return f"{edited} (its look or its settings; its words are the same)"
    shown = f"; the first now reads “{textwrap.shorten(first, 70, placeholder=' …')}”" if first else ""
    return f"{edited} ({', '.join(said)}{shown})"


def _cannot(out: Path, error: OSError) -> CannotWrite:
    if isinstance(error, PermissionError) and out.exists():
        return CannotWrite(
            IN_USE.says(
                f"“{out}” cannot be replaced: it may be open in Word.",
                Place(str(out)),
                help="Close it, or name another file with `-o`.",
            )
        )
    reason = error.strerror or "the system refuses"
    return CannotWrite(
        UNWRITABLE.says(f"“{out}” cannot be written: {reason}.", Place(str(out)), help="Name another place with `-o`.")
    )
