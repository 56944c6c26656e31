"""Who may be asked for what: claim × kind of defendant × capacity × relief, from `templates/law/relief.yaml`.

Sources stand with each rule there: City of Newport v. Fact Concerts, Inc., 453 U.S. 247, 271 (1981) (no punitive
damages from a municipality); Will v. Mich. Dep't of State Police, 491 U.S. 58, 71 (1989) (no damages from a State);
Kentucky v. Graham, 473 U.S. 159, 165-66 (1985) (official capacity); City of Los Angeles v. Lyons, 461 U.S. 95, 102,
105-06 (1983) (injunctions). A barred request is told, never dropped: only counsel's signed `argue:` lets it print.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Status = Literal["allowed", "barred", "contested"]


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: this relief, from this kind of defendant in this capacity, on a count under this statute.

    `employer` is the kind of body an officer serves (an official-capacity request turns on it); `custody` the
    plaintiff's status at the time; an empty string means not known.
    """

    kind: str
    capacity: str
    relief: str
    circuit: str = ""
    statute: str = "42 U.S.C. § 1983"
    state: str = ""
    employer: str = ""
    custody: str = ""

    @property
    def law(self) -> str:
        """Whether the count rests on federal or on state law."""
        return "state" if self.state or "U.S.C." not in self.statute else "federal"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer: status, the rule in words, its authority's id, what else must be pleaded, what should be said."""

    status: Status
    rule: str
    authority: str = ""
    id: str = ""
    requires: tuple[str, ...] = ()
    warns: tuple[str, ...] = ()
    verified: str = ""

    @property
    def barred(self) -> bool:
        """Whether the request may print only with `argue:`."""
        return self.status == "barred"


UNKNOWN = Verdict(
    "contested", "No rule in the library answers this request; look it up before asking for it.", verified="no rule"
)


def judge(ask: Ask, data: Mapping[str, Any]) -> Verdict:
    """The first rule that fits, with the circuit's exception if it has one. `data` is the loaded relief.yaml."""
    row = next((row for row in data.get("rules", ()) if _fits(row, ask)), None)
    if row is None:
        return UNKNOWN
    there: Mapping[str, Any] = (row.get("circuits") or {}).get(ask.circuit, {})
    return Verdict(
        _status(str(there.get("verdict") or row["verdict"])),
        str(there.get("rule") or row["rule"]),
        str(there.get("authority") or row.get("authority") or ""),
        str(row["id"]),
        tuple(row.get("requires", ())),
        tuple(row.get("warns", ())),
        str(there.get("verified") or row.get("verified") or ""),
    )


def requirement(name: str, data: Mapping[str, Any]) -> str:
    """What a requirement (`standing`, `policy` …) means, in words."""
    return str(data.get("requirements", {}).get(name, {}).get("means", ""))


def warning(name: str, data: Mapping[str, Any]) -> str:
    """What a warning (`official-capacity-duplicate`) means, in words."""
    return str(data.get("warnings", {}).get(name, {}).get("means", ""))


def duplicates(defendants: Iterable[tuple[str, str, str]]) -> tuple[str, ...]:
    """Officers sued officially beside the entity they serve (Kentucky v. Graham). Triples: id, capacity, employer's id."""
    listed = list(defendants)
    entities = {id for id, capacity, _ in listed if capacity == "entity"}
    return tuple(id for id, capacity, employer in listed if capacity == "official" and employer in entities)


def _fits(row: Mapping[str, Any], ask: Ask) -> bool:
    asked = {
        "relief": ask.relief, "against": ask.kind, "capacities": ask.capacity, "employers": ask.employer,
        "statutes": ask.law, "custody": ask.custody,
    }  # fmt: skip
    return all(name not in row or value in row[name] for name, value in asked.items())


def _status(word: str) -> Status:
    match word:
        case "allowed":
            return "allowed"
        case "barred":
            return "barred"
    return "contested"
