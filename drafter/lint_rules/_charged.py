"""The heart of the WHAT rules: somebody is charged in words of argument, and nothing that was done is told.

Whatever stands around it (dates, bystanders, the plaintiff's life, harm by third persons): take the allegation away, and
no fact is lost. What stands before it in the complaint may cure it: the same actor told there to have done something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.lint import Complained
from drafter.lint_rules._reading import (
    LAID_DOWN,
    acted_before,
    challenges_a_practice,
    complained,
    in_a_pleading,
    points_by_number,
    rests_on_facts,
)
from drafter.reading import TOLD_APART, ReadAllegation, surname
from drafter.reading.charges import FAULT, Told
from drafter.reading.register import argument, known
from drafter.reading.stance import is_capacity, is_consequence, is_harm, is_law, is_proceeding, points_back

_ARGUED, _NARRATIVE, _TOLD, _ALL_TOLD, _CONTENT, _WORDS = -0.4, -0.2, -0.5, -0.8, 0.3, 3
"""At what register words charge of which nobody is the subject; below what a clause tells a deed of somebody unnamed, one
beside a formula, one beside a word of fault, and what was done "by doing"; and by how many known words."""
_SURE = 0.4
"""At what register an allegation is argument throughout."""
_GERUND = re.compile(
    r"^\W*(?:(?:by|in|through)\s+)?(?:\w+ly\s+)?(?:not\s+)?(?!during|including|failing)\w{2,}ing\b", re.IGNORECASE
)
_DONE = re.compile(r"^\W*(?:in|by|through) (?:\w+ly )?(?!failing|doing|acting|using|virtue)\w{3,}ing\b", re.IGNORECASE)
"""What was done is named before what it violated: "By disciplining Plaintiffs, Defendants violated"."""
_NOT_THEIRS = re.compile(
    r"^\W*(?:\w+, )?(?:the |said |this |such |these )?(?:plaintiffs?(?:[’']s?)? (?:\w+ ){0,2}?(?:actions?|acts?|conduct|speech|statements?|expression|activit\w+)|(?:(?!by\b|their\b|acts?\b|actions?\b|conduct\b|omissions?\b)[\w’'-]+,? (?:and )?){0,4}?(?:polic(?:y|ies)|customs?|practices?|procedures?|rules|regulations?|statutes?|ordinances?))\b|^\W*(?:the (?:foregoing|above) (?:is|are|constitutes?)|any (?:law|statute))\b",
    re.IGNORECASE,
)
"""What the plaintiff did, and policies, are no charge against somebody unnamed."""
_REALLEGES = re.compile(r"\b(?:re-?alleges?|incorporates?)\b[^.]{0,80}\b(?:paragraphs?|allegations?|reference)\b", re.IGNORECASE)  # fmt: skip
_LIABLE = re.compile(r"^\s*(?:is|are) (?:\w+ ){0,3}liable\b|^\s*(?:each )?(?:owed?|owes|had) \w+ (?:\w+ ){0,6}dut(?:y|ies)\b", re.IGNORECASE)  # fmt: skip
"""Liability and duty are law; whether they hold is not a deed."""
SCRUTINY = re.compile(
    r"\bleast restrictive\b|\bnarrowly tailored\b|\bcompelling (?:\w+ )?interest\b|\brational(?:ly)? (?:basis|related)\b",
    re.IGNORECASE,
)
"""The tests of a law or a practice, which are argued and charge nobody with a deed."""
_TAILORED = re.compile(r"\b(?:narrowly tailored|least restrictive|compelling (?:\w+ )?interest)\b", re.IGNORECASE)
_SAID = re.compile(r"^\W*(?:such|said|these|those)\s+(?:\w+\s+){0,2}?\w+", re.IGNORECASE)
"""What takes up as its subject what was just told: "such conduct", "said separations"."""
_REPORTS = re.compile(r"\bthat\W*$", re.IGNORECASE)


ELEMENT = re.compile(
    r"\b(?:protected|adverse(?: employment)?) (?:activit(?:y|ies)|conduct|speech|expression|actions?)\b|\bperson of ordinary firmness\b|\bsimilarly situated\b|\brational basis\b|"
    r"\bdeliberate(?:ly)? indifferen\w+|\bserious(?:ly)? medical needs?\b|\bsubstantial risk of (?:serious )?harm\b|\b(?:objectively|clearly) unreasonable\b|\bshock(?:s|ed)? the conscience\b|"
    r"\bmeeting of the minds\b|\bovert acts?\b|\bin furtherance of\b|\bmotivating factor\b|\bmoving force\b|\bset in motion a series\b|\bfavorable termination\b|\b(?:severe|pervasive) (?:and|or) (?:severe|pervasive)\b|"
    r"\bhostile \w+ environment\b|\bmalicious(?:ly)? and sadistic\w*|\breckless(?:ly)? disregard\w*|\bfail\w* to (?:protect|intervene)\b|\bopportunity to intervene\b|\bunder colou?r of (?:state )?law to\b",
    re.IGNORECASE,
)
"""Terms of art: the words in which courts state what the elements of a claim are."""


def uncured(text: Complained) -> Iterator[tuple[ReadAllegation, list[Told], bool]]:
    """Each allegation that charges and tells nothing, with its charges and whether a court would surely pass over it.

    A party's own paragraph, which says who he is, and a charge against nobody count only where that is sure.
    """
    practice = challenges_a_practice(text)
    for allegation in complained(text):
        charged = bare_charges(allegation)
        if not charged or allegation.role == "introduction" or is_cured(text, allegation, charged):
            continue
        sure = is_sure(text, allegation, charged) and not (practice and LAID_DOWN.search(allegation.words))
        if sure or (allegation.role != "party" and any(t.accused for t in charged)):
            yield allegation, charged, sure


def bare_charges(allegation: ReadAllegation) -> list[Told]:
    """The clauses that charge somebody, if nothing that was done is told beside them; else none."""
    charged = [t for t in allegation.told if t.charges or (t.accused and recites(t))]
    charged = charged or [t for t in allegation.told if _charges_nobody(t)]
    charged = [t for t in charged if not _LIABLE.match(t.clause.predicate)]
    if not charged or allegation.tells or any(_tells(t) for t in allegation.told):
        return []
    if is_law(allegation) or is_capacity(allegation) or is_harm(allegation) or is_proceeding(allegation):
        return []
    if is_consequence(allegation) or _REALLEGES.search(allegation.words):
        return []
    return charged


def is_cured(text: Complained, allegation: ReadAllegation, charged: Sequence[Told]) -> bool:
    """Whether what it charges is told elsewhere, or the story has not begun.

    It names the paragraphs, its count takes in facts alone, the same actor has acted; or it says of nobody that he did it
    and points to what was told.
    """
    if rests_on_facts(text, allegation.count) or points_by_number(allegation):
        return True
    in_story = allegation.count is None and allegation.role != "party"
    if in_a_pleading(text) and _NOT_THEIRS.match(allegation.words):
        return True
    if in_a_pleading(text) and in_story and not text.reading.has_deeds(allegation):
        return True
    actors = [t.clause.actor for t in charged if t.clause.actor is not None]
    if _SAID.match(allegation.words) or (not actors and points_back(allegation)):
        return True
    names = {surname(m.text) for m in actors if m.kind in TOLD_APART} or _possessor(allegation)
    if names:
        return all(text.reading.has_acted(name, allegation) for name in names)
    return acted_before(text, allegation)


def _possessor(allegation: ReadAllegation) -> set[str]:
    """Whose conduct an allegation opens with: "The Sheriff’s detention of her"."""
    words = re.sub(r"^\W*(?:the )?", "", allegation.words, flags=re.IGNORECASE)
    return {
        surname(m.text)
        for m in allegation.mentions
        if m.kind in (*TOLD_APART, "entity") and re.match(rf"(?:the )?{re.escape(m.text)}[’']", words, re.IGNORECASE)
    }


def is_sure(text: Complained, allegation: ReadAllegation, charged: Sequence[Told]) -> bool:
    """Whether a court would pass over it: a passage by itself, or within a pleading words that judge and are argument throughout."""
    if not in_a_pleading(text):
        return True
    if any(_DONE.match(t.clause.predicate) and not t.judges for t in allegation.told):
        return False
    return any(FAULT.search(t.clause.predicate) for t in charged) and argument(allegation.words) >= _SURE


def _charges_nobody(told: Told) -> bool:
    """Whether it charges without saying whom: "was arrested without probable cause", "the conduct of Defendants violated"."""
    words = told.clause.predicate
    if told.clause.actor is not None or _NOT_THEIRS.match(words) or _TAILORED.search(words):
        return False
    return (told.judges or recites(told)) and told.argument > _ARGUED and known(words) >= _WORDS


def _tells(told: Told) -> bool:
    """Whether it tells a deed of somebody unnamed, reports somebody's words, tells more than it recites, or says by doing what."""
    words, actor = told.clause.predicate, told.clause.actor
    if actor is not None and actor.kind == "plaintiff":
        return False
    if told.judges:
        return told.accused and told.deed and told.argument < (_TOLD if told.label else _ALL_TOLD)
    if told.deed and told.argument < _NARRATIVE and (actor is None or _REPORTS.search(words)):
        return True
    return told.accused and bool(_GERUND.match(words)) and told.argument < _CONTENT and known(words) >= _WORDS


def recites(told: Told) -> bool:
    """Whether it holds a term of art: an element recited."""
    return bool(ELEMENT.search(told.clause.predicate))
