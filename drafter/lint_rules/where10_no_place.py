"""A wrong is told, and nothing up to there says where.

What it is
  In a complaint that drafter did not write: the first allegation that tells a wrongful deed names no place, and no
  allegation before it does.

Why courts care
  An allegation of time or place is material when testing the sufficiency of a pleading (Fed. R. Civ. P. 9(f)); venue
  lies, among others, where a substantial part of the events happened (28 U.S.C. § 1391(b)(2)).

Checked
  2026-11-26. Rule 9(f): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for. 28 U.S.C. § 1391(b): words read in a copy of the Code.

Instead of / write
  “On the sidewalk before 300 Canal Street in Fallow, Ross County, Ohio”. It is a note.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw
from drafter.reading import ReadAllegation
from drafter.reading.stance import is_capacity, is_harm, is_law

SEVERITY = Severity.NOTE
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Oo]n|[Tt]o|[Ff]rom|[Aa]long)\s+(?:the\s+)?(?!January|February|March|April|May|June|July|August|September|October|November|December|\w+day|Plaintiff|Defendant|Count|Section|Title|Exhibit|Paragraph|Mr|Ms|Mrs|Dr|Officer|Deputy|Sgt)"
    r"[A-Z][\w’'.-]+|\b(?:house|home|apartment|cell|jail|prison|car|vehicle|truck|street|store|school|court|courthouse|station|hospital|park|room|yard|van|bridge|sidewalk|bus|train|"
    r"office|building|garage|church|airport|restaurant|bar|hotel|motel|unit|dormitory|tier|pod|shelter|clinic|highway|road|alley|corner|intersection|lot|web ?site|online|page)\b|\b\d+ [A-Z]\w+ (?:St|Ave|Rd)"
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One note for the first wrong told before any place."""
    for allegation in complained(text):
        if "place" in allegation.anchors or _PLACE.search(allegation.text):
            return
        if allegation.role not in ("party", "introduction", "harm") and _wrong(allegation):
            yield flaw(
                allegation, text, "Nothing up to here says where this happened.", "Name the place and its county."
            )
            return


def _wrong(allegation: ReadAllegation) -> bool:
    """Whether it tells a deed, or has a label for one."""
    if is_law(allegation) or is_capacity(allegation) or is_harm(allegation):
        return False
    return any(t.deed or t.label for t in allegation.told)
