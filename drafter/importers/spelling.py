"""A caption's names as the body spells them, where the scan of the caption is off by a letter."""

from __future__ import annotations

import re
from difflib import get_close_matches
from itertools import pairwise

_LEAST = 4
"""Shorter words are too like each other."""
_ALIKE = 0.8
_BEFORE_A_NAME = frozenset(
    "defendant defendants plaintiff plaintiffs officer officers deputy sergeant lieutenant captain detective sheriff warden chief mr mrs ms dr judge".split()
)


class Spelling:
    """The words of a pleading's body, and which of them stand side by side."""

    def __init__(self, body: str) -> None:
        words = re.findall(r"[\w'’-]+", body)
        self._known = {word.lower(): word for word in words if word[0].isupper()}
        self._pairs = {(a.lower(), b.lower()) for a, b in pairwise(words)}

    def of(self, name: str) -> str:
        """The name, each word that the body never uses put as the body has it beside its neighbours, if it does."""
        words = re.sub(r"(\d-\d) (\d)\b", r"\1\2", name).split(" ")
        return " ".join(self._word(words, i) for i in range(len(words)))

    def _word(self, words: list[str], i: int) -> str:
        word, plain = words[i], words[i].replace("-", "").lower()
        if not plain.isalpha() or not word[0].isupper() or len(word) < _LEAST or word.lower() in self._known:
            return word
        near = get_close_matches(plain, self._known, 3, _ALIKE)
        return next((self._known[n] for n in near if self._fits(n, words, i)), word)

    def _fits(self, near: str, words: list[str], i: int) -> bool:
        """Whether the body sets a word beside a neighbour of the name, or after what stands before names."""
        before = {words[i - 1].lower().strip(".,")} if i else set()
        after = words[i + 1].lower().strip(".,") if i + 1 < len(words) else ""
        last = _BEFORE_A_NAME if not after else frozenset()
        return (near, after) in self._pairs or any((b, near) in self._pairs for b in (before | last))
