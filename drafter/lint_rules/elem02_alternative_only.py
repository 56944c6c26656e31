"""A personal element is met only by “he or another”.

What it is
  The only facts that meet it say `or` or `some of`.

Why courts care
  A claim may be stated in the alternative (Fed. R. Civ. P. 8(d)(2)), but each official answers only for what he
  himself did (Ashcroft v. Iqbal, 556 U.S. 662, 676-77 (2009)). The plaintiffs in Colbert v. City of Chicago, 851 F.3d
  649 (7th Cir. 2017), kept from watching a search, could not say which officer had done the damage, and lost that
  claim on summary judgment.

Checked
  2026-11-26. Iqbal, 676-77: passage read in a copy of the opinion; page seen in the opinion. Rule 8(d)(2): its words
  read only as a public page quotes them. Colbert: opening of the opinion and a law review’s account of it read; page
  not seen. Other circuits not checked.

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
