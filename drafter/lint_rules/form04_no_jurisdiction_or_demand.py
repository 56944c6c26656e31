"""No statement of jurisdiction, or no demand for relief.

What it is
  In a complaint that drafter did not write, taken as a whole: nothing says why the court has jurisdiction, or nothing
  asks for relief.

Why courts care
  A pleading that states a claim must contain a short and plain statement of the grounds for the court’s jurisdiction,
  unless it already has jurisdiction, and a demand for the relief sought (Fed. R. Civ. P. 8(a)(1), (3)).

Checked
  2026-11-26. Rule 8(a): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for. 28 U.S.C. § 1343(a)(3) read in a copy of the Code; § 1331 from memory.

Instead of / write
  “This Court has jurisdiction under 28 U.S.C. §§ 1331 and 1343(a)(3)”, and a prayer that lists what is asked of whom.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import everything
from drafter.lint_rules._text import is_whole, whole_flaw

SEVERITY = Severity.WARNING
_JURISDICTION = re.compile(
    r"\bjurisdiction|28\s*U\.?\s?S\.?\s?C\.?\s*(?:§+|sections?)?\s*13(?:31|43)|\barises under\b", re.IGNORECASE
)
_DEMAND = re.compile(
    r"\bwherefore\b|\bprays?\b|\bprayer\b|\b(?:requests?|asks?|seeks?|demands?|seeking|requesting|demanding)\b[^.]{0,120}\b(?:relief|judgment|damages|court|award|order|injunction|declar\w+|compensation|trial)\b|"
    r"\brelief (?:requested|sought|demanded)\b|\bdemand for (?:relief|judgment)\b|\bentitled to\b[^.]{0,60}\b(?:damages|relief)\b",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each of the two that is missing."""
    if not is_whole(text):
        return
    words = everything(text)
    if not _JURISDICTION.search(words):
        yield whole_flaw(
            text, "Nothing says why the court has jurisdiction.", "Add it: “28 U.S.C. §§ 1331 and 1343(a)(3)”."
        )
    if not _DEMAND.search(words):
        yield whole_flaw(text, "Nothing asks for relief.", "Add a prayer that says what is asked of whom.", last=True)
