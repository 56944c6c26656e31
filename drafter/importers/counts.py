"""What a count's heading and its first allegation say: its label, its title, whom it is against, what it takes in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.complaint import Incorporation, ReadCount
from drafter.importers.headings import COUNT, unenumerated

_TAKING = re.compile(
    r"\bincorporat(?:e|es|ed|ing)\b(?! (?:in|under|pursuant|within|by the (?:laws?|state))\b)|"
    r"\bre-?alleg\w*|\bre-?(?:assert|aver|stat|adopt|plead|incorporat)(?:e?s|ed|e|ing)?\b|\brepeats?\b|\bare repeated\b|"
    r"\badopts?\b[^.]{0,40}\b(?:reference|paragraphs?|allegations?)\b|"
    r"\b(?:plaintiff|petitioner)\w*\b[^.]{0,40}\brefers? to (?:and )?(?:each|all|the|paragraphs?)\b|\balleges?\s+(?:paragraphs?|¶+)\s*\d",
    re.IGNORECASE,
)
_WHAT_IS_TAKEN = re.compile(
    r"\bparagra(?:ph|gh)s?\b|¶|\ballegations?\b|\baverments?\b|\bforegoing\b|\bpreced(?:es?|ing)\b|\b(?:herein)?above\b|\bprior\b|\bprevious|"
    r"\b(?:all|the) facts\b|\bfully (?:set|alleged|pleaded|stated|rewritten|restated|repeated)\b",
    re.IGNORECASE,
)
_NO_ALLEGATIONS = re.compile(r"\b(?:exhibits?|attachments?|appendi(?:x|ces)|letters?|attached|affidavits?)\b", re.IGNORECASE)  # fmt: skip
_ALLEGATIONS = re.compile(r"\bparagra(?:ph|gh)s?\b|¶|\ballegations?\b|\baverments?\b|\bforegoing\b|\bpreceding\b", re.IGNORECASE)  # fmt: skip
_LONGEST = 60
"""Words of a sentence that takes in what stands before; a longer one argues."""

_UNTIL = r"(?:\s|[-–—]|\bthrough\b|\bthru\b|\bto\b|\band including\b|\binclusive of\b|\binclusive\b)+"
_RANGE = re.compile(rf"(\d{{1,3}})[)\]]?{_UNTIL}(?:[a-z-]+\s*\()?(\d{{1,3}})", re.IGNORECASE)
_SPLIT = re.compile(r"(?<=\d) (\d)(?!\d)")
"""A scan's "4 3" for 43."""
_SCANNED = re.compile(r"(?<![\w.])[\dlIO](?: ?[\dlIO]){0,2}(?=\s*(?:[-–—]|through|thru)\s*[\dlIO])|(?<=through )[\dlIO](?: ?[\dlIO]){0,2}\b")  # fmt: skip
"""A scan's "l" or "I" for 1 and "O" for 0 in a range, and its "I 0 I" for 101."""
_DIGITS = str.maketrans("lIO ", "110_")
_TORN_RANGE = re.compile(r"\bin\s+[1lI!'’|\[\]\s]{2,}[-–]\s*(\d{1,3})\s+above")
"""A scan's ruin of "¶¶ 1 - 65 above": marks where the sign and the first number stood."""
_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORTH = {word: n for n, word in enumerate(_UNITS, 1)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_WORD = "|".join(sorted(_WORTH, key=len, reverse=True))
_SPELLED = re.compile(
    rf"\b(?:(?P<hundreds>{_WORD})[\s-]+hundred(?:[\s-]+and)?(?:[\s-]+|\b))?(?P<rest>(?:{_WORD})(?:[\s-]+(?:{_WORD}))?)?\b(?:\s*\((?P<figures>\d{{1,3}})\))?",
    re.IGNORECASE,
)
"""A number in words, "one hundred and twelve", with its figures in brackets if they follow."""
_PARAGRAPHS = re.compile(
    r"(?:paragra(?:ph|gh)s?|¶+|nos?\.|numbers?|numbered|allegations?|(?<!does )(?<!doe )(?<!nos\. )\b\d)[\s\w,.()\[\]¶–—-]*",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:paragra(?:ph|gh)s?|¶+)((?:[\s,.()\[\]¶–—&-]|\d|\b(?:and|or|through|thru|to|inclusive|including|of|nos?|numbers?|numbered|paragraphs?)\b)*)",
    re.IGNORECASE,
)
"""What follows the word "paragraphs" for as long as it lists numbers."""
_EVERYTHING = re.compile(
    r"\b(?:all|each(?: and every)?|every|the)\b[^.]{0,60}\b(?:other|preceding|foregoing|(?:herein)?above|prior|previous|precedes?|paragraphs above|allegations? of this complaint|stated above|set forth above)\b|"
    r"\b(?:preceding|foregoing|above|prior|previous)\b[^.]{0,30}\b(?:paragra(?:ph|gh)s?|allegations?|averments?|facts)\b",
    re.IGNORECASE,
)
_IN_PART = re.compile(r"\bcounts?\b(?! as)|\bsections?\b|\bparts?\b|\bclaims?\b|\bcauses? of action\b", re.IGNORECASE)
"""What names a part of the complaint: then words such as "the allegations" are not all of it."""
_AGAINST = re.compile(r"\b(?:against|as to)\s+(?=(.+))|(?<=\s)v\.\s+(?=([^\d]+)$)", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:plaintiffs?|women|men|persons|people|individuals|minorit|unreasonable|unlawful|cruel|self\b|excessive|retaliat|discriminat|pursuant)",
    re.IGNORECASE,
)
"""What follows "against" where it names no defendant: "the right against unreasonable seizure"."""
_WHAT_FOR = re.compile(
    r"\s*[,;(–—-]*\s*\b(?:for (?:violat|den[iy]|depriv|fail|conspir|interfer)|pursuant to|under (?:\d|the|title|section|§|state|federal|color)|"
    r"in violation of|in (?:his|her|their|its) (?:individual|official|personal)\b)",
    re.IGNORECASE,
)
_CAPACITIES = re.compile(r"\s*\([^()]{0,80}\bcapacit[^()]{0,80}\)", re.IGNORECASE)


