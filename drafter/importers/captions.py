"""The caption: where its two sides stand, and what its left column says, without what is printed beside it.

A caption is a box of two columns: who sues whom on the left, the number and the title on the right. Between them stands
a rule of `)`, `:`, `§`, `|` or `*`, or only a wide space; a text layer may keep the rule, lose it, or give the right
column a line of its own. What belongs to the right column is known by its place, else by its words, as a title is made
of few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.importers.titles import beside, is_beside

_MOST_LINES = 260
_LONGEST = 3_000
"""No line of a caption is longer, even where one paragraph of Word holds a whole side."""
_COURT = re.compile(
    r"\b(?:(?<!school )district\s+(?:court|of\s+[a-z])|(?:superior|circuit|supreme|chancery|state)\s+court\b|court\s+of\s+(?:the|common|chancery|claims)|division\b)",
    re.IGNORECASE,
)
_OF_COURT = re.compile(
    r"^\W*(?:(?:in\s+and\s+)?for\s+the\b|in\s+the\b|(?:at\s+)?[a-z. ]+(?:division|county|vicinage|office)\W*$|(?:county|state|commonwealth|territory|vicinage)\s+of\b|"
    r"(?:(?:northern|southern|eastern|western|middle|central)\s+(?:district|division)|of|at|court)\b[\w .,'’‘-]{0,40}$)",
    re.IGNORECASE,
)
_PLAINTIFF = (
    r"(?:(?:and|the|class|named|individual|proposed|putative|pro[- ]se|intervenor)[ -]+)*plain?tiff?s?(?:\(s\)|s)?"
)
_DEFENDANT = r"(?:(?:and|the|third[- ]party|all)[ -]+)*defendants?(?:\(s\)|s)?"
_AND_ALSO = r"(?:\s*[-/]\s*(?:and\s+)?[a-z]{4,14}(?:\(s\)|s)?)?"
_PETITIONER = (
    rf"(?:(?:petitioners?|complainants?)(?:\(s\))?(?:\s*[-/]\s*plaintiffs?(?:\(s\))?)?|{_PLAINTIFF}{_AND_ALSO})"
)
_RESPONDENT = rf"(?:respondents?(?:\(s\))?(?:\s*[-/]\s*defendants?(?:\(s\))?)?|{_DEFENDANT}{_AND_ALSO})"
_SUES = re.compile(rf"^\W*{_PETITIONER}\s*(?=[^\w\s'’]|\s{{2}}|$|vs?\b)", re.IGNORECASE)
_SUED = re.compile(rf"^\W*{_RESPONDENT}\s*(?:[.,;:_)\]|§}}*\-/]|\s{{2}}|$)(?!\s*(?:and|by|who)\b)", re.IGNORECASE)
_ENDS_SUES = re.compile(r"^(?P<left>.*[\w.,;)])(?:\s{2,}plaintiffs?|\s+PLAINTIFFS?)\W*$", re.IGNORECASE)
_ENDS_SUED = re.compile(r"^(?P<left>.*[\w.,;)])(?:\s{2,}(?i:defendants?)|\s+DEFENDANTS?|,\s+Defendants?\.)\W*$")
_NO_END = re.compile(r"\b(?:the|each|all|these|for|of|against|and|by|attorneys?|counsel)\W*$", re.IGNORECASE)
_FOR_PLAINTIFF = re.compile(r"^\W*(?:attorneys?|counsel)\s+for\s+(?:the\s+)?(?:plaintiff|petitioner)", re.IGNORECASE)
_VERSUS = re.compile(r"^\W*(?:v\b\.?|vs\b\.?|versus\b|(?:-\s*)?(?:against|v\.?)\s*-|agai?nst\b)(?P<rest>.*)$", re.IGNORECASE)  # fmt: skip
_BEFORE_BODY = re.compile(
    r"^\W*(?:[IVX]+\.\s*)?(?:table\s+of\s+contents|(?:preliminary|introductory)\s+statement|introduction|nature\s+of\s+(?:the|this)|"
    r"jurisdiction|(?:the\s+)?parties\b|statement\s+of\s+(?:the\s+)?(?:case|facts|claim)|(?:now\s+)?comes?\s+now|now\s+comes?|"
    r"(?:the\s+)?(?:above[- ]\w+\s+)?plaintiffs?,?\s+(?:[\w.,’']+\s){0,40}?(?-i:by|through|brings?|alleges?|complains?|states?|sues?|hereby|respectfully)\b|"
    r"this\s+is\s+an?\s|1\.\s+(?:this|plaintiffs?|the\s+court|on\s|jurisdiction)\b|complaint\s+(?:plaintiff|for\s+[a-z ]+plaintiff))",
    re.IGNORECASE,
)
_RULES = {
    ")": re.compile(r"\)"), ":": re.compile(r"(?<=\s):|:(?=\s*$|\s{2})|^:"), "§": re.compile(r"§(?!\s*\d)"),
    "|": re.compile(r"\|"), "}": re.compile(r"\}"), "*": re.compile(r"(?<=\s)\*|^\*|\*(?=\s*$)"), "]": re.compile(r"\](?=\s|$)"),
    "I": re.compile(r"(?<=\s\s)[I!l](?=\s{2}|\s*$)|^[I!l](?=\s*$)"),
}  # fmt: skip
"""What a rule between the columns is made of, where it can be nothing else."""
_STAMP = re.compile(r"\b(?:case\s+)?\d:\d\d-cv-\d+.*\b(?:document|doc|ecf|filed|page)\b|^C?Caassee\b|\(cid:\d+\)|^\W*page\s+\d+", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Caption:
    """The left column's lines of either side ("" is an empty one), and the index of the caption's last line."""

    plaintiffs: tuple[str, ...] = ()
    defendants: tuple[str, ...] = ()
    end: int = -1

    @property
    def found(self) -> bool:
        """Whether there is a caption at all."""
        return self.end >= 0


def caption_of(lines: Sequence[str]) -> Caption:
    """The caption among a document's printed lines, from its first on."""
    rows = list(_rows(lines[:_MOST_LINES]))
    texts = _without_margin([text for _, text in rows])
    start = _after_court(texts)
    sues, versus = _turn(texts, start)
    if versus < 0:
        return Caption()
    sued, end = _end(texts, versus)
    told = [i for i in range(start, sues) if _FOR_PLAINTIFF.match(texts[i])]
    start = told[-1] + 1 if told else start
    column = _Column(texts[start : end + 1])
    beside_names = _cut_end(_ENDS_SUES, texts[sues]) if sues < versus else []
    between = [*texts[start:sues], *beside_names, *(texts[sues + 1 : versus] if beside_names else [])]
    match = _VERSUS.match(texts[versus])
    rest = match.group("rest") if match and not re.match(r"\W*\s{2}", match.group("rest")) else ""
    after = [rest, *texts[versus + 1 : end], *(_cut_end(_ENDS_SUED, texts[end]) if sued else [texts[end]])]
    return Caption(tuple(column.lefts(between)), tuple(column.lefts(after)), rows[end][0])


