"""Injuries, claims, relief and suppressions: what is asked, of whom, on which facts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.build.parts import FACTS
from drafter.build.reader import Reader, key_of
from drafter.case import Argue, Capacity, Claim, Injury, Person, Request, Suppression
from drafter.prose import Fact
from drafter.source import Path

DEFENDANTS = ("defendant", "group")
PLAINTIFFS = ("plaintiff", "group")
_NARROWED = re.compile(r"(?P<id>\S+)\s+\((?P<capacity>individual|official)\)")
_MONEY = ("compensatory", "nominal", "presumed", "punitive", "statutory")
_LISTS = ("declaratory", "injunction")
_COSTS = ("fees", "costs", "interest", "other")


def injuries(read: Reader) -> tuple[Injury, ...]:
    """The harms."""
    found = []
    for id in read.get(("injuries",)) or ():
        path: Path = ("injuries", id)
        found.append(
            Injury(
                id,
                key_of(path),
                read.source.key_place(path),
                read.id((*path, "who"), ("plaintiff", "person"), "who"),
                read.fact((*path, "what")),
                read.ids((*path, "from"), FACTS, "from"),
                read.fact((*path, "lasting")),
                read.text((*path, "kind")),
                read.record(path),
            )
        )
    return tuple(found)


class ClaimReader:
    """Reads claims and relief; it needs the people to know kinds and capacities."""

    def __init__(self, read: Reader, people: Mapping[str, Person], immunity: str) -> None:
        self.read = read
        self.people = people
        self.immunity = immunity

    def register(self) -> None:
        """Take the claims' ids."""
        claims = self.read.get(("claims",))
        for i in range(len(claims) if isinstance(claims, list) else 0):
            id = self.read.text(("claims", i, "id"))
            if id:
                self.read.names.register(id, "claim", self.read.place(("claims", i, "id")))

    def claims(self) -> tuple[Claim, ...]:
        """The claims, in typed order, which is the order of the counts."""
        listed = self.read.get(("claims",))
        return tuple(self._claim(("claims", i)) for i in range(len(listed) if isinstance(listed, list) else 0))

    def _claim(self, path: Path) -> Claim:
        read = self.read
        elements = read.get((*path, "elements"))
        return Claim(
            id=read.text((*path, "id")) or key_of(path),
            key=key_of(path),
            place=read.place(path),
            count=read.text((*path, "count")),
            plaintiffs=self._parties((*path, "plaintiffs"), PLAINTIFFS, "plaintiffs"),
            defendants=self.against((*path, "defendants")),
            policy=read.id((*path, "policy"), ("policy",), "policy"),
            underlying=read.ids((*path, "underlying"), ("claim",), "underlying"),
            also=self._exceptions((*path, "also")),
            except_acts=self._exceptions((*path, "not")),
            elements=self._exceptions((*path, "elements")) if isinstance(elements, Mapping) else None,
            immunity=read.text((*path, "qualified_immunity")) or self.immunity,
            exemplars=read.texts((*path, "exemplars")),
            alternative_to=read.id((*path, "alternative_to"), ("claim",), "alternative_to"),
            record=read.record(path),
        )

    def _exceptions(self, path: Path) -> dict[str, tuple[str, ...]]:
        node = self.read.get(path)
        if not isinstance(node, Mapping):
            return {}
        return {name: self.read.ids((*path, name), FACTS, f"`{path[-1]}`") for name in node}

    def _parties(self, path: Path, wanted: tuple[str, ...], what: str) -> tuple[str, ...]:
        if self.read.text(path) == "all":
            return tuple(p.id for p in self.people.values() if p.role == wanted[0] and self._sues(p))
        ids = self.read.ids(path, wanted, what)
        return tuple(dict.fromkeys(p for id in ids for p in self.read.members(id)))

    @staticmethod
    def _sues(person: Person) -> bool:
        return "only" not in person.sues

    def against(self, path: Path) -> tuple[tuple[str, Capacity], ...]:
        """Defendants with the capacity meant: the one named in parentheses, else the first each is sued in."""
        if self.read.text(path) == "all":
            everyone = [p for p in self.people.values() if p.role == "defendant"]
            return tuple((p.id, c) for p in everyone for c in p.capacities)
        found: list[tuple[str, Capacity]] = []
        for text, at in self.read.listed(path):
            narrowed = _NARROWED.fullmatch(text)
            id = narrowed["id"] if narrowed else text
            if not self.read.names.refer(id, DEFENDANTS, self.read.place(at), f"`{path[-1]}`"):
                continue
            for member in self.read.members(id):
                found += self._capacities(member, narrowed["capacity"] if narrowed else "")
        return tuple(dict.fromkeys(found))

    def _capacities(self, id: str, narrowed: str) -> list[tuple[str, Capacity]]:
        person = self.people.get(id) or self.people.get(id.rpartition(".")[0])
        if narrowed:
            return [(id, narrowed)]  # type: ignore[list-item]
        return [(id, capacity) for capacity in (person.capacities if person else ("individual",))]

    # ------------------------------------------------------------------ relief

    def relief(self) -> tuple[Request, ...]:
        """Everything asked for, in the order of the prayer: money, declarations, injunctions, fees and the rest."""
        node = self.read.get(("relief",))
        if not isinstance(node, Mapping):
            return ()
        found: list[Request] = []
        for kind in (*_MONEY, *_LISTS, *_COSTS, *(k for k in node if k not in (*_MONEY, *_LISTS, *_COSTS))):
            if kind in node:
                found += self._requests(kind, ("relief", kind))
        return tuple(found)

    def _requests(self, kind: str, path: Path) -> list[Request]:
        node = self.read.get(path)
        if isinstance(node, list):
            return [self._request(kind, (*path, i)) for i in range(len(node))]
        if node in (None, "no"):
            return []
        return [self._request(kind, path)]

    def _request(self, kind: str, path: Path) -> Request:
        read = self.read
        node = read.get(path)
        typed = isinstance(node, Mapping)
        against = self.against((*path, "against")) if typed else ()
        name = read.text((*path, "kind")) if typed else ""
        terms = read.fact((*path, "terms")) if typed else read.fact(path)
        if not typed and isinstance(node, str) and node.strip() == "yes":
            terms = Fact(())
        return Request(
            id=(read.text((*path, "id")) if typed else "") or key_of(path),
            key=key_of(path),
            place=read.place(path),
            kind=f"{name or 'prohibitory'}-injunction" if kind == "injunction" else kind,
            for_whom=self._parties((*path, "for"), PLAINTIFFS, "for") if typed else (),
            against=against,
            on=read.ids((*path, "on"), ("claim",), "on") if typed else (),
            terms=terms,
            argue=self._argue((*path, "argue")) if typed else None,
            record=read.record(path) if typed else read.record(("relief", "")),
        )

    def _argue(self, path: Path) -> Argue | None:
        if not isinstance(self.read.get(path), Mapping):
            return None
        return Argue(*(self.read.text((*path, name)) for name in ("reason", "by", "on")))


def suppressions(read: Reader) -> tuple[Suppression, ...]:
    """What the firm silenced, with its reasons."""
    listed = read.get(("suppress",))
    found = []
    for i in range(len(listed) if isinstance(listed, list) else 0):
        path: Path = ("suppress", i)
        code, at, reason, by, on = (read.text((*path, name)) for name in ("code", "at", "reason", "by", "on"))
        until = read.when((*path, "until"))
        read.names.used.add(at)
        found.append(Suppression(code, at, reason, by, on, until.latest if until else None, read.place(path)))
    return tuple(found)
