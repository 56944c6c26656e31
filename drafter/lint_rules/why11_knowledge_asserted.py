"""Knowledge, notice or indifference is asserted, and nothing says how it was come by.

What it is
  In a complaint that drafter did not write: an allegation says that somebody knew or should have known, had notice, was
  aware of a danger or was deliberately indifferent to it, and tells nothing that he saw, read or was told. Within a pleading
  it is an error if it is the formula of the test, or if what is known is itself a judgment (“knew that the conduct was
  unlawful”). It is a warning there if it is plain knowledge (“was aware of”), what is taken as told (“despite knowing
  that”), what is drawn from the sentence before (“as a result, he knew”), knowledge of a policy that is told by its content or is
  his own, or indifference by an omission told with its time; and all of it in a suit to change what a body does, much of
  whose story tells what its people do. Of a passage by itself it is an error.

Why courts care
  Knowledge may be alleged generally (Fed. R. Civ. P. 9(b)), but not as a bare conclusion (Ashcroft v. Iqbal, 556 U.S.
  662, 686-87 (2009)). It may be inferred from circumstances, as from a risk that was obvious (Farmer v. Brennan, 511 U.S.
  825, 842 (1994)): then those circumstances must be told.

Checked
  2026-11-26. Iqbal, 686-87: passage read in a copy of the opinion; page seen in the opinion. Farmer, 842: passage read in a
  copy of the opinion that is divided by the pages of the reports. Rule 9(b): words read in copies of the rule on public
  pages, not in the official print; no later amendment looked for.

Instead of / write
  Instead of “knew or should have known of the danger” write what told him: “At 2:10 a.m. the nurse handed him the intake
  form, on which ‘suicide attempt last week’ is ticked”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._minds import around, asserted, is_drawn, is_of_policy, is_told_institution
from drafter.lint_rules._reading import flaw, in_a_pleading
from drafter.reading import ReadAllegation
from drafter.reading.charges import FAULT
from drafter.reading.minds import Mind

SEVERITY = Severity.ERROR
_SOURCE = re.compile(
    r"\b(?:told|informed|stated|wrote|saw|seen(?! (?:or|by|and)\b)|watched|witnessed|observed|heard|overheard|learned|read|received|reviewed|signed|e-?mailed|texted|reported|complained(?! of (?:herein|above))|warned|advised|alerted|notified|"
    r"said (?:that|to|he|she|it)|letters?|memo\w*|recordings?|video|minutes|grievances?|through communications)\b",
)
"""How somebody comes to know: what he saw, was told or read."""
_FORMULA = re.compile(
    r"\bshould\b|\bought\b|\breason\b|indifferen|disregard|acquiesc|^(?!with\b).*\bknowledge\b|\bnotice\b",
    re.IGNORECASE,
)
_CONCEDED = re.compile(r"\b(?:although|though|despite|even after|even though)\b[^,;]*$", re.IGNORECASE)
"""What a subordinate clause takes as told elsewhere."""
_BY = re.compile(r"\bby (?:\w+ly )?\w+ing\b", re.IGNORECASE)
_NEAR = 60


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that asserts knowledge and tells no source."""
    told = is_told_institution(text)
    for allegation, found in asserted(text, ("knowledge",)):
        if _SOURCE.search(allegation.words):
            continue
        sure = next((m for m in found if not told and _is_sure(text, allegation, m)), None)
        mind = sure or found[0]
        severity = Severity.WARNING if in_a_pleading(text) and sure is None else None
        yield flaw(
            allegation, text, f"“{mind.words}” is asserted, and nothing here says how he came to know.",
            "Say what he saw, read or was told, by whom and when.", mind.words, severity=severity,
        )  # fmt: skip


def _is_sure(text: Complained, allegation: ReadAllegation, mind: Mind) -> bool:
    """Whether it is the test’s formula, or what is known is itself a judgment, and not taken as told elsewhere."""
    before = allegation.words[max(0, mind.start - _NEAR) : mind.start]
    after = allegation.words[mind.start : mind.start + len(mind.words) + _NEAR].split(", but", 1)[0]
    if (
        _is_timed(allegation, mind)
        or is_drawn(text, allegation, mind)
        or is_of_policy(allegation, mind)
        or _CONCEDED.search(before)
    ):
        return False
    return bool(_FORMULA.search(mind.words) or FAULT.search(after))


def _is_timed(allegation: ReadAllegation, mind: Mind) -> bool:
    """Whether the sentence tells by what, measured by a clock or a number, somebody was indifferent: “by failing to admit him in 48 hours”."""
    return bool(allegation.anchors & {"time", "number"} and _BY.search("".join(around(allegation, mind))))
