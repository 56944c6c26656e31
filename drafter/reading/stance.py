"""What an allegation does, when it does not tell or charge: it states law, capacity, harm, what makes a class, or points back.

Phrases are listed one by one, so that a reader can see what each is for. `□` is a masked stretch (`masks.py`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.reading.charges import FAULT, Told
from drafter.reading.phrases import any_of

if TYPE_CHECKING:
    from drafter.reading import ReadAllegation


_RULE_OF_LAW = any_of(
    r"\bthe defendant must have\b",
    r"\bprinciples? (?:forbids?|prohibits?|requires?|bars?)\b",
    r"^\W*it (?:was|is|has been) (?:\w+ )?(?:clearly|well)[ -](?:established|settled)\b",
    r"^\W*(?:an?|any) (?:objectively )?reasonable (?:\w+ ){1,6}would (?:have )?know",
    r"^\W*(?:an?|no)\s+(?:\w+\s+){0,3}?(?:governments?|municipality|county|city|corporation|contractor|officer|official|supervisor|superior|employer|person|plaintiff|defendant|parent|prisoner|detainee|citizen|arrest|search|seizure)\b"
    r"[^.]{0,160}\b(?:liable|answers?|must have|may|violates?|is (?:judged|measured|unlawful|reasonable))\b",
    r"\bin this circuit\b|\bgovernments? must\b",
    r"\b(?:was|is|are|were) protected (?:by|under|from) the\b[^.]{0,80}\b(?:amendment|constitution|clause)",
    r"\bis (?:judged|measured|tested) by (?:an?|the) \w+ (?:standard|test)\b",
    r"^\W*(?:the |under the )?(?:\w+ (?:and \w+ )?){0,3}(?:amendments?|constitution|clause|□+)\s+(?:\w+ ){0,4}(?:prohibits?|provides?|guarantees?|protects?|requires?|mandates?|forbids?|bars?|secures?)\b",
    r"\bmay be (?:held )?liable\b|\bmakes\b[^.;]{0,60}\bliable\b",
    r"^\W*(?:\w+ ){0,2}□+\s+(?:\w+ )?(?:reaches|covers|applies to|imposes|makes)\b",
    r"^\W*(?:[\w-]+ ){1,3}(?:is (?:that|any|defined)|means)\b",
    r"^\W*(?:anyone|everyone|(?:every|any|each) (?:\w+ ){1,2}?) ?who\b|^\W*whoever\b",
    r"\bis violated (?:where|when)\b",
    r"\bmay only\b",
    r"\b(?:prohibits?|forbids?|bars?) (?:the )?defendants? from\b",
    r"^\W*(?:the )?(?:[\w.,-]+ ){0,6}(?:act|article|art\.|declaration)\b(?:\bseq\.|[^.;]){0,60}\b(?:prohibits?|forbids?|provides?|guarantees?)\b",
    r"^\W*there is no legitimate (?:\w+ )?(?:purpose|interest)\b",
    r"^\W*(?:if|anyone who|a person who|when an?)\b[^.]*\b(?:may|must|shall)\b",
    r"^\W*(?:pursuant to|under) .{0,60}?(?:\bCode|\bart\.|\bstatute|\bStat\.|□).*?\b(?:can|may|must|shall)\b",
)  # fmt: skip
"""Words that say what the law is for everybody: whoever is named in them is nobody in this case."""
_OF_LAW = any_of(
    r"\bclearly established\b",
    r"\b(?:amendments?|constitution|statute|rule|law|courts?|§+\s*\d+)\b[^.]{0,80}\b(?:prohibits?|provides?|guarantees?|protects?|requires?|mandates?|forbids?|authori[sz]es?|secures?|prevents?|entitles?)\b",
    r"\bhad (?:the|a) (?:\w+ ){0,3}right\b",
    r"\bright (?:to be free|under the)\b",
    r"\bhave the right to\b",
    r"\bis (?:proper|appropriate|entitled)\b|\bare entitled\b",
    r"\b(?:this|the) court (?:has|also has|is)\b",
    r"\bjurisdiction\b|\bvenue\b|\bjury\b|\bRule 23\b|\bcertification\b|\binjunctive relief\b|\bdeclar(?:atory|e)\b|\bpunitive and exemplary\b",
    r"\bbrings? this action\b|\bgiv(?:es?|en|ing) rise to\b[^.]{0,60}\bclaims?\b",
    r"\bseeks?\b[^.]{0,60}\b(?:damages|relief|declaration|injunction)\b",
    r"\bclass (?:action|members?|period|representatives?|treatment)\b",
    r"\breasonable suspicion to\b",
    r"^\W*unless\b[^.]*\benjoined\b|\bremain in (?:full )?(?:force|effect)\b",
)  # fmt: skip
"""Words that speak of law; they state it only where nobody is charged beside them."""
_CLASS = any_of(
    r"^\W*whether\b",
    r"^\W*(?:violations?|deprivations?) of (?:(?:his|her|their|the|plaintiffs?['’]?s?|constitutional|civil|federal|statutory) )*rights?\b(?![^.;]*\b(?:was|were|is|are)\b)",
    r"\bcommon (?:to (?:the|all|those)|questions?)\b|\bquestions? of law (?:and|or) (?:of )?fact\b",
    r"\bjoinder\b[^.]{0,30}\b(?:practicable|impracticable)\b",
    r"\btypical of\b|\bso numerous\b|\bjoinder of all\b|\bpredominate over\b|\bsuperior to other\b|\bgenerally applicable to\b",
    r"\badequate(?:ly)? represent\w*\b|\bfairly and ac?\w+ly represent\b",
    r"\bother class actions\b|\bclass (?:consist|defined|includes)\w*\b",
)  # fmt: skip
_DECLARED = any_of(
    r"\b(?:is|are) not declared\b",
    r"\bif\b[^.]{0,80}\bnot (?:declared|enjoined)\b",
    r"\bno adequate remedy\b|\birreparabl[ey]\b",
    r"\bmotion for\b",
    r"\bactual (?:\w+ )?(?:controversy|dispute) exists\b|\bdeclar(?:atory judgment|ation) that\b|\bbrings? this (?:law)?suit\b",
    r"\bentitle[sd]?\b[^.]{0,60}\b(?:injunction|attorneys?[’']?s? fees)\b|^\W*unless and until\b|\bbalance of (?:the )?hardships\b",
    r"\bentitle[sd]?\b[^.]{0,80}\bdeclarat|\bbrings? this (?:claim|count|cause)\b[^.]{0,80}\brelief\b|\bfuture violations\b",
)  # fmt: skip
"""What is asked of a court, and why it should be."""
_ORDINANCE = re.compile(
    r"^\W*(?:the|this|such|said)\s+(?:\w+[’']?s?\s+){0,2}(?:ordinance|statute|code section □*|regulation|curfew|executive order|law|act|section □*)\b(?!s? of\b)",
    re.IGNORECASE,
)
_TO_COME = any_of(
    r"\b(?:concerned|afraid|fears?|worr(?:y|ied)|anxious|wish(?:es)?|hopes?|expects?|intends?|at risk)\b[^.]{0,160}\b(?:will|would|to be|being|be)\b",
    r"\bare threatened with\b",
    r"\bmakes? (?:them|him|her|it) liable\b[^.]{0,60}\bdamages\b",
)  # fmt: skip
_CAPACITY = any_of(
    r"\bunder (?:the )?colou?r of\b",
    r"\bindividual(?:ly)?,? (?:and|or) official(?:ly)?\b|\b(?:individual|official)s? capacit\w+\b|\bofficial and in\b",
    r"\bscope of (?:his|her|their|its) employment\b",
    r"\bat all times (?:relevant|material|mentioned|hereinafter)\b",
)  # fmt: skip
_ONLY_CAPACITY = re.compile(
    r"^[^.]{0,90}?\b(?:acted|acting) under (?:the )?colou?r of (?:state )?(?:law|authority) (?:when|while)\b",
    re.IGNORECASE,
)
"""What somebody did is named only to say that he did it under color of law."""
_OFFICE = re.compile(
    r"\b(?:is|was|are|were)\b[^.]{0,60}\b(?:responsible for|charged with|in charge of|tasked with)\s+(?:the |all |its )?(?:\w+ing\b|hiring|training|supervision|discipline|operation|administration|management|care|policies)",
    re.IGNORECASE,
)
_HARM = any_of(
    r"^\W*(?:as a (?:direct|proximate|result)|as the (?:direct|proximate|result)|by reason of|because of (?:the|these|said)|due to|in consequence)",
    r"^\W*plaintiffs?'? (?:has |have )?(?:suffered|sustained|incurred|was injured|were injured|lost|seeks?)",
    r"\b(?:suffered|sustained|incurred|caused)\b[^.]{0,80}\b(?:injur|damage|harm|distress|pain|loss|anguish|humiliation)",
    r"\bplaintiffs?\b(?:,[^,]*,)? (?:was|were|has been|have been) (?:harmed|injured|damaged) by\b",
)  # fmt: skip
_CONSEQUENCE = re.compile(
    r"^\W*(?:as a(?:n actual)? (?:direct|proximate|result)|as the (?:direct|proximate|result)|by reason of)",
    re.IGNORECASE,
)
_POINTS = any_of(
    r"\b(?:above|aforementioned|foregoing|aforesaid)\b",
    r"\bas (?:alleged|described|set forth|stated|demonstrated|detailed|outlined)\b|\b(?:described|alleged|complained of|set forth) (?:above|herein)\b|\bdescribed in the (?:previous|preceding) paragraph\b",
    r"\bin (?:paragraphs?|¶¶?)\s*\d+\b|¶",
    r"\bthese (?:findings|incidents|events)\b",
    r"\bfor (?:these|the foregoing) reasons\b|\bby (?:such|this) conduct\b|\bby (?:so )?doing(?: so)?\b",
)  # fmt: skip
_CHARGES = any_of(
    r"\bdeprived?\b[^.]{0,60}\b(?:plaintiff|rights?|his|her|their|me|liberty)\b",
    r"\bviolated\b[^.]{0,60}\b(?:plaintiff\w*|rights?)\b|\bviolating\b[^.]{0,40}\brights\b",
    r"\bin violation of\b[^.]{0,60}\bby (?:\w+ )?\w+ing\b",
)  # fmt: skip


def is_law(allegation: ReadAllegation) -> bool:
    """Whether it states law, a law's fault, jurisdiction, what makes a class, what is feared or what is asked, and charges nobody."""
    words = allegation.words
    if _CLASS.search(words) or _ORDINANCE.match(words) or _DECLARED.search(words) or _TO_COME.search(words):
        return True
    if is_rule_of_law(allegation):
        return True
    return bool(_OF_LAW.search(words)) and not _charges(allegation)


