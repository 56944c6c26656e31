"""A count: the front matter of its template as frozen values. What the law asks for, never what is printed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Element:
    """One thing a count must show. `missing` says what a hole is: error, warning or note."""

    id: str
    statement: str
    met_by: tuple[str, ...]
    known: tuple[str, ...]
    or_else: tuple[str, ...]
    by: str
    or_shared: bool
    missing: str
    circuits: tuple[str, ...]
    state_of_mind: str


@dataclass(frozen=True, slots=True)
class Count:
    """A count's front matter. `name` is its template, `body_hash` the sha256 of its body."""

    id: str
    name: str
    title: str
    right: str
    binds_states_by: str
    statute: str
    state: str
    who_can_bring: tuple[str, ...]
    against: tuple[str, ...]
    capacities: tuple[str, ...]
    needs: str
    available_in: Mapping[str, str]
    elements: tuple[Element, ...]
    standard: Mapping[str, Mapping[str, str]]
    authorities: tuple[str, ...]
    exemplars: tuple[str, ...]
    clearly_established: str
    immunities: tuple[str, ...]
    bars: tuple[str, ...]
    accrual: str
    relief: tuple[str, ...]
    asks: tuple[str, ...]
    owner: str
    status: str
    reviewed_on: str
    review_by: str
    verified: str
    approved_by: str
    approved_on: str
    approves: str
    body_hash: str

    @property
    def is_federal(self) -> bool:
        """Whether it arises under federal law."""
        return not self.state

    @property
    def amendments(self) -> frozenset[str]:
        """The amendments it rests on, by their ordinals: Fourth, and Fourteenth as what binds the States by it."""
        sources = (self.right, self.binds_states_by)
        return frozenset(s.removesuffix(" Amendment") for s in sources if s.endswith(" Amendment"))

    @property
    def is_approved(self) -> bool:
        """Whether a firm's attorney approved this very body."""
        return self.status == "approved" and bool(self.approved_by) and self.approves == self.body_hash

    def available(self, circuit: str) -> str:
        """Whether it can be brought in a circuit, as far as the library knows: yes, no, contested or unknown."""
        return self.available_in.get(circuit) or self.available_in.get("default") or "unknown"

    def standard_in(self, circuit: str, decided: Callable[[str], date | None], filed_on: date | None) -> str:
        """The name of the test in a circuit on the day of filing.

        `decided` gives an authority's date: a test whose authority came later was not yet the law, and the default
        stands.
        """
        row = self.standard.get(circuit) or {}
        day = decided(row.get("authority", ""))
        if not row or (filed_on is not None and day is not None and day > filed_on):
            row = self.standard.get("default") or {}
        return row.get("name", "")


def in_order(amendments: Iterable[str]) -> list[str]:
    """Amendments in the order of the Constitution, each once."""
    return sorted(set(amendments), key=lambda word: _ORDINALS.index(word) if word in _ORDINALS else len(_ORDINALS))


_ORDINALS = ("First", "Second", "Fourth", "Fifth", "Sixth", "Eighth", "Thirteenth", "Fourteenth")
_TEXTS = (
    "id", "title", "right", "binds_states_by", "statute", "state", "needs", "clearly_established", "accrual", "owner",
    "status", "reviewed_on", "review_by", "verified", "approved_by", "approved_on", "approves",
)  # fmt: skip
_LISTS = (
    "who_can_bring", "against", "capacities", "authorities", "exemplars", "immunities", "bars", "relief", "asks",
)  # fmt: skip


def from_front_matter(data: Mapping[str, Any], name: str, body: str) -> Count:
    """The Count of a checked front matter."""
    texts: dict[str, Any] = {field: str(data.get(field) or "") for field in _TEXTS}
    lists: dict[str, Any] = {field: tuple(str(v) for v in data.get(field) or ()) for field in _LISTS}
    return Count(
        name=name,
        elements=tuple(_element(row) for row in data.get("elements") or ()),
        available_in=dict(data.get("available_in") or {}),
        standard={str(k): dict(v) for k, v in (data.get("standard") or {}).items()},
        body_hash=hashlib.sha256(body.strip().encode()).hexdigest(),
        **texts,
        **lists,
    )


def _element(row: Mapping[str, Any]) -> Element:
    return Element(
        id=str(row["id"]),
        statement=str(row.get("statement") or ""),
        met_by=tuple(row.get("met_by") or ()),
        known=tuple(row.get("known") or ()),
        or_else=tuple(row.get("or_else") or ()),
        by=str(row.get("by") or "each-defendant"),
        or_shared=row.get("or_shared") == "yes",
        missing=str(row.get("missing") or "error"),
        circuits=tuple(row.get("circuits") or ()),
        state_of_mind=str(row.get("state_of_mind") or ""),
    )
