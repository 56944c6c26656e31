"""What several lint rules ask of an allegation that drafter did not write: what it is about, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.complaint import ReadCount
from drafter.lint import Complained, Flaw
from drafter.outline import text_of
from drafter.reading import TOLD_APART, ReadAllegation, Told, surname

_LAW = re.compile(
    r"\bthe defendant must have\b|"
    r"^\W*(?:an?|no)\s+(?:\w+\s+){0,3}?(?:governments?|municipality|county|city|corporation|contractor|officer|official|supervisor|superior|employer|person|plaintiff|defendant)\b[^.]{0,160}\b(?:liable|answers?|must have|may|violates?)\b|"
    r"\bclearly established\b|\b(?:amendments?|constitution|statute|rule|law|courts?|§+\s*\d+)\b[^.]{0,80}\b(?:prohibits?|provides?|guarantees?|protects?|requires?|mandates?|"
    r"forbids?|authori[sz]es?|secures?|prevents?|entitles?)\b|\bhad (?:the|a) (?:\w+ ){0,3}right\b|\bright (?:to be free|under the)\b|\bis (?:proper|appropriate|entitled)\b|\bare entitled\b|"
    r"\b(?:this|the) court (?:has|also has|is)\b|\bjurisdiction\b|\bvenue\b|\bbrings? this action\b|\bseeks?\b[^.]{0,60}\b(?:damages|relief|declaration|injunction)\b|\bjury\b|"
    r"\bmay be (?:held )?liable\b|\bclass (?:action|members?|period|representatives?|treatment)\b|\bRule 23\b|\bcertification\b|\binjunctive relief\b|\bpunitive and exemplary\b|\bdeclar(?:atory|e)\b|"
    r"\breasonable suspicion to\b|\bmay only\b|\bis violated (?:where|when)\b|\bhave the right to\b|^\W*there is no legitimate (?:\w+ )?(?:purpose|interest)\b|^\W*unless\b[^.]*\benjoined\b|\bremain in (?:full )?(?:force|effect)\b|\b(?:was|is|are|were) protected (?:by|under|from)\b|^\W*(?:pursuant to|under) .{0,60}?(?:\bCode|\bart\.|\bstatute|\bStat\.|□).*?\b(?:can|may|must|shall)\b",
    re.IGNORECASE,
)
_CLASS = re.compile(
    r"\bcommon (?:to (?:the|all)|questions?)\b|\btypical of\b|\bso numerous\b|\bjoinder of all\b|\badequate(?:ly)? represent\w*\b|\bfairly and ac?\w+ly represent\b|\bother class actions\b|\bpredominate over\b|"
    r"\bclass (?:consist|defined|includes)\w*\b|\bgenerally applicable to\b|\bsuperior to other\b",
    re.IGNORECASE,
)
_DECLARED = re.compile(
    r"\b(?:is|are) not declared\b|\bif\b[^.]{0,80}\bnot (?:declared|enjoined)\b|\bno adequate remedy\b|\bmotion for\b",
    re.IGNORECASE,
)
_ORDINANCE = re.compile(
    r"^\W*(?:the|this|such|said)\s+(?:\w+[’']?s?\s+){0,2}(?:ordinance|statute|code section □*|regulation|curfew|executive order|law|act|section □*)\b(?!s? of\b)",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:concerned|afraid|fears?|worr(?:y|ied)|anxious|wish(?:es)?|hopes?|expects?|intends?|at risk)\b[^.]{0,160}\b(?:will|would|to be|being|be)\b|\bare threatened with\b|\bmakes? (?:them|him|her|it) liable\b[^.]{0,60}\bdamages\b",
    re.IGNORECASE,
)
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
_CAPACITY = re.compile(
    r"\b(?:under (?:the )?colou?r of|individual(?:ly)?,? (?:and|or) official(?:ly)?|(?:individual|official)s? capacit\w+|official and in|scope of (?:his|her|their|its) employment|at all times (?:relevant|material|mentioned|hereinafter))\b",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"^\W*(?:as a (?:direct|proximate|result)|as the (?:direct|proximate|result)|by reason of|because of (?:the|these|said)|due to|in consequence|plaintiffs?'? (?:has |have )?(?:suffered|sustained|incurred|was injured|were injured|lost|seeks?))|"
    r"\b(?:suffered|sustained|incurred|caused)\b[^.]{0,80}\b(?:injur|damage|harm|distress|pain|loss|anguish|humiliation)",
    re.IGNORECASE,
)
_CONSEQUENCE = re.compile(
    r"^\W*(?:as a(?:n actual)? (?:direct|proximate|result)|as the (?:direct|proximate|result)|by reason of)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:above|aforementioned|foregoing|aforesaid|as (?:alleged|described|set forth|stated|demonstrated|detailed)|described (?:above|herein)|in (?:paragraphs?|¶¶?)\s*\d+|as outlined|described in the (?:previous|preceding) paragraph|these (?:findings|incidents|events)|for (?:these|the foregoing) reasons|by (?:such|this) conduct|by (?:so )?doing(?: so)?)\b|¶",
    re.IGNORECASE,
)


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


_CHARGES = re.compile(
    r"\bdeprived\b[^.]{0,60}\b(?:plaintiff|rights?|his|her|their)\b|\bviolated\b[^.]{0,60}\b(?:plaintiff\w*|rights?)\b|\bviolating\b[^.]{0,40}\brights\b|\bin violation of\b[^.]{0,60}\bby (?:\w+ )?\w+ing\b",
    re.IGNORECASE,
)
_STATE_LAW = re.compile(
    r"\bnegligen|\bcommon law\b|\bstate law\b|\bbattery\b|\bwrongful death\b|\bmalpractice\b|\bO\.C\.G\.A|\bCode\b",
    re.IGNORECASE,
)


def is_law(allegation: ReadAllegation) -> bool:
    """Whether it states law, a law's fault, jurisdiction, what makes a class, what is feared or what is asked, and charges nobody."""
    words = allegation.words
    if _CLASS.search(words) or _ORDINANCE.match(words) or _DECLARED.search(words) or _TO_COME.search(words):
        return True
    return bool(_LAW.search(words)) and not _CHARGES.search(words)


