"""The report of a matter of ours: the matrix from its coverage, and each diagnostic beside the allegation it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from drafter.case import Claim
from drafter.coverage import Cell as Covered
from drafter.diagnostics import Code, Diagnostic
from drafter.outline import Allegation, Heading, Outline, inlines_of, text_of
from drafter.pipeline import Draft
from drafter.render.anchors import homes_of
from drafter.report.model import Cell, Grid, Mark, Report, Row, State

_STATES: Mapping[str, State] = {"own": "met", "group": "met", "shared": "met", "belief": "weak", "alternative": "weak", "HOLE": "hole", "n/a": "none"}  # fmt: skip
_SAID = {
    "own": "Met.",
    "group": "Met by acts done together with others.",
    "shared": "Met by acts of others that count for all.",
    "belief": "Met on belief alone.",
    "alternative": "Met only in the alternative (“or”, “some of”).",
    "HOLE": "Nothing meets it.",
    "n/a": "Nothing typed; the count stands without it.",
}
_LEGEND: tuple[tuple[State, str], ...] = (
    ("met", "every element is met by facts"),
    ("weak", "met, but an element rests on belief or on an “or”"),
    ("hole", "the number of elements that no fact meets"),
    ("none", "not sued in this count"),
)
_WHOLE = "The count as a whole"


def of(draft: Draft, diagnostics: Iterable[Diagnostic], codes: Mapping[str, Code], today: date) -> Report:
    """The report of a draft, with the diagnostics that are to be shown."""
    placed = _Places(draft)
    beside: dict[int, list[Diagnostic]] = {}
    apart = []
    for diagnostic in diagnostics:
        position = placed.of(diagnostic)
        if position is None:
            apart.append(diagnostic)
        else:
            beside.setdefault(position, []).append(diagnostic)
    about = (draft.read.source.path, f"read as of {today.isoformat()}", f"drafted as “{draft.outline.title}”")
    grid = _grid(draft)
    return Report(
        "Check of a complaint", about, draft.outline, grid, {k: tuple(v) for k, v in beside.items()}, tuple(apart), codes
    )  # fmt: skip


class _Places:
    """Where in the outline a diagnostic on the facts file belongs: by fact, by claim, by typed path, by line."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._homes = homes_of(draft.outline)
        headings = _headings(draft.outline)
        self._named = {**headings, **self._homes}
        self._keys = dict(_keys(draft.outline))
        self._claims = {f"claims/{i}": headings.get(c.id) for i, c in enumerate(draft.case.claims)}
        places = ((draft.read.source.place_of(key), position) for key, position in self._keys.items())
        self._lines = {place.line: position for place, position in places}

    def of(self, diagnostic: Diagnostic) -> int | None:
        """The position of a block, or None if it concerns no one block."""
        if diagnostic.fact:
            found = self._named.get(diagnostic.fact)
            found = self._by_path(diagnostic.fact) if found is None else found
            if found is not None:
                return found
        place = diagnostic.place
        ours = place is not None and place.path == self._draft.read.source.path
        return self._lines.get(place.line) if ours and place is not None else None

    def _by_path(self, path: str) -> int | None:
        """The first block that prints what was typed at a path, under it, or beside it in the same entry."""
        while "/" in path:
            if self._claims.get(path) is not None:
                return self._claims[path]
            within = (p for key, p in self._keys.items() if key == path or key.startswith(f"{path}/"))
            if (found := next(within, None)) is not None:
                return found
            path = path.rpartition("/")[0]
        return None


def _headings(outline: Outline) -> dict[str, int]:
    return {b.id: i for i, b in enumerate(outline.blocks) if isinstance(b, Heading) and b.id}


def _keys(outline: Outline) -> Iterator[tuple[str, int]]:
    """Typed leaves in print order, each with the block that prints it first: for what continues an allegation, that."""
    seen: set[str] = set()
    home = 0
    for position, block in enumerate(outline.blocks):
        home = position if isinstance(block, Allegation | Heading) else home
        for key in (key for inline in inlines_of(block) for key in getattr(inline, "keys", ())):
            if key not in seen:
                seen.add(key)
                yield key, home


# ---------------------------------------------------------------------- the matrix


def _grid(draft: Draft) -> Grid:
    defendants = tuple(person.id for person in draft.case.defendants)
    headings = _headings(draft.outline)
    homes = homes_of(draft.outline)
    rows = tuple(_row(draft, claim, defendants, headings.get(claim.id), homes) for claim in draft.case.claims)
    columns = (_WHOLE, *(_raised(draft.names.short(id)) for id in defendants))
    explained = (
        "A row is a count, a column a defendant. The bars in a cell are the elements of the count, in order; what belongs "
        "to no one defendant stands in the first column. A cell leads to its facts and its holes."
    )
    return Grid(columns, rows, _LEGEND, explained, "hole in the matrix", "holes in the matrix", tallied=True)


def _raised(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _row(draft: Draft, claim: Claim, defendants: Iterable[str], position: int | None, homes: Mapping[str, int]) -> Row:
    count = draft.library.count(claim.count)
    sued = {id for id, _ in claim.defendants}
    cells = [_cell(draft, claim, None, homes)]
    cells += [_cell(draft, claim, id, homes) if id in sued else None for id in defendants]
    heading = draft.outline.blocks[position] if position is not None else None
    label = f"Count {heading.number}" if isinstance(heading, Heading) else claim.id
    title = text_of(heading.inlines) if isinstance(heading, Heading) else (count.title if count else claim.count)
    return Row(label, title.replace("\n", " "), position, tuple(cells))


def _cell(draft: Draft, claim: Claim, defendant: str | None, homes: Mapping[str, int]) -> Cell | None:
    """The elements that are asked of a defendant, or of nobody in particular; None if there are none such."""
    statements = {e.id: e.statement for e in draft.library.elements_of(claim.count)}
    covered = [c for c in draft.coverage.of_claim(claim.id) if c.defendant == defendant]
    if not covered and defendant is None:
        return None
    marks = tuple(_mark(c, statements.get(c.element, ""), homes) for c in covered)
    return Cell(*_overall(marks), marks)


def _mark(covered: Covered, statement: str, homes: Mapping[str, int]) -> Mark:
    positions = tuple(sorted({homes[id] for id in covered.items if id in homes}))
    words = f"{statement} {_SAID[covered.kind]}"
    return Mark(covered.element, _STATES[covered.kind], words.strip(), positions)


def _overall(marks: tuple[Mark, ...]) -> tuple[State, str]:
    holes = sum(mark.state == "hole" for mark in marks)
    if holes:
        return "hole", f"{holes} hole{'' if holes == 1 else 's'}"
    if any(mark.state == "weak" for mark in marks):
        return "weak", "met, in part on belief or in the alternative"
    return "met", "every element met" if marks else "sued; no element is asked of one defendant alone"
