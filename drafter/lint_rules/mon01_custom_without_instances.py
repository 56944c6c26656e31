"""A custom is pleaded on fewer than two earlier instances.

What it is
  A policy of theory `custom` has fewer than two dated incidents.

Why courts care
  One incident, unless an existing policy of a policymaker caused it, is not enough to impose liability on a
  municipality (City of Oklahoma City v. Tuttle, 471 U.S. 808, 823-24 (1985) (plurality opinion)); a pattern of
  similar violations is ordinarily necessary to show deliberate indifference in training (Connick v. Thompson, 563
  U.S. 51, 62 (2011)). The library knows of no fixed number that makes a custom.

Checked
  2026-11-26. Connick, 62: passage read in a copy of the opinion; page seen in the opinion. Tuttle: passage read in a
  copy of the opinion on 2026-11-23; page seen.

Instead of / write
  Plead each with date, place, what happened, and how the policymaker learned of it.

How to suppress
  `suppress:` with this code, the policy’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each custom with too few instances."""
    for policy in pleading.known.case.policies.values():
        if not policy.theory.startswith("custom"):
            continue
        number_of_incidents = sum(
            1
            for item in pleading.known.case.items()
            if getattr(item, "policy", None) == policy.id and "incident" in getattr(item, "shows", ())
        )
        if number_of_incidents < 2:
            yield Flaw(
                f"The custom “{policy.id}” rests on {number_of_incidents or 'no'} earlier instance{'' if number_of_incidents == 1 else 's'}.",
                help="Plead at least two, each dated, and how the policymaker learned of it.",
                place=policy.place,
                fact=policy.id,
            )
