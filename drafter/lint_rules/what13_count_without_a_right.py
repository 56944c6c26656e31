"""A count says “civil rights” or “§ 1983”, and no right.

What it is
  In a complaint that drafter did not write: a count’s heading and allegations name § 1983 or “civil rights” at most,
  which create no right, and no amendment, statute or tort.

Why courts care
  Section 1983 is not itself a source of substantive rights; the first step is to identify the specific constitutional
  right said to be infringed (Albright v. Oliver, 510 U.S. 266, 271 (1994) (plurality opinion)).

Checked
  2026-11-26. Albright, 271: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  “Count II: Excessive Force, Fourth and Fourteenth Amendments, 42 U.S.C. § 1983”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.outline import Allegation, Plain, text_of

SEVERITY = Severity.WARNING
_RIGHT = re.compile(
    r"\bamend\w+|\bconst\.|\bart(?:icle|\.)|\b1981|\b198[56]|\b(?:ada|rluipa|title [ivx]+|rehabilitation act|fair housing|equal pay)\b|\bcode\b|\bstatut|\bcommon law|\bnegligen|\bbattery|\bassault|"
    r"\bimprisonment|\bwrongful death|\bsurviv|\bdue process|\bequal protection|\bmonell|\btort\b|\bforce\b|\bseizure|\bseized|\bsearch|\barrest|\bprosecution|\bspeech|\bretaliat|\breligio|\bassembl|"
    r"\bassociation|\bmedical|\bindifference|\bconditions|\bdiscriminat|\bconspir|\bdefam|\bdistress|\btrespass|\bconversion|\bmalpractice|\bprivacy|\bpolicy|\bcustom|\btrain|\bsupervis|\binterven|"
    r"\bdetention|\bbrutality|\bindemnif|\brespondeat|\bdeclarat|\binjunct|\bproperty|\btaking|\bU\.?S\.?C\.?\s*§*\s*(?!1983|1988)\d",
    re.IGNORECASE,
)
_CLAIM = re.compile(r"\b1983\b|\bcivil rights\b|\bconstitution", re.IGNORECASE)
_FEW = 2


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each count that names no right; where FORM02 speaks of it, this stays silent."""
    few = text.reading.people.number_of_defendants <= _FEW
    read = {a.allegation.id: a for a in text.reading.allegations}
    for count in text.reading.complaint.counts:
        inside = [read[id] for id in count.allegations if id in read]
        words = f"{count.title} {_beneath(count.allegations[:1], text)} {' '.join(a.text for a in inside if a.role != 'incorporation')}"
        if inside and not _RIGHT.search(words) and (few or _CLAIM.search(words)):
            yield flaw(
                inside[-1], text, f"{count.label} names no right that was violated.",
                "Name the right and its source in the heading.", count.label,
            )  # fmt: skip


def _beneath(first: tuple[str, ...], text: Complained) -> str:
    """The lines that stand between a count's heading and its first allegation."""
    lines: list[str] = []
    for block in text.reading.complaint.outline.blocks:
        if isinstance(block, Allegation) and block.id in first:
            return " ".join(lines)
        if isinstance(block, Plain):
            lines.append(text_of(block.inlines))
        else:
            lines.clear()
    return ""
