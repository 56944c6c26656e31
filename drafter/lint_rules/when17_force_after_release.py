"""Force is told after the one it was used on had been let go.

What it is
  Within one scene an act releases somebody, and a later act tagged `force` is done to him with no new seizure between.

Why courts care
  Whether a suspect was actively resisting or trying to flee is among the circumstances by which force to seize him is
  judged (Graham v. Connor, 490 U.S. 386, 396 (1989)), and the order of events decides it; a pleading out of order
  contradicts itself.

Checked
  2026-11-26. Graham, 396: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Put the acts in their order, or tell how he was seized again.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.lint_rules._words import acts_in, predicate

SEVERITY = Severity.WARNING
_RELEASED = re.compile(
    r"^(?:then |finally |later )?(?:released|let (?:\S+ ){1,3}go|told (?:\S+ ){1,3}(?:that (?:he|she|they) (?:was|were) )?free to (?:go|leave)|was released)\b",
    re.IGNORECASE,
)


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each use of force on somebody whom an earlier act of the scene let go."""
    for scene in pleading.known.case.scenes():
        free: set[str] = set()
        for act in acts_in(scene):
            touched = act.mentions | set(act.to)
            if "seizure" in act.shows:
                free -= touched
            if _RELEASED.match(predicate(act)):
                free |= touched
            elif "force" in act.shows and touched & free:
                yield Flaw(
                    f"“{act.id}” is force on somebody who had been released.",
                    help="Put the acts in their order, or tell the new seizure.",
                    place=act.place,
                    fact=act.id,
                )
