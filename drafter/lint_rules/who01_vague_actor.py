"""An actor is nobody in particular: “officers”, “Defendants”, “one or more officers”.

What it is
  The person whose id stands before the colon is registered under a name that only says there was somebody.

Why courts care
  A plaintiff must plead that each official, through his own individual actions, has violated the Constitution
  (Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009)).

Checked
  2026-11-26. Iqbal, 676: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Name him, or describe him so that he could be picked out (“the officer who drove the van”), or type a numbered series
  with `function` and `why_unknown`.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Actor
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.lint_rules._words import is_nobody, plain

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each act whose actor, by `who` or `by`, is registered under an empty name."""
    known = pleading.known
    for act in known.case.acts():
        for actor in (act.who, act.by):
            for id in actor.people if isinstance(actor, Actor) else ():
                person = known.case.people.get(id)
                if person is not None and not person.numbers and is_nobody(plain(person.name)):
                    yield Flaw(
                        f"“{plain(person.name)}” names nobody: it does not say who did this.",
                        help="Name or describe the one who did it, or type `unknown` with `why_unknown`.",
                        place=act.place,
                        fact=act.id,
                        excerpt=plain(person.name),
                    )
