"""An act lasts longer than the time it is given.

What it is
  An act says how long it lasted (“for 40 minutes”), and its own time is a range shorter than that.

Why courts care
  The other side needs no evidence against a pleading that contradicts itself. How long a stop lasted may decide
  whether it was lawful: one that exceeds the time needed to handle the matter for which it was made violates the
  Fourth Amendment (Rodriguez v. United States, 575 U.S. 348 (2015)).

Checked
  2026-11-26. Rodriguez: passage read in a copy of the opinion; page not seen.

Instead of / write
  Correct the range or the duration.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.case import Act
from drafter.dates import Clock
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.lint_rules._words import predicate

SEVERITY = Severity.ERROR
_FOR = re.compile(
    r"\bfor (?:about |more than |over |at least |nearly |almost )?(\d+) (second|minute|hour)s?\b", re.IGNORECASE
)
_MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60}


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each act told to last longer than its typed range."""
    for act in pleading.known.case.acts():
        room = _room(act.time)
        lasted = _lasted(act)
        if room is not None and lasted > room + 1:
            yield Flaw(
                f"“{act.id}” lasts {lasted:g} minutes, and its time leaves {room}.",
                help="Correct the range or the duration.",
                place=act.place,
                fact=act.id,
            )


def _room(clock: Clock | None) -> int | None:
    """How many minutes a typed range holds, past midnight too."""
    if clock is None or clock.start is None or clock.end is None:
        return None
    return (clock.end - clock.start) % (24 * 60)


def _lasted(act: Act) -> float:
    """The longest duration that the act's words give, in minutes."""
    return max((int(n) * _MINUTES[unit.lower()] for n, unit in _FOR.findall(predicate(act))), default=0.0)
