"""The gold set on disk: complaints, the structure key and the two readings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from drafter import importers
from drafter.complaint import Complaint

GOLD = Path(__file__).parent / "data/gold"
NAMES = tuple(sorted(p.stem for p in (GOLD / "complaints").glob("*.txt")))
HEAD = "=" * 70
"""What parts the note on where a copy came from from the copy itself."""


def complaint(name: str) -> Complaint:
    """A complaint as the importer reads it."""
    text = (GOLD / f"complaints/{name}.txt").read_text(encoding="utf-8").split(HEAD, 1)[1]
    return importers.read_bytes(text.encode(), f"{name}.txt")[0]


def structure(name: str) -> Mapping[str, Any]:
    """The hand-made key of a complaint's structure."""
    found: Mapping[str, Any] = yaml.safe_load((GOLD / f"structure/{name}.yaml").read_text(encoding="utf-8"))
    return found


def reading(reader: str, name: str) -> Mapping[str, frozenset[str]]:
    """Allegation number -> the classes of defect that a reader marked."""
    rows = yaml.safe_load((GOLD / f"{reader}/{name}.yaml").read_text(encoding="utf-8"))
    return {str(row["allegation"]): frozenset(row["defects"]) for row in rows}