def _rows(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines with their indexes; "Plaintiff, v. Somebody" is made three of one."""
    for i, line in enumerate(lines):
        text = re.sub(r"\(cid:\d+\)|\t", "   ", line[:_LONGEST].rstrip())
        text = re.sub(r"(\S{40})\S{40,}", r"\1", text)  # no word is longer; a rule across the page is
        text = re.sub(r"(?<=\w[;,])([^\W\d_]) (?=[^\W\d_])", r" \1", text)  # a space set one letter late
        if _STAMP.search(text):
            continue
        for piece in re.split(r"(?<=plaintiff,)\s+(?=v)|(?<=plaintiffs,)\s+(?=v)|(?<=plaintiffs)\s+(?=v)|(?<=plaintiff)\s+(?=vs?\.\s)", text, flags=re.IGNORECASE):  # fmt: skip
            yield i, piece


def _without_margin(texts: Sequence[str]) -> list[str]:
    """The lines without the numbers of pleading paper: 1, 2, 3 … down the page, each alone or before a line."""
    numbered = [
        (i, int(m.group(1))) for i, text in enumerate(texts) if (m := re.match(r"\s{0,3}(\d{1,2})(?:\s|$)", text))
    ]
    rising = sum(1 for (_, a), (_, b) in pairwise(numbered) if b == a + 1)
    if rising < _LEAST_MARGIN:
        return list(texts)
    taken = {i for i, n in numbered if n <= _LAST_MARGIN}
    kept = [re.sub(r"^\s{0,3}\d{1,2}(?:\s|$)", "", text) if i in taken else text for i, text in enumerate(texts)]
    return ["\x00" if i in taken and not kept[i].strip() else kept[i] for i in range(len(texts))]


_LEAST_MARGIN, _LAST_MARGIN = 8, 32


def _after_court(texts: Sequence[str]) -> int:
    """The index after the court's name, which stands above the box; 0 without one."""
    first = next((i for i, text in enumerate(texts) if _COURT.search(text) and not text.rstrip().endswith((",", ";"))), -1)  # fmt: skip
    if first < 0:
        return 0
    last = at = first
    while at + 1 < len(texts) and at - last < _COURT_GAP:
        at += 1
        if _VERSUS.match(texts[at]) or _SUES.match(texts[at]) or re.search(r"\s[)|§:}\]]\s*$", texts[at]):
            break
        bare = not re.search(r"[,;]\s*$|\bjustice\b", texts[at])
        federal = re.search(r"\bdistrict\s+of\b", " ".join(texts[first : last + 1]), re.IGNORECASE)
        if federal and re.match(r"\W*(?:state|county|commonwealth)\s+of\b", texts[at], re.IGNORECASE):
            break
        next_to_it = not any(text.strip(" \x00") for text in texts[last + 1 : at])
        if bare and (_COURT.search(texts[at]) or (next_to_it and _OF_COURT.match(texts[at]))):
            last = at
    return last + 1


_COURT_GAP = 5


def _turn(texts: Sequence[str], start: int) -> tuple[int, int]:
    """Where the plaintiffs end and where the "v." stands (the same place if one is missing); -1 without either."""
    stop = next((i for i in range(start + 1, len(texts)) if _BEFORE_BODY.match(texts[i])), len(texts))
    sues = [i for i in range(start, stop) if _SUES.match(texts[i]) or _cut_end(_ENDS_SUES, texts[i])]
    versus = [i for i in range(start, stop) if _is_versus(texts[i])]
    for i in versus:
        before = [s for s in sues if s < i]
        if before:
            return before[0] if len(before) == 1 or i - before[0] < _NEAR else before[-1], i
    if versus:
        return versus[0], versus[0]
    sued = any(_SUED.match(text) for text in texts[sues[0] + 1 : stop]) if sues else False
    return (sues[0], sues[0]) if sued else (-1, -1)


_NEAR = 12


def _is_versus(text: str) -> bool:
    """Whether a line is the "v." between the sides, with at most the right column beside it, or a name."""
    match = _VERSUS.match(text)
    if not match:
        return False
    rest = match.group("rest").strip(" .-)(:|§*}_")
    return not rest or rest[0].isupper() or rest[0].isdigit() or not rest[0].isalpha()


def _end(texts: Sequence[str], versus: int) -> tuple[bool, int]:
    """The last line of the defendants: the one that calls them so (and True), else the last before the pleading begins."""
    for i in range(versus + 1, len(texts)):
        if _SUED.match(texts[i]) or _cut_end(_ENDS_SUED, texts[i]):
            return True, i
        if _BEFORE_BODY.match(texts[i]) or (re.match(r"\W*_{8,}|\W*-{12,}", texts[i]) and i > versus + 1):
            return False, i - 1
    return False, min(versus + 1, len(texts) - 1)


def _cut_end(pattern: re.Pattern[str], text: str) -> list[str]:
    """What stands before the word for a side that ends a line; nothing if none does."""
    match = pattern.match(text)
    return [match.group("left")] if match and not _NO_END.search(match.group("left")) else []


class _Column:
    """What is left of the rule between the columns, learnt from the whole box."""

    def __init__(self, texts: Sequence[str]) -> None:
        printed = [text for text in texts if text.strip(" \x00")]
        tally = {mark: sum(1 for t in printed if _ruled(pattern, t) is not None) for mark, pattern in _RULES.items()}
        mark = max(tally, key=lambda m: tally[m])
        self._rule = _RULES[mark] if tally[mark] >= max(3, len(printed) // 5) else None
        gaps = sum(len(re.findall(r"\S\s{2,}(?=\S)", text)) for text in printed)
        words = sum(len(text.split()) for text in printed)
        set_in = sum(1 for text in printed if re.match(r"\s\s", text))
        self._set_in_is_beside = self._rule is None and gaps >= _LEAST_COLUMNS and set_in < len(printed) / 3
        self._wide = _JUSTIFIED if gaps > words / 3 else 2

    def lefts(self, texts: Sequence[str]) -> Iterator[str]:
        """Each line's names; "" for a line that is empty on this side. What only stands beside the names leaves none."""
        numbered = sum(1 for text in texts if _ITEM.match(text)) >= _LEAST_ITEMS
        for text in texts:
            if numbered and (item := _ITEM.match(text)):
                yield ""
                text = text[item.end() :]
            left = self._left(text)
            if left or not text.strip() or (self._rule and _ruled(self._rule, text.strip()) == 0):
                yield left

    def _left(self, text: str) -> str:
        text = text.replace("\x00", "")
        at = _ruled(self._rule, text) if self._rule else None
        if at is not None:
            text = text[:at]
        if self._set_in_is_beside and re.match(r"\s\s", text):
            return ""
        spaced = len(re.findall(r"\S\s\s(?=\S)", text)) > len(text.split()) / 2
        columns = [c for c in re.split(rf"\s{{{_JUSTIFIED if spaced else self._wide},}}", text.strip()) if c]
        if re.match(r"\s{24,}", text) and is_beside(" ".join(columns)):
            return ""
        return " ".join(filter(None, (beside(re.sub(r"\s+", " ", c)) for c in columns)))


_LEAST_COLUMNS = 3
_JUSTIFIED = 5
"""How many spaces part columns where two or more stand between words."""
_ITEM = re.compile(r"\s*\(?\d{1,3}[.)]\s+(?=[A-Z\[])")
_LEAST_ITEMS = 3


def _ruled(pattern: re.Pattern[str], text: str) -> int | None:
    """Where the rule stands in a line, if it does: never a parenthesis that closes one opened on the line."""
    for match in pattern.finditer(text):
        before = text[: match.start()]
        if match.group() == ")" and before.count("(") > before.count(")"):
            continue
        return match.start()
    return None
