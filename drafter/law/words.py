"""Words as the kinds of fact see them: tokens, inflections, and patterns over tokens. No network, no model.

A pattern is words separated by spaces. `strike` matches every inflection of it, `=forced` that form alone, `hit/kick`
either, `*ing` any word with that ending, `<word>` any word, `<number>` a number, `<quote>` a quotation mark, `<family>` any one-word
entry of that family. `..` stands for up to two words and `...` for up to six, never across a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

_TOKEN = re.compile(r"@?[^\W_]+(?:['.][^\W_]+)*|[\"“”]|[.;:?!](?=\s|$)|\$|§")
_ABBREVIATED = frozenset(
    [
        "mr",
        "ms",
        "mrs",
        "mx",
        "dr",
        "sgt",
        "lt",
        "capt",
        "det",
        "dep",
        "st",
        "no",
        "jr",
        "sr",
        "co",
        "cos",
        "maj",
        "col",
        "cpl",
        "insp",
        "a.m",
        "p.m",
        "u.s",
        "v",
        "vs",
    ]
)
_CONTRACTIONS = {"can't": "can not", "won't": "will not", "cannot": "can not", "ain't": "is not"}
_NUMBER_WORDS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "dozen",
        "several",
        "half",
        "twice",
        "once",
    ]
)
_ADVERBS = frozenset({"ever", "once", "even", "yet", "also", "then", "again", "anyone", "him", "her", "them"})
_CLAUSE_ENDS = frozenset(
    [
        ".",
        "and",
        "but",
        "then",
        "until",
        "while",
        "when",
        "after",
        "because",
        "which",
        "who",
        "although",
        "though",
        "so",
        "yet",
    ]
)
_GAPS = {"..": 2, "...": 6}
STOP = "."
MASKED = "□"

Tokens = tuple[str, ...]


def tokens_of(text: str) -> Tokens:
    """Lower-case words of a text, contractions spelled out, possessives and hyphens taken apart, stops as `.`."""
    flat = text.replace("’", "'").replace("‘", "'").replace("-", " ").replace("–", " ").lower()
    words: list[str] = []
    for found in _TOKEN.findall(flat):
        if found in ".;:?!":
            if words and words[-1] not in _ABBREVIATED:
                words.append(STOP)
        elif found in '“”"':
            words.append('"')
        else:
            words.extend(_apart(found))
    return tuple(words)


def _apart(word: str) -> list[str]:
    """Split a contraction or a possessive: "didn't" is did, not; "Moss's" is Moss."""
    if word in _CONTRACTIONS:
        return _CONTRACTIONS[word].split()
    if word.endswith("n't"):
        return [word[:-3], "not"]
    if "'" in word:
        stem, tail = word.split("'", 1)
        return [stem, *{"re": ["are"], "ll": ["will"], "ve": ["have"], "m": ["am"]}.get(tail, [])]
    return [word]


@cache
def _regular(lemma: str) -> frozenset[str]:
    """The regular inflections of a word, noun and verb alike; forms nobody writes do no harm."""
    forms = {lemma, lemma + "s", lemma + "es", lemma + "ed", lemma + "ing", lemma + "er"}
    if lemma.endswith("e"):
        forms |= {lemma + "d", lemma[:-1] + "ing"}
    if lemma.endswith("y"):
        forms |= {lemma[:-1] + "ies", lemma[:-1] + "ied"}
    if re.search(r"[^aeiou][aeiou][bdglmnprt]$", lemma) or lemma.endswith("c"):
        last = "k" if lemma.endswith("c") else lemma[-1]
        forms |= {lemma + last + "ed", lemma + last + "ing"}
    if lemma.endswith("ie"):
        forms.add(lemma[:-2] + "ying")
    return frozenset(forms)


@dataclass(frozen=True, slots=True)
class Span:
    """Where a pattern matched: tokens[start:end]."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a pattern: the forms it accepts, an ending, or a gap of up to so many words."""

    forms: frozenset[str] = frozenset()
    ending: str = ""
    number: bool = False
    any: bool = False
    gap: int = 0

    @property
    def is_closed(self) -> bool:
        """Whether only its forms fit: no gap, no ending, no number, not any word."""
        return not (self.gap or self.ending or self.number or self.any)

    def accepts(self, token: str) -> bool:
        """Whether this word is one the step means."""
        if token in self.forms:
            return True
        if self.any:
            return token[0].isalnum() or token[0] == "@"
        if self.ending and token.endswith(self.ending) and len(token) > len(self.ending) + 1:
            return True
        return self.number and (token[0].isdigit() or token in _NUMBER_WORDS)


Pattern = tuple[_Step, ...]


