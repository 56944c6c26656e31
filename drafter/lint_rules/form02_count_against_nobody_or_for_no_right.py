"""A count does not say whom it is against, or which right was violated.

What it is
  In a complaint that drafter did not write, with several defendants: neither a count’s heading nor its allegations name a
  defendant, or all of them; or neither names a right. It only warns where the count takes in facts alone, or points to
  them by number.

Why courts care
  Asserting claims against several defendants without specifying which of them are responsible for which acts, or
  which of them the claim is brought against, is one of the four kinds of shotgun pleading (Weiland v. Palm Beach
  Cnty. Sheriff’s Office, 792 F.3d 1313, 1321-23 (11th Cir. 2015)). A § 1983 claim begins with the specific
  constitutional right said to be infringed (Albright v. Oliver, 510 U.S. 266, 271 (1994) (plurality opinion)).

Checked
  2026-11-26. Weiland: opening read; the four kinds read, with their pages, as an order quotes them word for word
  (Hudson v. Univ. of S. Alabama, S.D. Ala. 2016); the rest of the opinion not read. Albright, 271: passage read in a
  copy of the opinion; page seen in the opinion.

Instead of / write
  Under the heading of each count: “Fourth Amendment, 42 U.S.C. § 1983. Ms. Teller against Officer Varga (individual
  capacity)”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.complaint import ReadCount
from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw, points_by_number, rests_on_facts
from drafter.reading import TOLD_APART, ReadAllegation
from drafter.reading.people import People

SEVERITY = Severity.ERROR
_FEW = 2
_ALL_OF_THEM = re.compile(
    r"\b(?:all|each|every|individual|both)\b(?: of)?(?: the)?[^().]{0,30}\bdefendants?\b", re.IGNORECASE
)
_RIGHT = re.compile(
    r"\bamendment|\b1983|\b198[156]|\bconstitution|\bsection \d|§|\bcode\b|\bact\b|\bstatut|\bcommon law|\bnegligen|\bbattery|\bassault|\bimprisonment|\bwrongful death|\bdue process|"
    r"\bequal protection|\bmonell|\bbreach|\bcontract|\blease|\bwill?ful and wanton|\btrespass|\bconversion|\bnuisance|\bdistress|\bfraud|\bdefam|\blibel|\bslander|\bprivacy|\bmalpractice|\bprosecution|\bretaliat|\bconspir|\btort|\bcustom|\btrain|\bfree(?:dom of)? speech|\bforce|\bseizure|\bsearch",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each count without a defendant, and one for each without a right."""
    if text.reading.people.number_of_defendants <= _FEW:
        return
    read = {a.allegation.id: a for a in text.reading.allegations}
    for count in text.reading.complaint.counts:
        inside = [read[id] for id in count.allegations if id in read]
        if not inside:
            continue
        body = [a for a in inside if a.role != "incorporation"] or inside
        if not _names_somebody(count, body, text.reading.people):
            yield flaw(body[0], text, f"{count.label} does not say which defendants it is against.",
                       "Name them under the count’s heading.", count.label, severity=_severity(count, body, text))  # fmt: skip
        if not _RIGHT.search(f"{count.title} {' '.join(a.text for a in inside)}"):
            yield flaw(body[0], text, f"{count.label} names no right that was violated.",
                       "Name the right and its source in the heading.", count.label)  # fmt: skip


def _severity(count: ReadCount, body: list[ReadAllegation], text: Complained) -> Severity | None:
    """A warning where the count takes in facts alone, or points to them by number: they may tell who it was."""
    pointed = rests_on_facts(text, count) or any(points_by_number(a) for a in body if a.role != "incorporation")
    return Severity.WARNING if pointed else None


def _names_somebody(count: ReadCount, body: list[ReadAllegation], people: People) -> bool:
    """Whether a count says whom it is against: in its heading, all of them, or a defendant or a body named in it."""
    if count.against or _ALL_OF_THEM.search(count.title) or any(_ALL_OF_THEM.search(a.words) for a in body):
        return True
    if any(m.kind in TOLD_APART for a in body for m in a.mentions):
        return True
    return any(people.is_defendant(m.text) for m in people.mentions(count.title)) or any(
        m.kind == "entity" and people.is_defendant(m.text) for a in body for m in a.mentions
    )
