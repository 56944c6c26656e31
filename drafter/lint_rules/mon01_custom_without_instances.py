"""A custom is pleaded on fewer than two earlier instances.

What it is
  A policy of theory `custom` has fewer than two dated incidents.

Why courts care
  One instance shows no custom; courts want similar, dated ones before the event.

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
