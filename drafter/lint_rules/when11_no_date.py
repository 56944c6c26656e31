"""A wrong is told, and neither it nor its section says when.

What it is
  In a complaint that drafter did not write: an allegation tells a wrongful act, and no date stands in it or in the
  allegations before it.

Why courts care
  An allegation of time or place is material when testing the sufficiency of a pleading (Fed. R. Civ. P. 9(f)). A day
  may be left out more safely than all time: the period of limitations and the law that was clearly established both
  turn on it.

Checked
  2026-11-26. Rule 9(f): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for. How much time a court asks for was not researched.

Instead of / write
  The day, or as near as is known: “in early March 2023”, “between June 1 and June 30, 2023”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw
from drafter.reading.stance import is_capacity, is_harm, is_law

SEVERITY = Severity.WARNING


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for the first wrong told before any date, so that an undated story is told once."""
    for allegation in complained(text):
        if "date" in allegation.anchors:
            return
        if (
            allegation.role in ("party", "introduction")
            or is_law(allegation)
            or is_capacity(allegation)
            or is_harm(allegation)
        ):
            continue
        if any(t.deed or t.label for t in allegation.told):
            yield flaw(
                allegation, text, "Nothing up to here says when this happened.", "Add the date, or as near as is known."
            )
            return
