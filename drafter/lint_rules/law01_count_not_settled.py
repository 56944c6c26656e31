"""A count is not available, or not settled, where the case is filed.

What it is
  The front matter of the count says, for this circuit: no, contested or unknown. Or the count rests on a State’s law,
  whose rules the library has read only as far as it says.

Why courts care
  A claim under a theory that the circuit rejects is dismissed. Counsel certifies that each legal contention is
  warranted by existing law or by a nonfrivolous argument for changing it (Fed. R. Civ. P. 11(b)(2)), so that a theory
  may be pleaded to preserve it. A relative’s own claim for a death, for one, is refused in the First Circuit unless
  the act was aimed at the tie (Valdivieso Ortiz v. Burgos, 807 F.2d 6 (1st Cir. 1986)) and allowed to parents and
  children in the Ninth (Lemire v. Cal. Dep’t of Corr. & Rehab., 726 F.3d 1062 (9th Cir. 2013)).

Checked
  2026-11-26. Rule 11(b)(2): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for. Valdivieso Ortiz: read on 2026-11-23. Lemire: identity, outcome and key facts seen on
  2026-11-23. What was checked of every circuit stands in templates/law/circuits.yaml.

Instead of / write
  Read the law of the circuit or of the State before signing. Leave the claim out, or plead it to preserve it and say so.

How to suppress
  `suppress:` with this code, the claim’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.WARNING
_CIRCUITS = {"1": "First", "2": "Second", "3": "Third", "4": "Fourth", "5": "Fifth", "6": "Sixth", "7": "Seventh"}
_CIRCUITS |= {"8": "Eighth", "9": "Ninth", "10": "Tenth", "11": "Eleventh", "DC": "District of Columbia"}
_SAYS = {
    "no": "is not available",
    "contested": "is contested",
    "unknown": "may or may not be available: the library does not know,",
}


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each claim whose count is not settled in the forum, and for each that rests on state law."""
    known = pleading.known
    circuit = _CIRCUITS.get(known.forum.circuit, "")
    for claim in known.case.claims:
        count = known.library.count(claim.count)
        if count is None:
            continue
        answer = count.available(known.forum.circuit)
        if circuit and answer in _SAYS:
            yield Flaw(
                f"{count.id} {_SAYS[answer]} in the {circuit} Circuit, as far as the library knows.",
                help="Read the law of the circuit before signing.",
                place=claim.place,
                fact=claim.id,
                severity=Severity.NOTE if answer == "contested" else Severity.WARNING,
            )
        if not count.is_federal:
            yield Flaw(
                f"{count.id} rests on state law, of which this was checked: {count.verified or 'nothing'}.",
                help="Check the State’s statutes, immunities and notice rules before signing.",
                place=claim.place,
                fact=claim.id,
                severity=Severity.NOTE if count.verified else Severity.WARNING,
            )
