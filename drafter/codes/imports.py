"""Diagnostics about a document that cannot be taken in for linting."""

from __future__ import annotations

from drafter.diagnostics import Code, Severity

_SUPPRESS = "\nHow to suppress\n  It cannot be: there is nothing to lint.\n"


def _refused(code: str, name: str, page: str) -> Code:
    first, _, rest = page.partition("\n")
    what = f"{first}\n\nWhat it is\n  What `lint` was given was refused, and nothing of it was linted.\n{rest}"
    return Code(code, name, Severity.ERROR, what + _SUPPRESS)


UNREADABLE = _refused(
    "FILE20",
    "unreadable-complaint",
    """\
The complaint cannot be read: it is missing, a folder, damaged, or of a kind not known.

Instead of / write
  Give it a .docx, a .pdf with a text layer, a .txt, or `-` for standard input.
""",
)
ENCRYPTED = _refused(
    "FILE21",
    "encrypted-complaint",
    """\
The file is protected with a password.

Instead of / write
  Open it in Word or a PDF reader, save a copy without the password, and lint the copy.
""",
)
SCANNED = _refused(
    "FILE22",
    "scanned-complaint",
    """\
The PDF holds pictures of pages and no text.

Instead of / write
  Run text recognition (OCR) on it first, or lint the Word file it was made from.
""",
)
ENORMOUS = _refused(
    "FILE23",
    "enormous-complaint",
    """\
The file, or what it unpacks to, is far larger than any complaint.

Why courts care
  They do not; but over 50 MB, over 100 MB unpacked, over 5,000 parts, over 1,500 pages or over 3,000,000 characters is no
  pleading, and a small file that unpacks to gigabytes is an attack on whoever opens it.

Instead of / write
  Lint the pleading by itself, without its exhibits.
""",
)
HOSTILE = _refused(
    "FILE24",
    "macros-or-entities",
    """\
The Word file holds macros or declares XML entities. A pleading needs neither, and both are ways to attack a reader.

Instead of / write
  Save it in Word as an ordinary .docx and lint that.
""",
)
NOTHING_FOUND = Code(
    "FILE25",
    "no-allegations-found",
    Severity.WARNING,
    """\
No numbered allegations were found, so that blank lines had to part one from the next.

What it is
  The document has no run of numbers at its paragraphs’ starts.

Why courts care
  Rule 10(b) wants claims in numbered paragraphs, each limited as far as practicable to a single set of circumstances.

Instead of / write
  Number the allegations through the pleading.

How to suppress
  It cannot be suppressed; it says how far the reading can be trusted.
""",
)
