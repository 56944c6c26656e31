"""The caption does not name every party.

What it is
  In a complaint that drafter did not write: the caption says “et al.”, or the body calls somebody a defendant whom the
  caption does not name.

Why courts care
  The title of the complaint must name all the parties; that of a later pleading may name the first on each side and
  refer generally to the others (Fed. R. Civ. P. 10(a)). A summons must name the parties too, and the clerk issues one
  for each defendant (Rule 4(a)(1)(A), (b)).

Checked
  2026-11-26. Rules 4 and 10: words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  Every plaintiff and every defendant by name in the caption. “Et al.” is for later papers.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import is_whole, opening, whole_flaw

SEVERITY = Severity.WARNING
_ET_AL = re.compile(r"\bet\.?\s+al\b", re.IGNORECASE)
_NAMED = re.compile(
    r"\bDefendants?,?\s+(?P<name>(?:[A-Z][\w.’'-]+\s+){1,4}[A-Z][\w’'-]+),?\s+(?:\([^()]{0,80}\),?\s+)?(?:is|was|were|are)\b"
)
_COMMON = frozenset("officer deputy sergeant lieutenant captain chief sheriff nurse doctor john jane doe does roe inc llc corp the city county".split())  # fmt: skip


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for “et al.”, and one for each defendant of the parties section whom the caption lacks."""
    if not is_whole(text):
        return
    before = opening(text)
    if _ET_AL.search(before):
        yield whole_flaw(text, "The caption says “et al.”.", "Name every party in the caption.", "et al.")
    names = " ".join(p.name for p in text.reading.complaint.parties if p.sure == "certain")
    caption = set(re.findall(r"[a-z][a-z’'-]+", f"{before} {names}".lower()))
    told: set[str] = set()
    for allegation in text.reading.allegations:
        for found in _NAMED.finditer(allegation.words) if allegation.role == "party" else ():
            words = [w.strip(".’'") for w in found.group("name").lower().split()]
            known = [w for w in words if len(w) > 2 and w not in _COMMON]
            if known and words[-1] not in told and not caption & set(known):
                told.add(words[-1])
                yield flaw(
                    allegation, text, f"{found.group('name')} is called a defendant here, and is not in the caption.",
                    "Add the name to the caption, or do not call it a defendant.", found.group("name"),
                )  # fmt: skip
