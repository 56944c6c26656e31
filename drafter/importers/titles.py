"""What stands beside the parties in a caption: the number of the case, the judge, and the title of the pleading."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"\s*(?:\bcase\s*(?:n(?:o|m|umber)?\b|type\b|\W*\d).*|\b(?:cause|index|docket|file)\s+n(?:o|umber)\b.*|\bciv(?:il)?\.?\s+(?:case|action|no|file|docket)\b.*|\bcivil action\b.*|\bc\.?a\.? no\b.*|\b(?:19|20)?\d{2}[ -]civ\b.*|"
    r"\bno\.?\s*[:.]?\s*(?:$|\d{1,2}[:-].*|_{3,}.*|c?iv.*|cv.*)|\bcv[- ]?\d.*|\bcv-\s*$|\b\d:\d\d-?cv.*|\b\d\d-?cv-?\d.*|\[?\d+\s+u\.\s?s\.\s?c.*|\becf case\b.*|"
    r"\bhon(?:orable|\.)?\s*:?\s*$|\bhon(?:orable|\.)\s.*\bu\.?\s?s\.?[dm]\.?j\b.*|\bhon(?:orable|\.)\s+(?:[a-z]\.\s*)?[a-z]+(?:\s+[a-z.]+){0,3},?\s+(?:u\.s|judge|j\.).*|"
    r"\b(?:chief |magistrate |district |presiding )*judge\b(?:\s*:|\s+[a-z].*|\s*$)|\bmagistrate\s*$|\bu\.?s\.?[dm]\.?j\b.*|"
    r"\b(?:date )?filed\b.*|\breceived\b.*|\bdivision \d.*|\bdept\.? \d.*|\boral argument.*|\bexhibit [a-z]\b.*|\btrial date.*|"
    r"\bclerk\b|\bfed\.\s?r\.\s?civ\b.*|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4})\s*$",
    re.IGNORECASE,
)
_INMATE = re.compile(
    r",?\s*(?:\b(?:reg(?:ister|istration)?|inmate|prisoner|doc|tdcj|cdcr?|booking|badge|shield|serial|fed)\b[\s.,]*(?:reg\.?\s*)?(?:id\s*)?"
    r"(?:no\b|number|nos?\b|#)(?:[\s.:#]*[a-z]{0,2}-?\d[\w-]*|\W*$)|(?<!\()#\s*[a-z]?\d{4}[\w-]*|\breg[.,]?\s*$)",
    re.IGNORECASE,
)
"""A prisoner's or an officer's number."""
_STRONG = (
    "complaint declaratory injunctive amended jury demanded requested damages mandamus habeas corpus verified supplemental "
    "judgment petition"
)
_TITLE_WORDS = frozenset(
    f"{_STRONG} first second third fourth fifth sixth seventh eighth ninth corrected class action for and of or with demand trial "
    "relief civil rights writ under equitable monetary compensatory punitive wrongful "
    "death u.s.c usc title attorneys attorney's attorneys’ fees costs permanent preliminary temporary restraining order emergency "
    "motion three-judge request proposed violation violations constitutional tort money other nominal "
    "complaint-in-intervention civil-rights vii ada section disabilities amendment amendments by allegation allegations "
    "demands unlawful seeking expedited consideration pursuant to the a in summons not original intervention".split()
)
_STRONG_WORDS = frozenset(_STRONG.split())
_OPENERS = frozenset("for and of or with to the a in by not under".split())
_STRONG_PHRASE = re.compile(
    r"\bclass action\b|\bjury trial\b|\bcivil rights\b|\btrial by\b|\b(?:equitable|monetary|punitive|injunctive) relief\b|"
    r"\battorneys?['’]?s? fees\b|\bwrongful death\b|\brestraining order\b|^relief$|^action$",
    re.IGNORECASE,
)
_CLAIMS = re.compile(
    r"\bdeprivation\b|\bviolations?\b|\bdenial of\b|\bunruh\b|\bact\W*$|\bnegligen|\bwrongful\b|\bliability\b|\bu\.?\s?s\.?\s?c\b|\bamendments?\b|\bexcessive\b|\bretaliat|\bdue process\b|"
    r"\bhiring\b|\bretention\b|\bmalpractice\b|\bherein\b|\bclass-action\b|\bc\.?v\.?\b|\bassault\b|\bbattery\b|\bimprisonment\b|\bfailure\b",
    re.IGNORECASE,
)
"""What a list of claims beside the parties says, which no name does."""


def beside(text: str) -> str:
    """A line's words without the number, the judge and the title that end it; nothing if it is only that, or a stamp's ruin."""
    text = _NUMBER.sub("", _STAMPED.sub("", _INMATE.sub("", text)))
    text = _without_ruins(_STAMPED.sub("", text.strip()))
    text = _without_title(text)
    text = re.sub(r"^[^\w(\[\"“]+|[_=~]{2,}.*$|-{3,}.*$", "", text).strip()
    return "" if _CLAIMS.search(text) or _is_ruin(text) else text


_STAMPED = re.compile(
    r"^\W*(?:by\s*:.*|(?:\S+\s+){0,3}\S*,?\s*clerk\W*|f\s?i\s?l\s?e\s?d\b.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\W*|(?:northern|southern|eastern|western|middle|central)\s+district\s+of\s+[a-z ]+|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*[\dIlO?][\W\dIlO]*|.*\bclerk['’]?s\s+office.*|"
    r"(?-i:[A-Z])\w+(?:\s+\w+)?\s+judicial\s+(?:district|circuit)\W{0,2}(?<![,;])|[a-z ]+,\s*s\s?s\.?|(?:in\s+the\s+)?u(?:nited|\.)\s?s(?:tates|\.)\s+district\s+court\b.*)$",
    re.IGNORECASE,
)
"""What a clerk's stamp says."""
_RUIN = re.compile(r"[~\\^£€¥<>]|[a-z]:[A-Z]|[a-z][A-Z]{2,}[a-z]")


