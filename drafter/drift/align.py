"""Which paragraph of the edited document came of which of the draft's: by bookmark first, then by words and place.

A link ties one paragraph to one, one to several (split) or several to one (merged). What no link ties was removed or
added. Links whose order changed were moved: the fewest that explain the new order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from drafter.drift.units import Unit, even
from drafter.drift.words import alike, held, is_filled

_SAME = 0.5
"""From here on two paragraphs are one, reworded; below it one was removed and one added."""
_PART = 0.6
"""How much of a paragraph its whole must hold for it to be a part of it."""
_WHOLE = 0.8
"""How alike the parts together and the whole must be, where no bookmark ties them."""
_MOST_PARTS = 4
_NEAR = 0.1
"""What standing in the same place adds to likeness."""


@dataclass(frozen=True, slots=True)
class Link:
    """Paragraphs of the draft and what they became, by position."""

    before: tuple[int, ...]
    after: tuple[int, ...]


@dataclass(slots=True)
class _Aligner:
    """Finds links; `to` and `come` say what is tied already."""

    a: Sequence[Unit]
    b: Sequence[Unit]
    to: dict[int, list[int]] = field(default_factory=dict)
    come: dict[int, list[int]] = field(default_factory=dict)

    def tie(self, i: int, j: int) -> None:
        self.to.setdefault(i, []).append(j)
        self.come.setdefault(j, []).append(i)

    def alike(self, before: Sequence[int], after: Sequence[int]) -> float:
        """How alike some paragraphs of the draft, taken together, are to some of the edited document."""
        return alike([w for i in before for w in self.a[i].words], [w for j in after for w in self.b[j].words])

    # ------------------------------------------------------------------ bookmarks

    def by_bookmark(self) -> None:
        """Ties by bookmark, unless the words say that the bookmark was left stranded in another paragraph."""
        where = {name: j for j, unit in enumerate(self.b) for name in unit.bookmarks}
        claims: dict[int, list[int]] = {}
        for i, unit in enumerate(self.a):
            for j in dict.fromkeys(where[name] for name in unit.bookmarks if name in where):
                claims.setdefault(j, []).append(i)
        texts = Counter(unit.text for unit in self.a)
        for j, claimants in claims.items():
            for i in self._rightful(j, claimants, texts):
                self.tie(i, j)

    def _rightful(self, j: int, claimants: list[int], texts: Counter[str]) -> list[int]:
        same = [i for i in claimants if self.a[i].text == self.b[j].text]
        if same or texts[self.b[j].text]:
            return same[:1]  # word for word one of the draft's: whoever else claims it left only a bookmark here
        if len(claimants) == 1:
            return claimants
        parts = [i for i in claimants if held(self.a[i].words, self.b[j].words) >= _PART]
        best = max(claimants, key=lambda i: self.alike([i], [j]))
        return parts if len(parts) > 1 and self.alike(parts, [j]) >= self.alike([best], [j]) else [best]

    # ------------------------------------------------------------------ the same words

    def by_text(self) -> None:
        """Ties equal paragraphs that stand in the same order, then those that stand elsewhere."""
        self._in_order([unit.text for unit in self.a], [unit.text for unit in self.b])
        self._elsewhere()
        self._in_order([even(unit.shown) for unit in self.a], [even(unit.shown) for unit in self.b])
        for i in self.untied_before():
            j = next((j for j in self.untied_after() if is_filled(self.a[i].text, self.b[j].text)), None)
            if j is not None:
                self.tie(i, j)

    def _in_order(self, before: list[str], after: list[str]) -> None:
        """Ties paragraphs with equal texts in the same order; those that are tied hold the others in their places."""
        left: list[int | str] = [self.to[i][0] if i in self.to else text for i, text in enumerate(before)]
        right: list[int | str] = [j if j in self.come else text for j, text in enumerate(after)]
        for i0, j0, size in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
            for i, j in zip(range(i0, i0 + size), range(j0, j0 + size), strict=True):
                if i not in self.to and j not in self.come:
                    self.tie(i, j)

    def _elsewhere(self) -> None:
        """Ties paragraphs with equal texts wherever they stand."""
        rest: dict[str, tuple[list[int], list[int]]] = {}
        for i in self.untied_before():
            rest.setdefault(self.a[i].text, ([], []))[0].append(i)
        for j in self.untied_after():
            rest.setdefault(self.b[j].text, ([], []))[1].append(j)
        for before, after in rest.values():
            for i, j in zip(before, after, strict=False):
                self.tie(i, j)

    def untied_before(self) -> list[int]:
        """The draft's paragraphs that nothing is tied to yet."""
        return [i for i in range(len(self.a)) if i not in self.to]

    def untied_after(self) -> list[int]:
        """The edited document's paragraphs that nothing is tied to yet."""
        return [j for j in range(len(self.b)) if j not in self.come]

    # ------------------------------------------------------------------ parts of what is tied

    def by_part(self) -> None:
        """Takes a neighbour in where a tied paragraph was split or merged: the whole must become more alike."""
        for i, after in list(self.to.items()):
            if len(after) == 1 and len(self.come[after[0]]) == 1 and self.a[i].text != self.b[after[0]].text:
                self._split(i, after[0])
                self._merged(i, after[0])

    def _split(self, i: int, first: int) -> None:
        for j in range(first + 1, min(first + _MOST_PARTS, len(self.b))):
            if j in self.come or held(self.b[j].words, self.a[i].words) < _PART:
                return
            if self.alike([i], [*self.to[i], j]) <= self.alike([i], self.to[i]):
                return
            self.tie(i, j)

    def _merged(self, i: int, j: int) -> None:
        for step in (1, -1):
            for other in range(i + step, i + step * _MOST_PARTS, step):
                if not 0 <= other < len(self.a) or other in self.to:
                    break
                if held(self.a[other].words, self.b[j].words) < _PART:
                    break
                if self.alike([*self.come[j], other], [j]) <= self.alike(self.come[j], [j]):
                    break
                self.tie(other, j)

    # ------------------------------------------------------------------ what is left

    def by_words(self) -> None:
        """Ties what is left by likeness, best first: one to one, one to some that stand together, some to one."""
        for _, before, after in sorted(self._candidates(), key=lambda c: -c[0]):
            if not any(i in self.to for i in before) and not any(j in self.come for j in after):
                for i in before:
                    for j in after:
                        self.tie(i, j)

    def _candidates(self) -> Iterator[tuple[float, list[int], list[int]]]:
        before, after = self.untied_before(), self.untied_after()
        for i in before:
            for j in after:
                if (
                    held(self.a[i].words, self.b[j].words) < _SAME / 2
                    and held(self.b[j].words, self.a[i].words) < _SAME / 2
                ):
                    continue
                near = _NEAR if self._same_place(i, j) else 0.0
                if (likeness := self.alike([i], [j])) >= _SAME:
                    yield likeness + near, [i], [j]
                for run in _runs(j, self.come, len(self.b)):
                    if (
                        self._are_parts([self.b[k] for k in run], self.a[i])
                        and (likeness := self.alike([i], run)) >= _WHOLE
                    ):
                        yield likeness + near, [i], run
                for run in _runs(i, self.to, len(self.a)):
                    if (
                        self._are_parts([self.a[k] for k in run], self.b[j])
                        and (likeness := self.alike(run, [j])) >= _WHOLE
                    ):
                        yield likeness + near, run, [j]

    def _same_place(self, i: int, j: int) -> bool:
        """Whether the paragraphs before the two, or those behind them, are tied to each other."""
        return (j - 1 in self.to.get(i - 1, [])) or (j + 1 in self.to.get(i + 1, []))

    @staticmethod
    def _are_parts(parts: Sequence[Unit], whole: Unit) -> bool:
        return all(held(part.words, whole.words) >= _PART for part in parts)

    def links(self) -> list[Link]:
        """What was tied."""
        found: dict[Link, None] = {}
        for i, after in self.to.items():
            found[Link(tuple(sorted({k for j in after for k in self.come[j]} | {i})), tuple(sorted(after)))] = None
        return sorted(found, key=lambda link: link.before)