def is_rule_of_law(allegation: ReadAllegation) -> bool:
    """Whether it says what the law is for everybody, whoever is named in it."""
    return bool(_RULE_OF_LAW.search(allegation.words))


def is_capacity(allegation: ReadAllegation) -> bool:
    """Whether it says in what capacity somebody acted or is sued, or what his office is, and charges nobody."""
    words = allegation.words
    if _ONLY_CAPACITY.match(words):
        return True
    if not (_CAPACITY.search(words) or _OFFICE.search(words)) or _CHARGES.search(words):
        return False
    charged = [t for t in allegation.charges if _faults(t) or not _CAPACITY.search(t.clause.predicate)]
    return not charged or bool(_OFFICE.search(words) and not any(_faults(t) for t in charged))


def _faults(told: Told) -> bool:
    return bool(FAULT.search(told.clause.predicate))


def _charges(allegation: ReadAllegation) -> bool:
    return bool(_CHARGES.search(allegation.words)) or bool(allegation.charges)


def is_harm(allegation: ReadAllegation) -> bool:
    """Whether it says what harm came of what was told elsewhere."""
    return bool(_HARM.search(allegation.words))


_PROCEEDING = re.compile(
    r"\b(?:pleaded|pled|found|adjudged) (?:not )?guilty\b|\bguilty plea\b|\bwas (?:convicted|acquitted|indicted|sentenced)\b|\b(?:indictment|charges?|complaint|information)\b[^.]{0,60}\b(?:was|were) dismissed\b|"
    r"\b(?:court|judge|magistrate|jury)\b(?: [A-Z]\w+){0,3} (?:\w+ly )?(?:heard|granted|denied|ruled|held|found|suppressed|dismissed|entered)\b",
    re.IGNORECASE,
)


