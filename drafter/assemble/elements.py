"""The facts behind an element tag: which of them, in which lines (facts-file rule 13).

One lettered line per defendant (`each`) or per fact, a reference alone (`brief`), the injuries in one sentence
(`harm`), or a visible gap. A fact is told once in a count: an element that rests on one already told cites its number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from drafter.assemble.lines import Lines, Part, length, plain
from drafter.case import Act, Case, Claim
from drafter.counts import Element
from drafter.coverage import Cell, Coverage
from drafter.dates import When
from drafter.outline import Gap, Inline, Inlines, Mention, Reference, Text
from drafter.sentences import Sentences
from drafter.views import ElementLine

LONGEST = 45
"""No sentence of a count is longer, its lead-in and each of its lettered lines counted as one."""
_BODILY = "physical"


@dataclass(slots=True)
class ClaimElements:
    """Answers the element tags of one claim's template, in the order of the template, from the claim's cells alone."""

    case: Case
    claim: Claim
    coverage: Coverage
    sentences: Sentences
    elements: Mapping[str, Element]
    homes: Sequence[str] = ()  # facts in print order
    told: set[str] = field(default_factory=set)

    def lines(self, element: str, mode: str, person: str | None) -> tuple[ElementLine, ...]:
        """The lines of an element in a mode (each, list, brief, harm), for one person if one is named."""
        cells = self.coverage.of_element(self.claim.id, element)
        if person is not None:
            cells = tuple(c for c in cells if c.defendant in (person, None))
        if not any(cell.items for cell in cells):
            return () if self._is_optional(element) or not cells else (self._gap(element, None),)
        if mode == "each":
            return tuple(self._each(cells, element))
        items = tuple(dict.fromkeys(item for cell in cells for item in cell.items))
        if mode == "brief":
            return (self._brief(items, element),)
        return tuple(self._harm(items) if mode == "harm" else self._list(items, element))

    def _is_optional(self, element: str) -> bool:
        """Whether its absence is no gap: a factor that strengthens, not an element."""
        return element in self.elements and self.elements[element].missing != "error"

    def _gap(self, element: str, defendant: str | None) -> ElementLine:
        words = f"no fact yet shows “{element}”"
        gap = Gap("element", f"{self.claim.id}: {words}")
        inlines: Inlines = (Mention(defendant), Text(": "), gap) if defendant else (gap,)
        return ElementLine(inlines, (), is_gap=True)

    @property
    def _say(self) -> Lines:
        return Lines(self.case, self.claim, self.sentences)

    # ------------------------------------------------------------------ one line per fact

    def _list(self, items: Sequence[str], element: str) -> Iterator[ElementLine]:
        """A line for each fact not yet told, or typed for this very element; the others follow by number."""
        wanted = self.claim.also.get(element, ())
        parts = [(self._part(i, element), i) for i in self._in_order(items)]
        fresh = [part for part, i in parts if not part.bare and (i in wanted or not self._was_told(part, i))]
        known = tuple(i for part, i in parts if part.bare or (i not in wanted and self._was_told(part, i)))
        self._tell(fresh)
        for part in fresh:
            yield ElementLine((*part.inlines(),), part.facts, is_gap=False)
        if known:
            yield ElementLine(self._say.bare(known).words, known, is_gap=False)

    def _part(self, id: str, element: str) -> Part:
        """A fact as an element wants it: what was done, or else how it came to be known."""
        item = self._say.find(id)
        return self._say.knew(item, None) if self._tells_knowledge(item, element) else self._say.of(id, None)

    def _tells_knowledge(self, item: object, element: str) -> bool:
        front = self.elements.get(element)
        if front is None or not front.known or not getattr(item, "how_known", None):
            return False
        return not set(front.met_by) & set(getattr(item, "shows", ()))

    def _in_order(self, items: Iterable[str]) -> list[str]:
        """In print order; in a count on a policy, in the order of the calendar, what has no date last."""
        place = {id: i for i, id in enumerate(self.homes)}
        dated = bool(self.claim.policy)
        return sorted(items, key=lambda id: (self._day(id) if dated else date.min, place.get(id, len(place))))

    def _day(self, id: str) -> date:
        when = getattr(self._say.find(id), "when", None)
        return (when.latest if isinstance(when, When) else None) or date.max

    def _was_told(self, part: Part, id: str) -> bool:
        return part.tells and id in self.told

    def _tell(self, parts: Iterable[Part]) -> None:
        self.told |= {id for part in parts if part.tells for id in part.facts}

    # ------------------------------------------------------------------ one line per defendant

    def _each(self, cells: Sequence[Cell], element: str) -> Iterator[ElementLine]:
        """A line for each defendant. A single one has a line for each act instead: no list of one."""
        here: set[str] = set()
        for cell in cells:
            if cell.is_hole:
                yield self._gap(element, cell.defendant)
                continue
            items = self._in_order(cell.items)
            said = {i: self._say.of(i, cell.defendant) for i in items}
            tied = self._tied(items, cell.defendant, element)
            repeated = tuple(i for i in items if i not in tied and (said[i].bare or self._was_told(said[i], i)))
            parts = self._parts([i for i in items if i not in (*repeated, *tied)], cell.defendant, here)
            parts += self._knowing(tied.values(), cell.defendant)
            yield from self._line(parts, cell.defendant, repeated, apart=len(cells) == 1)
            here |= {id for part in parts if part.tells for id in part.facts}
        self.told |= here

    def _tied(self, items: Sequence[str], defendant: str | None, element: str) -> dict[str, Act]:
        """The defendant's own acts that show he knew, because they are tied to what he knew by `knowing`."""
        front = self.elements.get(element)
        if front is None or not front.known or defendant is None:
            return {}
        found = {i: self._say.find(i) for i in items}
        return {i: a for i, a in found.items() if isinstance(a, Act) and a.knowing and self._say.acts(a, defendant)}

    def _knowing(self, acts: Iterable[Act], defendant: str | None) -> Iterator[Part]:
        """Acts done with knowledge, those of one actor phrase together."""
        by_actor: dict[str, list[Act]] = {}
        for act in acts:
            by_actor.setdefault(plain(self._say.of(act.id, defendant).subject), []).append(act)
        if defendant is not None:
            yield from (self._say.acted_knowing(group, defendant) for group in by_actor.values())

    def _parts(self, items: Sequence[str], defendant: str | None, here: set[str]) -> list[Part]:
        """What one defendant did; the acts he did together with somebody told of before him, in one."""
        if defendant is None:
            return [self._say.of(i, None) for i in items]
        shared: dict[str, list[str]] = {}
        for i in items:
            if i in here and (subject := self._say.jointly(i, defendant)) is not None:
                shared.setdefault(plain(subject), []).append(i)
        same = next((ids for ids in shared.values() if len(ids) > 1), [])
        parts = [self._say.of(i, defendant) for i in items if i not in same]
        if same:
            subject = self._say.jointly(same[0], defendant) or ()
            parts.insert(0, Part(subject, (Text(" did the same"),), tuple(same)))
        return parts

    def _line(
        self, parts: list[Part], defendant: str | None, repeated: tuple[str, ...], *, apart: bool
    ) -> Iterator[ElementLine]:
        if not parts:
            who: list[Inline] = (
                [Mention(defendant), Text(", as alleged in ")] if defendant else [Text("as alleged in ")]
            )
            yield ElementLine((*who, Reference(repeated)), repeated, is_gap=False)
            return
        for group in [[p] for p in parts] if apart else _fitting(parts):
            also = repeated if group[-1] is parts[-1] and group[-1].numbered else ()
            facts = tuple(dict.fromkeys(f for p in group for f in p.facts))
            yield ElementLine(_run(group, also), (*facts, *also), is_gap=False)

    # ------------------------------------------------------------------ numbers alone

    def _brief(self, items: tuple[str, ...], element: str) -> ElementLine:
        """The numbers of the facts; of a claim it rests on, those of what the defendants there did."""
        front = self.elements.get(element)
        if front is not None and front.by == "underlying":
            cells = [c for other in self.claim.underlying for c in self.coverage.of_claim(other)]
            own = dict.fromkeys(i for c in cells if c.defendant is not None for i in c.items if i in items)
            items = tuple(own) or items
        return ElementLine((Text(" ("), Reference(items), Text(")")), items, is_gap=False)

    # ------------------------------------------------------------------ injuries

    def _harm(self, items: Sequence[str]) -> Iterator[ElementLine]:
        """The bodily injuries by name (all, where none is), in one line if they fit; the rest by number."""
        injuries = [i for i in self.case.injuries if i.id in items]
        named = [i for i in injuries if i.kind == _BODILY] or injuries
        rest = tuple(i for i in items if i not in {n.id for n in named})
        parts = self._say.harm(named)
        if _words(parts) > LONGEST - 10:
            parts = [self._say.of(i.id, None) for i in named]
            yield from (ElementLine((*p.inlines(),), p.facts, is_gap=False) for p in parts)
            if rest:
                yield ElementLine(
                    (Text("the further facts of injury alleged in "), Reference(rest)), rest, is_gap=False
                )
        elif parts:
            yield ElementLine(_run(parts, rest), (*(i.id for i in named), *rest), is_gap=False)
        else:
            yield ElementLine(self._say.bare(rest).words, rest, is_gap=False)


def _fitting(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Parts in as many lines as it takes for none to run too long."""
    group: list[Part] = []
    for part in parts:
        if group and _words([*group, part]) > LONGEST:
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _words(parts: Sequence[Part]) -> int:
    """How many words parts come to as one line."""
    before: list[Part | None] = [None, *parts]
    return sum(length(part.inlines(after=last)) for last, part in zip(before, parts, strict=False))


def _run(parts: Sequence[Part], also: tuple[str, ...]) -> Inlines:
    """Parts as one line: semicolons between, "and" before the last, a subject not said twice."""
    inlines: list[Inline] = []
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        between = [] if not i else [Text("; and " if last else "; ")]
        inlines += [*between, *part.inlines(after=parts[i - 1] if i else None, also=also if last else ())]
    return tuple(inlines)
