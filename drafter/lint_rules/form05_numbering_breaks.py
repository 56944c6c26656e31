"""The numbers of the allegations restart or skip.

What it is
  In a complaint that drafter did not write: an allegation’s number is not one more than that of the one before it.

Why courts care
  Claims are stated in numbered paragraphs, so that a later pleading may refer to one by its number (Fed. R. Civ. P.
  10(b)), and an answer must admit or deny the allegations (Rule 8(b)(1)(B)). With two paragraphs 12, nobody can say
  which was denied.

Checked
  2026-11-26. Rules 8 and 10: words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  One run of numbers from the first allegation to the last, through all counts.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.reading import ReadAllegation

SEVERITY = Severity.WARNING
_AT_MOST = 5
"""More breaks than this are one fault of the file, or of its reading."""


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each of the first few breaks in the run of numbers."""
    last: int | None = None
    told = 0
    for allegation in text.reading.allegations if text.reading.complaint.numbered else ():
        number = _number(allegation, last)
        if number is None:
            continue
        if last is not None and number != last + 1 and told < _AT_MOST:
            told += 1
            how = "starts over" if number <= last else "skips"
            yield flaw(
                allegation, text, f"The numbering {how}: {number} follows {last}.", "Number in one run from first to last.",
                severity=None if number <= last else Severity.NOTE,
            )  # fmt: skip
        last = number


def _number(allegation: ReadAllegation, last: int | None) -> int | None:
    """An allegation’s number; None if it has none, or goes on with the last by a letter: 9a, then 9b."""
    found = re.match(r"(\d+)([a-z]?)$", allegation.number)
    if found is None or (found.group(2) and int(found.group(1)) == last):
        return None
    return int(found.group(1))