def _without_ruins(text: str) -> str:
    """A line without words that no one wrote, which a scan made of a stamp; nothing if they are half of it."""
    words = text.split()
    whole = [w for w in words if not _RUIN.search(w.strip(".,;:!~'*"))]
    return text if len(whole) == len(words) else " ".join(whole) if len(whole) > len(words) / 2 else ""


def is_beside(text: str) -> bool:
    """Whether a line says nothing but what stands beside the parties."""
    return bool(text.strip()) and not beside(text.strip())


def _without_title(text: str) -> str:
    """A line without the words of a pleading's title at its end."""
    words = text.split()
    first = len(words)
    while first > 0 and _bare(words[first - 1]) in _TITLE_WORDS | {""}:
        first -= 1
    while 0 < first < len(words) and (words[first] in _OPENERS or not _bare(words[first])):
        first += 1
    title = words[first:]
    joined = " ".join(title)
    if not title or not (_STRONG_WORDS & {_bare(w) for w in title} or _STRONG_PHRASE.search(joined)):
        return text
    if not _STRONG_WORDS & {_bare(w) for w in title} and first and words[first - 1].lower() in _OPENERS:
        return text
    if not any(w[0].isupper() for w in title if w[0].isalpha()):
        return text
    return " ".join(words[:first])


def _bare(word: str) -> str:
    return word.lower().strip('.,;:()[]§*&"“”')


def _is_ruin(text: str) -> bool:
    """Whether a line is what a scan makes of a stamp: few letters, or none that make words."""
    if _NEVER_RUIN.search(text):
        return False
    letters = sum(map(str.isalpha, text))
    telling = sum(map(str.isalnum, text))
    return letters < 2 or telling < 0.7 * len(text.replace(" ", "")) or not re.search(r"[^\W\d_]{3}", text)


_NEVER_RUIN = re.compile(
    r"^\W*(?:and|or|&)\W*$|^\W*\d{1,4}\s*(?:-|–|to|through)\s*\d{1,4}\W*$|(?:^|\s)(?:[A-Z]\.[ -]?)+(?=$|[\s,;])|\bet al\b|"
    r"^(?-i:[A-Z]){2,}[.,;]?$",
    re.IGNORECASE,
)
