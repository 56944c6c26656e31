"""Which theories of a public body’s liability an allegation asserts, and what of them its own words show.

A theory is a policy or custom, a lack of training, of supervision or discipline, careless hiring, or approval afterwards.
It is shown by what a court can hold on to: the words of the policy, what it has people do told in words of no fault,
instances with their days or their number, exact words, or something that one of the accused is told to have done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.reading.charges import FAULT
from drafter.reading.register import argument, known
from drafter.reading.sentences import split

_NOUN = r"\b(?:polic(?:y|ies|es)|customs?|practices?|usages?|culture|pattern)\b"
_KEPT = (
    r"have|has|had|having|maintain\w*|adopt\w*|implement\w*|promulgat\w*|enforc\w*|creat\w*|establish\w*|develop\w*|institut\w*|design\w*|follow\w*|"
    r"permit\w*|tolerat\w*|condon\w*|encourag\w*|ratif\w*|acquiesc\w*|authori[sz]\w*|allow\w*|engag\w+|foster\w*|promot\w*|indifferen\w+|"
    r"pursuant|compliance|product|propelled|driven|under|accordance|result|reason|because|by|through|is|was|are|were|existed"
)
_OF_OTHERS = r"(?<!policies and )(?<!housing )(?<!employment )(?<!insurance )(?<!public )(?<!foreign )(?<!private )(?<!law )(?<!medical )(?<!\bto )"
_NEGLECT = (
    r"\b(?:fail\w*|inadequa\w+|insufficient\w*|deficien\w+|negligen\w+|improper\w*|refus\w+|neglect\w*|lack(?:ed|s|ing)?|(?:did|does|do|has|have|had|was|were|is|are) not|never|without|untrained|poor(?:ly)?|"
    r"(?:more|different|better|further|need for|need to|not to|declin\w+ to|been properly|been adequately) )\b"
)
_STAFF = r"(?:officers?|deput\w+|employees?|staff|personnel|agents?|subordinates?|applicants?|guards?|handlers?|them|its|their)"
_ILL = r"(?:misconduct|mistreat\w*|abus\w+|brutal\w*|unlawful\w*|unconstitutional\w*|illegal\w*|excessive|violat\w+|violence|failures?|wrongs?|wrongful\w*)\b"
_SUPERIOR = r"\b(?:city|county|town|village|state|department|district|board|council|commission\w*|agency|jail|prison|sheriff|chief|warden|superintendent|mayor|director|administrat\w+|supervis\w+|command\w*|management|policy ?makers?)\b"
POLICY, WANT, APPROVAL = "policy or custom", "want of a policy", "approval"
THEORIES = {
    POLICY: re.compile(
        rf"\b(?:{_KEPT})\b[^.;]{{0,90}}?{_OF_OTHERS}{_NOUN}(?![ -]?mak)|"
        rf"{_OF_OTHERS}{_NOUN}\s+(?:and/or \w+ |or \w+ |and \w+ )?(?:of|to|that|which|whereby|existed|allow\w*|permit\w*|exhibit\w*|was|were|is|are)\b|"
        rf"{_OF_OTHERS}{_NOUN}[^.;]{{0,90}}?\b(?:violat\w*|depriv\w*|caus\w*|result\w*|harm\w*|injur\w*|moving force)\b|"
        rf"\b(?:systemic|widespread|pervasive|persistent|rampant|routine)(?:ally|ly)?\b[^.;]{{0,40}}\b{_ILL}|\bas a matter of (?:\w+ )?(?:policy|practice|custom|course)\b|\b(?:atmosphere|climate|environment) (?:of|in which)\b",
        re.IGNORECASE,
    ),
    WANT: re.compile(
        r"\b(?:procedures?|polic(?:y|ies)) (?:is|are|was|were) (?:\w+ )?(?:inadequa\w+|deficien\w+|insufficient\w*|unconstitutional|unlawful)|\b(?:gives?|gave|provided?s?|offer\w*) no (?:\w+ )?(?:guidance|oversight|safeguards?)\b|"
        rf"{_NEGLECT}[^.;]{{0,100}}\b(?:adopt|implement|develop|establish|maintain|promulgat|enforc|enact|institut|have)\w*\b[^.;]{{0,60}}\b(?:polic(?:y|ies)|procedures?|standards?|regulations?|protocols?|(?:complaint|grievance|disciplinary|warning) (?:process|system))\b",
        re.IGNORECASE,
    ),
    "training": re.compile(
        rf"{_NEGLECT}[^.;]{{0,90}}\btrain(?:ing|ed)?\b|\btrain(?:ing|ed)\b[^.;]{{0,120}}\b(?:perfunctory|minimal|inadequa\w+|deficien\w+|insufficient|lacking|improper\w*)|\buntrained\b",
        re.IGNORECASE,
    ),
    "supervision or discipline": re.compile(
        rf"{_NEGLECT}[^.;]{{0,90}}\b(?:(?<!under the )supervis(?:e|ed|ing|ion)|overs(?:ee|eeing|ight)|(?<!restore )(?<!maintain )disciplin(?:e|ed|ing)|(?:monitor|control|punish|reprimand|sanction)\w* (?:\w+ )?{_STAFF})\b(?! (?:of )?(?:the |any )?(?:plaintiff|inmate|detainee|prisoner|patient|juvenile|decedent|child|him\b|her\b))|"
        r"\b(?:supervision|discipline)\b[^.;]{0,60}\b(?:inadequa\w+|deficien\w+|insufficient|lacking)",
        re.IGNORECASE,
    ),
    "hiring": re.compile(
        rf"{_NEGLECT}[^.;]{{0,90}}\b(?:hir(?:e|ed|ing)|retain|retention|(?:select|screen)\w* (?:\w+ )?{_STAFF})\b|\b(?:hired|hiring)\b[^.;]{{0,60}}{_NEGLECT}|\b(?:hired|retained|promoted|kept)\b[^.;]{{0,60}}\b(?:despite|although|even though|history|propensit\w+)|{_NEGLECT}[^.;]{{0,60}}\bbackgrounds?\b|\b(?:unfit|should (?:have )?know\w*)\b[^.;]{{0,60}}\b(?:hired|retained)\b",
        re.IGNORECASE,
    ),
    APPROVAL: re.compile(
        r"\b(?:ratif(?:y|ied|ies|ying|ication)|condon\w+|acquiesc\w+)\b|\bmessage of approval\b|\b(?:code|wall|conspiracy) of silence\b|"
        r"\b(?:tolerat\w+|toleran(?:ce|t)|turn\w* (?:a blind eye|their backs?|his back|her back)|look\w* the other way|swept? under|with impunity|get\w* away with)\b|"
        rf"{_SUPERIOR}[^.;]{{0,60}}\b(?:permit|allow|sanction|approv|encourag|endors)\w*\b[^.;]{{0,60}}\b{_ILL}|{_SUPERIOR}[^.;]{{0,80}}\b(?:approved of|(?:did|do|does|done|ha[ds] done|took|take|takes) (?:nothing|no (?:\w+ )?(?:action|steps))\b[^.;]{{0,40}}\b(?:stop|prevent|correct|address|about|remedy))",
        re.IGNORECASE,
    ),
}
"""The theories, each with the words that assert it."""
_AT_ISSUE = re.compile(r"\bat issue (?:is|are)\b", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:(?:violat\w+|contrary to|contravention of|breach of|disregard\w* (?:of )?)\s+(?:(?!rights?|pursuant|compliance|product|propelled|driven|under|by|through|as|and)[\w,’']+ ){0,5}(?:polic(?:y|ies)|procedures?)|own (?:written )?(?:polic(?:y|ies)|procedures?|rules)|"
    r"no (?:governing |written )?(?:polic(?:y|ies)|procedures?)|(?:to|licen[sc]ed to) practice|in practice|(?:local|state) law and practices?|practices? of (?:assessing|charging|collecting|requiring|medicine|law|nursing)|"
    r"responsible for (?:carrying out|preparing))\b",
    re.IGNORECASE,
)
WRONG = re.compile(
    rf"{FAULT.pattern}|\b(?:rights?|unlawful\w*|illegal\w*|unconstitutional\w*|constitutional\w*|excessive|improper\w*|misconduct|wrong\w*|fals\w+|fail\w*|indifferen\w+|arbitrar\w+|inadequa\w+|"
    r"unnecessar\w+|unreasonabl\w+|intentional\w*|denigrat\w+|unsafe|due process|equal protection|protection|without (?:\w+ )?(?:probable|reasonable|individuali[sz]ed|suspicion)|profits?|innocent|history of|propensit\w+)\b",
    re.IGNORECASE,
)
"""Words that judge: a policy known only by them is known only by its wrongness."""
_CONTENT = re.compile(
    r"\b(?:of(?:: ?\(\w+\))? (?=(?:not )?\w+ing\b)|to (?!(?:the|this|those|these|an?|any|which|plaintiffs?|defendants?|his|her|their|its)\b)|(?:whereby|wherein|(?:under|in|by|to|through) which|permits?|requir(?:es?|ed|ing)|prohibits?|allows?|directs?)\s|"
    r"that (?!(?:was|were|is|are|has|have|had|\w+ed|led|allow\w*|permit\w*)\b))",
    re.IGNORECASE,
)
_LETTING = re.compile(rf"^(?:\w+ly )?(?:(?:allow|permit|encourag|let)\w*\b (?:\w+ ){{0,2}}?{_STAFF} (?:to )?(?:act|behave|do)\b|ignor\w+|cover\w+|turn\w* )", re.IGNORECASE)  # fmt: skip
"""To let others do as they like, or to look away, tells nothing of what is done."""
_MATTER = re.compile(
    r"\bas a matter of (?:\w+ )?(?:policy|practice|custom|course)\b(?: (?:and|or) \w+)?,?", re.IGNORECASE
)
"""What is done as a matter of policy is the rest of the sentence."""
_REACH = 240
_FEW, _SOME, _NARRATIVE = 3, 5, -0.18
"""How many known words tell a content, how many if it is then judged, and at what register."""
_LONG, _AT_LENGTH, _VERY_LONG = 12, -0.05, 15
"""From how many known words, none of them judging, a content may be told in a less narrative register, and in any."""


def theories(words: str) -> dict[str, re.Match[str]]:
    """The theories that words assert, each with where."""
    if _AT_ISSUE.search(words):
        return {}
    words = _NONE.sub(lambda found: " " * len(found.group()), words)
    return {name: found for name, pattern in THEORIES.items() if (found := pattern.search(words))}


def contents(words: str) -> Iterator[str]:
    """What a policy named in words has people do, as far as they say it: what follows "of doing", "to do", "that"."""
    for matter in _MATTER.finditer(words):
        yield re.split(r"[.;]", words[: matter.start()] + words[matter.end() :], maxsplit=1)[0].strip()
    wanting = [found.span() for found in _NEGLECTED.finditer(words)]
    for noun in re.finditer(_NOUN, words, re.IGNORECASE):
        if any(start <= noun.start() < end for start, end in wanting):
            continue
        said = re.split(r"[.;]", words[noun.end() : noun.end() + _REACH], maxsplit=1)[0]
        if found := _CONTENT.search(said):
            yield said[found.end() :].strip()


def is_long(content: str) -> bool:
    """Whether what a policy has people do is said at length before it is judged, in whatever register."""
    return known(WRONG.split(content, maxsplit=1)[0]) >= _VERY_LONG


def is_neutral(content: str) -> bool:
    """Whether what a policy has people do is told, and not only judged; what is told before it is judged counts."""
    told = WRONG.split(content, maxsplit=1)[0]
    if _LETTING.match(content) or known(told) < (_FEW if told == content else _SOME):
        return False
    return argument(told) < (_AT_LENGTH if told == content and known(told) >= _LONG else _NARRATIVE)


_INSTANCES = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|scores|thousands?)\s+(?:of\s+)?(?:(?!all\b)[a-z-]+\s+){0,2}?"
    r"(?:complaints?|incidents?|lawsuits?|suits|deaths?|suicides?|shootings?|cases|arrests|stops|searches|times|instances|reports|settlements?|judgments|verdicts|uses of force|beatings|bites|grievances|requests|audits?|"
    r"letters?|inmates|detainees|prisoners|people|men|women|children|officers|deputies|percent)\b|\b\d+(?:\.\d+)?\s*(?:%|percent)",
    re.IGNORECASE,
)
_TEXT = re.compile(r"\b(?:reads?|states?|says?|provides?|requires?)\b[^.]{0,30}:|\bpolic(?:y|ies) (?:also |itself )?(?:states?|provides?|says?|reads?)\b|\b(?:and|also) states that\b|\b(?:[Pp]olicy [Nn](?:o\.?|umber)|[Gg]eneral [Oo]rder|[Mm]anual|[Dd]irective|[Mm]emo\w*|[Bb]ulletin)\b.{0,40}(?:□|\d)")  # fmt: skip
_TITLED = re.compile(r"(?<!^)(?<![.] )\b(?:[A-Z][\w-]+ ){2,4}(?:Polic(?:y|ies)|Rules|Practices?|Directive|Order)\b(?! ?of)|\bstated polic|\b(?:strip|cavity)[- ]search polic")  # fmt: skip
"""A policy with a title is a document."""
_EVIDENCE = re.compile(
    r"\b(?:as|is) (?:evidenced|shown|demonstrated|reflected|confirmed) (?:by|in)\b[^.]{0,80}\b(?:statements?|reports?|records?|complaints|lawsuits|findings|letters?|testimony|data|audits?)\b|\bfor (?:example|instance)\b|"
    r"\b(?:report|audit|review|inspection|study|consultant)s? (?:\w+ ){0,2}(?:finds?|found|concluded|noted|identified|recommended|warned)\b|\b(?:testif\w+|testimony|deposition|admitted|acknowledged)\b|"
    r"\b(?:despite|after|since|notwithstanding|following) (?:the|this|that|these|those|an?|its|\w+) [^.;,]{0,80}?\b(?:findings?|verdicts?|judgments?|awards?|settlements?|lawsuits?|articles?|reports?|audits?|letters?|decrees?|rulings?)\b|\bbeen (?:found|held) liable\b|\bbelief\b[^.;]{0,20}\b(?:based (?:up)?on|includ\w+ that|in that|because)\b",
    re.IGNORECASE,
)
_SWEEPING = re.compile(r"\b(?:regardless of|without regard to|irrespective of|blanket)\b(?! (?:the |his |her |their |for )?(?:\w+ )?(?:rights|safety|welfare|consequences|law)\b)", re.IGNORECASE)  # fmt: skip
"""A rule for every case: what it does is known without an instance."""
_BOUND = re.compile(r"\b(?:prior to|before|until|at the time of|as of|since|on (?:or|and) before|relevant|preceding)\b[^.]{0,30}$", re.IGNORECASE)  # fmt: skip
"""What stands before a date that only says how long something is said to have lasted."""
_DATE = re.compile(r"\b(?:\d{1,2}/\d{1,2}/\d{2,4}|(?:19|20)\d\d)\b")
_OWN = re.compile(r"\b(?:[Pp]laintiffs?|PLAINTIFFS?|[Dd]ecedent|[Mm]e|[Mm]y|mine|I|[Ww]e|us|[Oo]ur)\b")
_SLOGAN = 6
"""A quotation of fewer words is a slogan ("code of silence"), not a text."""


def shows(words: str, quoted: Sequence[str]) -> bool:
    """Whether words hold the text of a policy, instances by number or by day, evidence named, or exact words."""
    return (
        any(len(q.split()) >= _SLOGAN for q in quoted)
        or any(pattern.search(words) for pattern in (_INSTANCES, _TEXT, _TITLED, _EVIDENCE, _SWEEPING))
        or any(_tells_an_instance(sentence) for _, sentence in split(words))
    )


def is_documented(words: str) -> bool:
    """Whether words hold instances by number, the text of a document, or what a report, a ruling or a witness found."""
    return any(pattern.search(words) for pattern in (_INSTANCES, _TEXT, _EVIDENCE))


def _tells_an_instance(sentence: str) -> bool:
    """Whether a sentence holds a date that is more than a bound, and is not of what befell the plaintiff: his own case is no custom."""
    if _OWN.search(sentence):
        return False
    return any(not _BOUND.search(sentence[: found.start()]) for found in _DATE.finditer(sentence))


_AGAIN = re.compile(
    rf"\b(?:these|this|such|said|those|that|same|foregoing|afore\w+|above(?:[- ]\w+)?) (?:\w+ )?{_NOUN}(?! (?:of|to|that|or|and)\b)|\babove[- ]\w+ {_NOUN}|{_NOUN}[^.;]{{0,40}}\b(?:described|alleged|addressed|set forth|complained of|detailed|above|herein)\b|^\W*(?:these|those) (?:\w+ ){{1,3}}(?:was|were|are)\b",
    re.IGNORECASE,
)


_REPORTED = re.compile(
    r"\b(?:plaintiffs?[’']?s?|his|her|their|she|he|i|my)\b (?:\w+ ){0,2}?(?:disclosures?|complain\w*|reports?|reported|grievances?|opposed|opposition|speech|testimony)\b(?: to [^.;]{0,300}?)? (?:about|of|that|against|concerning|regarding)\b"
    r"(?:(?!, [^,;.]{1,60}?\b(?:fail|refus|did|ha[sd]|have|took|continu|ignor|kept|do(?:es)? not|nonetheless|never)\w*\b)[^.;])*",
    re.IGNORECASE,
)


def is_reported(words: str, at: int) -> bool:
    """Whether a place in words stands in what the plaintiff is said to have reported or complained of."""
    return any(start <= at < end for start, end in (found.span() for found in _REPORTED.finditer(words)))


def names_again(words: str) -> bool:
    """Whether words speak of a policy as one already told ("said policy")."""
    return bool(_AGAIN.search(words))


_RECITED = re.compile(
    r"\bforce of law\b|\bwell[- ]settled\b|\bso (?:widespread|pervasive|permanent|persistent)\b", re.IGNORECASE
)
_KEEPS = re.compile(r"\b(?:maintain|adopt|implement|promulgat|creat|establish|develop|institut|permit|tolerat|condon|encourag|ratif|acquiesc|approv)(?:ed|s|e|es|ies|ied)\b", re.IGNORECASE)  # fmt: skip
_NEGLECTED = re.compile(rf"{_NEGLECT}[^.;]{{0,90}}\b(?:train|supervis|disciplin|hir|monitor|instruct|polic|procedure|standard)\w*[^.]*", re.IGNORECASE)  # fmt: skip

_LISTED = re.compile(rf"\bfollowing\b[^.:]{{0,80}}{_NOUN}.*", re.IGNORECASE | re.DOTALL)


def is_kept(words: str) -> bool:
    """Whether somebody is said to have kept a policy or approved of it, and not only to have an office."""
    return bool(_KEEPS.search(words))


def recites(words: str) -> bool:
    """Whether words recite what makes a custom one in law."""
    return bool(_RECITED.search(words))


def topics(words: str) -> Iterator[tuple[int, int]]:
    """The stretches that say only what a neglect is of (to the end of its sentence) or list what is called a policy."""
    for pattern in (_NEGLECTED, _LISTED):
        for found in pattern.finditer(words):
            yield found.span()


_SUPPOSES = re.compile(r"\b(?:would|should(?: have)?|could|knew|know|known|aware|must)\b", re.IGNORECASE)


def supposes(words: str) -> bool:
    """Whether words say what somebody would do or must have known, and not what he did."""
    return bool(_SUPPOSES.search(words))


def with_slogans(text: str, words: str) -> str:
    """The masked words with quoted slogans put back ("code of silence"): they are nobody's speech."""
    for slogan in re.finditer(r"[“\"]([^”\"]{1,60})[”\"]", text):
        if len(slogan.group(1).split()) < _SLOGAN:
            words = words[: slogan.start(1)] + slogan.group(1) + words[slogan.end(1) :]
    return words
