"""A place is typed as not known, with the reason.

What it is
  A `where` is `unknown`; the reason prints.

Why courts care
  It is honest, and weaker than a place: an allegation of time or place is material when testing the sufficiency of a
  pleading (Fed. R. Civ. P. 9(f)).

Checked
  2026-11-26. Rule 9(f): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  Find it out if the record can tell.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Unknown
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.lint_rules._homes import homes

SEVERITY = Severity.WARNING


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each scene or act with an honestly unknown place."""
    for home in homes(pleading.known, "where"):
        if isinstance(home.value, Unknown):
            yield Flaw(
                f"The place of “{home.id}” is pleaded as not known; the reason prints.",
                help="Find it out if the record can tell.",
                place=home.place,
                fact=home.id,
            )
