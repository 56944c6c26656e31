"""Diagnostics about a firm's settings, drafter.yaml."""

from __future__ import annotations

from drafter.diagnostics import Code, Severity

UNKNOWN_CODE = Code("FILE30", "unknown-code", Severity.ERROR, """\
A settings file names a code, or a family of codes, that there is none of.

What it is
  `only`, `ignore`, `severity` or `suppress` of drafter.yaml names a code that drafter does not have.

Why courts care
  They do not; but a setting that silently does nothing leaves its writer believing that it does something.

Instead of / write
  A code such as `WHO11`, or a family such as `WHO`; `drafter explain CODE` knows every one.

How to suppress
  It cannot be suppressed: correct the name.
""")  # fmt: skip
CANNOT_BE_SET = Code("FILE31", "code-cannot-be-silenced", Severity.ERROR, """\
A settings file silences, or makes milder, a code that says the program could not read what it was given.

What it is
  `ignore`, `severity` or `suppress` of drafter.yaml names a code of the families YAML, FILE or LIB, or of a facts file’s
  shape (FACT01 to FACT09).

Why courts care
  They do not; but what the program could not read it did not check, and a report that does not say so misleads.

Instead of / write
  Mend what the code tells of.

How to suppress
  It cannot be suppressed.
""")  # fmt: skip
