"""Build: the checked mapping becomes a Case. References, mentions, Ws, gaps; one diagnostic for each mistake.

`build(source, bad) -> (Case, diagnostics)`. Paths whose shape the schema already faulted are skipped, so that one
mistake is told once. A missing W still yields a Case: the act carries a Hole where it should have been.
"""

from __future__ import annotations

from collections.abc import Mapping

from drafter.build import checks, claims, people, references
from drafter.build.reader import Reader, key_of
from drafter.build.story import StoryReader
from drafter.case import Case, Item, Matter, Policy, Record
from drafter.diagnostics import Diagnostic
from drafter.source import Path, Source


def build(source: Source, bad: frozenset[Path]) -> tuple[Case, list[Diagnostic]]:
    """The Case of a facts file, and what is wrong with it.

    `bad` are the paths the schema faulted. Never raises for what a user typed.
    """
    read = Reader(source, bad)
    _register(read)
    read.groups = people.groups(read)
    case = _case(read)
    references.check(read)
    read.diagnostics += checks.of(case, read)
    return case, [*read.names.diagnostics, *read.diagnostics]


def _register(read: Reader) -> None:
    """Take every id before any prose is read: a mention may name what is registered further down."""
    people.register(read)
    _register_items(read, ("story",))
    _register_items(read, ("standing",))
    for policy in read.get(("policies",)) or ():
        _register_items(read, ("policies", policy, "story"))
    for registry in ("notices_of_claim", "grievances", "criminal_cases", "proceedings", "tolling", "damages"):
        _register_items(read, (registry,))
    claims.ClaimReader(read, {}, "").register()


def _register_items(read: Reader, path: Path) -> None:
    listed = read.get(path)
    for i in range(len(listed) if isinstance(listed, list) else 0):
        at: Path = (*path, i)
        node = read.get(at)
        if not isinstance(node, Mapping):
            continue
        if scene := read.text((*at, "scene")):
            read.names.register(scene, "scene", read.place((*at, "scene")))
        if id := read.text((*at, "id")):
            read.names.register(id, "act" if "what" in node else "item", read.place((*at, "id")))
        for inner in ("acts", "together"):
            _register_items(read, (*at, inner))


def _case(read: Reader) -> Case:
    matter = _matter(read)
    everybody = people.people(read)
    claim_reader = claims.ClaimReader(read, everybody, matter.qualified_immunity)
    story = StoryReader(read)
    return Case(
        path=read.source.path,
        matter=matter,
        counsel=read.records(("counsel",), plain=True),
        places=people.locations(read),
        people=everybody,
        groups=read.groups,
        evidence=people.evidence(read),
        story=story.items(("story",)),
        policies=_policies(read),
        injuries=claims.injuries(read),
        standing=story.standing(("standing",)),
        notices=read.records(("notices_of_claim",)),
        grievances=read.records(("grievances",)),
        criminal_cases=read.records(("criminal_cases",)),
        proceedings=read.records(("proceedings",)),
        claims=claim_reader.claims(),
        relief=claim_reader.relief(),
        suppressions=claims.suppressions(read),
        record=Record({name: read.value((name,)) for name in ("tolling", "damages")}),
        typed=_typed(read.source.data),
    )


def _matter(read: Reader) -> Matter:
    filed = read.when(("matter", "filed_on"))
    verified = read.get(("matter", "verification"))
    by: Path = ("matter", "verification", "by") if isinstance(verified, Mapping) else ("matter", "verification")
    return Matter(
        district=read.text(("matter", "court", "district")),
        division=read.text(("matter", "court", "division")),
        filed_on=filed.latest if filed else None,
        document=read.text(("matter", "document"), "Complaint"),
        name_plaintiffs=read.text(("matter", "naming", "plaintiffs"), "honorific"),
        name_defendants=read.text(("matter", "naming", "defendants"), "rank"),
        qualified_immunity=read.text(("matter", "qualified_immunity"), "none"),
        jury=read.flag(("matter", "jury"), default=True),
        verified_by=read.ids(by, ("plaintiff",), "verification") if verified else (),
        record=read.record(("matter",)),
    )


def _policies(read: Reader) -> dict[str, Policy]:
    found = {}
    for id in read.get(("policies",)) or ():
        path: Path = ("policies", id)
        items: tuple[Item, ...] = StoryReader(read, id).items((*path, "story"))
        found[id] = Policy(
            id,
            key_of(path),
            read.source.key_place(path),
            read.id((*path, "entity"), ("defendant", "person"), "entity") or "",
            read.text((*path, "theory")),
            read.id((*path, "policymaker"), ("defendant", "person"), "policymaker"),
            read.fact((*path, "authority")),
            read.fact((*path, "statement")),
            read.fact((*path, "moving_force")),
            read.fact((*path, "heading")),
            items,
            read.record(path),
        )
    return found


def _typed(node: object, path: Path = ()) -> dict[str, str]:
    """Every typed leaf by key: what conservation accounts for."""
    if isinstance(node, Mapping):
        pairs = [(str(k), v) for k, v in node.items()]
    elif isinstance(node, list):
        pairs = [(i, v) for i, v in enumerate(node)]  # type: ignore[misc]
    else:
        return {key_of(path): node.strip()} if isinstance(node, str) and node.strip() else {}
    found: dict[str, str] = {}
    for name, value in pairs:
        found |= _typed(value, (*path, name))
    return found
