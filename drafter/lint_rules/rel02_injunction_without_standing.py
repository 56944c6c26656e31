"""An injunction is asked without facts that the wrong will come again.

What it is
  A request for an injunction rests on no `standing` fact of its plaintiff.

Why courts care
  Past exposure to illegal conduct does not in itself show a present case or controversy regarding injunctive relief;
  there must be a real and immediate threat that it will come again (City of Los Angeles v. Lyons, 461 U.S. 95, 102,
  105 (1983)).

Checked
  2026-11-26. Lyons: 105 read in a copy of the opinion on 2026-11-23, page seen; the sentence at 102 read as digests
  quote it.

Instead of / write
  Type under `standing:` what the plaintiff does and will do there and what still stands in the way, in the present tense.

How to suppress
  `suppress:` with this code, the request’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Actor
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each injunction whose plaintiff has no standing facts."""
    case = pleading.known.case
    exposed: set[str] = set()
    for item in case.standing:
        exposed |= set(getattr(item, "mentions", ())) | set(getattr(item, "to", ()))
        who = getattr(item, "who", None)
        exposed |= set(who.people) if isinstance(who, Actor) else set()
    for request in case.relief:
        if not request.kind.endswith("injunction"):
            continue
        for id in request.for_whom or tuple(p.id for p in case.plaintiffs):
            if id not in exposed:
                yield Flaw(
                    f"The injunction for {id} rests on no fact that the wrong will come again.",
                    help="Add `standing:` facts, or take the request out.",
                    place=request.place,
                    fact=request.id,
                )
