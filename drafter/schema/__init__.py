"""The shape of every YAML file the program reads: Cerberus schemas in `schemas/`, and our words for its errors.

Cerberus checks shape only: types, required, empty, allowed, unknown keys. Whatever needs another field belongs to
build. One custom rule, `dispatch`, sends each item of a list to the schema of its kind; named checks (`check_with`)
read single values. The language, beyond Cerberus: a `schema` that names a node of the same file; `meta` with `says`,
`prints` and, on a W, `w`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cerberus.schema import UnvalidatedSchema

from drafter.diagnostics import Diagnostic
from drafter.schema.nodes import ACT_ITEMS, STORY_ITEMS, Nodes, load, walk
from drafter.schema.validator import PREPOSITIONS, ShapeValidator, leaves
from drafter.schema.words import Teller
from drafter.source import Path, Source

__all__ = [
    "ACT_ITEMS",
    "PREPOSITIONS",
    "STORY_ITEMS",
    "Nodes",
    "ShapeValidator",
    "fields",
    "load",
    "metas",
    "prints",
    "validate",
]


def validate(source: Source, name: str) -> tuple[frozenset[Path], list[Diagnostic]]:
    """Run a file's schema. The paths that failed (build skips them), and one diagnostic per mistake."""
    nodes = load(name)
    validator = ShapeValidator(
        UnvalidatedSchema(nodes[name])
    )  # our own schemas are validated by a test, not by every run
    validator.validate(source.data, normalize=False)
    told = Teller(source, name)
    for error in leaves(validator._errors):
        told.tell(error)
    return frozenset(told.bad), told.diagnostics


def fields(name: str, node: str) -> frozenset[str]:
    """The field names of a node."""
    return frozenset(load(name)[node])


def prints(source: Source, name: str) -> Mapping[str, str]:
    """For every typed leaf's key: yes, formatted, logic or never."""
    return {key: str(meta.get("prints", "logic")) for key, meta in metas(source, name).items()}


def metas(source: Source, name: str) -> Mapping[str, Mapping[str, Any]]:
    """For every typed leaf's key: its field's `meta` in the schema, the very mapping that `load` gives."""
    start = {"type": "dict", "schema": f"{name}.{name}"}
    return {"/".join(str(p) for p in path): meta for path, meta in walk(source.data, start, (), load(name), name)}
