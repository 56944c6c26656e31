"""Words compared: how alike two texts are, what was changed, and which W a rewording drops."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafter.drift.units import W, even, words_in

_TOKEN = re.compile(r"⟦[^⟧]*⟧|\w+|[^\w\s]|\s+")
_BLANK = re.compile(r"_{3,}")
_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_CLOCK = re.compile(
    r"\b(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*([ap])\.?m\b\.?|\b(\d{1,2}):(\d{2})(?::\d{2})?\b", re.IGNORECASE
)
_SMALL = frozenset(
    "a an and at by for from her his in into its of on or that the their to was were while with who".split()
)
_PRONOUNS = frozenset("he she they it his her their its him them".split())
_TITLES = frozenset(
    "officer officers deputy deputies sergeant sgt lieutenant lt captain capt chief detective det corporal cpl trooper agent warden "
    "sheriff nurse dr mr ms mrs mx defendant plaintiff judge director commissioner mayor the".split()
)  # fmt: skip


def alike(a: Sequence[str], b: Sequence[str]) -> float:
    """How alike two lists of words are, whatever their order: 0 to 1."""
    return 2 * _shared(a, b) / (len(a) + len(b)) if a or b else 1.0


def held(a: Sequence[str], b: Sequence[str]) -> float:
    """The part of `a` that `b` holds: 0 to 1."""
    return _shared(a, b) / len(a) if a else 0.0


def _shared(a: Sequence[str], b: Sequence[str]) -> int:
    return (Counter(a) & Counter(b)).total()


# ---------------------------------------------------------------------- what was changed


@dataclass(frozen=True, slots=True)
class Difference:
    """What parts two texts: references typed over, as (bookmark, typed number), and stretches of words, as (old, new)."""

    typed: tuple[tuple[str, str], ...] = ()
    changes: tuple[tuple[str, str], ...] = ()


def difference(before: str, after: str) -> Difference:
    """What parts two comparable texts. A blank ("____") that was filled in is no difference."""
    if before == after or is_filled(before, after):
        return Difference()
    a, b = _TOKEN.findall(before), _TOKEN.findall(after)
    typed: list[tuple[str, str]] = []
    for _, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if a1 - a0 == b1 - b0:
            for i, j in zip(range(a0, a1), range(b0, b1), strict=True):
                if a[i].startswith("⟦") and b[j].isdigit():
                    typed.append((a[i].strip("⟦⟧"), b[j]))
                    b[j] = a[i]
    return Difference(tuple(typed), () if a == b else tuple(_changes("".join(a), "".join(b))))


def is_filled(before: str, after: str) -> bool:
    """Whether a text is another with its blanks filled in."""
    pieces = _BLANK.split(before)
    return len(pieces) > 1 and re.fullmatch(".*".join(map(re.escape, pieces)), after) is not None


def _changes(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The stretches of words that changed, old and new; stretches with one word between them are one."""
    a, b = before.split(), after.split()
    ends: list[list[int]] = []
    for kind, *span in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if ends and span[0] - ends[-1][1] <= 1:
            ends[-1][1], ends[-1][3] = span[1], span[3]
        else:
            ends.append(list(span))
    return ((" ".join(a[a0:a1]), " ".join(b[b0:b1])) for a0, a1, b0, b1 in ends)


# ---------------------------------------------------------------------- which W is gone


def gone(ws: Sequence[W], before: str, after: str, names: Collection[str]) -> tuple[list[W], list[W]]:
    """The Ws that `after` says no more: those it drops, and those it puts another actor, date or time in place of.

    `before` is the text the Ws count their places in; `names` are words of actors' names, in small letters.
    """
    if not ws or before == after:
        return [], []
    old, new = words_in(before), words_in(after)
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    kept = {i for a, _, size in blocks for i in range(a, a + size)}
    lost = Counter(old) - Counter(new)
    away = {i for i, word in enumerate(old) if i not in kept and word in lost}
    missing = [w for w in ws if _is_gone(w, old, away, after)]
    replaced = [w for w in missing if _is_replaced(w, before, after, names)]
    return [w for w in missing if w not in replaced], replaced


def _is_gone(w: W, old: Sequence[str], away: set[int], after: str) -> bool:
    """Whether the words of a W are neither kept in their place nor said anew elsewhere; `away` are the places of such."""
    own = range(w.at, w.at + len(words_in(w.words)))
    if w.kind == "when" and (said := _moments(w.words)):
        return not _covers(_moments(after), said) or set(own) & away >= {i for i in own if old[i].isdigit()} > set()
    if w.kind == "who" and (named := name_words(w.words)):
        return all(i in away for i in own if old[i] in named)
    weighty = [i for i in own if old[i] not in _SMALL]
    return sum(i in away for i in weighty) > len(weighty) / 2


def _is_replaced(w: W, before: str, after: str, names: Collection[str]) -> bool:
    """Whether a new actor, date or time stands there instead: that is a rewording, and says what it changed."""
    if w.kind == "when":
        return bool(_moments(after) - _moments(before))
    return w.kind == "who" and bool((set(words_in(after)) - set(words_in(before))) & set(names))


def name_words(words: str) -> set[str]:
    """The words of a name, in small letters, without titles: "Officer Dale Varga" has two."""
    return {w.lower() for w in re.findall(r"\b[A-Z][\w-]+", even(words))} - _TITLES - _PRONOUNS


def _moments(text: str) -> frozenset[tuple[str, int]]:
    """The dates and times in a text, part by part: months, numbers of days and years, minutes of the day."""
    found = {("clock", _minute(match)) for match in _CLOCK.finditer(text)}
    rest = _CLOCK.sub(" ", text)
    for word in re.findall(r"[A-Za-z]+|\d+", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", rest)):
        if word.lower() in _MONTHS and word[0].isupper():
            found.add(("month", _MONTHS[word.lower()]))
        elif word.isdigit() and len(word) in (1, 2, 4):
            found.add(("number", int(word)))
    return frozenset(found)


def _covers(there: frozenset[tuple[str, int]], said: frozenset[tuple[str, int]]) -> bool:
    """Whether every part is there; a month may be written as a number (6/12/2025)."""
    return all(m in there or (m[0] == "month" and ("number", m[1]) in there) for m in said)


def _minute(match: re.Match[str]) -> int:
    hour, minute, half = (match[1], match[2], match[3].lower()) if match[3] else (match[4], match[5], "")
    return (int(hour) % 12 + 12 * (half == "p") if half else int(hour)) * 60 + int(minute or 0)