def _runs(start: int, taken: dict[int, list[int]], size: int) -> Iterator[list[int]]:
    """Two or more untied neighbours from one on."""
    for end in range(start + 1, min(start + _MOST_PARTS, size)):
        if end in taken:
            return
        yield list(range(start, end + 1))


def align(before: Sequence[Unit], after: Sequence[Unit]) -> list[Link]:
    """The links between a draft and its edited copy, in the draft's order."""
    aligner = _Aligner(before, after)
    aligner.by_bookmark()
    aligner.by_text()
    aligner.by_part()
    aligner.by_words()
    return aligner.links()


def moved(links: Sequence[Link]) -> list[list[Link]]:
    """The links that stand elsewhere than their neighbours say: the fewest, those that moved together as one run."""
    kept = _longest_rising([link.after[0] for link in links])
    runs: list[list[Link]] = []
    previous = -2
    for position, link in enumerate(links):
        if position in kept:
            continue
        together = position == previous + 1 and runs and link.after[0] - runs[-1][-1].after[-1] == 1
        if together:
            runs[-1].append(link)
        else:
            runs.append([link])
        previous = position
    return runs


def _longest_rising(values: Sequence[int]) -> set[int]:
    """The positions of a longest rising run of values (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for position, value in enumerate(values):
        pile = bisect_left(tops, value)
        tops[pile : pile + 1] = [value]
        piles[pile : pile + 1] = [position]
        before.append(piles[pile - 1] if pile else -1)
    kept: set[int] = set()
    at = piles[-1] if piles else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept
