"""What one field demands of another, and whether the facts contradict themselves. Reads the Case; changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.build.reader import Reader
from drafter.case import Actor, Background, Case, Hole, Statistic, Together
from drafter.codes import facts as codes
from drafter.dates import When
from drafter.diagnostics import Diagnostic, Place
from drafter.prose import Fact

_PASSIVE = re.compile(
    r"(?:was|were|got)\s+(?:\w+ly\s+)?(?:not\s+)?(?P<verb>\w+ed|struck|thrown|taken|held|shot|beaten|hit|bitten|put|told|given|sent|brought|hurt)\b"
)
_STATES = frozenset(
    [
        "seated",
        "unarmed",
        "dressed",
        "tired",
        "injured",
        "scared",
        "relaxed",
        "located",
        "parked",
        "employed",
        "diagnosed",
        "scheduled",
        "aged",
        "interested",
        "married",
        "confused",
        "frightened",
        "exhausted",
        "disoriented",
        "enrolled",
        "worried",
        "pleased",
        "retired",
        "dated",
        "posted",
        "used",
    ]
)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:percent|per cent|%)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PAST = re.compile(r"\b\w+ed\b|\b(?:struck|told|said|took|hit|put|went|came|saw|held|shot|threw)\b")
_USABLE = ("person", "group", "place", "evidence")


def of(case: Case, read: Reader) -> list[Diagnostic]:
    """Every diagnostic of the whole case."""
    return [
        *_circles(case),
        *_knowledge_before_fact(case),
        *_passives(case),
        *_backgrounds(case),
        *_statistics(case),
        *_landless(case),
        *_for_nobody(case),
        *_relief_without_claim(case),
        *_unused(case, read),
    ]


def _circles(case: Case) -> Iterator[Diagnostic]:
    """Facts that rest on themselves, through any chain."""
    rests = {a.id: (*a.basis.ids, *a.knowing) for a in case.acts()}
    rests |= {c.id: c.underlying for c in case.claims}
    for act in case.acts():
        if _reaches(act.id, rests):
            yield codes.CIRCULAR.says(
                f"“{act.id}” rests on itself.", act.place, help="Name the fact that was known first.", fact=act.id
            )
    for claim in case.claims:
        if _reaches(claim.id, rests):
            yield codes.CIRCULAR.says(
                f"The claim “{claim.id}” rests on itself.",
                claim.place,
                help="Name the claim whose violation came first.",
                fact=claim.id,
            )


def _reaches(start: str, rests: Mapping[str, tuple[str, ...]]) -> bool:
    seen: set[str] = set()
    ahead = list(rests.get(start, ()))
    while ahead:
        id = ahead.pop()
        if id == start:
            return True
        if id not in seen:
            seen.add(id)
            ahead += rests.get(id, ())
    return False


def _knowledge_before_fact(case: Case) -> Iterator[Diagnostic]:
    for act in case.acts():
        if act.since is None or not isinstance(act.when, When):
            continue
        known, done = act.since.latest, act.when.earliest
        if known is not None and done is not None and known < done:
            yield codes.OUT_OF_ORDER.says(
                f"“{act.id}” is said to have been known since {act.since.start}, before it happened.",
                act.place,
                help="Correct `since` or the date.",
                fact=act.id,
            )


def _passives(case: Case) -> Iterator[Diagnostic]:
    """A passive whose subject was acted on must say by whom; an omission of everybody's is not one."""
    for act in case.acts():
        if act.by is not None or act.says or isinstance(act.what, Hole) or not isinstance(act.who, Actor):
            continue
        words = "".join(getattr(i, "text", "X") for i in act.what.inlines)
        match = _PASSIVE.match(words)
        subject = {p.id for p in case.plaintiffs} & set(act.who.people)
        if (
            match
            and subject
            and match["verb"] not in _STATES
            and not re.search(r"\bby\s+(?:X|an?\b|the\b|[A-Z])", words)
        ):
            yield codes.PASSIVE_WITHOUT_BY.says(
                f"“{words[:50]}” does not say by whom.",
                act.place,
                help="Type `by:` with who did it, or `by: unknown` with `why_unknown:`.",
                fact=act.id,
                excerpt=words[:60],
            )


def _backgrounds(case: Case) -> Iterator[Diagnostic]:
    defendants = {p.id for p in case.defendants if p.is_person}
    for item in case.items():
        if not isinstance(item, Background):
            continue
        words = "".join(getattr(i, "text", "X") for i in item.words.inlines)
        if item.mentions & defendants and _YEAR.search(words) and _PAST.search(words):
            yield codes.BACKGROUND_ACTS.says(
                "This background names a defendant, says what he did, and gives a date.",
                item.place,
                help="Make it an act in a scene.",
                fact=item.id,
            )


