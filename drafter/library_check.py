"""The library's contract: what every template must hold before staff may rely on it (`drafter library check`).

The heart of it: no template asserts knowledge, motive, malice or causation unless a fact supports it. Each count is
rendered with each element's facts taken away, and the element's lead-in must be gone.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from drafter import markup, templating
from drafter.codes import library as codes
from drafter.counts import Count
from drafter.diagnostics import Diagnostic, Place
from drafter.errors import LibraryDefect
from drafter.library import Library
from drafter.outline import Allegation, Block, Gap, Item, Reference, Text
from drafter.prose import Fact, fact
from drafter.views import ClaimView, ElementLine, PersonView, PolicyView, UnderlyingView

LONGEST_SENTENCE = 45
_STOP = re.compile(r"(?<=[.?!;:])[”’)]*\s+(?=[A-Z“])")


def check(library: Library, today: date) -> list[Diagnostic]:
    """Every fault of the library. A template that cannot be used at all is a fault, not an exception."""
    found: list[Diagnostic] = []
    bodies: dict[str, frozenset[str]] = {}
    for id in library.count_names():
        try:
            count = library.count(id)
            if count is not None:
                found += _count_faults(library, count, today)
                bodies[id] = frozenset(sentences(library, count))
        except LibraryDefect as defect:
            found += defect.diagnostics
    found += _twins(bodies, library)
    found += _sections(library)
    return found


def _count_faults(library: Library, count: Count, today: date) -> Iterator[Diagnostic]:
    place = Place(f"templates/{count.name}", 1, 1)
    if count.id != count.name.rpartition("/")[2].removesuffix(".md"):
        yield codes.FRONT_MATTER.says(f"The id “{count.id}” is not the file’s name.", place)
    yield from _elements(library, count, place)
    yield from _names(library, count, place)
    if count.review_by < today.isoformat():
        yield codes.OVERDUE.says(
            f"{count.id} was due for review by {count.review_by}.",
            place,
            help="Review it and set `reviewed_on` and `review_by`.",
        )
    if count.status == "approved" and not count.is_approved:
        yield codes.FRONT_MATTER.says(
            f"{count.id} is marked approved, but `approves` is not the hash of this body.",
            place,
            help=f"Read it again, then type `approves: {count.body_hash}`.",
        )
    for sentence in sentences(library, count):
        if len(sentence.split()) > LONGEST_SENTENCE:
            yield codes.LONG_SENTENCE.says(
                f"A sentence of {count.id} runs to {len(sentence.split())} words: “{sentence[:60]}…”.",
                place,
                help="Divide it.",
            )


def _elements(library: Library, count: Count, place: Place) -> Iterator[Diagnostic]:
    declared = [e.id for e in count.elements]
    named = templating.elements_named(library.templating.parse(count.name))
    for id in named:
        if id not in declared:
            near = difflib.get_close_matches(id, declared, n=1)
            yield codes.UNKNOWN_ELEMENT.says(
                f"The body of {count.id} names the element “{id}”, which its front matter does not have.",
                place,
                help=f"Did you mean “{near[0]}”?" if near else "",
            )
    for id in declared:
        if id not in named:
            yield codes.UNKNOWN_ELEMENT.says(
                f"The element “{id}” of {count.id} is pleaded nowhere in its body.",
                place,
                help="Add its `{% element %}`.",
            )


def _names(library: Library, count: Count, place: Place) -> Iterator[Diagnostic]:
    for element in count.elements:
        for kind in (*element.met_by, *element.known, *element.or_else):
            if kind not in library.kinds:
                yield codes.UNKNOWN_KIND.says(
                    f"The element “{element.id}” of {count.id} names the kind “{kind}”, which kinds.yaml does not have.",
                    place,
                )
    known = library.authorities()
    standards = [row["authority"] for row in count.standard.values() if row.get("authority")]
    for id in (*count.authorities, *count.exemplars, *standards):
        if id not in known:
            yield codes.UNKNOWN_KIND.says(
                f"{count.id} names the authority “{id}”, which templates/law/authorities does not have.", place
            )


def _twins(bodies: dict[str, frozenset[str]], library: Library) -> Iterator[Diagnostic]:
    """With facts blanked, no two bodies may share more than half their sentences."""
    ids = sorted(bodies)
    for i, one in enumerate(ids):
        for other in ids[i + 1 :]:
            shared = bodies[one] & bodies[other]
            if shared and len(shared) > min(len(bodies[one]), len(bodies[other])) / 2:
                yield codes.LONG_SENTENCE.says(
                    f"{one} and {other} share more than half their sentences; they must differ in what they argue.",
                    Place(f"templates/{library.count_names()[one]}", 1, 1),
                )


def _sections(library: Library) -> Iterator[Diagnostic]:
    for folder in ("sections", "relief"):
        for name in library.names(folder):
            if name.endswith(".md"):
                try:
                    library.templating.parse(name)
                except LibraryDefect as defect:
                    yield from defect.diagnostics


# ---------------------------------------------------------------------- rendering without a matter


@dataclass(slots=True)
class Supposed:
    """An ElementSource of made-up facts: two of them per element, except for elements in `without`."""

    without: frozenset[str] = frozenset()
    label: str = "one"
    asked: list[str] = field(default_factory=list)

    def lines(self, element: str, mode: str, person: str | None) -> tuple[ElementLine, ...]:
        """Lines that say which element, and nothing a template could have said itself."""
        self.asked.append(element)
        if element in self.without:
            return (ElementLine((Gap("element", element),), (), is_gap=True),)
        ids = (f"{element}-{self.label}-1", f"{element}-{self.label}-2")
        if mode == "brief":
            return (ElementLine((Text(" ("), Reference(ids), Text(")")), ids, is_gap=False),)
        return tuple(ElementLine((Text(f"fact {id}"),), (id,), is_gap=False) for id in ids)


def rendered(library: Library, count: Count, source: Supposed, *, circuit: str = "6") -> tuple[Block, ...]:
    """A count's blocks with supposed facts."""
    context = {"claim": _claim(count, circuit, source.without)}
    return markup.parse(library.templating.render(count.name, context, source, lambda ids: (Text("See authority."),)))


