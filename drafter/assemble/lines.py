"""One fact in a line of a count: who, what, and the number of its allegation (facts-file rule 13).

A line reuses the act's own predicate: "CO Wirth, with CO Topol, tackled Mr. Moss (¶ 9)". A predicate that leans on its
neighbours or runs over 25 words gives way to its `gist`, or to "acted as alleged in ¶ 12". A count never promotes
belief to fact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
from drafter.dates import When
from drafter.openings import goes_on
from drafter.outline import Gap, Inline, Inlines, Mention, Reference, Text
from drafter.prose import Fact
from drafter.sentences import Sentences, comma_list, lower_first

_LEANS = re.compile(r"\b(their|theirs|each|this|these|those|the others?|another|they|them|too|again)\b", re.IGNORECASE)
_LONGEST = 25
_FUNCTION_WORDS = frozenset(
    ("A About After All An As At Because Before Beginning Between By During Each Every Few For From In It Many More Most Neither "
     "No None Not On Only Since Some The There Under Until Very When While With Without").split()
)  # fmt: skip
"""First words of a typed sentence that are never part of a name, so that they may be lowered after a colon."""


@dataclass(frozen=True, slots=True)
class Part:
    """A fact as it stands in a line: its subject, what is said of it, and the facts whose numbers follow.

    `numbered` is no where the words hold the number themselves; `tells` is no where they only refer to the fact, and
    `bare` is yes where they do nothing else.
    """

    subject: Inlines
    words: Inlines
    facts: tuple[str, ...]
    numbered: bool = True
    tells: bool = True
    bare: bool = False

    def inlines(self, *, after: Part | None = None, also: tuple[str, ...] = ()) -> list[Inline]:
        """Its words, without the subject if the part before it had the same; `also` are cited along with it."""
        repeated = (
            after is not None and after.numbered and after.subject != () and plain(after.subject) == plain(self.subject)
        )
        said: list[Inline] = [*([] if repeated else self.subject), *self.words]
        if repeated and isinstance(said[0], Text):
            said[0] = Text(said[0].text.lstrip(), said[0].emphasis, said[0].keys)
        if not self.numbered:
            return said
        return [*said, Text(" ("), Reference((*self.facts, *also)), Text(")")]


@dataclass(frozen=True, slots=True)
class Lines:
    """Says the facts of one claim."""

    case: Case
    claim: Claim
    sentences: Sentences

    def of(self, id: str, defendant: str | None) -> Part:
        """One fact, for one defendant if it is told of him in particular."""
        item = self.find(id)
        match item:
            case Act() if defendant is not None and not self.acts(item, defendant):
                return self.knew(item, defendant)
            case Act():
                return self._act(item, defendant)
            case Injury():
                who: list[Inline] = [Mention(item.who)] if item.who else self.claimants()
                return Part((*who,), (Text(" suffered "), *trimmed(item.what)), (id,))
            case Policy():
                return Part((), (*trimmed(item.statement),), (id,))
            case Background() | QuoteItem() | Statistic() | ListItem() | TranscriptItem():
                if defendant is not None and self._self_or_part(getattr(item, "known_to", ()), defendant) is not None:
                    return self.knew(item, defendant)
                return self._other(item, id)
        return self.bare((id,))

    @staticmethod
    def bare(ids: tuple[str, ...]) -> Part:
        """Facts by number alone: "the facts alleged in ¶¶ 51–52"."""
        words = "the fact alleged in " if len(ids) == 1 else "the facts alleged in "
        return Part((), (Text(words), Reference(ids)), ids, numbered=False, tells=False, bare=True)

    def knew(self, item: object, defendant: str | None) -> Part:
        """How somebody knew: "Dr. Lowe knew of the facts alleged in ¶ 38 because he supervised the team"."""
        id: str = item.id  # type: ignore[attr-defined]
        how: Fact = getattr(item, "how_known", Fact(()))
        known_to: tuple[str, ...] = getattr(item, "known_to", ())
        knower = self._self_or_part(known_to, defendant) if defendant is not None else next(iter(known_to), None)
        if knower is not None and how:
            told: Inlines = (Text(" knew of the facts alleged in "), Reference((id,)), Text(" because "), *trimmed(how))
            return Part((Mention(knower),), told, (id,), numbered=False, tells=False)
        about: list[Inline] = [Mention(defendant)] if defendant else self.claimants()
        return Part(
            (), (Text("the facts alleged in "), Reference((id,)), Text(" bear on "), *about), (id,), numbered=False
        )

    def acted_knowing(self, acts: Sequence[Act], defendant: str) -> Part:
        """ "Officer Osei acted with knowledge of the facts alleged in ¶¶ 24 and 27 (¶ 30)"."""
        known = tuple(dict.fromkeys(fact for act in acts for fact in act.knowing))
        words = (Text(" acted with knowledge of the facts alleged in "), Reference(known))
        return Part((*self._subject(acts[0], defendant),), words, tuple(a.id for a in acts), tells=False)

    def claimants(self) -> list[Inline]:
        """The claim's plaintiffs."""
        return self.sentences.listed(self.claim.plaintiffs, "and")

    def acts(self, act: Act, defendant: str) -> bool:
        """Whether the defendant stands among those who did it."""
        return self._doer(act, defendant) is not None

    def jointly(self, id: str, defendant: str) -> Inlines | None:
        """The subject of an act that the defendant did together with others; None for any other."""
        act = self.find(id)
        who = self._doer(act, defendant) if isinstance(act, Act) else None
        if not isinstance(act, Act) or who is None or who.mode != "all" or len(who.people) < 2:
            return None
        return None if act.basis.kind == "belief" else (*self._subject(act, defendant),)

    def find(self, id: str) -> object:
        """A fact by id: an item of the story, an injury, or a policy; None if there is none."""
        if id in self.case.policies:
            return self.case.policies[id]
        return next(
            (x for x in (*self.case.items(), *self.case.injuries) if getattr(x, "id", None) == id),
            None,
        )

    # ------------------------------------------------------------------ an act

    def _act(self, act: Act, defendant: str | None) -> Part:
        belief: list[Inline] = [Text("on information and belief, ")] if act.basis.kind == "belief" else []
        date = self._date(act) if act.policy or self.claim.policy else []
        subject = (*belief, *date, *self._subject(act, defendant))
        predicate = self._predicate(act, defendant)
        if predicate is None:
            return Part(
                subject, (Text(" acted as alleged in "), Reference((act.id,))), (act.id,), numbered=False, tells=False
            )
        return Part(subject, (Text(" "), *predicate), (act.id,))

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

    @staticmethod
    def _date(act: Act) -> list[Inline]:
        if not isinstance(act.when, When):
            return []
        return [Text(dates.date_phrase(act.when, continuing=goes_on(act)) + ", ")]

    # ------------------------------------------------------------------ what is no act

    @staticmethod
    def _other(item: object, id: str) -> Part:
        words: Fact = getattr(item, "lead", NOTHING) or getattr(item, "words", NOTHING)
        if (
            not words
            or length(words.inlines) > _LONGEST + 10
            or isinstance(item, QuoteItem | TranscriptItem | ListItem)
        ):
            return Lines.bare((id,))
        return Part((), (*_lower_article(trimmed(words)),), (id,))

    def harm(self, injuries: Sequence[Injury]) -> list[Part]:
        """Injuries by whose they are: "Ms. Teller suffered a broken wrist and a torn ligament (¶¶ 55–56)"."""
        whose: dict[str | None, list[Injury]] = {}
        for injury in injuries:
            whose.setdefault(injury.who, []).append(injury)
        return [
            Part(
                (*([Mention(who)] if who else self.claimants()),),
                (Text(" suffered "), *comma_list([trimmed(i.what) for i in hurt], "and")),
                tuple(i.id for i in hurt),
            )
            for who, hurt in whose.items()
        ]