def _statistics(case: Case) -> Iterator[Diagnostic]:
    for item in case.items():
        if not isinstance(item, Statistic) or not item.part or not item.of:
            continue
        words = "".join(getattr(i, "text", "") for i in item.words.inlines)
        part, whole = (float(n.replace(",", "")) for n in (item.part, item.of))
        if not whole:
            continue
        share = 100 * part / whole
        for match in _PERCENT.finditer(words):
            decimals = len(match.group(1).partition(".")[2])
            if abs(share - float(match.group(1))) > 0.5 / 10**decimals + 1e-9:
                yield codes.PERCENT_WRONG.says(
                    f"{item.part} of {item.of} is {share:.1f} percent, not {match.group(1)}.",
                    item.place,
                    help="Correct the words or the numbers.",
                    fact=item.id,
                )
                break


def _landless(case: Case) -> Iterator[Diagnostic]:
    """Scenes, or acts of a scene with `where: each`, that say where but not at which registered place."""
    for scene in case.scenes():
        if scene.location or {f"{scene.key}/at", f"{scene.key}/continues"} & case.typed.keys():
            continue
        if isinstance(scene.where, Fact):
            yield _no_land(f"Scene “{scene.id}”", scene.place, scene.id)
        elif scene.where == "each":
            for act in case.acts():
                if act.scene == scene.id and isinstance(act.where, Fact) and f"{act.key}/at" not in case.typed:
                    yield _no_land(f"“{act.id}”", act.place, act.id)


def _no_land(what: str, place: Place, id: str) -> Diagnostic:
    return codes.PLACE_MISSING.says(
        f"{what} says where, but not at which registered place.",
        place,
        help="Type `at: ID` of one entry under `places`, whose county venue follows from.",
        fact=id,
    )


def _for_nobody(case: Case) -> Iterator[Diagnostic]:
    """With several plaintiffs, a tagged act must name one of them, or say `to`."""
    plaintiffs = {p.id for p in case.plaintiffs if "only" not in p.sues}
    if len(plaintiffs) < 2:
        return
    groups = {g.id: set(g.members) for g in case.groups.values()}
    together = {
        a.id: {m for b in item.acts for m in b.mentions}
        for item in case.items()
        if isinstance(item, Together)
        for a in item.acts
    }
    for act in case.acts():
        if not act.shows or act.policy is not None:
            continue
        named = set(act.mentions) | set(act.to) | set(getattr(act.who, "people", ())) | together.get(act.id, set())
        named |= {m for g in named & set(groups) for m in groups[g]}
        if not named & plaintiffs:
            yield codes.COUNTS_FOR_NOBODY.says(
                f"“{act.id}” is tagged {', '.join(act.shows)} but names no plaintiff.",
                act.place,
                help="Name the plaintiff in it, or type `to:`.",
                fact=act.id,
            )


def _relief_without_claim(case: Case) -> Iterator[Diagnostic]:
    sued = {id for claim in case.claims for id, _ in claim.defendants}
    suing = {id for claim in case.claims for id in claim.plaintiffs}
    for request in case.relief:
        strangers = [id for id, _ in request.against if id not in sued] + [
            id for id in request.for_whom if id not in suing
        ]
        everyone = case.typed.get(f"{request.key}/against") == "all" or case.typed.get(f"{request.key}/for") == "all"
        for id in dict.fromkeys(strangers if not everyone else []):
            yield codes.NOT_SUED.says(
                f"The request for {request.kind} names “{id}”, who is in no claim.",
                request.place,
                help="Add a claim, or take the name out.",
                fact=request.id,
            )


def _unused(case: Case, read: Reader) -> Iterator[Diagnostic]:
    used = read.names.used | {a for g in case.groups.values() for a in g.members}
    used |= {e for key, text in case.typed.items() if "/learn_from" in key for e in (text,)}
    used |= _sourced(case)
    for id, kind in read.names.kinds.items():
        if kind in _USABLE and id not in used:
            yield codes.UNUSED_ID.says(
                f"The {kind} “{id}” is registered and never used.",
                read.names.places[id],
                help="Use it, or delete it.",
                fact=id,
            )


def _sourced(case: Case) -> frozenset[str]:
    """Evidence that a `source` names anywhere."""
    return frozenset(
        part.strip().split(" ")[0] for key, text in case.typed.items() if "/source" in key for part in text.split(",")
    )
