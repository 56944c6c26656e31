"""A wrong is told and nobody does it: an agentless passive, “officers”, “staff”, “they”.

What it is
  In a complaint that drafter did not write: an allegation tells a wrongful act and neither it nor the allegations just
  before it say who did it.
  Of a passage by itself it says error, however dated and placed: a date does not say who. Within a pleading, where the
  facts may stand elsewhere, it takes note, and only of “officers” or “staff” who act; of passives there WHO16 takes note.

Why courts care
  A plaintiff must plead that each official, through his own individual actions, has violated the Constitution
  (Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009)). An act without an actor is pleaded against nobody.

Checked
  2026-11-26. Iqbal, 676: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Instead of “Plaintiff was punished” write “Sgt. Hoyt put Plaintiff in the box for ten days”. If his name is not known,
  describe him so that he can be told apart: “the officer who drove truck 7”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import (
    complained,
    flaw,
    in_a_pleading,
    is_apart,
    is_detailed,
    rests_on_facts,
    says_why_unknown,
)
from drafter.reading import TOLD_APART, ReadAllegation
from drafter.reading.charges import Told
from drafter.reading.clauses import VERB
from drafter.reading.people import is_civil
from drafter.reading.register import argument
from drafter.reading.stance import is_capacity, is_harm, is_law

SEVERITY = Severity.ERROR
_NEAR = 3
_LONG, _SEVERAL, _STORY = 35, 3, -0.4
"""From how many words and deeds, and at what register, an allegation is a story."""
_HARMLESS = re.compile(
    r"\b(?:was|were|been|is|are)\s+(?:\w+ly\s+)?(?:born|employed|taken by ambulance|taken to (?:the |a |\w+ )*(?:hospital|laundry|emergency|infirmary|clinic)|transported|released|admitted|treated|diagnosed|pronounced|"
    r"located|known|married|licensed|called|named|scheduled|standing|sitting|walking|driving|riding|filming|recording|incarcerated|housed|detained|booked)\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"^\W*(?:is|are|was|were)\s+(?:(?:at all times|also|now|then)\s+)*(?:in (?:charge|command)|responsible|sued|the\b|an?\b|employed|(?:chief|sheriff|warden|commissioner|director|superintendent)\b)|^\W*(?:ran|runs?|commanded|commands?|oversees|oversaw|operates?)\b",
    re.IGNORECASE,
)
"""What says only that somebody holds an office."""
_DEFINITE = re.compile(r"(?:the|these|those|both|all of the|said)\b", re.IGNORECASE)
_ASIDE = frozenset(("party", "introduction"))
_OF_A_BODY = re.compile(r"\bfail\w*\b[^.]{0,40}\b(?:train|supervis\w+|disciplin\w+|polic(?:y|ies))\b", re.IGNORECASE)
"""What a body fails to lay down or teach is the concern of MON10."""
_NO_WRONG = re.compile(
    r"\b(?:no |any )?threatened (?:or|and) \w+|\b(?:never|not) (?:been )?\w+ed\b|\b(?:is|are) (?:\w+ly )?\w+ed\b|\bto be washed\b",
    re.IGNORECASE,
)
_THING_DOES = re.compile(
    r"^\W*(?:the |such |these |those |said |this |all |above-described )*(?:\w+[,’'-]*s?,? (?:and )?){0,4}?(?:actions?|conduct|acts|omissions|polic(?:y|ies)|practices?|customs?|failures?)\b",
    re.IGNORECASE,
)
_OF_A_POLICY = re.compile(r"\b(?:polic(?:y|ies)|practices?|pattern|custom)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:inmates?|prisoners?|detainees|patrons|residents|patients|people|persons|protesters|demonstrators|members of the public)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\b(?:medical|department|unit|jail|prison|facility|infirmary|clinic|school|administration)\b", re.IGNORECASE
)
"""Bodies inside a body, which act only through somebody: "the medical department did nothing"."""
_WRONG = re.compile(
    r"\b(?:punished|attacked|assaulted|beaten|beat|struck|hit|kicked|punched|tased|shot|searched|seized|arrested|handcuffed|detained|imprisoned|denied|refused|ignored|threatened|"
    r"harassed|retaliat\w+|fired|demoted|discharged|barred|banned|charged|prosecuted|framed|mistreated|abused|restrained|held past|taken|confiscated|"
    r"destroyed|killed|placed|kept|harmed|hurt|injured|tackled|thrown|threw|pushed|shoved|sprayed|maced|pepper[- ]sprayed|strip[- ]searched|raped|dragged|slammed|choked|stomped|used force|failed|falsified|made up|took|came in|fabricated|planted|forced|withheld|did nothing|nothing was done|decision was made|cut off|turned away)\b",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that tells a wrong and names nobody who did it."""
    read, unknowable = list(complained(text)), says_why_unknown(text)
    for at, allegation in enumerate(read):
        wrongs = [] if _is_elsewhere(text, allegation) else _wrongs(text, allegation)
        if not wrongs or _is_cured(wrongs, read[max(0, at - _NEAR) : at]):
            continue
        unsure = (
            unknowable
            or in_a_pleading(text)
            or "quotation" in allegation.anchors
            or _is_background(allegation)
            or is_detailed(allegation)
            or _is_told_at_length(allegation)
        )
        yield flaw(
            allegation, text, "This tells a wrong and does not say who did it.",
            "Name the one who did it, or describe him so that he can be told apart.",
            wrongs[0].clause.predicate.strip(), severity=_severity(text) if unsure else None,
        )  # fmt: skip


