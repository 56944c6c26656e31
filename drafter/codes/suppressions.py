"""FACT codes of suppressions."""

from __future__ import annotations

from drafter.diagnostics import Code, Severity

_PAGE = """What it is
  {what}

Why it matters
  A silenced diagnostic must stay a decision somebody made.

Instead of / write
  {write}

How to suppress
  It cannot be suppressed.
"""

UNUSED = Code("FACT60", "unused-suppression", Severity.WARNING, _PAGE.format(
    what="A suppression silences nothing.", write="Take it out."))  # fmt: skip
EXPIRED = Code("FACT61", "expired-suppression", Severity.WARNING, _PAGE.format(
    what="A suppression has passed its `until` date and no longer silences anything.",
    write="Mend what it silenced, or type a new date and reason."))  # fmt: skip
