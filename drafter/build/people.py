"""Everybody and everything that has an id: parties, people, groups, places, evidence. Ids first, then what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from drafter.build.mentions import PERSONS
from drafter.build.reader import Reader
from drafter.case import Capacity, Evidence, Group, Location, Person
from drafter.dates import When
from drafter.source import Path

_REGISTRIES = {
    "plaintiffs": "plaintiff", "defendants": "defendant", "people": "person", "groups": "group", "places": "place",
    "evidence": "evidence", "policies": "policy", "injuries": "injury",
}  # fmt: skip
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)


def register(read: Reader) -> None:
    """Take every id of every registry, so that prose read later may mention any of them."""
    for registry, kind in _REGISTRIES.items():
        entries = read.get((registry,))
        if not isinstance(entries, Mapping):
            continue
        for id in entries:
            read.names.register(id, kind, read.source.key_place((registry, id)))
            if numbers := _numbers(read.text((registry, id, "numbers"))):
                read.names.series[id] = numbers


def people(read: Reader) -> dict[str, Person]:
    """Plaintiffs, defendants and everybody else, by id, in typed order; the members of a numbered series too."""
    found: dict[str, Person] = {}
    for registry in ("plaintiffs", "defendants", "people"):
        for id in read.get((registry,)) or ():
            person = _person(read, (registry, id), id, _REGISTRIES[registry])
            found[id] = person
    _link_representatives(found)
    return found


def groups(read: Reader) -> dict[str, Group]:
    """Labels for several people."""
    found = {}
    for id in read.get(("groups",)) or ():
        path: Path = ("groups", id)
        found[id] = Group(id, read.plain((*path, "label")), read.ids((*path, "members"), PERSONS, "this group"))
    return found


def locations(read: Reader) -> dict[str, Location]:
    """Where the land is."""
    found = {}
    for id in read.get(("places",)) or ():
        path: Path = ("places", id)
        land = {part: read.text((*path, "in", part)) for part in ("city", "county", "state")}
        short, preposition = read.text((*path, "short")), read.text((*path, "preposition"), "at")
        found[id] = Location(
            id, read.plain((*path, "name")), short, **land, preposition=preposition, record=read.record(path)
        )
    return found


def evidence(read: Reader) -> dict[str, Evidence]:
    """What proves the facts."""
    found = {}
    for id in read.get(("evidence",)) or ():
        path: Path = ("evidence", id)
        found[id] = Evidence(
            id,
            read.plain((*path, "name")),
            read.text((*path, "kind")),
            read.text((*path, "exhibit")),
            read.id((*path, "held_by"), PERSONS, "held_by"),
            read.text((*path, "have"), "unknown"),
            read.record(path),
        )
    return found


def _person(read: Reader, path: Path, id: str, role: str) -> Person:
    name = read.fact((*path, "name")) or read.fact((*path, "label"))
    typed_short = read.text((*path, "then")) or read.text((*path, "short"))
    rank = read.text((*path, "rank"))
    return Person(
        id=id,
        role="other" if role == "person" else role,  # type: ignore[arg-type]
        kind=read.text((*path, "kind"), "person"),
        name=name,
        short=_without_article(typed_short),
        article=bool(_ARTICLE.match(typed_short)),
        rank=rank,
        surname=_surname(read.text((*path, "name"))),
        pronouns=read.text((*path, "pronouns"), "name"),
        employer=read.id((*path, "employer"), PERSONS, "employer"),
        part_of=read.id((*path, "part_of"), PERSONS, "part_of"),
        capacities=_capacities(read.text((*path, "capacities")), read.text((*path, "kind"), "person")),
        custody=_custody(read, (*path, "custody")),
        died=read.when((*path, "died")),
        represents=(),
        represented_by=read.id((*path, "sues_by", "who"), PERSONS, "sues_by"),
        sues=read.text((*path, "sues")),
        numbers=read.names.series.get(id, ()),
        defined=bool(typed_short),
        place=read.source.key_place(path),
        record=read.record(path),
        policymaker=bool(read.get((*path, "policymaker"))),
    )


def _link_representatives(found: dict[str, Person]) -> None:
    """Tell each representative whom he sues for."""
    for person in list(found.values()):
        if person.represented_by in found:
            agent = found[person.represented_by]
            found[agent.id] = replace(agent, represents=(*agent.represents, person.id))


def _capacities(typed: str, kind: str) -> tuple[Capacity, ...]:
    if kind != "person":
        return ("entity",)
    both: tuple[Capacity, ...] = ("individual", "official")
    return tuple(c for c in both if c in typed) or ("individual",)


def _custody(read: Reader, path: Path) -> tuple[tuple[When | None, str], ...]:
    """Custody as typed: one status, or a list of statuses by date."""
    value = read.get(path)
    if isinstance(value, str):
        return ((None, value),)
    if not isinstance(value, list):
        return ()
    rows: list[tuple[When | None, str]] = []
    for i, entry in enumerate(value):
        if isinstance(entry, str):
            rows.append((None, entry))
        elif isinstance(entry, Mapping):
            status = read.text((*path, i, "status")) or read.text((*path, i, "is"))
            since = read.when((*path, i, "since")) or read.when((*path, i, "date"))
            rows.append((since, status))
    return tuple(rows)


def _numbers(typed: str) -> tuple[int, ...]:
    """The members of a numbered series, typed `1-14`."""
    match = re.fullmatch(r"(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?", typed)
    if not match:
        return ()
    first = int(match.group(1))
    return tuple(range(first, int(match.group(2) or first) + 1))


def _without_article(short: str) -> str:
    return _ARTICLE.sub("", short, count=1) if _ARTICLE.match(short) else short


def _surname(name: str) -> str:
    """The last word of a person's name that is not a suffix."""
    words = [w for w in name.replace(",", " ").split() if w.rstrip(".") not in {"Jr", "Sr", "II", "III", "IV"}]
    return words[-1] if words else ""
