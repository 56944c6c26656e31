"""What several lint rules ask of an allegation that drafter did not write: what it is about, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.complaint import ReadCount
from drafter.lint import Complained, Flaw
from drafter.outline import Allegation, Heading, Item, Plain, Quotation, text_of
from drafter.reading import TOLD_APART, ReadAllegation, surname
from drafter.reading.charges import Told
from drafter.reading.people import TITLES

_UNKNOWABLE = re.compile(
    r"\b(?:impossible|unable|cannot|could not|not able)\b[^.]{0,80}\b(?:identify|allege which|determine which|know which|tell which|see (?:who|which))\b|\brefus\w+\b[^.]{0,60}\b(?:names?|badge)\b|"
    r"\b(?:covered|removed|hid|taped over|obscured)\b[^.]{0,30}\b(?:badges?|name ?(?:tags?|plates?))\b",
    re.IGNORECASE,
)
_ASKS_CHANGE = re.compile(r"\binjuncti(?:on|ve)\b|\bdeclaratory\b|\benjoin", re.IGNORECASE)
_ASKS_MONEY = re.compile(
    r"\b(?:compensatory|punitive|nominal|actual|exemplary|money|monetary|general|treble)(?:,? (?:and|or|and/or|special|punitive|exemplary|nominal)){0,4}\s+(?:damages|relief)\b|\baward\w*\b[^.]{0,80}\bdamages\b|\bdamages in (?:an|the) (?:amount|sum)\b",
    re.IGNORECASE,
)


_MANY = re.compile(
    r"\b(?:tenants|prisoners|inmates|detainees|residents|patients|students|children|juveniles|persons|individuals|people|arrestees|members of|class)\b",
    re.IGNORECASE,
)
LAID_DOWN = re.compile(r"\b(?:polic(?:y(?![ -]?mak)|ies)|practices?|customs?)\b", re.IGNORECASE)
_CLASS, _DAMAGES = re.compile(r"\bclass\b", re.IGNORECASE), re.compile(r"\bdamages\b", re.IGNORECASE)
OF_A_BODY = re.compile(
    r"\b(?:polic(?:y|ies)|practices?|customs?|protocols?|patterns?|procedures?|ordinances?|rules|regulations)\b",
    re.IGNORECASE,
)
_PRACTICE, _FOR_A_CLASS, _INSISTS = 0.17, 0.1, 3
"""What share of a complaint speaks of policies, and of a class, where a practice is challenged; how often it asks for change."""
_LIST = re.compile(r":\s*\(?a\)")
_NAME = re.compile(rf"\b(?:{TITLES}\s+|the\s+)(?:[A-Z][\w’'-]+\s+)*(?:Does?|Roes?|[A-Z][\w’'-]+)\b")
_PASSAGE = 5


def in_a_pleading(text: Complained) -> bool:
    """Whether there is a pleading around an allegation, in which the facts may stand elsewhere, and not a passage alone.

    Some rules are right often enough of a passage by itself, and not of one allegation among many (docs/lint-precision.md):
    within a pleading they warn.
    """
    return len(text.reading.allegations) >= _PASSAGE


def complained(text: Complained) -> Iterator[ReadAllegation]:
    """The allegations that say what happened: not incorporation, jurisdiction, prayer."""
    yield from text.reading.complained


_STATE_LAW = re.compile(
    r"\bnegligen|\bcommon law\b|\bstate law\b|\bbattery\b|\bwrongful death\b|\bmalpractice\b|\bO\.C\.G\.A|\bCode\b|"
    r"\binfliction of (?:emotional|mental) distress\b|(?-i:\b(?!States |STATES |Federal |FEDERAL )[A-Z]\w+ C(?:onstitution|ONSTITUTION)\b)",
    re.IGNORECASE,
)


def says_why_unknown(text: Complained) -> bool:
    """Whether the complaint says somewhere why its plaintiff cannot tell who of several did what."""
    return any(_UNKNOWABLE.search(a.words) for a in text.reading.allegations)


def everything(text: Complained) -> str:
    """Every word of the complaint, block by block."""
    blocks = text.reading.complaint.outline.blocks
    return "\n".join(text_of(b.inlines) for b in blocks if isinstance(b, Allegation | Plain | Heading | Item | Quotation))  # fmt: skip


def is_about_an_institution(text: Complained) -> bool:
    """Whether the complaint asks a court to change what a body does to everyone, and for no damages.

    Who did what matters less there: a suit for an injunction against an officer in his office is one against the body.
    """
    words = everything(text)
    return bool(_ASKS_CHANGE.search(words)) and not _ASKS_MONEY.search(words)


def challenges_a_practice(text: Complained) -> bool:
    """Whether the complaint asks a court to end what a body does to many, damages or not: its deeds are a practice.

    It asks for change, tells of policies and practices throughout, and is for a class or asks for change as insistently
    as for damages. Its defendants answer for one practice, and what each of them did is a small part of it.
    """
    if not in_a_pleading(text):
        return False
    if is_about_an_institution(text):
        return True
    told = list(complained(text))
    words = everything(text)
    asked, damages = len(_ASKS_CHANGE.findall(words)), len(_DAMAGES.findall(words))
    if not told or not asked or _share(told, OF_A_BODY) < _PRACTICE:
        return False
    return _share(told, _CLASS) >= _FOR_A_CLASS or (asked >= _INSISTS and 2 * asked >= damages)


def _share(told: list[ReadAllegation], said: re.Pattern[str]) -> float:
    return sum(bool(said.search(a.words)) for a in told) / len(told)


def is_state_law(count: ReadCount | None) -> bool:
    """Whether a count sounds in state law, where an employer answers for employees."""
    return count is not None and bool(_STATE_LAW.search(count.title)) and "1983" not in count.title


def acted_before(text: Complained, allegation: ReadAllegation) -> bool:
    """Whether one of those it names was told, in an earlier allegation, to have done a deed: it then sums up."""
    names = {surname(m.text) for m in allegation.mentions if m.kind in ("named", "defined")}
    if (
        not names
        and _is_few(text)
        and any(m.kind == "group" and "defendant" in m.text.lower() for m in allegation.mentions)
    ):
        return text.reading.has_deeds(allegation)
    return any(text.reading.has_acted(name, allegation) for name in names)


def befalls_many(allegation: ReadAllegation, told: Iterable[Told]) -> bool:
    """Whether these clauses tell how people in general are treated, and have been so: no one deed against one of them."""
    lasting = [t for t in told if t.clause.lasting]
    if not lasting:
        return False
    if re.search(r"\bplaintiffs\b", allegation.words, re.IGNORECASE) or any(
        LAID_DOWN.search(t.clause.predicate) for t in lasting
    ):
        return True
    return bool(_MANY.search(allegation.words)) and not any(m.kind == "plaintiff" for m in allegation.mentions)


def lists_by_name(allegation: ReadAllegation) -> bool:
    """Whether it goes on, after a colon, with lettered items of which one tells what somebody by name did."""
    found = _LIST.search(allegation.words)
    return found is not None and bool(_NAME.search(allegation.words[found.end() :]))


def near(text: Complained, allegation: ReadAllegation, reach: int = 3) -> list[ReadAllegation]:
    """The few allegations right before one, outside party and introduction."""
    return text.reading.before(allegation, reach)


def _is_few(text: Complained) -> bool:
    people = text.reading.people
    return 0 < people.number_of_defendants <= 3 and not people.has_entity


def is_detailed(allegation: ReadAllegation) -> bool:
    """Whether it is dated and told at some length: more than a label with a date on it."""
    return "date" in allegation.anchors and len(allegation.words.split()) >= 25


def rests_on_facts(text: Complained, count: ReadCount | None) -> bool:
    """Whether a count takes in facts by number, and no earlier count."""
    taken = count.incorporates if count is not None else None
    if count is None or taken is None or taken.everything or not taken.numbers:
        return False
    return not text.reading.takes_in_counts(count)


_BY_NUMBER = re.compile(r"¶+\s*\d|\bparagraphs?\s*\d", re.IGNORECASE)


def points_by_number(allegation: ReadAllegation) -> bool:
    """Whether an allegation points to numbered ones: they may tell who it was, and what he did."""
    return bool(_BY_NUMBER.search(allegation.text))


def told_apart(allegation: ReadAllegation, *, deed: bool = True) -> list[Told]:
    """The clauses whose actor is told apart from others (and, unless not asked, who does a deed)."""
    return [t for t in allegation.told if is_apart(t) and (t.deed or not deed)]


def is_apart(told: Told) -> bool:
    """Whether the actor of a clause is told apart from others."""
    return told.clause.actor is not None and told.clause.actor.kind in TOLD_APART


def flaw(
    allegation: ReadAllegation, text: Complained, message: str, help: str, excerpt: str = "", **more: object
) -> Flaw:
    """A flaw at an allegation."""
    return Flaw(
        message, help, place=text.reading.complaint.places.get(allegation.allegation.id),
        allegation=allegation.number or allegation.allegation.id[1:], excerpt=(excerpt or allegation.text)[:80], **more,  # type: ignore[arg-type]
    )  # fmt: skip
