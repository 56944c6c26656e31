"""What state of mind an allegation asserts, and whose: malice, motive, knowledge, conspiracy; and what is left without it.

A mind cannot be seen: a pleader shows it by what was said, when, to whom, and what was done. This module finds the words
that assert it (`minds`), leaves out those about the plaintiff or a stranger, and says whether, once the words of judgment are
taken away, a clause still tells something that one of the accused did (`acts`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from drafter.reading.charges import FAULT, Told
from drafter.reading.clauses import PASSIVE
from drafter.reading.people import is_civil
from drafter.reading.phrases import any_of
from drafter.reading.register import argument

if TYPE_CHECKING:
    from drafter.law.kinds import Kinds
    from drafter.reading import ReadAllegation

Kind = Literal["malice", "purpose", "recklessness", "motive", "knowledge", "conspiracy"]


_ILL = r"(?:punish|harm|injur|hurt|humiliat|degrad|denigrat|intimidat|harass|coerc|silenc|chill|depriv|violat|retaliat|discriminat|inflict|oppress|provok|conceal|cover|caus|den(?:y|ie))\w*"
_AGAINST = r"(?:not|never|avoid|prevent|eliminat|stop|end|redress|remed|combat|protect|curb|reduc)"
_END = r"(?:intent|intention|purpose|aim|goal|object|design|motive|reason)"
_ADVERB = r"(?:intentional|knowing|willful|wilful|purposeful|purpose|deliberate|reckless|malicious|wanton|callous)ly"
_HOW = r"(?:actual|constructive|contemporaneous|prior|previous|full|specific|personal|direct|ample|sufficient|repeated|clear)"
_STATUS = r"(?:race|racial|racially|ethnic\w*|color|sex|gender|religio\w+|faith|national origin|disabilit\w+|political|politics|views?|viewpoints?|speech|associat\w+|protected|exercis\w+)"
_SHARED = r"(?:tacit|mutual|common|unlawful|illicit|implicit|secret|corrupt|concerted|shared) (?:and \w+ )?(?:agreements?|understandings?|plans?|schemes?|purposes?|designs?|enterprise)"
_WORDS: Mapping[Kind, re.Pattern[str]] = {
    "malice": any_of(
        r"\bmalic(?:e|ious|iously)\b(?! (?:prosecution|mischief|wounding|damage|destruction|injury|abuse of process))",
        r"\bwanton\w*|\bvindictive\w*|\bout of spite\b|\bsadistic\w*|\bill[- ]will\b|\bbad faith\b|\bwillful oppression\b",
        rf"\b(?:evil|improper|ulterior|corrupt|invidious|illicit) {_END}s?\b",
        rf"\b{_ADVERB},? (?:and|or|and/or)? ?{_ADVERB}\b",
    ),
    "purpose": any_of(
        rf"\b(?:illegitimate|true|real) (?:{_END})s?\b",
        rf"\b(?:{_END}|intend(?:s|ed|ing)?|designed|calculated|meant|desire|in order|in an effort|so as|attempt(?:ed|ing)?) (?:to|of) (?!{_AGAINST})(?:\w+ (?!{_AGAINST})){{0,2}}{_ILL}",
    ),
    "recklessness": any_of(
        r"\b(?:reckless|callous|conscious|will?ful|utter|complete|flagrant)(?:ly)?(?:,? (?:and|or|and/or) \w+)? (?:disregard\w*|indifferen\w+)",
    ),
    "motive": any_of(
        r"\bmotivated (?:\w+ ){0,3}(?:by|on|because|in)\b|\b(?:prompted|driven|moved|animated|actuated) (?:\w+ ){0,3}by\b|\b(?:racially|discriminatorily|politically) motivated\b",
        r"\banimus\b|\bhostility (?:toward|to|against)\b|\bpretext\w*",
        rf"\b(?:because of|on account of|on the basis of|based (?:solely )?(?:up)?on|by reason of) (?:[\w’']+ ){{0,3}}{_STATUS}\b",
        r"(?<!fear of )(?<!fear )\b(?:in )?retaliat\w+",
        r"\bbecause (?:I|we|plaintiffs?) (?:\w+ )?(?:fil|su|complain|griev|report|speak|spoke|protest|exercis|support|testif|critici)\w*",
    ),
    "knowledge": any_of(
        r"\bkn[eo]w\w*\b[^.;]{0,60}?\b(?:should|ought|reason|must)\b[^.;]{0,20}?\b(?:know|known|have|aware|suspect\w*|believe)\b",
        rf"\b(?:had|has|have|having) (?:(?:{_HOW},? )(?:and |or |and/or )?){{0,3}}(?:knowledge|notice)\b|\bwith (?:\w+ ){{0,2}}knowledge (?:of|that)\b|\b(?:was|were|been|is|are) (?:put |placed )?on (?:\w+ ){{0,2}}notice\b",
        r"\b(?:was|were|been|is|are) (?:\w+ ){0,2}aware (?:of|that)\b",
        r"\bknew (?:all )?(?:about|of)\b|\bknowing(?:ly)? that\b|\bknowing(?:ly)? (?:and \w+ly )?(?:approv|permitt|allow|encourag|condon|tolerat|fail|ignor)\w*",
        r"\bdeliberate(?:ly)? indifferen\w+|\bconsciously disregard\w*|\bconscious indifference\b|\bacquiesc\w+",
    ),
    "conspiracy": any_of(
        r"\bconspir\w+|\bthere was an? (?:\w+ )?understanding\b|\bagreed to it\b|\bin concert with (?:each|one another|the others?)\b|\bmeeting of the minds\b|\bcollu(?:ded|sion|ding)\b|\bin league\b",
        rf"\b(?:in concert|agree(?:d|ing)? (?:with each other|with one another|among|between|together|to)|(?:agreements?|plans?|schemes?|purposes?) (?:between|among|with each other|with one another)|{_SHARED})\b(?=[^.;]{{0,160}}\b(?:{_ILL}|rid\b|wrong\w*|unlawful\w*|illegal\w*))",
        rf"\b(?:wrong\w*|unlawful\w*|illegal\w*|{_ILL})\b[^.;]{{0,80}}\b(?:in concert|{_SHARED})\b",
    ),
}  # fmt: skip
"""For each kind, the words that assert it: manners and ends; why somebody was chosen; what was known; that it was agreed."""
_TITLE = re.compile(r"^[A-Z](?=[a-z])|^[^a-z]+$")
_FROM_SUBJECT = 45
"""How many letters from its subject the words may stand and still be of nobody else."""
_VIOLENT = ("bodily-act", "weapon-use")
_SEXUAL = re.compile(
    r"\b(?:rap(?:ed|es?|ing)|sexual(?:ly)? assault\w*|molest\w*|fondl\w*|grop(?:ed|ing)|penetrat\w*|masturbat\w*)\b",
    re.IGNORECASE,
)
_TOLD = -0.2
"""Below what register words tell rather than argue (as in `charges.py`)."""


@dataclass(frozen=True, slots=True)
class Mind:
    """A state of mind asserted of the accused, in these words."""

    kind: Kind
    words: str
    start: int


def minds(allegation: ReadAllegation, kinds: Sequence[Kind]) -> list[Mind]:
    """What states of mind of these kinds an allegation asserts of the accused, in the order of the kinds."""
    return [
        Mind(kind, match.group().strip(), match.start())
        for kind in kinds
        for match in _WORDS[kind].finditer(allegation.words)
        if not _is_title(allegation.words, match) and not _is_of_another(allegation.told, match.group())
    ]


def _is_title(words: str, match: re.Match[str]) -> bool:
    """Whether the words are a name within a sentence: "Harassment or Retaliation as defined", "Count Two, Conspiracy"."""
    return bool(_TITLE.match(match.group())) and bool(re.search(r"[\w,(] $", words[: match.start()]))


def _is_of_another(told: Sequence[Told], words: str) -> bool:
    """Whether they are said of the plaintiff or of a stranger: "Plaintiff was aware of", "Ms. Teller knew of"."""
    clause = next((t.clause for t in told if words in t.clause.predicate), None)
    if clause is None or clause.subject is None or clause.passive:
        return False
    before = clause.predicate[: clause.predicate.index(words)]
    if len(before) >= _FROM_SUBJECT or PASSIVE.search(before):
        return False
    if clause.subject.kind == "plaintiff" or is_civil(clause.subject.text):
        return True
    return clause.subject.kind == "named" and not any(t.accused for t in told)


def unjudged(words: str) -> str:
    """The words without those that judge or assert a state of mind."""
    for pattern in (FAULT, *_WORDS.values()):
        words = pattern.sub(" ", words)
    return words


def acts(allegation: ReadAllegation, kinds: Kinds, deeds: Sequence[str]) -> list[Told]:
    """The clauses that, without their judgments, still tell in words of narrative a deed of one of the accused."""
    return [
        t
        for t in allegation.told
        if t.accused and (left := unjudged(t.clause.predicate)) and argument(left) < _TOLD and _says(kinds, deeds, left)
    ]


def violence(allegation: ReadAllegation, kinds: Kinds) -> list[Told]:
    """The clauses that tell what was done to a body, or with what: such acts show by themselves in what mind they were done."""
    return [
        t
        for t in allegation.told
        if (t.accused or t.clause.passive or (t.clause.subject is None and "body" in allegation.anchors))
        and (_SEXUAL.search(t.clause.predicate) or _says(kinds, _VIOLENT, unjudged(t.clause.predicate)))
    ]


def is_violent(allegation: ReadAllegation, kinds: Kinds) -> bool:
    """Whether it tells, or names, such violence by one of the accused."""
    named = bool(_SEXUAL.search(allegation.words)) and any(t.accused for t in allegation.told)
    return named or bool(violence(allegation, kinds))


def _says(kinds: Kinds, deeds: Sequence[str], words: str) -> bool:
    return kinds.says_one_of(deeds, kinds.without_labels(words))
