"""Drift: what lawyers changed in Word against what the facts file says.

`compare` takes the draft that the facts file makes today (`drafted_units`: its outline, and the paragraphs it is rendered
as) and the paragraphs of the edited document; it gives one diagnostic for each edit. Pure: it opens no file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from drafter.case import Case
from drafter.codes.drift import ANOTHER_DOCUMENT
from drafter.diagnostics import Diagnostic, Place
from drafter.drift.align import align
from drafter.drift.both import Both
from drafter.drift.references import numbers_told, references_told
from drafter.drift.told import edits_told
from drafter.drift.units import Unit, drafted_units, even, own_names, units_of
from drafter.importers.docx_numbers import NumberedParagraph

DRAFT_MARK = "f_"
_LEAST = 0.2
"""The part of a draft's allegations that its edited copy must have, by bookmark or word for word."""
__all__ = ["compare", "drafted_units", "is_final", "typed_at"]


def is_final(paragraphs: Iterable[NumberedParagraph]) -> bool:
    """Whether a document has no bookmark of a draft: it was written with `--final`, or its bookmarks were lost."""
    return not any(name.startswith(DRAFT_MARK) for p in paragraphs for name in p.bookmarks)


def typed_at(case: Case) -> Callable[[str], str]:
    """Says of a fact, in words, where it is typed: “lights”, facts.yaml:120:7."""
    typed = (*case.items(), *case.people.values(), *case.policies.values(), *case.injuries, *case.claims, *case.relief)
    places = {thing.id: thing.place for thing in typed if hasattr(thing, "id") and hasattr(thing, "place")}
    return lambda fact: f"“{fact}”, {places[fact]}" if fact in places else f"“{fact}”"


def compare(
    before: Sequence[Unit], edited: Sequence[NumberedParagraph], path: str, typed_at: Callable[[str], str]
) -> list[Diagnostic]:
    """A diagnostic for each edit to the draft `before`, at `path`.

    `typed_at` says where in the facts file a fact is typed, in words.
    """
    known = frozenset(name for unit in before for name in unit.bookmarks)
    after = units_of(edited, own_names(edited, known))
    if (share := _share(before, after)) < _LEAST:
        message = f"This is no draft of these facts: it has {share:.0%} of the allegations that they make."
        help = "Name the facts file it was drafted from, or lint it without --facts."
        return [ANOTHER_DOCUMENT.says(message, Place(path), help=help)]
    both = Both(before, after, align(before, after), path, typed_at)
    broken = references_told(both)
    return [*edits_told(both, broken), *broken.values(), *numbers_told(both)]


def _share(before: Sequence[Unit], after: Sequence[Unit]) -> float:
    """The part of a draft's allegations that an edited document has, by bookmark or word for word."""
    marks = {name for unit in after for name in unit.bookmarks}
    texts = {even(unit.shown) for unit in after}
    ours = [unit for unit in before if unit.kind == "allegation"]
    there = [unit for unit in ours if marks & set(unit.bookmarks) or even(unit.shown) in texts]
    return len(there) / len(ours) if ours else 1.0
