"""A count rests on law that a later decision of a controlling court cuts against.

What it is
  The library lists, for this count, an authority marked adverse: a decision that granted immunity or narrowed the law.

Why courts care
  A lawyer may not knowingly fail to disclose legal authority in the controlling jurisdiction that is directly adverse
  and that the other side has not disclosed (ABA Model Rule of Professional Conduct 3.3(a)(2), as States have adopted
  it), and a defendant will move on it. Zorn v. Linton, No. 25-297 (U.S. Mar. 23, 2026) (per curiam), for one,
  reversed a court of appeals that had refused immunity, because no earlier decision had held that kind of force
  unlawful on similar facts.

Checked
  2026-11-26. Rule 3.3(a)(2) read as the North Carolina State Bar quotes its own; your State’s not checked. Zorn:
  whole slip opinion and dissent read on 2026-11-23.

Instead of / write
  Plead the facts that set this case apart (restraint, warning, resistance, duration), and cite decisions that denied
  immunity for that very use of force.

How to suppress
  `suppress:` with this code, the claim's id, a reason, a name and a date. It is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.NOTE


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One note for each adverse authority of each claim that an officer may answer with immunity."""
    known = pleading.known
    rows = known.library.authorities()
    for claim in known.case.claims:
        count = known.library.count(claim.count)
        if count is None or "qualified" not in count.immunities:
            continue
        for id in count.authorities:
            row = rows.get(id, {})
            if row.get("adverse") == "yes":
                yield Flaw(
                    f"{row['name']} ({row['cite']}) is adverse authority for {count.id}: {row['proposition']}",
                    help="Plead what sets this case apart, each use of force by itself.",
                    place=claim.place,
                    fact=claim.id,
                )
