"""The elements of a claim are recited, and nobody is said to have done anything.

What it is
  In a complaint that drafter did not write: an allegation is made of the words in which courts state a claim’s elements
  (“protected activity”, “adverse action”, “substantial risk of serious harm”, “similarly situated”), and tells no deed.
  Of a passage by itself it says error; within a pleading, where the facts may stand elsewhere, it warns.

Why courts care
  A formulaic recitation of the elements of a cause of action will not do (Bell Atl. Corp. v. Twombly, 550 U.S. 544,
  555 (2007)).

Checked
  2026-11-26. Twombly, 555: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Instead of “Captain Voss took adverse action because of protected activity” write what was said to whom, what he did
  then, and how soon: “On June 3 she told him she would testify; on June 4 he moved her to nights”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import acted_before, complained, flaw, in_a_pleading, near, rests_on_facts
from drafter.reading import ReadAllegation
from drafter.reading.charges import Told
from drafter.reading.stance import is_capacity, is_consequence, is_harm, is_law, points_back

SEVERITY = Severity.ERROR
_FORMULA = re.compile(
    r"\bprotected (?:activity|conduct|speech|expression)\b|\badverse (?:employment )?actions?\b|\bperson of ordinary firmness\b|\bsubstantial risk of (?:serious )?harm\b|"
    r"\bserious medical needs?\b|\bdeliberate(?:ly)? indifferen\w+|\bsimilarly situated\b|\bshocks? the conscience\b|\bclearly unreasonable\b|\bsevere (?:and|or) pervasive\b|\bhostile (?:educational|work) environment\b|"
    r"\bmeeting of the minds\b|\bovert acts?\b|\bin furtherance of\b|\bset in motion a series\b|\bby virtue of (?:his|her|their|its) (?:supervisory )?positions?\b|\bconstitutional(?:ly)? (?:injury|injuries|deprivations?|adequate)\b|"
    r"\bdeprive\w* (?:\w+ ){1,3}of (?:his |her |their |my )?(?:liberty|property|rights|due process|equal protection)\b|\bobjectively (?:un)?reasonable\b|\bfavorable termination\b|"
    r"\bunder circumstances\b|\bpunitive\b[^.]{0,30}\bconditions\b|\bunlawful conditions\b|\bpretext(?:ual)?\b|\bfailed to protect\b|\bfailed to intervene\b",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that recites elements and tells no deed."""
    for allegation in complained(text):
        found = _FORMULA.search(allegation.words)
        if (
            found is None
            or allegation.role in ("introduction", "party")
            or _is_of_plaintiff(allegation)
            or _tells(allegation)
        ):
            continue
        if is_law(allegation) or is_consequence(allegation) or is_harm(allegation) or points_back(allegation):
            continue
        if is_capacity(allegation) and "depriv" not in found.group().lower():
            continue
        if rests_on_facts(text, allegation.count) or acted_before(text, allegation):
            continue
        if allegation.count is None and text.reading.complaint.counts and any(a.deeds for a in near(text, allegation)):
            continue
        yield flaw(
            allegation, text, f"“{found.group()}” recites an element; no deed is told.",
            "Say what was done or said, by whom, to whom, and when.", allegation.text,
            severity=Severity.WARNING if in_a_pleading(text) else None,
        )  # fmt: skip


def _is_of_plaintiff(allegation: ReadAllegation) -> bool:
    """Whether it says what the plaintiff had or needed, and charges nobody ("Plaintiff had a serious medical need")."""
    subjects = [t.clause.subject for t in allegation.told if t.clause.subject is not None]
    return (
        bool(subjects)
        and all(m.kind == "plaintiff" for m in subjects)
        and not any(t.clause.passive for t in allegation.told)
    )


def _by_plaintiff(told: Told) -> bool:
    return told.clause.actor is not None and told.clause.actor.kind == "plaintiff"


def _tells(allegation: ReadAllegation) -> bool:
    """Whether some clause, freed of the formula, still tells what somebody did, or exact words or firm details stand in it."""
    left = [
        t
        for t in allegation.told
        if t.deed and not t.label and not _by_plaintiff(t) and not _FORMULA.search(t.clause.predicate)
    ]
    firm = allegation.anchors & {"time", "number", "body", "quotation"}
    return bool(left) or bool(firm)
