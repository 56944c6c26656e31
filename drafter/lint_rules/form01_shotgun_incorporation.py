"""A count takes in every allegation before it, the counts before it included: the commonest kind of shotgun pleading.

What it is
  In a complaint that drafter did not write: a count’s incorporating sentence reaches back over earlier counts, or, where
  no counts could be told apart, says in its own words that it does.

Why courts care
  The Eleventh Circuit calls a complaint whose counts each adopt all the counts before them the most common of four
  kinds of shotgun pleading (Weiland v. Palm Beach Cnty. Sheriff’s Office, 792 F.3d 1313, 1321-23 (11th Cir. 2015)).
  It may be dismissed; counsel is given one chance to replead, and after that it may be with prejudice (Vibe Micro,
  Inc. v. Shabanets, 878 F.3d 1291 (11th Cir. 2018)). Weiland itself reversed the dismissal of two counts that could
  be understood: what decides is whether the defendant is told what he must answer. Elsewhere it is a ground of attack
  under Rules 8(a)(2) and 10(b).

Checked
  2026-11-26. Weiland: opening read; the four kinds read, with their pages, as an order quotes them word for word
  (Hudson v. Univ. of S. Alabama, S.D. Ala. 2016); the rest of the opinion not read. Its reversal, and the words “most
  common”, seen in accounts of it. Vibe Micro: opening read; the holding in summaries; page not seen. Rules 8 and 10:
  words read in copies of the rule on public pages, not in the official print; no later amendment looked for. The law
  of other circuits not checked.

Instead of / write
  Incorporate by number the facts that this count rests on: “¶¶ 12-31 and 44”. Never another count.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.reading import ReadAllegation

SEVERITY = Severity.WARNING
_COUNTS_TOO = re.compile(
    r"\b(?:counts|causes of action|claims)\s+(?:one|1|I)\b|"
    r"\b(?:preceding|above|foregoing|previous|prior|earlier|all|every)\b[^.;]{0,60}\b(?:counts|causes)\b|"
    r"\bto the last of the \w+ (?:count|cause|claim)\b",
    re.IGNORECASE,
)
"""Words that say by themselves that counts are taken in."""
_LATER_COUNT = re.compile(
    r"^\W*(?:as and for an? )?(?:(?:count|claim|cause of action)\s+(?!one\b|1\b|I\b)\w+|(?!first)\w+(?:nd|rd|th)\s+(?:count|claim|cause))\b",
    re.IGNORECASE,
)
_EVERYTHING = re.compile(
    r"\b(?:all|each|every)\b[^.;]{0,40}\b(?:paragraphs?|allegations?|averments?)\b|\bthe (?:preceding|foregoing) (?:paragraphs|allegations|averments)\b",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each incorporating sentence that takes in an earlier count."""
    row = text.library.shotgun(text.circuit)
    severity = Severity.ERROR if row == "error" else None
    for allegation in text.reading.allegations:
        if allegation.role == "incorporation" and _takes_in_counts(allegation, text):
            yield flaw(
                allegation, text, "This takes in earlier counts as well as facts.",
                "Incorporate by number the facts that this count rests on.", severity=severity,
            )  # fmt: skip


def _takes_in_counts(allegation: ReadAllegation, text: Complained) -> bool:
    """Whether it takes in an earlier count: by its place among the counts, or, where none were found, by its own words."""
    if allegation.count is not None:
        return text.reading.takes_in_counts(allegation.count)
    words = allegation.text
    return bool(_COUNTS_TOO.search(words)) or bool(_LATER_COUNT.match(words) and _EVERYTHING.search(words))
