"""Writing outputs: whole or not at all, and never over somebody's edits.

What drafter last wrote is known by `OUT.drafter.json` beside OUT: hashes of the file, the facts and the library, and
nothing of the matter.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path

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
    written = _last_written(out)
    now = sha256(out.read_bytes())
    if written != now:
        why = "it has been edited since drafter wrote it" if written else "drafter did not write it"
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
    row = {"file": sha256(data), "facts": sha256(facts.encode()), "library": library}
    write(record_path(out), (json.dumps(row, indent=1) + "\n").encode())


def _last_written(out: Path) -> str:
    try:
        row = json.loads(record_path(out).read_text(encoding="utf-8"))
        return str(row.get("file", ""))
    except (OSError, ValueError, AttributeError):
        return ""


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
