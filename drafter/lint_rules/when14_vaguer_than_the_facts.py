"""The facts know the day or the hour, and the words say “at some point”.

What it is
  An act’s own words hold a vague time (“at some point”, “later that day”, “recently”), though its date is exact or its
  clock time is typed.

Why courts care
  An allegation of time or place is material when testing the sufficiency of a pleading (Fed. R. Civ. P. 9(f)); vague
  words next to an exact time look like doubt.

Checked
  2026-11-26. Rule 9(f): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  Leave the vague words out: the date and the time that are typed print by themselves.

How to suppress
  `suppress:` with this code, the id, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.dates import When
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.lint_rules._words import acts_that_print, predicate

SEVERITY = Severity.WARNING
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_VAGUE = re.compile(
    r"\b(?:at some (?:point|time)(?! (?:during|before|after|between))|recently(?! \w+ed\b)|at a later (?:date|time)|some ?time (?:later|thereafter|that)|later (?:that|the same) (?:day|night|evening|morning)|around that time|"
    r"on (?:one|an?|some) occasion|one (?:day|night|evening))\b",
    re.IGNORECASE,
)


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each act whose words are vaguer than its typed time."""
    for act in acts_that_print(pleading.known.case.acts()):
        exact = isinstance(act.when, When) and act.when.is_exact
        found = _VAGUE.search(_QUOTED.sub("", predicate(act)))
        if found is not None and (exact or act.time is not None):
            yield Flaw(
                f"“{act.id}” has an exact time, and its words say “{found.group()}”.", "Leave these words out.", act.place,
                fact=act.id, excerpt=found.group(),
            )  # fmt: skip
