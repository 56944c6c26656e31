"""A month and a day, and no year.

What it is
  In a complaint that drafter did not write: a date gives month and day but no year, and no allegation before it in its
  section gives the year.

Why courts care
  An allegation of time or place is material when testing the sufficiency of a pleading (Fed. R. Civ. P. 9(f)), and
  the period of limitations runs from a day in a year.

Checked
  2026-11-26. Rule 9(f): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  “On Sunday, May 26, 2019, at about 1:30 a.m.”

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw

SEVERITY = Severity.WARNING
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
_DAY = re.compile(
    rf"\b(?:on|about|until|by|since|before|after|,)\s+(?:\w+day,?\s+)?{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*,?\s*(?:19|20)\d\d|\s*,\s*\d|\s*(?:,|and|to|through|-|–)\s*\d{{1,2}}\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!badge )(?<!Badge )(?<!No\. )\b(?:19|20)\d\d\b(?!-[A-Z])|/\d{2}\b")


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation with a yearless date and no year before it."""
    known = False
    for allegation in complained(text):
        found = _DAY.search(allegation.words)
        known = known or bool(_YEAR.search(allegation.words))
        if found is not None and not known:
            yield flaw(allegation, text, f"“{found.group().strip(' ,')}” has no year.", "Add the year.", found.group())
