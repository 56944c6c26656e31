"""A complaint understood as far as its words allow: sentences, who is spoken of, which verb is whose, what is a label.

`read` gives a Reading: every allegation with its clauses and its anchors (dates, times, places, exact words, numbers,
instruments, parts of the body, documents), and what the complaint as a whole tells (parties, groups, counts). No
network and no language model: the words of the kinds of fact (`templates/kinds.yaml`), a table of how often words stand
in counts and in narrative (`register.tsv`), and the grammar of pleadings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from drafter.complaint import Complaint, ReadCount
from drafter.law.kinds import Kinds
from drafter.law.words import MASKED, Tokens
from drafter.outline import Allegation, Item, Role
from drafter.reading.charges import Told, accused, is_antecedent
from drafter.reading.clauses import clauses
from drafter.reading.masks import masked, quotations
from drafter.reading.people import Mention, People
from drafter.reading.register import argument
from drafter.reading.sentences import split

DEEDS = (
    "bodily-act", "weapon-use", "restraint", "seizure-act", "search-act", "entry-act", "taking-act", "communication", "record-act",
    "perception", "speech-act", "movement-act", "charging", "position", "ordering", "omission",
)  # fmt: skip
"""Families of words that name something done."""
TOLD_APART = frozenset({"named", "described", "defined"})
"""Kinds of mention that tell one somebody apart from others."""
_NOT_STORY = frozenset({"incorporation", "jurisdiction", "relief"})
_NO_DEEDS = frozenset({"party", "introduction"})
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_ANCHORS: Mapping[str, re.Pattern[str]] = {
    "date": re.compile(rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?\b|\b{_MONTH},?\s+(?:of\s+)?(?:19|20)\d\d\b|(?<!badge )(?<!no\. )(?<!number )(?<!badge no\. )\b(?:19|20)\d\d\b(?!-[A-Z])", re.IGNORECASE),
    "time": re.compile(r"\b\d{1,2}(?::\d{2})?\s*[ap]\.?\s?m\b|\b\d{1,2}:\d{2}\b|\b\d{4}\s+(?:hours|hrs|count)\b|\b(?:noon|midnight)\b|\b(?:about|approximately|after|for|within)?\s*(?:\w+|\d+)\s+(?:seconds?|minutes?|hours?|days|weeks|months|years)\b", re.IGNORECASE),
    "number": re.compile(r"\$\s?\d|\b\d+(?:\.\d+)?\s*(?:%|percent|feet|foot|inches|miles?|pounds|lbs?|mm|times?|volts?|stitches|of\b)|\b(?:twice|three times|four times|several times \(|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozen)\s+\w+)\b", re.IGNORECASE),
    "place": re.compile(r"\b(?:at|in|on|near|outside|inside|behind|along|through|from)\s+(?:the\s+)?(?:\d+\s+)?(?:[A-Z][\w’'.-]+\s+){1,4}?(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Blvd|Boulevard|Lane|Highway|Route|Park|Jail|Prison|Center|Building|Courthouse|Hospital|School|Facility|Airport|Block|Unit|Hall)\b|\b(?:cell|pod|tier|room|block|unit)\s+[\w-]*\d[\w-]*|\b\d{2,5}\s+[A-Z]\w+\s+(?:St|Ave|Rd|Ln|Ct|Dr|Way|Blvd)\b|\b(?:parking lot|sidewalk|hallway|cell|squad car|patrol car|lobby|driveway|kitchen|porch|courtyard|sally port|infirmary|booking)\b"),
    "instrument": re.compile(r"\b(?:baton|taser|tased|pepper[- ]spray|mace|handcuffs?|cuffs?|flashlight|gun|pistol|rifle|boot|fist|knee|elbow|shield|dog|k-?9|restraint chair|camera|video|recording|report|affidavit|warrant|memo(?:randum)?|letter|e-?mail|text message|form|log|slip|citation|manual|policy no|order no|grievance|chart|pipe|knife|vehicle|car)\b", re.IGNORECASE),
    "body": re.compile(r"\b(?:face|head|neck|throat|back|chest|stomach|abdomen|ribs?|groin|jaw|mouth|eyes?|nose|leg|legs|arms?|shoulders?|wrists?|hands?|fingers?|ankles?|foot|feet|knees?|hair|skull|thigh|belly|teeth|tooth|vagina)\b", re.IGNORECASE),
}  # fmt: skip


@dataclass(slots=True, eq=False)
class ReadAllegation:
    """An allegation with its lettered items: its words, its clauses and what anchors it. `at` is its place in print order."""

    at: int
    allegation: Allegation
    text: str
    words: str
    role: Role
    count: ReadCount | None
    told: list[Told] = field(default_factory=list)
    label: bool = False
    anchors: frozenset[str] = frozenset()
    mentions: list[Mention] = field(default_factory=list)

    @property
    def number(self) -> str:
        """Its number as printed, else nothing."""
        return self.allegation.number or ""

    @property
    def actors(self) -> frozenset[str]:
        """What kinds of somebody do what is told: named, described, defined, group, entity, plaintiff, pronoun."""
        return frozenset(t.clause.actor.kind for t in self.told if t.clause.actor is not None)

    @property
    def charges(self) -> list[Told]:
        """The clauses that charge somebody in words of argument."""
        return [t for t in self.told if t.charges]

    @property
    def tells(self) -> bool:
        """Whether it tells, in words of narrative, something that one of the accused did."""
        return any(t.tells for t in self.told)

    @property
    def deeds(self) -> list[Told]:
        """The clauses that tell a deed."""
        return [t for t in self.told if t.deed]


class Reading:
    """A complaint, read. Allegations come in print order."""

    def __init__(self, complaint: Complaint, kinds: Kinds) -> None:
        self.complaint, self.kinds = complaint, kinds
        self.people = People(complaint)

    @cached_property
    def allegations(self) -> tuple[ReadAllegation, ...]:
        """Every allegation, read."""
        counts = {id: count for count in self.complaint.counts for id in count.allegations}
        return tuple(self._read(at, a, text, counts.get(a.id)) for at, (a, text) in enumerate(self._whole()))

    @cached_property
    def complained(self) -> tuple[ReadAllegation, ...]:
        """The allegations that say what happened: not incorporation, jurisdiction, prayer."""
        return tuple(a for a in self.allegations if a.role not in _NOT_STORY and a.text)

    def before(self, allegation: ReadAllegation, most: int) -> list[ReadAllegation]:
        """Up to so many allegations right before one, outside parties and introduction."""
        end = bisect_left(self._story, allegation.at, key=lambda a: a.at)
        return list(self._story[max(0, end - most) : end])

    def has_acted(self, surname: str, allegation: ReadAllegation) -> bool:
        """Whether somebody told apart by this surname was told to have done a deed before an allegation."""
        return self._first_deeds.get(surname, allegation.at) < allegation.at

    def has_deeds(self, allegation: ReadAllegation) -> bool:
        """Whether anybody was told to have done a deed before an allegation."""
        return self._first_deeds.get("", allegation.at) < allegation.at

    @cached_property
    def _story(self) -> tuple[ReadAllegation, ...]:
        return tuple(a for a in self.complained if a.role not in _NO_DEEDS)

    @cached_property
    def _first_deeds(self) -> Mapping[str, int]:
        """Surname -> where he first does a deed; under "" where anybody does."""
        first: dict[str, int] = {}
        for allegation in self._story:
            for told in allegation.deeds:
                first.setdefault("", allegation.at)
                if told.clause.actor is not None and told.clause.actor.kind in (*TOLD_APART, "entity"):
                    first.setdefault(surname(told.clause.actor.text), allegation.at)
        return first

    def takes_in_counts(self, count: ReadCount) -> bool:
        """Whether what a count incorporates holds allegations of a count before it."""
        return count.allegations[:1] in self._nested

    @cached_property
    def _nested(self) -> frozenset[tuple[str, ...]]:
        """The first allegations of the counts that take in a count before them, the whole of what it charges."""
        before: list[frozenset[int]] = []  # the numbers of what each count so far charges
        found = set()
        for count in self.complaint.counts:
            taken = count.incorporates
            numbers = frozenset(taken.numbers) if taken else frozenset()
            whole = any(charged <= numbers for charged in before if charged)
            if taken and (whole or (before and taken.everything)):
                found.add(count.allegations[:1])
            if count.allegations:
                before.append(self._charged_by(count))
        return frozenset(found)

    def _charged_by(self, count: ReadCount) -> frozenset[int]:
        """The numbers of a count's allegations but those that incorporate."""
        numbers = (self._numbered[id] for id in count.allegations)
        return frozenset(
            int(a.number) for a in numbers if a.number and a.number.isdigit() and a.role != "incorporation"
        )

    @cached_property
    def _numbered(self) -> Mapping[str, Allegation]:
        return {a.id: a for a in self.complaint.allegations()}

    def _whole(self) -> Iterator[tuple[Allegation, str]]:
        """Allegations with the items that continue them."""
        held: tuple[Allegation, list[str]] | None = None
        for block in self.complaint.outline.blocks:
            if isinstance(block, Allegation):
                if held:
                    yield held[0], " ".join(held[1])
                held = (block, [_text(block)])
            elif isinstance(block, Item) and held:
                held[1].append(_text(block))
        if held:
            yield held[0], " ".join(held[1])

    def _read(self, at: int, allegation: Allegation, text: str, count: ReadCount | None) -> ReadAllegation:
        words = masked(text)
        found = ReadAllegation(at, allegation, text, words, allegation.role, count)
        quoted = bool(quotations(text))
        found.anchors = frozenset(name for name, pattern in _ANCHORS.items() if pattern.search(words)) | (
            {"quotation"} if quoted else set()
        )
        found.label = MASKED in self.kinds.without_labels(words)
        for start, sentence in split(words):
            mentions = self.people.mentions(sentence)
            found.mentions += mentions
            parts = clauses(sentence, mentions)
            for clause, charged in zip(parts, accused(parts, self.people, last=_last(found)), strict=True):
                tokens = self.kinds.without_labels(clause.predicate)
                said = text[start + clause.start : start + clause.start + len(clause.predicate) + 40]
                deed = self._is_deed(tokens) or bool(quotations(said))
                found.told.append(Told(clause, deed, MASKED in tokens, charged, argument(clause.predicate)))
        return found

    def _is_deed(self, tokens: Tokens) -> bool:
        return self.kinds.says_one_of(DEEDS, tokens)


def _last(allegation: ReadAllegation) -> bool | None:
    """Whether the last who was spoken of by a name or a label stands accused; nothing if nobody was."""
    named = [t for t in allegation.told if t.clause.subject is not None and is_antecedent(t.clause.subject)]
    return named[-1].accused if named else None


def surname(name: str) -> str:
    """The last word of a name as it is spoken of, without a possessive."""
    return re.sub(r"[’']s?$", "", name.split()[-1].lower())


def _text(block: Allegation | Item) -> str:
    return "".join(getattr(i, "text", "") for i in block.inlines)
