"""The exceptions of the program. Each means *cannot go on*; a user's mistake is a Diagnostic instead.

    DrafterError
    ├── CannotRead      the input is missing, unreadable or not a facts file at all (exit 2)
    ├── CannotWrite     the output cannot be written (exit 2)
    └── LibraryDefect   the template library cannot be used (exit 3)

No exception prints. The shell turns its `diagnostic` into words and its `exit_code` into the process's.
"""

from __future__ import annotations

from drafter.diagnostics import Diagnostic


class DrafterError(Exception):
    """Something that ends the run. `diagnostics` says what and where."""

    exit_code = 2

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(d.message for d in diagnostics))
        self.diagnostics = diagnostics


class CannotRead(DrafterError):
    """The input is missing, unreadable or not a facts file."""


class CannotWrite(DrafterError):
    """The output cannot be written; whatever stood there stands unchanged."""


class LibraryDefect(DrafterError):
    """A template, schema or law file is missing or broken."""

    exit_code = 3
