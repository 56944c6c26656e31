"""Notice is dated after the event it should have warned of.

What it is
  An item offered for `notice` is dated after the plaintiffs’ own events.

Why courts care
  What came at the same time or later cannot establish a pattern that would have given notice (Connick v. Thompson,
  563 U.S. 51, 63 n.7 (2011)), nor show that a policymaker was indifferent before.

Checked
  2026-11-26. Connick, 63 n.7: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Offer it for `custom` or `ratification`, or correct the date.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.dates import When
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each notice that came too late."""
    case = pleading.known.case
    events = [a.when.latest for a in case.acts() if a.policy is None and isinstance(a.when, When) and a.when.latest]
    last = max(events, default=None)
    for act in case.acts():
        done = act.when.earliest if isinstance(act.when, When) else None
        if "notice" in act.offered_for and done is not None and last is not None and done > last:
            yield Flaw(
                f"“{act.id}” is offered for notice and dated {done}, after the events.",
                help="Offer it for custom or ratification.",
                place=act.place,
                fact=act.id,
            )
