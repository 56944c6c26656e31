"""The facts behind an element tag: one lettered line per defendant, or per fact, or a visible gap (facts-file rule 13).

A line reuses the act's own predicate with its allegation number: "(b) CO Wirth, with CO Topol, tackled Mr. Moss
(¶ 9)". A predicate that leans on its neighbours or runs over 25 words gives way to its `gist`, or to "as alleged in
¶ 12". A count never promotes belief to fact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter import dates
from drafter.case import (
    NOTHING,
    Act,
    Actor,
    Background,
    Case,
    Claim,
    Hole,
    Injury,
    ListItem,
    Policy,
    QuoteItem,
    Statistic,
    TranscriptItem,
)
from drafter.coverage import Cell, Coverage
from drafter.dates import When
from drafter.outline import Gap, Inline, Inlines, Mention, Reference, Text
from drafter.prose import Fact
from drafter.sentences import Sentences, goes_on, lower_first
from drafter.views import ElementLine

_LEANS = re.compile(r"\b(their|theirs|each|this|these|those|the others?|another|they|them|too|again)\b", re.IGNORECASE)
_LONGEST = 25
_FUNCTION_WORDS = frozenset(
    "A About After All An As At Before Between Both By During Each Every For From If In It Many Most More No Of On One"
    " Since Some That The There These This Those Through Under Until What When Where While With Within Without".split()
)


@dataclass(frozen=True, slots=True)
class ClaimElements:
    """Answers the element tags of one claim's template, from its cells alone."""

    case: Case
    claim: Claim
    coverage: Coverage
    sentences: Sentences
    optional: frozenset[str] = frozenset()
    homes: Sequence[str] = ()  # facts in print order: lines stand in that order

    def lines(self, element: str, mode: str, person: str | None) -> tuple[ElementLine, ...]:
        """The lines of an element in a mode (each, list, brief), for one person if one is named."""
        cells = tuple(self._ordered(c) for c in self.coverage.of_element(self.claim.id, element))
        if person is not None:
            cells = tuple(c for c in cells if c.defendant in (person, None))
        if not any(cell.items for cell in cells):
            return () if element in self.optional or not cells else (self._gap(element, None),)
        if mode == "each" and (len(cells) > 1 or cells[0].is_hole):
            return tuple(self._defendant_line(cell, element) for cell in cells)
        if mode == "each":  # one defendant: a line for each thing he did
            sole = cells[0].defendant
            return tuple(ElementLine(tuple(self._stands(i, sole)), (i,), is_gap=False) for i in cells[0].items)
        found = dict.fromkeys(item for cell in cells for item in cell.items)
        items = tuple(id for id in (*self.homes, *found) if id in found)
        items = tuple(dict.fromkeys(items))
        if mode == "brief":
            return (ElementLine((Text(" ("), Reference(items), Text(")")), items, is_gap=False),)
        return tuple(self._item_line(item) for item in items)

    def _ordered(self, cell: Cell) -> Cell:
        place = {id: i for i, id in enumerate(self.homes)}
        return replace(cell, items=tuple(sorted(cell.items, key=lambda id: place.get(id, len(place)))))

    def _defendant_line(self, cell: Cell, element: str) -> ElementLine:
        if cell.is_hole:
            return self._gap(element, cell.defendant)
        if cell.defendant is None:
            return self._joined([self._stands(item, None) for item in cell.items], cell.items)
        return self._joined([self._stands(item, cell.defendant) for item in cell.items], cell.items)

    @staticmethod
    def _joined(parts: Sequence[list[Inline]], items: tuple[str, ...]) -> ElementLine:
        inlines: list[Inline] = []
        for i, part in enumerate(parts):
            inlines += [*([Text("; ")] if i else []), *part]
        return ElementLine(tuple(inlines), items, is_gap=False)

    def _gap(self, element: str, defendant: str | None) -> ElementLine:
        words = f"no fact yet shows “{element}”"
        gap = Gap("element", f"{self.claim.id}: {words}")
        inlines: Inlines = (Mention(defendant), Text(": "), gap) if defendant else (gap,)
        return ElementLine(inlines, (), is_gap=True)

    def _item_line(self, id: str) -> ElementLine:
        return ElementLine(tuple(self._stands(id, None)), (id,), is_gap=False)

    # ------------------------------------------------------------------ one fact in a line

    def _stands(self, id: str, defendant: str | None) -> list[Inline]:
        """One fact as it stands in a count, its allegation number in parentheses."""
        item = self._find(id)
        numbered: list[Inline] = [Text(" ("), Reference((id,)), Text(")")]
        match item:
            case Act() if defendant is not None and not self._acts(item, defendant):
                return [*self._knew(item, defendant), *numbered]
            case Act():
                return self._act(item, defendant, numbered)
            case Injury():
                return [*self._injury(item), *numbered]
            case Policy():
                return [*_trim(item.statement), *numbered]
            case Background() | QuoteItem() | Statistic() | ListItem() | TranscriptItem():
                if defendant is not None and self._self_or_part(getattr(item, "known_to", ()), defendant) is not None:
                    return [*self._knew(item, defendant), *numbered]
                return self._other(item, id)
        return [Text("as alleged in "), Reference((id,))]

    def _act(self, act: Act, defendant: str | None, numbered: list[Inline]) -> list[Inline]:
        predicate = self._predicate(act, defendant)
        if predicate is None:
            subject = self._subject(act, defendant)
            return [*subject, Text(" acted as alleged in "), Reference((act.id,))]
        belief: list[Inline] = [Text("on information and belief, ")] if act.basis.kind == "belief" else []
        date = self._date(act) if act.policy else []
        return [*belief, *date, *self._subject(act, defendant), Text(" "), *predicate, *numbered]

    def _subject(self, act: Act, defendant: str | None) -> list[Inline]:
        who = self._doer(act, defendant)
        if who is None or defendant is None:
            return lower_first(self.sentences.subject(act))
        me = self._me(who, defendant)
        others = [p for p in who.people if p != me]
        mine: list[Inline] = [Mention(me)]
        if not others:
            return [Text("one or more of "), *mine] if who.mode == "some" else mine
        if who.mode == "all":
            return [*mine, Text(", with "), *self.sentences.listed(others, "and"), Text(",")]
        if who.mode == "some":
            return [*mine, Text(", or one or more of "), *self.sentences.listed(others, "and"), Text(",")]
        return [*mine, Text(" or "), *self.sentences.listed(others, "or")]

    def _predicate(self, act: Act, defendant: str | None) -> list[Inline] | None:
        """The gist, or the predicate if it stands alone; None if neither does. In a passive, with its subject."""
        if act.gist:
            return list(act.gist.inlines)
        if isinstance(act.what, Hole) or not stands_alone(act.what):
            return None
        if act.by is not None and defendant is not None and self._doer(act, defendant) is act.by:
            return None
        clause = self.sentences.agreeing(
            act.what.inlines, plural=False if defendant is not None else self.sentences.is_plural(act.who)
        )
        if act.by is not None and act.by.mode != "unknown":
            clause += [Text(" by "), *self.sentences.actor(act.by, object_case=True)]
        return clause

    def _doer(self, act: Act, defendant: str | None) -> Actor | None:
        """The actor phrase in which the defendant stands: who, or else by."""
        for actor in (act.who, act.by):
            if isinstance(actor, Actor) and (defendant is None or self._me(actor, defendant) in actor.people):
                return actor
        return None

    def _me(self, actor: Actor, defendant: str) -> str:
        """The name under which a defendant stands in an actor phrase: his own, his number's, his part's."""
        return self._self_or_part(actor.people, defendant) or defendant

    def _self_or_part(self, ids: Sequence[str], defendant: str) -> str | None:
        """Who of several people is the defendant, a number of his series or a part of the entity; None if nobody is."""
        if defendant in ids:
            return defendant
        people = self.case.people
        parts = [p for p in ids if p in people and people[p].part_of == defendant]
        numbers = [p for p in ids if p.rpartition(".")[0] == defendant]
        return next(iter((*parts, *numbers)), None)

    def _acts(self, act: Act, defendant: str) -> bool:
        return self._doer(act, defendant) is not None

    def _knew(
        self, item: Act | Background | QuoteItem | Statistic | ListItem | TranscriptItem, defendant: str
    ) -> list[Inline]:
        """How he knew: "Dr. Lowe knew it because he supervised the team"."""
        how: Fact = getattr(item, "how_known", Fact(()))
        knower = self._self_or_part(getattr(item, "known_to", ()), defendant)
        if knower is not None and how:
            return [Mention(knower), Text(" knew it because "), *_trim(how)]
        return [Text("the facts alleged bear on "), Mention(defendant)]

    def _injury(self, injury: Injury) -> list[Inline]:
        who: list[Inline] = [Mention(injury.who)] if injury.who else [*self._claimants()]
        lasting: list[Inline] = []
        return [*who, Text(" suffered "), *_trim(injury.what), *lasting]

    def _claimants(self) -> list[Inline]:
        return self.sentences.listed(self.claim.plaintiffs, "and")

    def _other(self, item: object, id: str) -> list[Inline]:
        words: Fact = getattr(item, "lead", NOTHING) or getattr(item, "words", NOTHING)
        if not words or _length(words) > _LONGEST + 10 or isinstance(item, QuoteItem | TranscriptItem | ListItem):
            return [Text("the facts alleged in "), Reference((id,))]
        return [*_lower_article(_trim(words)), Text(" ("), Reference((id,)), Text(")")]

    def _date(self, act: Act) -> list[Inline]:
        if not isinstance(act.when, When):
            return []
        return [Text(dates.date_phrase(act.when, continuing=goes_on(act)) + ", ")]

    def _find(self, id: str) -> object:
        if id in self.case.policies:
            return self.case.policies[id]
        return next(
            (x for x in (*self.case.items(), *self.case.injuries) if getattr(x, "id", None) == id),
            None,
        )


