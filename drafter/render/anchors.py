"""Anchors: which allegation a reference means, and what its bookmark is called.

In a draft every allegation that is home to a fact has a bookmark named by the fact, so that a lawyer's edits in Word
can be traced back to the facts file. A document to be filed says nothing of our facts: it keeps only the bookmarks
a reference needs, under the names Word itself would give.
"""

from __future__ import annotations

from hashlib import sha256

from drafter.outline import Allegation, Item, NumberRef, Outline, inlines_of

_DIGITS = 32  # with `f_` 34 characters; Word allows 40


def bookmark_name(fact: str) -> str:
    """The draft bookmark of the allegation whose first fact is `fact` (Word: letters, digits, `_`; at most 40)."""
    return f"f_{sha256(fact.encode()).hexdigest()[:_DIGITS]}"


class Anchors:
    """The bookmarks of one document: by allegation (its position among the blocks) and by reference target."""

    def __init__(self, outline: Outline, *, final: bool) -> None:
        self._home = homes_of(outline)
        wanted = _wanted(outline, self._home)
        self._names = _final_names(wanted) if final else _draft_names(outline, wanted)

    def of_block(self, position: int) -> str | None:
        """The bookmark of the allegation at this position, or None if it has none."""
        return self._names.get(position)

    def of_target(self, target: str) -> str:
        """The bookmark a reference to `target` points at."""
        return self._names[self._home[target]]


def homes_of(outline: Outline) -> dict[str, int]:
    """Target (allegation id or fact id) -> position of its allegation; an item's facts live in the allegation above."""
    homes: dict[str, int] = {}
    above: int | None = None
    for position, block in enumerate(outline.blocks):
        if isinstance(block, Allegation):
            above = position
            for name in filter(None, (block.id, *block.facts)):
                homes.setdefault(name, position)
        elif isinstance(block, Item) and above is not None:
            for name in block.facts:
                homes.setdefault(name, above)
    return homes


def _wanted(outline: Outline, homes: dict[str, int]) -> list[int]:
    """Positions of the allegations referred to, in print order. Raises ValueError for a reference to nothing."""
    positions = set()
    for block in outline.blocks:
        for inline in inlines_of(block):
            if isinstance(inline, NumberRef):
                if inline.target not in homes:
                    raise ValueError(f"a reference to {inline.target!r}, which no allegation is home to")
                positions.add(homes[inline.target])
    return sorted(positions)


def _final_names(wanted: list[int]) -> dict[int, str]:
    return {position: f"_Ref{number}" for number, position in enumerate(wanted, start=1)}


def _draft_names(outline: Outline, wanted: list[int]) -> dict[int, str]:
    """Names by first fact, else (for a target without facts) by the allegation's own id; never the same one twice."""
    names: dict[int, str] = {}
    taken: set[str] = set()
    for position, block in enumerate(outline.blocks):
        if not isinstance(block, Allegation) or not (block.facts or position in wanted):
            continue
        source = block.facts[0] if block.facts else block.id
        name = bookmark_name(source)
        if name in taken:  # a second allegation on one fact: tell them apart by their place
            name = bookmark_name(f"{source}\n{position}")
        taken.add(name)
        names[position] = name
    return names