def is_proceeding(allegation: ReadAllegation) -> bool:
    """Whether it tells what a court did with somebody: a plea, a verdict, a dismissal, which are facts."""
    return bool(_PROCEEDING.search(allegation.words))


def is_consequence(allegation: ReadAllegation) -> bool:
    """Whether it opens by saying that what follows came of what was told."""
    return bool(_CONSEQUENCE.match(allegation.words))


_SUIT = any_of(
    r"^\W*this (?:is|action is|case is|lawsuit)\b[^.]{0,60}\b(?:action|complaint|lawsuit|case|suit)\b",
    r"^\W*(?:for [^.;]{0,80}?, )?an? (?:\w+ ){0,2}(?:judgment|injunction|order|declaration) (?:that|declaring|enjoining|requiring|directing)\b",
    r"^\W*(?:the )?(?:named )?(?:class )?(?:plaintiffs?|certification)\b[^.]{0,120}\b(?:seeks?|brings?|requests?|appropriate|suffered|sustained)\b",
)  # fmt: skip


def is_suit(allegation: ReadAllegation) -> bool:
    """Whether it opens by saying what the suit is, or what the plaintiff seeks by it or has suffered."""
    return bool(_SUIT.match(allegation.words))


def points_back(allegation: ReadAllegation) -> bool:
    """Whether its own words point to facts told elsewhere."""
    return bool(_POINTS.search(allegation.words))
