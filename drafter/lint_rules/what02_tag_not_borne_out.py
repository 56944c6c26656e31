"""An act is tagged as showing something that its words do not say.

What it is
  A `shows` tag stands on an act that lacks what the kind must say (`drafter explain kinds`).

Why courts care
  A tag is a claim, not proof: the court reads the words, and the element goes unmet.

Instead of / write
  Put the missing thing into the words, or take the tag off.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Act, Provable
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each tag that its item does not bear out."""
    known = pleading.known
    for item in known.case.items():
        if not isinstance(item, Provable) or (isinstance(item, Act) and item.withheld):
            continue
        for kind in item.shows:
            missing = known.library.missing(item, kind)
            if missing:
                yield Flaw(
                    f"“{item.id}” is tagged {kind}, but does not say {'; nor '.join(missing)}.",
                    help="Say it in the act’s own words, or take the tag off.",
                    place=item.place,
                    fact=item.id,
                )
