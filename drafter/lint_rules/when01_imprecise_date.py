"""A date is only a year, or a span of months, for a single act.

What it is
  An act in a scene is dated by a year alone or by a range of more than 60 days.

Why courts care
  An allegation of time or place is material when testing the sufficiency of a pleading (Fed. R. Civ. P. 9(f)). The
  period of limitations, notice, and what law was clearly established all turn on the date.

Checked
  2026-11-26. Rule 9(f): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  Type the month or the day, or `about` and the nearest date; if it went on, say `ongoing` or make the range narrower.

How to suppress
  `suppress:` with this code, the act’s or scene’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.dates import When
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.lint_rules._homes import homes
from drafter.openings import goes_on

_WIDEST = 60

SEVERITY = Severity.WARNING


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each scene, or act with its own date, that is dated too widely for a single event."""
    for home in homes(pleading.known, "date"):
        when = home.value
        if not isinstance(when, When) or (goes_on(home.act) and when.end is not None):
            continue
        first, last = when.earliest, when.latest
        if first is not None and last is not None and (last - first).days > _WIDEST:
            yield Flaw(
                f"“{home.id}” is dated only within {(last - first).days + 1} days.",
                help="Type the month or the day as nearly as it is known.",
                place=home.place,
                fact=home.id,
            )
