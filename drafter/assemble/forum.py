"""The forum: district, circuit and state, from which the caption, the law's tests and venue follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.case import Case
from drafter.library import Library


@dataclass(frozen=True, slots=True)
class Forum:
    """A district's row in the library, its circuit and its state. An unknown district has an empty row."""

    district: Mapping[str, object]
    circuit: str
    state: str


def forum(case: Case, library: Library) -> Forum:
    """The forum of a case."""
    row = library.districts().get(case.matter.district, {})
    return Forum(row, str(row.get("circuit") or ""), str(row.get("state") or ""))