def stands_alone(predicate: Fact) -> bool:
    """Whether a predicate makes sense away from its neighbours and is short enough for a line in a count."""
    words = " ".join(getattr(i, "text", "") for i in predicate.inlines)
    unquoted = re.sub(r"[“\"][^”\"]*[”\"]", "", words)
    return _length(predicate) <= _LONGEST and not _LEANS.search(unquoted)


def _length(fact: Fact) -> int:
    return sum(len(getattr(i, "text", "name").split()) for i in fact.inlines)


def _trim(fact: Fact) -> list[Inline]:
    """Without a final stop, so that a number can stand before it."""
    inlines = list(fact.inlines)
    last = inlines[-1] if inlines else None
    if (
        isinstance(last, Text)
        and last.text.endswith(".")
        and not re.search(r"\b(?:[ap]\.m|Inc|Jr|Sr|Co)\.\Z", last.text)
    ):
        inlines[-1] = Text(last.text[:-1], last.emphasis, last.keys)
    return inlines


def _lower_article(inlines: list[Inline]) -> list[Inline]:
    """A typed sentence that begins with an article reads on after a colon: "the County dismissed …"."""
    first = inlines[0] if inlines else None
    if isinstance(first, Text) and first.text.split(" ")[0] in _FUNCTION_WORDS:
        return [Text(first.text[0].lower() + first.text[1:], first.emphasis, first.keys), *inlines[1:]]
    return inlines
