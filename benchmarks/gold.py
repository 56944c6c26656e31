"""Annotated complaints on disk: the gold set with its structure key, those used in developing, those held out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from drafter import importers
from drafter.complaint import Complaint

DATA = Path(__file__).parent / "data"
HEAD = "=" * 70
"""What parts the note on where a copy came from from the copy itself."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A folder of complaints with what one or two readers marked, allegation by allegation, from the rubric."""

    folder: Path

    @property
    def read(self) -> tuple[str, ...]:
        """The complaints that were read."""
        return tuple(sorted(p.stem for p in (self.folder / "reader_a").glob("*.yaml")))

    def complaint(self, name: str) -> Complaint:
        """A complaint as the importer reads it."""
        text = (self.folder / f"complaints/{name}.txt").read_text(encoding="utf-8").split(HEAD, 1)[1]
        return importers.read_bytes(text.encode(), f"{name}.txt")[0]

    def reading(self, reader: str, name: str) -> Mapping[str, frozenset[str]]:
        """Allegation number -> the classes of defect that a reader marked."""
        rows = yaml.safe_load((self.folder / f"{reader}/{name}.yaml").read_text(encoding="utf-8"))
        return {str(row["allegation"]): frozenset(row["defects"]) for row in rows}

    def readings(self, name: str) -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
        """What both readers marked; where one read it, his marks twice."""
        second = "reader_b" if (self.folder / f"reader_b/{name}.yaml").exists() else "reader_a"
        return self.reading("reader_a", name), self.reading(second, name)


GOLD = Annotated(DATA / "gold")
DEVELOPED = Annotated(DATA / "developed")
HELD_OUT = Annotated(DATA / "held_out")
NAMES = tuple(sorted(p.stem for p in (GOLD.folder / "complaints").glob("*.txt")))


def structure(name: str) -> Mapping[str, Any]:
    """The hand-made key of a complaint's structure."""
    found: Mapping[str, Any] = yaml.safe_load((GOLD.folder / f"structure/{name}.yaml").read_text(encoding="utf-8"))
    return found