def _severity(text: Complained) -> Severity:
    """How grave an unsure one is: within a pleading those who acted are often named elsewhere."""
    return Severity.NOTE if in_a_pleading(text) else Severity.WARNING


def _is_elsewhere(text: Complained, allegation: ReadAllegation) -> bool:
    """Whether it charges nobody with a deed: it states law, capacity or harm, what a body omits, or rests on numbered facts."""
    if is_law(allegation) or is_capacity(allegation) or is_harm(allegation) or rests_on_facts(text, allegation.count):
        return True
    return bool(_OF_A_BODY.search(allegation.words) or _THING_DOES.match(allegation.words))


def _wrongs(text: Complained, allegation: ReadAllegation) -> list[Told]:
    """The clauses that tell a wrong, where nobody told apart has been spoken of before it or owns to it after."""
    found = [t for t in allegation.told if _is_wrong(t) or _acts_as_a_group(t)]
    if in_a_pleading(text):
        aside = allegation.role in _ASIDE
        found = [] if aside else [t for t in found if t.accused and _acts_as_a_group(t) and _is_wrong(t)]
    owned = any(is_apart(t) and t.accused and _WRONG.search(t.clause.predicate) for t in allegation.told)
    return [] if owned else [t for t in found if not _is_named(allegation, t)]


def _is_named(allegation: ReadAllegation, wrong: Told) -> bool:
    """Whether somebody told apart stands before a wrong, who is not the one that it befalls.

    Of what befalls somebody at nobody's hands, he must be told more than that he holds an office.
    """
    at = allegation.words.find(wrong.clause.predicate)
    victim = wrong.clause.subject.text if wrong.clause.passive and wrong.clause.subject is not None else ""
    holders = {
        t.clause.actor.text for t in allegation.told if t.clause.actor is not None and _HOLDS.match(t.clause.predicate)
    }
    could = (m.text for m in allegation.mentions if m.kind in TOLD_APART and not is_civil(m.text))
    told = [name for name in could if name != victim and (wrong.clause.actor is not None or name not in holders)]
    return any(0 <= allegation.words.find(name) < at for name in told)


def _is_told_at_length(allegation: ReadAllegation) -> bool:
    """Whether it is a story of several deeds, which can be told apart though those who did them are not named."""
    deeds = [t for t in allegation.told if t.deed or t.tells]
    return len(allegation.words.split()) >= _LONG and len(deeds) >= _SEVERAL and argument(allegation.words) < _STORY


def _is_background(allegation: ReadAllegation) -> bool:
    """Whether it tells what befell people in general, what a policy does, or what a Doe did: no act against the plaintiff."""
    if _OF_A_POLICY.search(allegation.words) or any("doe" in m.text.lower().split() for m in allegation.mentions):
        return True
    mine = any(m.kind == "plaintiff" for m in allegation.mentions)
    return bool(_OTHERS.search(allegation.words)) and not mine


def _is_cured(wrongs: list[Told], before: list[ReadAllegation]) -> bool:
    """Whether the allegations just before name who is meant: by a passive, a pronoun or "the officers", not by "officers"."""
    if not any(t.accused and is_apart(t) for allegation in before for t in allegation.told):
        return False
    return all(
        t.clause.actor is None or t.clause.actor.kind != "group" or _DEFINITE.match(t.clause.actor.text) for t in wrongs
    )


def _acts_as_a_group(told: Told) -> bool:
    """Whether people not told apart are the subject of an active verb: of a passage by itself, they are all who act in it."""
    subject = told.clause.subject
    if (
        subject is None
        or subject.kind != "group"
        or re.search(r"^(?:any|no|every|each)\b|defendant", subject.text, re.I)
    ):
        return False
    return (
        bool(VERB.search(told.clause.predicate))
        and not told.clause.passive
        and not _OF_A_POLICY.search(told.clause.predicate)
    )


def _is_wrong(told: Told) -> bool:
    """Whether a clause tells something done to somebody by nobody, by a group not told apart, or by nobody named."""
    clause = told.clause
    if not _WRONG.search(_NO_WRONG.sub("", clause.predicate)) or _HARMLESS.search(clause.predicate):
        return False
    actor = clause.actor
    if actor is not None and actor.kind == "entity":
        return bool(_UNIT.search(actor.text)) and not _OF_A_POLICY.search(clause.predicate)
    return actor is None or actor.kind == "pronoun" or (actor.kind == "group" and "defendant" not in actor.text.lower())
