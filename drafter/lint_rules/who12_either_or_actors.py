"""“And/or”, “one or more of”: the complaint charges one of several and does not say why it cannot say which.

What it is
  In a complaint that drafter did not write: the actors of a wrongful act are joined by “and/or”, or are “one or more of” a
  group, and the allegation gives no reason for not knowing which. Within a pleading, where another may give it, a warning.

Why courts care
  Each Government official is liable only for his own misconduct (Ashcroft v. Iqbal, 556 U.S. 662, 677 (2009)). A
  claim may be stated in the alternative (Fed. R. Civ. P. 8(d)(2)); a reader then asks why. That the victim could not
  see who struck him is a reason; “and/or” by itself is none. Whether the reason suffices in the end differs: the
  claim for a damaged home in Colbert v. City of Chicago, 851 F.3d 649 (7th Cir. 2017), was lost on summary judgment
  for want of a name.

Checked
  2026-11-26. Iqbal, 677: passage read in a copy of the opinion; page seen in the opinion. Rule 8(d)(2): its words
  read only as a public page quotes them. Colbert: opening of the opinion and a law review’s account of it read; page
  not seen. Other circuits not checked.

Instead of / write
  Instead of “Sgt. Kite and/or his subordinates approved the search” write who approved it; or add why it is not known:
  “Mr. Ray was hooded and could not see which of the two”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw, in_a_pleading
from drafter.reading import ReadAllegation
from drafter.reading.charges import Told
from drafter.reading.clauses import VERB
from drafter.reading.stance import is_law

SEVERITY = Severity.ERROR
_NAMES_UNKNOWN = re.compile(
    r"\bnames?\b[^.]{0,80}\b(?:not (?:yet |presently )?known|unknown)\b|\bunknown\b[^.]{0,40}\bnames?\b|\bwhose (?:true )?(?:names?|identit\w+)\b",
    re.IGNORECASE,
)
_DOES = re.compile(r"\bDoes\b")
"""A numbered series: where the complaint says why the names are not known, one of them is as much as can be said."""
_JOINED = re.compile(r"\band/or\b", re.IGNORECASE)
_SOME_OF = re.compile(
    r"\bdefendants,? or (?:some|any|one or more) of them\b|(?:^\W*|[,:;]\s+|\bby\s+|\bthat\s+|\d{4},?\s+|\bwhen\s+|\band\s+)(?:one or more|some or all|any or all|some combination)\s+of\b(?!\s+them\b)\s+(?:the |these |those |said )?(?:\w+ ){0,3}?"
    r"(?:defendants?|officers?|deput\w+|guards?|employees|agents|staff|does?|supervisors?|sergeants?|nurses?)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:not (?:yet |presently )?known|(?:is|are|remains?) (?:presently |yet )?unknown|could not see|unable to (?:see|identify|tell)|cannot (?:tell|say)|discovery|withh(?:eld|olds?)|refus\w+ to (?:release|produce|disclose|identify|name|say|turn over)|hooded|face down|blindfold|masked|badges?)\b",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation whose actors stand in the alternative without a reason."""
    told = any(_NAMES_UNKNOWN.search(a.words) for a in text.reading.allegations)
    for allegation in complained(text):
        if is_law(allegation) or _REASON.search(allegation.words):
            continue
        if told and _DOES.search(allegation.words):
            continue
        found = _SOME_OF.search(allegation.words) or _between_actors(allegation)
        if found is not None:
            yield flaw(
                allegation, text, "This charges one of several and does not say which, nor why it is not known.",
                "Say who did it, or why that is not known.", allegation.text,
                severity=Severity.WARNING if in_a_pleading(text) else None,
            )  # fmt: skip


def _between_actors(allegation: ReadAllegation) -> re.Match[str] | None:
    """An "and/or" in the first words of an allegation that joins two who act, not two things done or two acted on."""
    words, mentions = allegation.words, allegation.mentions
    match = _JOINED.search(words[:160])
    if match is None or not mentions or _is_received(words[: match.start()], allegation.told):
        return None
    left, right = words[: match.start()].rstrip(), words[match.end() :].lstrip()
    ends = any(left.endswith(m.text.rstrip()) for m in mentions) or bool(re.search(r"\b[A-Z]{2,}$", left))
    begins = bool(re.match(r"(?:one or more|each of them|other|the|his|her|its|[A-Z])", right))
    return match if ends and begins else None


def _is_received(before: str, told: list[Told]) -> bool:
    """Whether the plaintiff, or another who is not accused, acts before an "and/or", which then joins those he acts on."""
    others = (
        t.clause.subject.text for t in told if t.clause.subject is not None and not t.accused and not t.clause.passive
    )
    return any(name in before and VERB.search(before[before.rfind(name) + len(name) :]) for name in others)