class Lexicon:
    """Named families of patterns, each compiled when it is first asked for."""

    def __init__(self, families: Mapping[str, str], irregular: Mapping[str, str]) -> None:
        self._irregular = {lemma: frozenset(forms.split()) for lemma, forms in irregular.items()}
        self._entries = {name: entries(text) for name, text in families.items()}
        self._families: dict[str, Patterns] = {}

    def __contains__(self, family: str) -> bool:
        return family in self._entries

    def forms(self, lemma: str) -> frozenset[str]:
        """Every form of a word."""
        return _regular(lemma) | self._irregular.get(lemma, frozenset())

    def compile(self, pattern: str) -> Pattern:
        """A pattern, ready to match."""
        return tuple(self._step(word) for word in pattern.split())

    def spans(self, family: str, tokens: Tokens) -> Iterator[Span]:
        """Where a family's patterns match, in no particular order."""
        if family not in self._families:
            self._families[family] = Patterns(map(self.compile, self._entries[family]))
        for pattern in self._families[family].possible(tokens):
            yield from spans(pattern, tokens)

    def _step(self, word: str) -> _Step:
        if word in _GAPS:
            return _Step(gap=_GAPS[word])
        if word == "<word>":
            return _Step(any=True)
        if word == "<number>":
            return _Step(number=True)
        if word == "<quote>":
            return _Step(forms=frozenset({'"'}))
        if word.startswith("<"):
            single = (e for e in self._entries[word.strip("<>")] if " " not in e and "<" not in e)
            return _merge(self._step(e) for e in single)
        return _merge(self._alternative(part) for part in word.split("/"))

    def _alternative(self, part: str) -> _Step:
        if part.startswith("*"):
            return _Step(ending=part[1:])
        return _Step(forms=frozenset({part[1:]}) if part.startswith("=") else self.forms(part))


def entries(text: str) -> tuple[str, ...]:
    """A family's entries: separated by commas."""
    return tuple(entry.strip() for entry in text.split(",") if entry.strip())


def _merge(steps: Iterable[_Step]) -> _Step:
    found = list(steps)
    endings = [s.ending for s in found if s.ending]
    return _Step(
        frozenset().union(*(s.forms for s in found)), endings[0] if endings else "", any(s.number for s in found)
    )


class Patterns:
    """Many patterns, each filed under the words it insists on: few texts hold a word of more than a few of them."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._all = tuple(patterns)
        self._anywhere: list[int] = []
        self._by_form: dict[str, list[int]] = {}
        for at, pattern in enumerate(self._all):
            closed = [step.forms for step in pattern if step.is_closed]
            if not closed:
                self._anywhere.append(at)
            for form in min(closed, key=len, default=frozenset()):
                self._by_form.setdefault(form, []).append(at)

    def possible(self, tokens: Tokens) -> Iterator[Pattern]:
        """Those that a text can match at all, in the order they were given."""
        found = set(self._anywhere)
        for token in self._by_form.keys() & set(tokens):
            found.update(self._by_form[token])
        return (self._all[at] for at in sorted(found))


def spans(pattern: Pattern, tokens: Tokens) -> Iterator[Span]:
    """Every place where a pattern matches."""
    if not _is_possible(pattern, tokens):
        return
    for start in range(len(tokens)):
        end = _match(pattern, tokens, start)
        if end is not None:
            yield Span(start, end)


def _is_possible(pattern: Pattern, tokens: Tokens) -> bool:
    """Whether every word the pattern insists on is there at all: most patterns are done with here, cheaply."""
    return not any(step.is_closed and step.forms.isdisjoint(tokens) for step in pattern)


def _match(pattern: Sequence[_Step], tokens: Tokens, at: int) -> int | None:
    if not pattern:
        return at
    step, rest = pattern[0], pattern[1:]
    if not step.gap:
        fits = at < len(tokens) and step.accepts(tokens[at])
        return _match(rest, tokens, at + 1) if fits else None
    for skipped in range(step.gap + 1):
        if skipped and (at + skipped > len(tokens) or tokens[at + skipped - 1] == STOP):
            return None
        end = _match(rest, tokens, at + skipped)
        if end is not None:
            return end
    return None


def mask(tokens: Tokens, found: Iterable[Span]) -> Tokens:
    """The tokens with the found places blanked out."""
    words = list(tokens)
    for span in found:
        words[span.start : span.end] = [MASKED] * (span.end - span.start)
    return tuple(words)


def before(tokens: Tokens, at: int) -> int:
    """The position just before a word and the adverbs in front of it ("not even once struck" -> not)."""
    position = at - 1
    while position >= 0 and (tokens[position] in _ADVERBS or tokens[position].endswith("ly")):
        if tokens[position] == "only":
            return position
        position -= 1
    return position


def clause_end(tokens: Tokens, at: int) -> int:
    """Where the clause that holds a word ends: at a stop or a word that starts another."""
    return next((i for i in range(at + 1, len(tokens)) if tokens[i] in _CLAUSE_ENDS), len(tokens))
