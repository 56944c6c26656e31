"""A place is no place: “at the scene”, “at the location”.

What it is
  A `where` says only that there was a place.

Why courts care
  An allegation of time or place is material when testing the sufficiency of a pleading (Fed. R. Civ. P. 9(f)); venue
  and the reasonableness of force turn on the place.

Checked
  2026-11-26. Rule 9(f): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  Type where it was: “on the curb in front of 214 Canal Street”.

How to suppress
  `suppress:` with this code, the act’s or scene’s id, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.lint_rules._homes import homes
from drafter.lint_rules._words import plain
from drafter.prose import Fact

_NOWHERE = re.compile(
    r"(?:in|on|at|near|inside|outside|around|by|within|along)\s+(?:the\s+|that\s+|this\s+|an?\s+)?(?:same\s+|general\s+|said\s+|immediate\s+|relevant\s+)?"
    r"(?:scene|location|place|area|vicinity|premises|site|spot|property|somewhere|incident)(?:\s+of the (?:incident|events?|arrest|stop))?",
    re.IGNORECASE,
)

SEVERITY = Severity.WARNING


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each scene, or act with its own place, that says nothing of where."""
    for home in homes(pleading.known, "where"):
        if isinstance(home.value, Fact) and _NOWHERE.fullmatch(words := plain(home.value).strip()):
            yield Flaw(
                f"“{words}” does not say where “{home.id}” was.",
                help="Type the room, the corner, the address or the mile marker.",
                place=home.place,
                fact=home.id,
                excerpt=words,
            )
