"""Each verb bound to its actor: who is the subject of what, clause by clause, without a parser and without guessing.

A clause is a subject (somebody spoken of, or nobody) and its predicate (the words up to the next subject). A mention is
an object, not a subject, when a preposition stands before it or a verb of its clause has already come. In a passive the
agent is whom "by" names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.reading.people import Mention

_PREPOSITION = re.compile(
    r"\b(?:of|to|against|with|from|for|at|on|toward|towards|under|in|into|than|upon|about|behind|beside|near|over|between|among|including|like|"
    r"regarding|concerning|onto|around|past|without|via|per|that of|by)\s+(?:(?:the|both|each|all|any|other|said|either|a|an|his|her|their)\s+)*$",
    re.IGNORECASE,
)
_EACH_OF = re.compile(
    r"\b(?:each|one|some|all|both|any|none|several|most) of (?:the |these |those |said )*$", re.IGNORECASE
)
"""Before a name these make a subject, not an object: "each of the Defendants struck him"."""
_BY = re.compile(r"\bby\s+(?:(?:the|both|each|all|any|other|said|a|an)\s+)*$", re.IGNORECASE)
_BREAK = re.compile(
    r"(?:[,;:]|\b(?:and|but|or|while|when|whereupon|as|that|because|after|before|until|although|though|if|where|which|who|then|so|yet|since)\b)\s*[^,;:]{0,4}$",
    re.IGNORECASE,
)
_AUXILIARY = r"was|were|is|are|am|be|been|being|has|have|had|did|does|do|would|could|should|may|might|can|will|must|got"
IRREGULAR = (
    "struck|hit|beat|threw|held|took|kept|broke|bound|bent|swung|flung|slung|swept|stood|sat|lay|laid|knelt|shot|gave|left|let|bit|tore|drove|rode|ran|came|got|"
    "sent|put|set|went|said|told|spoke|wrote|heard|saw|felt|knew|made|led|found|fought|caught|brought|bought|read|cut|shut|hurt|fell|rose|woke|ate|drank|"
    "swore|withdrew|drew|sought|taught|thought|lost|met|paid|stuck|hung|grabbed|chose|forgot|began|became|built|understood|withheld|forbade|dealt|meant"
)
VERB = re.compile(
    rf"\b(?:{_AUXILIARY}|{IRREGULAR}|\w+(?:ed|d)(?=\b)(?<!\bneed)(?<!bed)(?<!red)(?<!hand)(?<!and)|fail|fails|allows?|requires?|refuses?|maintains?|knows?)\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    rf"\b(?:was|were|been|being|is|are|be|got)\s+(?:\w+ly\s+|not\s+|never\s+|then\s+|also\s+|again\s+|repeatedly\s+)*(?:\w+(?:ed|en)|{IRREGULAR}|denied|taken|given|held|struck|shot|told|made|kept|beaten|thrown|hurt|put|left|hit|cut)\b",
    re.IGNORECASE,
)
_LIGHT = r"(?:\w+ly|then|also|all|each|not|never|again|soon|who|and)\b"
_LEADS_IN = rf"(?:,[^,]*,|\W|\b{_LIGHT})*"
_PAST_VERB = rf"(?:was|were|had|did|could|would|should|(?!need|feed)\w+ed|{IRREGULAR})\b"
_PAST = re.compile(rf"{_LEADS_IN}\b{_PAST_VERB}", re.IGNORECASE)
_NO_VERB = (
    r"(?:of|to|by|in|at|on|for|from|with|without|through|against|between|under|as|or|but|their|his|her|its|the|those|these|this|that|which|upon|while|when|where|after|before|"
    r"individual\w*|inclusive|collectively|may|might|will|can|must|shall)\b|\w+ing\b|\w+[’'`]"
)
_LASTING = re.compile(rf"{_LEADS_IN}\b(?!{_PAST_VERB}|{_NO_VERB}|{_LIGHT})[a-z]{{2,}}\b", re.IGNORECASE)
_RELATIVE = re.compile(r"^\s*,\s*(?:who|which|whose)\b[^,]{0,200},")
"""What a predicate opens with when it goes on to say who its subject is: ", who is a nurse, was dismissed"."""
_WHOSE = re.compile(r"\W*(?:whose|of whom|one of whom)\b", re.IGNORECASE)
_NEAR = 80
"""How many letters before a mention say what it is to its verb."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A subject and what it does or suffers. `agent` is whom "by" names in a passive."""

    subject: Mention | None
    predicate: str
    start: int
    agent: Mention | None = None

    @property
    def passive(self) -> bool:
        """Whether something is done to the subject, and not to what is his ("an officer whose helmet was numbered 3 fired")."""
        if _WHOSE.match(self.predicate):
            return False
        main = _RELATIVE.sub("", self.predicate)
        match = VERB.search(main)
        found = PASSIVE.search(main)
        return found is not None and match is not None and found.start() <= match.start() + 3

    @property
    def past(self) -> bool:
        """Whether it tells one thing once done: in the simple past, not "they fail to", not "they have failed to"."""
        return _PAST.match(self.predicate) is not None

    @property
    def lasting(self) -> bool:
        """Whether it tells what goes on: "they fail to", "they have failed to"."""
        return _LASTING.match(self.predicate) is not None

    @property
    def actor(self) -> Mention | None:
        """Who does it: the subject, or in a passive the agent."""
        return self.agent if self.passive or self.subject is None else self.subject


