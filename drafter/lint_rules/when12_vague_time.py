"""A time that is no time: “at some point”, “recently”, “on several occasions”.

What it is
  In a complaint that drafter did not write: a deed is told with a vague time and with no date, hour or event that
  bounds it.

Why courts care
  An allegation of time or place is material when testing the sufficiency of a pleading (Fed. R. Civ. P. 9(f)), and
  the period of limitations and the law that was clearly established both turn on it.

Checked
  2026-11-26. Rule 9(f): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  “Between June 1 and June 12, 2023”, “within an hour of the arrest”, “on four Sundays in May 2023”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw
from drafter.reading.stance import is_capacity, is_law

SEVERITY = Severity.WARNING
_VAGUE = re.compile(
    r"\b(?:at some (?:point|time)|recently\b(?! \w+ed\b)|at a later (?:date|time|point)|at an unknown (?:date|time)|some ?time (?:later|ago|thereafter|afterwards?|after(?:ward)?)|"
    r"on (?:one|several|various|numerous|multiple|many|a number of|other|another|more than one) occasions?|at various times|on various dates|in the (?:recent )?past|over (?:a|some) period of time|one (?:day|night|evening|morning)\b(?! (?:in|after|later|before|of)))"
    r"(?P<bound>\s*,?\s*(?:\([^)]*\)\s*)?(?:during|while|between|before|after|when|prior to|following|in|on|from|since|within|thereafter)\b)?",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each deed told at a vague time that nothing bounds."""
    for allegation in complained(text):
        found = _VAGUE.search(allegation.words)
        if (
            found is None or found.group("bound") or allegation.anchors & {"date", "time"}
            or allegation.role in ("party", "introduction") or is_law(allegation) or is_capacity(allegation)
        ):  # fmt: skip
            continue
        if any(t.deed or t.label for t in allegation.told):
            yield flaw(
                allegation, text, f"“{found.group().strip()}” says no time.",
                "Give the date, or the nearest dates it lies between.", found.group().strip(),
            )  # fmt: skip
