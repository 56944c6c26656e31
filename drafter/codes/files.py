"""FILE codes: what keeps an output from being written."""

from __future__ import annotations

from drafter.diagnostics import Code, Severity


def _code(number: int, name: str, what: str, write: str) -> Code:
    return Code(
        f"FILE{number:02}",
        name,
        Severity.ERROR,
        f"What it is\n  {what}\n\nWhy it matters\n  A lawyer’s edits must never be lost, nor a half-written pleading be filed.\n\nInstead of / write\n  {write}\n\nHow to suppress\n  It cannot be suppressed.\n",
    )


UNWRITABLE = _code(
    1, "cannot-write", "The output’s folder is missing or cannot be written to.", "Name another place with `-o`."
)
IN_USE = _code(
    2,
    "file-in-use",
    "The output is open in Word (a `~$` file lies beside it, or the system refuses to replace it).",
    "Close it in Word, or name another file with `-o`.",
)
CHANGED = _code(
    3,
    "output-was-edited",
    "The output differs from what drafter last wrote there: somebody edited it, or drafter did not write it.",
    "Name another file with `-o`, or use `--force` to overwrite it.",
)
BAD_ENDING = _code(4, "unknown-ending", "The output’s name does not end in .docx, .txt or .html.", "Name it so.")
INSIDE_INPUT = _code(
    6, "output-is-the-facts-file", "The output names the facts file itself.", "Name another file with `-o`."
)
