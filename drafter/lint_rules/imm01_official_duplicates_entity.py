"""An officer is sued in an official capacity beside the entity itself.

What it is
  A claim names an entity and one of its officers in an official capacity.

Why courts care
  A suit against an officer in his official capacity is generally only another way of pleading one against the entity
  that he serves (Kentucky v. Graham, 473 U.S. 159, 165-66 (1985)); beside the entity itself, courts dismiss it as
  duplicative (Love-Lane v. Martin, 355 F.3d 766, 783 (4th Cir. 2004)). A state officer sued for an injunction is
  another matter.

Checked
  2026-11-26. Kentucky v. Graham: passage read as an order quotes it, and in a copy of the opinion on 2026-11-23; page
  seen. Love-Lane: words and page read as that order quotes them (S.D. W. Va.); opinion not read. The exception for
  injunctions: from memory, not checked.

Instead of / write
  Keep the entity; drop the official capacity.

How to suppress
  `suppress:` with this code, the claim’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.WARNING


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each official-capacity defendant whose employer is sued in the same claim."""
    people = pleading.known.case.people
    for claim in pleading.known.case.claims:
        entities = {id for id, capacity in claim.defendants if capacity == "entity"}
        for id, capacity in claim.defendants:
            if capacity == "official" and id in people and people[id].employer in entities:
                yield Flaw(
                    f"{id} in an official capacity and {people[id].employer} are one defendant.",
                    help=f"Type `{id} (individual)`, or take one out.",
                    place=claim.place,
                    fact=claim.id,
                )
