"""The schema files as data: their nodes, and which rules hold at a path of a file that was typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from cerberus import schema_registry

from drafter.errors import LibraryDefect
from drafter.resources import schemas_root
from drafter.source import Path, read

STORY_ITEMS = ("scene", "heading", "background", "quote", "statistic", "table", "figure", "list", "insert")
ACT_ITEMS = ("together", "transcript", "heading", "background", "quote", "statistic", "table", "figure", "list")
Nodes = Mapping[str, Mapping[str, Any]]
_FLAGS = ("required", "empty", "nullable")


@cache
def load(name: str) -> Mapping[str, Mapping[str, Any]]:
    """The nodes of a schema file, their flags as booleans. Raises LibraryDefect if it cannot be read."""
    source, diagnostics = read(schemas_root() / f"{name}.yaml")
    if source is None:
        raise LibraryDefect(*diagnostics)
    nodes = {f"{node}": _typed(rules, name) for node, rules in source.data.items()}
    for node, rules in nodes.items():
        schema_registry.add(f"{name}.{node}", rules)
    return nodes


def kind_of(item: Mapping[str, Any], where: str) -> str | None:
    """The schema node of an item: the kind whose key it has; in a list of acts, an act."""
    kinds = STORY_ITEMS if where == "story" else ACT_ITEMS
    found = next((kind for kind in kinds if kind in item), None)
    return found or ("act" if where == "acts" else None)


def _typed(rules: Any, name: str) -> Any:
    """A schema as typed: yes and no become booleans, and a `schema` that names a node is registered by name."""
    if isinstance(rules, list):
        return [_typed(rule, name) for rule in rules]
    if not isinstance(rules, Mapping):
        return rules
    made: dict[str, Any] = {}
    for key, value in rules.items():
        if key in _FLAGS and isinstance(value, str):
            made[key] = value == "yes"
        elif key in ("maxlength", "minlength") and isinstance(value, str):
            made[key] = int(value)
        elif key == "schema" and isinstance(value, str):
            made[key] = f"{name}.{value}"
        elif key == "meta":
            made[key] = dict(value)
        else:
            made[key] = _typed(value, name)
    return made


def value_at(data: Any, path: Path) -> Any:
    """What was typed at a path, or None."""
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


_NODES = ("request", "relation")
"""Nodes that stand alone or in a list: a `check_with` names them, since Cerberus has one `schema` for both."""


def _schema_of(rules: Mapping[str, Any], nodes: Mapping[str, Any], name: str) -> Mapping[str, Any] | None:
    """The node that a field's `schema` names, if it names one."""
    schema = rules.get("schema")
    if isinstance(schema, str):
        return nodes.get(schema.removeprefix(f"{name}."))
    return None


def _step(
    rules: Mapping[str, Any], value: Any, part: str | int, data: Any, nodes: Mapping[str, Any], name: str
) -> Mapping[str, Any]:
    """The rules of a child: a mapping's field, a list's item, an id's entry."""
    if isinstance(part, int):
        if "dispatch" in rules:
            kind = kind_of(data, rules["dispatch"]) if isinstance(data, Mapping) else None
            return {"type": "dict", "schema": f"{name}.{kind}"} if kind else {}
        if rules.get("check_with") in _NODES:
            return {"type": "dict", "schema": f"{name}.{rules['check_with']}"}
        inner = rules.get("schema")
        return inner if isinstance(inner, Mapping) else {"type": "string", "meta": rules.get("meta", {})}
    if rules.get("check_with") in _NODES:
        return nodes[rules["check_with"]].get(part, {})  # type: ignore[no-any-return]
    if "valuesrules" in rules:
        inherited: Mapping[str, Any] = {"meta": rules.get("meta", {}), **rules["valuesrules"]}
        return inherited
    node = _schema_of(rules, nodes, name)
    return node.get(part, {}) if node else {}


def rules_at(path: Path, data: Any, nodes: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The rules of the field at a path; none if the schema knows no such field."""
    rules: Mapping[str, Any] = {"type": "dict", "schema": f"{name}.{name}"}
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            data = None
        rules = _step(rules, None, part, data, nodes, name)
    return rules


def node_at(path: Path, data: Any, nodes: Mapping[str, Any], name: str) -> Mapping[str, Any] | None:
    """The node whose fields may stand at a path, if there is one."""
    rules = rules_at(path, data, nodes, name)
    if rules.get("check_with") in _NODES:
        return nodes[rules["check_with"]]  # type: ignore[no-any-return]
    return _schema_of(rules, nodes, name)


def walk(
    data: Any, rules: Mapping[str, Any], path: Path, nodes: Mapping[str, Any], name: str
) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Every typed leaf with its field's meta; a list's items inherit from the list."""
    if isinstance(data, str):
        yield path, (rules.get("meta") if rules else None) or {}
        return
    pairs = data.items() if isinstance(data, Mapping) else enumerate(data) if isinstance(data, list) else ()
    for part, value in pairs:
        inner = dict(_step(rules, data, part, value, nodes, name))
        if "meta" not in inner and isinstance(part, int) and "meta" in rules:
            inner["meta"] = rules["meta"]
        yield from walk(value, inner, (*path, part), nodes, name)
