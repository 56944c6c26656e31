"""It is typed as not known who did it, with the reason.

What it is
  An actor is `unknown`, `or` or `some of`; the reason prints.

Why courts care
  Whether a defendant may stand unnamed, and for how long, differs by circuit. In the Eleventh, fictitious-party
  pleading is not permitted, save where the description is so specific that a name would be surplusage (Richardson v.
  Johnson, 598 F.3d 734, 738 (11th Cir. 2010)). The reason printed is an argument for discovery; a name is better.

Checked
  2026-11-26. Richardson: opening read; the rule and its page read as an order quotes them (S.D. Ala. Feb. 5, 2013).
  Other circuits not checked.

Instead of / write
  Find the name if the record can tell.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Actor
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.WARNING


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each act with an honestly unknown actor."""
    for act in pleading.known.case.acts():
        modes = {actor.mode for actor in (act.who, act.by) if isinstance(actor, Actor)}
        if modes & {"unknown", "one-of", "some"}:
            yield Flaw(
                "It is pleaded that it is not known who did this; the reason prints.",
                help="Name him if the record can tell.",
                place=act.place,
                fact=act.id,
            )
