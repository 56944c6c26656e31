"""An injury does not say which acts caused it.

What it is
  An entry of `injuries` has no `from`.

Why courts care
  But-for and proximate cause are elements of every damages claim.

Instead of / write
  Type `from: [ids of the acts]`.

How to suppress
  `suppress:` with this code, the injury’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each injury without a cause."""
    for injury in pleading.known.case.injuries:
        if not injury.caused_by:
            yield Flaw(
                f"“{injury.id}” does not say which acts caused it.",
                help="Type `from:` with their ids.",
                place=injury.place,
                fact=injury.id,
            )
