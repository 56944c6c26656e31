"""A personal element is met only by “he or another”.

What it is
  The only facts that meet it say `or` or `some of`.

Why courts care
  Courts allow it where the complaint says why the person cannot yet be named.

Instead of / write
  Name him if the record can tell.

How to suppress
  `suppress:` with this code, the claim’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.WARNING


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each personal element met by an alternative alone."""
    claims = {claim.id: claim for claim in pleading.known.case.claims}
    for cell in pleading.known.coverage.cells.values():
        if cell.kind == "alternative" and cell.defendant:
            yield Flaw(
                f"“{cell.element}” of {cell.claim} is met against {cell.defendant} only as one of several.",
                help="Name who did it if the record can tell.",
                place=claims[cell.claim].place,
                fact=cell.claim,
            )