def sentences(library: Library, count: Count) -> list[str]:
    """The template's own sentences with facts blanked: lead-ins, statements of law, each line apart."""
    found: list[str] = []
    for block in rendered(library, count, Supposed()):
        if isinstance(block, Allegation | Item):
            words = " ".join(_own_words(block.inlines).split())
            found += [s.strip() for s in _STOP.split(words) if s.strip() and not s.startswith("fact ")]
    return found


def _own_words(inlines: Sequence[object]) -> str:
    return "".join(getattr(i, "text", "_") for i in inlines)


def _claim(count: Count, circuit: str, without: frozenset[str] = frozenset()) -> ClaimView:
    person = PersonView(
        "p",
        fact("P"),
        fact("P"),
        is_person=True,
        kind="person",
        pronouns=(fact("he"), fact("him"), fact("his"), fact("himself")),
    )
    policy = PolicyView(fact("E"), fact("S"), fact("M"), fact("A"), fact("F."), "custom")

    return ClaimView(
            id="c", label=Fact((Reference(("c",)),)), plaintiffs=fact("P"), defendants=fact("D"), plaintiff_list=(person,),
            defendant_list=(person,), number_of_plaintiffs=1, number_of_defendants=1, injuries=("i",), acts=("a",),
            policy=policy, underlying=UnderlyingView(fact("Count I")), immunity="full" if count.immunities else "none", exemplars=("x",),
            standard=count.standard_in(circuit, lambda authority: None, None), circuit=circuit, custody="free", event=fact("June 3, 2025"), punitive=True,
            met={e.id: e.id not in without for e in count.elements},
        )  # fmt: skip
