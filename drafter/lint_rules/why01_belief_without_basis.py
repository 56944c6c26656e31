"""A belief rests on nothing.

What it is
  `belief` holds no id of a fact and no words that say anything.

Why courts care
  Facts may be alleged on information and belief where they are peculiarly within the defendant’s possession and
  control, or where the belief rests on facts that make the inference plausible (Arista Records LLC v. Doe 3, 604 F.3d
  110, 120 (2d Cir. 2010)). Bare belief is a conclusion.

Checked
  2026-11-26. Arista: words and page read as later decisions quote them; opening of the opinion read. Other circuits
  not checked.

Instead of / write
  Type the ids of the facts it rests on, or the words: `belief: [plan, radio]`.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Act, Background
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.lint_rules._words import plain

_NOTHING = frozenset({"", "yes", "information and belief", "on information and belief", "belief", "unknown"})

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each belief without a basis."""
    for item in pleading.known.case.items():
        if isinstance(item, Act | Background) and item.basis.kind == "belief" and not item.basis.ids:
            words = {plain(w).strip(" .").lower() for w in item.basis.words}
            if words <= _NOTHING:
                yield Flaw(
                    "This belief has no basis.",
                    help="Type the ids of the facts it rests on, or say it in words.",
                    place=item.place,
                    fact=item.id,
                )
