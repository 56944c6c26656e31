"""A decision that counsel chose to show clearly established law does not print.

What it is
  The claim lists it under `exemplars`, and it is unfit to stand there: decided too late or on another claim, of another
  circuit, without a denial of immunity, not verified, or simply not called for.

Why courts care
  Law is clearly established as of the time of the act (Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982)), by
  controlling authority in the jurisdiction or, without it, by a robust consensus of cases of persuasive authority
  (Ashcroft v. al-Kidd, 563 U.S. 731, 741-42 (2011), on Wilson v. Layne, 526 U.S. 603, 617 (1999)). A consensus is not
  built by one decision of another circuit, and one that granted immunity on this very claim helps the defense.

Checked
  2026-11-26. al-Kidd, 741-42, and Wilson, 617: passage read in a copy of the opinion; page seen in the opinion.
  Harlow: passage read as a later decision quotes it, with its page. Zorn v. Linton (2026) only assumes that circuit
  precedent can clearly establish law.

Instead of / write
  Choose another decision (`drafter library show COUNT` lists them), or take this one out.

How to suppress
  `suppress:` with this code, the claim’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from drafter.case import Claim
from drafter.diagnostics import Severity
from drafter.law import immunity
from drafter.lint import Flaw, Knowledge, Pleading
from drafter.outline import Allegation, Citation, inlines_of

SEVERITY = Severity.WARNING


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each decision typed under a claim that its count does not cite."""
    for claim in pleading.known.case.claims:
        printed = {
            inline.authority
            for block in pleading.outline.blocks
            if isinstance(block, Allegation) and block.claim == claim.id
            for inline in inlines_of(block)
            if isinstance(inline, Citation)
        }
        for id in claim.exemplars:
            if id not in printed:
                yield Flaw(
                    f"{_named(id, pleading.known)} is not cited in {claim.id}: {_reason(id, claim, pleading.known)}.",
                    help="Choose a decision that is fit, or take this one out of `exemplars`.",
                    place=claim.place,
                    fact=claim.id,
                    excerpt=id,
                )


def _named(id: str, known: Knowledge) -> str:
    return str(known.library.authorities().get(id, {}).get("name", f"“{id}”"))


def _reason(id: str, claim: Claim, known: Knowledge) -> str:
    row = known.library.authorities().get(id)
    if row is None:
        return "the library has no authority of that id"
    if reasons := immunity.unfit(row, known.forum.circuit, date.max, claim.count):
        return "; ".join(reasons)
    if claim.immunity != "full":
        return f"`qualified_immunity` is {claim.immunity} there, and only full cites decisions"
    return f"it was decided after the first of the acts pleaded, or is one of more than {immunity.MOST}"
