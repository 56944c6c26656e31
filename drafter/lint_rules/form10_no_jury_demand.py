"""Damages are asked, and no jury.

What it is
  In a complaint that drafter did not write, taken as a whole: it asks damages, and no jury is demanded anywhere.

Why courts care
  A party waives a jury trial unless its demand is served no later than fourteen days after the last pleading directed
  to the issue is served, and is filed (Fed. R. Civ. P. 38(b), (d)); the demand may be included in a pleading.

Checked
  2026-11-26. Rule 38: words read in copies of the rule on public pages, not in the official print; no later amendment
  looked for.

Instead of / write
  “Plaintiff demands a jury trial on all issues so triable”, and “Jury Trial Demanded” in the caption. It is a note.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import everything
from drafter.lint_rules._text import asks_damages, is_whole, whole_flaw

SEVERITY = Severity.NOTE
_JURY = re.compile(r"\bj\s?u\s?r\s?y\b|\bjur(?:or|ies)", re.IGNORECASE)
_OTHER_JURY = re.compile(r"\bgrand jury\b|\bcoroner['’]s jury\b", re.IGNORECASE)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One note if money is asked and nobody asks for a jury."""
    if is_whole(text) and asks_damages(text) and not _JURY.search(_OTHER_JURY.sub("", everything(text))):
        yield whole_flaw(
            text, "Damages are asked, and no jury is demanded.", "Demand a jury, if one is wanted.", last=True
        )
