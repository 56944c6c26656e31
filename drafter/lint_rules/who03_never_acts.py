"""A defendant does nothing in the whole complaint.

What it is
  A defendant of some claim is the actor of no act, and knew of none.

Why courts care
  A plaintiff must plead that each official, through his own individual actions, has violated the Constitution
  (Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009)).

Checked
  2026-11-26. Iqbal, 676: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Plead what he did or knew, or take him out of the claim.

How to suppress
  `suppress:` with this code, the defendant’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Actor
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each defendant sued as a person who neither acts nor knows."""
    case = pleading.known.case
    active: set[str] = set()
    for item in case.items():
        active |= set(getattr(item, "known_to", ()))
        for actor in (getattr(item, "who", None), getattr(item, "by", None)):
            active |= set(actor.people) if isinstance(actor, Actor) else set()
    active |= {id.rpartition(".")[0] for id in active}
    for person in case.defendants:
        sued = any(person.id == id for claim in case.claims for id, _ in claim.defendants)
        if sued and person.is_person and person.id not in active:
            yield Flaw(
                f"{person.id} is sued, and does nothing in any act.",
                help="Plead what he did or knew, or take him out of the claim.",
                place=person.place,
                fact=person.id,
            )