def plain(inlines: Inlines) -> str:
    """Inlines as something to compare: words and names, whatever leaves they come from."""
    return "".join(getattr(i, "text", "") or f"@{getattr(i, 'who', '')}" for i in inlines)


def length(inlines: Sequence[Inline]) -> int:
    """How many words some inlines will come to, a name counted as two, a reference as two."""
    return sum(_length(i) for i in inlines)


def _length(inline: Inline) -> int:
    if isinstance(inline, Mention | Reference):
        return 2
    return len(inline.text.split()) if isinstance(inline, Text | Gap) else 1


def stands_alone(predicate: Fact) -> bool:
    """Whether a predicate makes sense away from its neighbours and is short enough for a line in a count."""
    words = " ".join(getattr(i, "text", "") for i in predicate.inlines)
    unquoted = re.sub(r"[“\"][^”\"]*[”\"]", "", words)
    number = sum(len(getattr(i, "text", "name").split()) for i in predicate.inlines)
    return number <= _LONGEST and not _LEANS.search(unquoted)


def trimmed(fact: Fact) -> list[Inline]:
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
    """A typed sentence reads on after a colon: "the County dismissed …"."""
    first = inlines[0] if inlines else None
    if isinstance(first, Text) and first.text.partition(" ")[0] in _FUNCTION_WORDS:
        return [Text(first.text[0].lower() + first.text[1:], first.emphasis, first.keys), *inlines[1:]]
    return inlines