def is_capacity(allegation: ReadAllegation) -> bool:
    """Whether it says in what capacity somebody acted or is sued, and charges nobody."""
    return bool(_CAPACITY.search(allegation.words)) and not _CHARGES.search(allegation.words)


def says_why_unknown(text: Complained) -> bool:
    """Whether the complaint says somewhere why its plaintiff cannot tell who of several did what."""
    return any(_UNKNOWABLE.search(a.words) for a in text.reading.allegations)


def is_about_an_institution(text: Complained) -> bool:
    """Whether the complaint asks a court to change what a body does to everyone, and for no damages.

    Who did what matters less there: a suit for an injunction against an officer in his office is one against the body.
    """
    words = " ".join(text_of(getattr(block, "inlines", ())) for block in text.reading.complaint.outline.blocks)
    return bool(_ASKS_CHANGE.search(words)) and not _ASKS_MONEY.search(words)


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


def near(text: Complained, allegation: ReadAllegation, reach: int = 3) -> list[ReadAllegation]:
    """The few allegations right before one, outside party and introduction."""
    return text.reading.before(allegation, reach)


def _is_few(text: Complained) -> bool:
    people = text.reading.people
    return 0 < people.number_of_defendants <= 3 and not people.has_entity


def is_detailed(allegation: ReadAllegation) -> bool:
    """Whether it is dated and told at some length: more than a label with a date on it."""
    return "date" in allegation.anchors and len(allegation.words.split()) >= 25


def is_harm(allegation: ReadAllegation) -> bool:
    """Whether it says what harm came of what was told elsewhere."""
    return bool(_HARM.search(allegation.words))


def is_consequence(allegation: ReadAllegation) -> bool:
    """Whether it opens by saying that what follows came of what was told."""
    return bool(_CONSEQUENCE.match(allegation.words))


def points_back(allegation: ReadAllegation) -> bool:
    """Whether its own words point to facts told elsewhere."""
    return bool(_POINTS.search(allegation.words))


def rests_on_facts(text: Complained, count: ReadCount | None) -> bool:
    """Whether a count takes in facts by number, and no earlier count."""
    taken = count.incorporates if count is not None else None
    if count is None or taken is None or taken.everything or not taken.numbers:
        return False
    return not text.reading.takes_in_counts(count)


def told_apart(allegation: ReadAllegation, *, deed: bool = True) -> list[Told]:
    """The clauses whose actor is told apart from others (and, unless not asked, who does a deed)."""
    return [
        t
        for t in allegation.told
        if t.clause.actor is not None and t.clause.actor.kind in TOLD_APART and (t.deed or not deed)
    ]


def flaw(
    allegation: ReadAllegation, text: Complained, message: str, help: str, excerpt: str = "", **more: object
) -> Flaw:
    """A flaw at an allegation."""
    return Flaw(
        message, help, place=text.reading.complaint.places.get(allegation.allegation.id),
        allegation=allegation.number or allegation.allegation.id[1:], excerpt=(excerpt or allegation.text)[:80], **more,  # type: ignore[arg-type]
    )  # fmt: skip
