"""A label stands alone: “used excessive force”, “violated his rights”, and no act beside it.

What it is
  In a complaint that drafter did not write: an allegation asserts fault in the words of the law, and neither it nor the
  facts that its count takes in by number say what was done.
  Of a passage by itself it says error; within a pleading, where the facts may stand elsewhere, it warns.

Why courts care
  Labels and conclusions, and a formulaic recitation of the elements of a cause of action, will not do (Bell Atl.
  Corp. v. Twombly, 550 U.S. 544, 555 (2007); Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009)); conclusory allegations are
  not entitled to be assumed true (Iqbal, 681).

Checked
  2026-11-26. Twombly, 555: passage read in a copy of the opinion; page seen in the opinion. Iqbal, 678 and 681:
  passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Instead of “Officer Tully used excessive force” write “Officer Tully struck Mr. Sund twice in the jaw while he was
  handcuffed”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import (
    acted_before,
    complained,
    flaw,
    in_a_pleading,
    is_detailed,
    near,
    rests_on_facts,
    told_apart,
)
from drafter.reading import DEEDS, ReadAllegation
from drafter.reading.charges import Told
from drafter.reading.stance import is_capacity, is_harm, is_law, points_back

SEVERITY = Severity.ERROR
_FAULT = re.compile(
    r"\b(?:(?:excessive|unreasonable|unnecessary|unjustified|unlawful|illegal|unconstitutional|gratuitous|undue) (?:use of )?force|violat\w+|depriv(?:ed|ing|ation)|infring\w+|"
    r"deliberate(?:ly)? indifferen\w+|(?:callous|reckless|conscious|wanton)(?:ly)? (?:disregard\w*|indifferen\w+)|(?:serious )?medical needs?\b.{0,20}(?:ignored)|ignored (?:his|her|their|plaintiff'?s?) (?:\w+ )?(?:medical )?needs|"
    r"without (?:any )?(?:probable|reasonable|legal|lawful|justification)\w*|no (?:probable cause|legitimate)|falsely|wrongful(?:ly)?|unlawful(?:ly)?|illegal(?:ly)?|unconstitutional(?:ly)?|improper(?:ly)?|unjust(?:ly)?|"
    r"retaliat\w+|discriminat\w+|conspir\w+|gross(?:ly)? negligen\w+|misconduct|mistreat\w+|abus(?:ed|ive|ing)|assaulted|attacked|brutal\w*|viciously|sadistically|outrageous|acted (?:vindictively|improperly|wrongfully)|"
    r"miscarriage of justice|did not provide (?:proper|adequate|appropriate)|suggestive and coercive|for no reason|for nothing|like crazy|hurt bad|made up (?:the )?evidence|maliciously|cruel and unusual)\b",
    re.IGNORECASE,
)

_BODILY = re.compile(
    r"\b(?:struck|hit|kick\w*|punch\w*|shov\w+|push\w*|drag\w*|stomp\w*|chok\w+|slam\w*|tas(?:ed|ing)|spray\w*|cuff\w*|handcuff\w*|stormed|broke|shout\w*|yell\w*|point\w* (?:a|his|her|their)|stripp?\w*|shackl\w*|enter(?:ed|ing)|"
    r"knelt|threw|thrown|pinn\w+|grabb\w+|slapp\w+|photograph\w*|towed|deleted|tore|lock(?:ed|ing))\b",
    re.IGNORECASE,
)
_BY_DOING = re.compile(
    r"\b(?:by|in|and in|acts? of)\s+((?!failing|subjecting|depriving|violating|acting|using|taking)\w+ing\b[^,.;]{8,160})",
    re.IGNORECASE,
)
_LAYS_DOWN = re.compile(
    r"\b(?:establish|impos|adopt|implement|enforc|enact)\w*\b[^.]{0,60}\b(?:[A-Z]\w+ )+(?:Policy|Rules|Order|Ordinance)\b"
)
_ACT_BY_NAME = re.compile(
    r"\b(?:strip|body[- ]cavity|cavity|pat-?down)[- ]search\w*|\bchoke-?hold|\brestraint chair", re.IGNORECASE
)
"""Acts that a noun names as fully as a verb would: "performed the illegal strip searches" says what was done."""


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that is label and nothing else."""
    severity = Severity.WARNING if in_a_pleading(text) else None
    for allegation in complained(text):
        if not _FAULT.search(allegation.words) or allegation.role in ("introduction", "party"):
            continue
        if is_law(allegation) or is_capacity(allegation) or is_harm(allegation) or points_back(allegation):
            continue
        if rests_on_facts(text, allegation.count) or _tells(allegation, text) or acted_before(text, allegation):
            continue
        if allegation.count is None and text.reading.complaint.counts and any(a.deeds for a in near(text, allegation)):
            continue
        yield flaw(
            allegation, text, "This is a label, and no act stands beside it.",
            "Say what was done: the bodily act or the words, with what, to whom, how often.", allegation.text, severity=severity,
        )  # fmt: skip


def _by_a_group(told: Told) -> bool:
    """Whether a group does it: whom it hides is WHO11's concern, the act is told."""
    actor = told.clause.actor
    return told.deed and actor is not None and actor.kind in ("group", "pronoun", "defined")


def _tells(allegation: ReadAllegation, text: Complained) -> bool:
    """Whether somebody told apart does a deed without a label, or the allegation is dated and detailed."""
    plain = [t for t in told_apart(allegation) if not t.label and not _FAULT.search(t.clause.predicate)]
    plain += [t for t in allegation.told if _by_a_group(t) and _BODILY.search(t.clause.predicate)]
    kinds = text.reading.kinds
    plain_doing = any(
        not _FAULT.search(m.group(1)) and kinds.says_one_of(DEEDS, kinds.without_labels(m.group(1)))
        for m in _BY_DOING.finditer(allegation.words)
    )
    named = (
        plain_doing
        or bool(_LAYS_DOWN.search(allegation.words))
        or (bool(_ACT_BY_NAME.search(allegation.words)) and bool(told_apart(allegation, deed=False)))
    )
    # a label gains nothing by a date and an address: they count only where somebody also does something
    deed = any(t.deed and not t.label for t in allegation.told)
    detailed = deed and (len(allegation.anchors) >= 3 or is_detailed(allegation))
    return bool(plain) or named or "quotation" in allegation.anchors or detailed