_BY_DOING = re.compile(r"\b(?:by|in|through|and)\s+(?=(?:\w+ly\s+)?(?!being|during|having|nothing|everything|something|anything|morning|evening)\w{2,}ing\b)", re.IGNORECASE)  # fmt: skip
_LEAD = re.compile(r"^\W*(?:(?:instead of|by|in|while|after|without|through)\s+)?(?:\w+ly\s+)?(?!during|nothing|according|regarding|concerning|including|morning|evening)\w{2,}ing\b", re.IGNORECASE)  # fmt: skip


def clauses(sentence: str, mentions: Sequence[Mention]) -> list[Clause]:
    """The clauses of a sentence, in order; one without a subject if nobody is the subject of anything.

    What somebody does "by kicking him" is a clause of its own, and so is what opens with "Kicking him, ...".
    """
    return [part for clause in _whole(sentence, mentions) for part in _parts(clause)]


def _parts(clause: Clause) -> list[Clause]:
    """A clause parted where it goes on to say by doing what."""
    found = _BY_DOING.search(clause.predicate) if clause.subject is not None and not clause.passive else None
    if found is None or not VERB.search(clause.predicate[: found.start()]):
        return [clause]
    first = Clause(clause.subject, clause.predicate[: found.start()], clause.start, clause.agent)
    return [first, Clause(clause.subject, clause.predicate[found.end() :], clause.start + found.end(), clause.agent)]


def _whole(sentence: str, mentions: Sequence[Mention]) -> list[Clause]:
    subjects = _subjects(sentence, mentions)
    if not subjects:
        return [Clause(None, sentence, 0, _agent(sentence, mentions, 0, len(sentence)))]
    found = []
    lead = sentence[: subjects[0].start]
    if _LEAD.match(lead):
        found.append(Clause(subjects[0], lead, 0, None))
    elif len(lead.split()) > 6 and VERB.search(lead):
        found.append(Clause(None, lead, 0, _agent(sentence, mentions, 0, subjects[0].start)))
    for at, subject in enumerate(subjects):
        end = subjects[at + 1].start if at + 1 < len(subjects) else len(sentence)
        predicate = sentence[subject.end : end]
        if not VERB.search(predicate) and at + 1 < len(subjects):
            continue
        found.append(Clause(subject, predicate, subject.start, _agent(sentence, mentions, subject.end, end)))
    return found or [Clause(None, sentence, 0, None)]


_PLEADS = re.compile(
    r"\s+(?:further |also )*(?:alleges?|avers?|believes?|(?:is|are) informed and believes?)\b[^.]{0,40}\bthat\b",
    re.IGNORECASE,
)
"""The plaintiff who only alleges does nothing in the story."""


def _is_object(before: str) -> bool:
    """Whether a verb has come and no new clause begun: "his speech never prevented | Defendants"."""
    return bool(VERB.search(before)) and not _BREAK.search(before[-_NEAR:])


def _is_in_lead(before: str) -> bool:
    """Whether only a lead without a subject of its own has come: "By kicking | Mr. Rand twice, Corporal Stroud ..."."""
    return bool(_LEAD.match(before)) and "," not in before and not _BREAK.search(before[-_NEAR:])


def _subjects(sentence: str, mentions: Sequence[Mention]) -> list[Mention]:
    subjects: list[Mention] = []
    for mention in mentions:
        before = _just_before(sentence, mention)
        if (_PREPOSITION.search(before) and not _EACH_OF.search(before)) or sentence[mention.end : mention.end + 2] in (
            "’s",
            "'s",
            "’ ",
            "' ",
        ):
            continue
        if mention.kind == "plaintiff" and _PLEADS.match(sentence[mention.end : mention.end + 80]):
            continue
        since = sentence[subjects[-1].end : mention.start] if subjects else ""
        if subjects and VERB.search(since) and not _BREAK.search(since[-_NEAR:]):
            continue
        if not subjects and mention.kind in ("group", "defined") and _is_object(sentence[: mention.start]):
            continue
        if not subjects and _is_in_lead(sentence[: mention.start]):
            continue
        subjects.append(mention)
    return subjects


def _agent(sentence: str, mentions: Sequence[Mention], start: int, end: int) -> Mention | None:
    return next((m for m in mentions if start <= m.start < end and _BY.search(_just_before(sentence, m))), None)


def _just_before(sentence: str, mention: Mention) -> str:
    return sentence[max(0, mention.start - _NEAR) : mention.start]
