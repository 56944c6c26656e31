"""Whom an allegation charges, with what words, and whether it also tells anything that he did.

The accused are those spoken of who may be sued: officials, defendants, bodies, groups of officers; not the plaintiff, not
"Ms. Teller", not a bystander by name. A charge is a clause of theirs in the language of argument ("used excessive
force", "acted with malice"); a telling clause is one of narrative ("kicked him twice in the head").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.reading.clauses import Clause
from drafter.reading.people import TITLES, Mention, People, is_civil
from drafter.reading.phrases import any_of
from drafter.reading.register import known

_FORCE = r"(?:excessive|unreasonable|unnecessary|unjustified|unlawful|illegal|unconstitutional|gratuitous|undue) (?:use of )?force"
FAULT = any_of(
    rf"\b{_FORCE}\b",
    r"\b(?<!filed a )(?<!parole )(?<!probation )violat\w+|\b(?:depriv(?:ed|ing|ation)|infring\w+|cruel and unusual|shock(?:s|ed|ing)? the conscience)\b",
    r"\bdeliberate(?:ly)? indifferen\w+|\b(?:callous|reckless|conscious|wanton)(?:ly)? (?:disregard\w*|indifferen\w+)",
    r"\b(?:serious )?medical needs?\b.{0,20}ignored\b|\bignored (?:his|her|their|plaintiff'?s?) (?:\w+ )?(?:medical )?needs\b|\bdid not provide (?:proper|adequate|appropriate)\b",
    r"\bwithout (?:any )?(?:probable|reasonable|legal|lawful|justification)\w*|\bno (?:probable cause|legitimate)\b|\bfor (?:no reason|nothing)\b",
    r"\b(?:falsely|wrongful(?:ly)?|unlawful(?:ly)?|illegal(?:ly)?|unconstitutional(?:ly)?|improper(?:ly)?|unjust(?:ly)?|arbitrar(?:y|ily)|capricious(?:ly)?)\b",
    r"\b(?:retaliat|discriminat|conspir)\w+|\bgross(?:ly)? negligen\w+|\bpretext\w*|\bin bad faith\b|\b(?:maliciously|wanton(?:ly)?|viciously|sadistically)\b|\bacted (?:vindictively|improperly|wrongfully)\b",
    r"\bmisconduct\b|\bmistreat\w+|\b(?:abus(?:ed|ive|ing)|assaulted|attacked|outrageous|degrading)\b|\b(?:brutal|inhuman)\w*|\b(?:like crazy|hurt bad|miscarriage of justice)\b",
    r"\bfabricat(?:ed|ing) (?:\w+ ){0,2}(?:evidence|affidavits?|testimony|charges)\b|\bmade up (?:the )?evidence\b|\bsuggestive and coercive\b",
    r"\bsuppress(?:ed|ing) (?:\w+ ){0,2}evidence\b|\bwithh(?:eld|olding) exculpatory\b|\bmisrepresentations?\b|\bomitted material\b",
)
"""Words that judge: fault asserted, and nothing told."""
_OFFICIAL = re.compile(rf"^(?:the )?(?:(?i:{TITLES})|(?:John|Jane)?\s?(?:Does?|Roes?))\b")
_ANYBODY = re.compile(r"\b(?:persons|individuals|members|representatives|partners|drivers|clerks?|principals?)$", re.IGNORECASE)  # fmt: skip
_CHARGED, _TOLD, _TOLD_WITHOUT_A_DEED, _WORDS = 0.05, -0.2, -0.45, 3
"""At what register a clause charges, tells, and tells though it holds no known deed; and by how many known words."""


@dataclass(frozen=True, slots=True)
class Told:
    """One clause of a sentence, judged: whether it tells a deed, holds a label, is one of the accused’s, and how argued it is."""

    clause: Clause
    deed: bool
    label: bool
    accused: bool
    argument: float

    @property
    def judges(self) -> bool:
        """Whether its words judge: fault asserted, by a label or by a word of fault."""
        return self.label or bool(FAULT.search(self.clause.predicate))

    @property
    def faults(self) -> bool:
        """Whether it judges one of the accused in so many words, and is not merely argued."""
        return self.accused and self.judges

    @property
    def charges(self) -> bool:
        """Whether it charges one of the accused in words of argument."""
        argued = self.argument > _CHARGED and known(self.clause.predicate) >= _WORDS
        return self.accused and (argued or self.judges)

    @property
    def tells(self) -> bool:
        """Whether it tells, in words of narrative, what one of the accused did."""
        if not self.accused or self.judges:
            return False
        if self.deed and self.argument < _TOLD:
            return True
        return self.argument < _TOLD_WITHOUT_A_DEED and known(self.clause.predicate) >= _WORDS


def accused(clauses: Sequence[Clause], people: People, *, last: bool | None = None) -> Iterator[bool]:
    """For each clause, whether who does it may stand accused.

    A pronoun stands for whoever was last the subject (`last`: of the sentence before); a bare name of a stranger is
    accused only where nobody with an office is.
    """
    found: list[bool | None] = []
    for clause in clauses:
        status = _status(clause.actor, people, last=last)
        if clause.subject is not None and is_antecedent(clause.subject):
            last = _status(clause.subject, people, last=None)
        found.append(status)
    sure = any(found)
    return (bool(status) if status is not None else not sure for status in found)


def is_antecedent(mention: Mention) -> bool:
    """Whether a later "he" or "they" may stand for it: no pronoun is, and no "I"."""
    return mention.kind != "pronoun" and mention.text.lower() not in ("i", "we", "me", "us")


def _status(mention: Mention | None, people: People, *, last: bool | None) -> bool | None:
    """Whether somebody may stand accused; nothing if his name alone does not tell."""
    if mention is None or mention.kind == "plaintiff":
        return False
    if mention.kind == "pronoun":
        return True if last is None else last
    if mention.kind == "named":
        if people.is_defendant(mention.text) or (_OFFICIAL.match(mention.text) and not is_civil(mention.text)):
            return True
        return False if is_civil(mention.text) or people.number_of_defendants else None
    return not (mention.kind in ("group", "described") and _ANYBODY.search(mention.text))