def takes_in(text: str) -> bool:
    """Whether a paragraph has a sentence that takes in allegations from elsewhere."""
    return bool(_sentence(text))


def _sentence(text: str) -> str:
    """The first sentence that takes in allegations, or nothing."""
    for sentence in re.split(r"(?<=[a-z\d”\"][.;])\s+(?=[A-Z])", text):
        found = _TAKING.search(sentence) and _WHAT_IS_TAKEN.search(sentence)
        exhibit = _NO_ALLEGATIONS.search(sentence) and not _ALLEGATIONS.search(sentence)
        if found and not exhibit and len(sentence.split()) < _LONGEST:
            return sentence
    return ""


def heading(text: str) -> tuple[str, str, str]:
    """A count's heading in three: its label, its title and the line that says whom it is against."""
    match = COUNT.match(text)
    if not match:
        return text, text, _against(text)
    label = unenumerated(match.group()).strip(" \t:–—-.")
    return label, text[match.end() :].strip(" \t:–—-."), _against(text)


def _against(text: str) -> str:
    """Whom a heading says a count is against: what its last "against" names, up to what the count is for."""
    for found in reversed(list(_AGAINST.finditer(unenumerated(text)))):
        named = _CAPACITIES.sub("", _within(found.group(1) or found.group(2)))
        if not _NOBODY.match(named):
            return re.sub(r"\s+(?=[,;.])|[\s)]+$", "", _WHAT_FOR.split(named, maxsplit=1)[0].strip(" ,;:–—-"))
    return ""


def _within(text: str) -> str:
    """A text up to the bracket that closes what was opened before it."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return text[:at]
    return text


def count(label: str, title: str, against: str, ids: Sequence[str], texts: Mapping[str, str]) -> ReadCount:
    """A count from its heading and its allegations' texts by id."""
    taking = next((id for id in ids if takes_in(texts[id])), None)
    return ReadCount(label, title, against, tuple(ids), incorporation(taking, texts[taking]) if taking else None)


def incorporation(id: str, text: str) -> Incorporation:
    """What an incorporating paragraph takes in: numbers and ranges, or everything before it."""
    sentence = _sentence(text)
    clean = re.sub(r"[\"“”](?=\d)|(?<=\d)[\"“”]", "", _SCANNED.sub(_digits, _SPELLED.sub(_figures, sentence)))
    if torn := _TORN_RANGE.search(clean):
        return Incorporation(id, tuple(range(1, int(torn.group(1)) + 1)))
    numbers = _numbers(clean)
    rest = not numbers and bool(
        _EVERYTHING.search(clean) or (_ALLEGATIONS.search(clean) and not _IN_PART.search(clean))
    )
    return Incorporation(id, tuple(sorted(numbers)), rest)


def _digits(found: re.Match[str]) -> str:
    return found.group().translate(_DIGITS).replace("_", "")


def _figures(found: re.Match[str]) -> str:
    """A number in words as figures."""
    hundreds, rest = found["hundreds"], found["rest"]
    if not hundreds and not rest:
        return found.group()
    if found["figures"]:
        return found["figures"]
    value = sum(_WORTH[word] for word in re.findall(rf"{_WORD}", (rest or "").lower()))
    return str(100 * _WORTH[hundreds.lower()] + value if hundreds else value)


def _numbers(text: str) -> set[int]:
    """The numbers and ranges of paragraphs that a sentence names."""
    numbers: set[int] = set()
    for piece in _PARAGRAPHS.findall(text):
        for low, high in _RANGE.findall(_SPLIT.sub(r"\1", piece)):
            if 0 < int(low) <= int(high) < 1000:
                numbers |= set(range(int(low), int(high) + 1))
        for listed in _LISTED.findall(piece):
            numbers |= {int(n) for n in re.findall(r"(?<![\d§])([1-9]\d{0,2})(?!\d)", _SPLIT.sub(r"\1", listed))}
    return numbers
