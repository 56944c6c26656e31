"""The story as numbered allegations: one item, one allegation, in typed order; policies' stories where they belong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from drafter.case import (
    Act,
    Actor,
    Background,
    Basis,
    Case,
    FigureItem,
    HeadingItem,
    Insert,
    Item,
    ListItem,
    Policy,
    QuoteItem,
    Scene,
    Statistic,
    TableItem,
    Together,
    TranscriptItem,
)
from drafter.naming import Names
from drafter.openings import Flow
from drafter.outline import (
    Allegation,
    Block,
    Citation,
    Figure,
    Gap,
    Heading,
    Inline,
    Inlines,
    Mention,
    Quotation,
    Table,
    Text,
)
from drafter.outline import Item as Line
from drafter.prose import Fact
from drafter.sentences import Sentences, ends_sentence


class Narrative:
    """Turns items into blocks. One instance tells one document's story: it remembers what was printed."""

    def __init__(self, case: Case, names: Names, policy_lead: Callable[[Policy], Iterator[Block]]) -> None:
        self.case = case
        self.policy_lead = policy_lead
        self.names = names
        self.sentences = Sentences(case, names)
        self.flow = Flow()
        self.printed: set[str] = set()
        self._places: set[str] = set()

    def story(self) -> Iterator[Block]:
        """The story, with the policies that it inserts."""
        for item in self.case.story:
            yield from self.item(item, None)

    def left_policies(self) -> tuple[Policy, ...]:
        """The policies that the story did not insert: they print after it."""
        return tuple(p for p in self.case.policies.values() if p.id not in self.printed)

    def policy(self, policy: Policy) -> Iterator[Block]:
        """A policy's heading, what it is and who made it, and its own facts."""
        self.printed.add(policy.id)
        words: Inlines = policy.heading.inlines or (
            Mention(policy.entity, "possessive", capital=True),
            Text(" policy and practice" if policy.theory.startswith("custom") else " policy"),
        )
        yield Heading(2, words, id=policy.id)
        yield from self.policy_lead(policy)
        self.flow.interrupted()
        for item in policy.story:
            yield from self.item(item, None)
        self.flow.interrupted()

    def standing(self) -> Iterator[Block]:
        """Acts in the present tense that show the threat continues."""
        self.flow = Flow()
        for item in self.case.standing:
            yield from self.item(item, None)

    # ------------------------------------------------------------------ items

    def item(self, item: Item, scene: Scene | None) -> Iterator[Block]:
        """One item's blocks."""
        match item:
            case Scene():
                yield from self._scene(item)
            case Act():
                yield from self._act(item, scene)
            case Together():
                yield from self._together(item, scene)
            case HeadingItem():
                self.flow.interrupted()
                yield Heading(2, item.words.inlines, id=item.id)
            case Insert():
                yield from self.policy(self.case.policies[item.policy])
            case Background():
                yield self._allegation((item.id,), self._background(item), "background")
            case Statistic():
                yield self._allegation((item.id,), self._statistic(item), "background")
            case QuoteItem():
                yield from self._quote(item)
            case TranscriptItem():
                yield from self._transcript(item)
            case ListItem():
                yield from self._list(item)
            case FigureItem():
                yield from self._figure(item)
            case TableItem():
                yield from self._table(item)

    def _scene(self, scene: Scene) -> Iterator[Block]:
        if scene.heading:
            self.flow.interrupted()
            yield Heading(2, scene.heading.inlines, id=scene.id)
        blocks = [block for item in scene.items for block in self.item(item, scene)]
        yield from self._set(scene, blocks)

    def _set(self, scene: Scene, blocks: list[Block]) -> Iterator[Block]:
        """A scene's first act says also what kind of place it is (once for each place), and its light and weather."""
        words = self._described(scene.location)
        if scene.setting:
            words += [*([Text(" ")] if words else []), *self.sentences.close(scene.setting.inlines, ())]
        acts = [i for i, b in enumerate(blocks) if isinstance(b, Allegation) and ends_sentence(b.inlines)]
        if words and acts:
            first = blocks[acts[0]]
            assert isinstance(first, Allegation)
            blocks[acts[0]] = replace(first, inlines=(*first.inlines, Text(" "), *words))
        yield from blocks
        if words and not acts:
            yield Allegation(tuple(words), role="background")

    def _described(self, location: str | None) -> list[Inline]:
        """ "The Courthouse is a county courthouse, at 300 Canal Street.": once, where the story comes to the place."""
        place = self.case.places.get(location or "")
        if place is None or place.id in self._places:
            return []
        self._places.add(place.id)
        kind, address = place.record.fact("is"), place.record.fact("address")
        if not kind and not address:
            return []
        words: list[Inline] = [Mention(place.id, capital=True), Text(" is ")]
        words += [*kind.inlines, *([Text(", at ")] if address else [])] if kind else [Text("at ")]
        return self.sentences.close([*words, *address.inlines], ())

    def _act(self, act: Act, scene: Scene | None) -> Iterator[Block]:
        if act.withheld:
            return
        paragraphs = _split(self.sentences.of(act, scene, self.flow))
        for i, inlines in enumerate(paragraphs):
            yield self._allegation((act.id,) if i == 0 else (), inlines, "fact")

    def _together(self, together: Together, scene: Scene | None) -> Iterator[Block]:
        """Several acts, one allegation: later sentences whose sole subject is the same use a pronoun."""
        inlines: list[Inline] = []
        told = [act for act in together.acts if not act.withheld]
        since = 0
        for i, act in enumerate(told):
            sentence = list(self.sentences.of(act, scene, self.flow))
            since = since if i else self.flow.since_date
            self.flow.since_date = 0  # one allegation, however many acts: no date said again inside it
            if i and self._same_subject(told[i - 1], act):
                sentence = self._with_pronoun(sentence, act)
            inlines += [*([Text(" ")] if inlines else []), *sentence]
        self.flow.since_date = since
        if told:
            yield self._allegation((together.id, *(act.id for act in told)), tuple(inlines), "fact")

    def _same_subject(self, before: Act, act: Act) -> bool:
        """Whether a pronoun is clear: one and the same person, and nobody else of that pronoun was named since."""
        people: tuple[str, ...] = getattr(act.who, "people", ())
        if people != getattr(before.who, "people", ()) or len(people) != 1:
            return False
        person = self.names.person(people[0])
        if person is None or person.pronouns not in ("he", "she"):
            return False
        named = [self.names.person(m) for m in before.mentions]
        return not any(p is not None and p.id != person.id and p.pronouns == person.pronouns for p in named)

    @staticmethod
    def _with_pronoun(sentence: list[Inline], act: Act) -> list[Inline]:
        people: tuple[str, ...] = getattr(act.who, "people", ())
        for i, inline in enumerate(sentence):
            if isinstance(inline, Mention) and inline.who == people[0] and inline.form == "short":
                return [*sentence[:i], Mention(inline.who, "he", inline.keys), *sentence[i + 1 :]]
        return sentence

    # ------------------------------------------------------------------ items that are not acts

    def _background(self, item: Background) -> Inlines:
        closed = self.sentences.close(_believed(item.words.inlines, item.basis), item.cite)
        return (
            *closed,
            *self.sentences.knowledge(item.known_to, item.how_known, None),
            *self.sentences.basis(item.basis),
        )

    def _statistic(self, item: Statistic) -> Inlines:
        closed = self.sentences.close(_believed(item.words.inlines, item.basis), item.cite)
        return (
            *closed,
            *self.sentences.knowledge(item.known_to, item.how_known, None),
            *self.sentences.basis(item.basis),
        )

    def _quote(self, item: QuoteItem) -> Iterator[Block]:
        lead: Inlines = item.lead.inlines or (Text("In its own words"),)
        yield self._allegation((item.id,), (*lead, Text(":")), "background")
        yield Quotation((*item.words.inlines, *self._cited(item.words, item.cite)))
        if known := self.sentences.knowledge(item.known_to, item.how_known, None):
            yield self._allegation((f"{item.id}/known",), tuple(known[1:]), "background")

    def _transcript(self, item: TranscriptItem) -> Iterator[Block]:
        lead: Inlines = item.lead.inlines or (Text("This was said and recorded"),)
        yield self._allegation((item.id,), (*lead, *self._exhibit_note(item.cite), Text(":")), "fact")
        for speaker, words in item.lines:
            name = (
                self.sentences.actor(speaker)
                if isinstance(speaker, Actor)
                else [Gap("who", "who said this", (speaker.key,))]
            )
            yield Quotation((*name, Text(": "), *words.inlines))

    def _list(self, item: ListItem) -> Iterator[Block]:
        knowledge = self.sentences.knowledge(item.known_to, item.how_known, None)
        yield self._allegation(
            (item.id,), (*item.lead.inlines, *self._exhibit_note(item.cite), Text(":")), "background"
        )
        last = len(item.items) - 1
        for i, words in enumerate(item.items):
            end = "" if ends_sentence(words.inlines) else "." if i == last else "; and" if i == last - 1 else ";"
            after = knowledge if i == last else []
            yield Line((*words.inlines, Text(end), *after), role="background")

    def _figure(self, item: FigureItem) -> Iterator[Block]:
        caption = self.sentences.close(item.caption.inlines, item.cite)
        yield self._allegation((item.id,), (Text("The figure below shows: "), *caption), "background")
        yield Figure(item.path, item.caption.inlines, item.alternative or _plain(item.caption))

    def _table(self, item: TableItem) -> Iterator[Block]:
        yield self._allegation((item.id,), (*self.sentences.close(item.caption.inlines, item.cite),), "background")
        yield Table(
            tuple(f.inlines for f in item.header),
            tuple(tuple(f.inlines for f in row) for row in item.rows),
            _plain(item.caption),
        )

    def _exhibit_note(self, cites: Sequence[object]) -> list[Inline]:
        if not cites:
            return []
        closed = self.sentences.close([Text("")], cites)  # type: ignore[arg-type]
        return [Text(i.text.rstrip("."), keys=i.keys) if isinstance(i, Text) else i for i in closed]

    def _cited(self, words: Fact, cites: Sequence[object]) -> Inlines:
        noted = [i for i in self.sentences.close([Text("")], cites) if not (isinstance(i, Text) and i.text == ".")]  # type: ignore[arg-type]
        return (*noted, Text(".")) if any(isinstance(i, Citation | Mention) for i in noted) else ()

    @staticmethod
    def _allegation(facts: tuple[str, ...], inlines: Inlines, role: str) -> Allegation:
        return Allegation(inlines, id=facts[0] if facts else "", facts=facts, role=role)  # type: ignore[arg-type]


def _believed(words: Inlines, basis: Basis) -> Inlines:
    """Typed words, said to be believed where they are; a colon keeps the capital that was typed."""
    if basis.kind != "belief":
        return words
    capital = isinstance(words[0], Text) and words[0].text[:1].isupper() if words else False
    return (Text(f"On information and belief{':' if capital else ','} "), *words)


def _split(inlines: Inlines) -> list[Inlines]:
    """A blank line in typed words begins another allegation."""
    paragraphs: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, Text) and "\n" in inline.text:
            first, *rest = inline.text.split("\n")
            paragraphs[-1].append(Text(first, inline.emphasis, inline.keys))
            paragraphs += ([Text(part, inline.emphasis, inline.keys)] for part in rest if part.strip())
        else:
            paragraphs[-1].append(inline)
    return [tuple(p) for p in paragraphs if p]


def _plain(fact: Fact) -> str:
    return "".join(getattr(i, "text", "") for i in fact.inlines)
