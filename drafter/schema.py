"""The shape of every YAML file the program reads: Cerberus schemas in `schemas/`, and our words for its errors.

Cerberus checks shape only: types, required, empty, allowed, unknown keys. Whatever needs another field belongs to
build. One custom rule, `dispatch`, sends each item of a list to the schema of its kind; named checks (`check_with`)
read single values. The language, beyond Cerberus: a `schema` that names a node of the same file; `meta` with `says`,
`prints` and, on a W, `w`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from cerberus import Validator, errors, schema_registry
from cerberus.errors import ErrorDefinition
from cerberus.schema import UnvalidatedSchema

from drafter import dates
from drafter.codes import shape as codes
from drafter.diagnostics import Diagnostic
from drafter.errors import LibraryDefect
from drafter.resources import schemas_root
from drafter.source import Path, Source, read

PREPOSITIONS = (
    "in", "on", "at", "outside", "inside", "near", "along", "behind", "beside", "between", "from", "under", "over",
    "across", "around", "by", "through", "within",
)  # fmt: skip
STORY_ITEMS = ("scene", "heading", "background", "quote", "statistic", "table", "figure", "list", "insert")
ACT_ITEMS = ("together", "transcript", "heading", "background", "quote", "statistic", "table", "figure", "list")
Nodes = Mapping[str, Mapping[str, Any]]
_FLAGS = ("required", "empty", "nullable")
_MESSAGE = ErrorDefinition(0x100, None)


def validate(source: Source, name: str) -> tuple[frozenset[Path], list[Diagnostic]]:
    """Run a file's schema. The paths that failed (build skips them), and one diagnostic per mistake."""
    nodes = load(name)
    validator = _Validator(UnvalidatedSchema(nodes[name]))  # our own schemas are validated by a test, not by every run
    validator.validate(source.data, normalize=False)
    told = _Teller(source, name)
    for error in _leaves(validator._errors):
        told.tell(error)
    return frozenset(told.bad), told.diagnostics


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


def fields(name: str, node: str) -> frozenset[str]:
    """The field names of a node."""
    return frozenset(load(name)[node])


def prints(source: Source, name: str) -> Mapping[str, str]:
    """For every typed leaf's key: yes, formatted, logic or never."""
    return {key: str(meta.get("prints", "logic")) for key, meta in metas(source, name).items()}


def metas(source: Source, name: str) -> Mapping[str, Mapping[str, Any]]:
    """For every typed leaf's key: its field's `meta` in the schema, the very mapping that `load` gives."""
    start = {"type": "dict", "schema": f"{name}.{name}"}
    return {"/".join(str(p) for p in path): meta for path, meta in _walk(source.data, start, (), load(name), name)}


# ---------------------------------------------------------------------- the validator


class _Validator(Validator):  # type: ignore[misc]
    """Cerberus with our named checks and the one custom rule."""

    def _validate_meta(self, constraint: Any, field: Any, value: Any) -> None:
        """{'type': 'dict'}"""

    def _validate_dispatch(self, constraint: str, field: Any, value: Any) -> None:
        """{'type': 'string'}"""
        if not isinstance(value, list):
            return
        for i, item in enumerate(value):
            if not isinstance(item, Mapping):
                self._error(field, _MESSAGE, ("item", i))
                continue
            node = _kind(item, constraint)
            if node is None:
                self._error(field, _MESSAGE, ("kind", i))
                continue
            child = self._get_child_validator(
                document_crumb=(field, i),
                schema_crumb=(field, "dispatch"),
                schema=schema_registry.get(f"facts.{node}"),
                allow_unknown=False,
            )
            if not child.validate(item, normalize=False):
                self._error(child._errors)

    def _check_with_request(self, field: Any, value: Any) -> None:
        self._children(field, value, "request")

    def _check_with_relation(self, field: Any, value: Any) -> None:
        self._children(field, value, "relation")

    def _children(self, field: Any, value: Any, node: str) -> None:
        for at, entry in _entries(field, value):
            if isinstance(entry, Mapping):
                self._child(at, entry, node)

    def _child(self, at: tuple[Any, ...], entry: Mapping[str, Any], node: str) -> None:
        child = self._get_child_validator(
            document_crumb=at,
            schema_crumb=(at[0], "check_with"),
            schema=schema_registry.get(f"facts.{node}"),
            allow_unknown=False,
        )
        if not child.validate(entry, normalize=False):
            self._error(child._errors)

    def _says(self, field: Any, words: str, help: str = "") -> None:
        self._error(field, _MESSAGE, ("value", words, help))

    def _check_with_date(self, field: Any, value: Any) -> None:
        if isinstance(value, str) and value:
            try:
                dates.read_when(value)
            except dates.BadDate as error:
                self._says(
                    field,
                    _sentence(error),
                    "Type it as `2025-06-03`, `about 2025-06-03`, `2025-06`, `2019 to 2023` or `ongoing`.",
                )

    def _check_with_date_or_each(self, field: Any, value: Any) -> None:
        if value != "each":
            self._check_with_date(field, value)

    def _check_with_clock(self, field: Any, value: Any) -> None:
        if isinstance(value, str) and value:
            try:
                dates.read_clock(value)
            except dates.BadDate as error:
                self._says(field, _sentence(error), "Type it as `22:15`, `about 17:00`, `01:10 to 01:15` or `morning`.")

    def _check_with_where(self, field: Any, value: Any) -> None:
        if isinstance(value, str) and value and value != "each" and value.split()[0].lower() not in PREPOSITIONS:
            self._error(field, _MESSAGE, ("where", value))

    def _check_with_id(self, field: Any, value: Any) -> None:
        if isinstance(value, str) and not _is_id(value):
            self._says(
                field,
                f"“{value}” cannot be an id.",
                "An id is letters, digits and hyphens, beginning with a letter: `ofc-smith`.",
            )

    def _check_with_number(self, field: Any, value: Any) -> None:
        if isinstance(value, str) and not value.replace(",", "").replace(".", "", 1).isdigit():
            self._says(field, f"“{value}” is not a number.", "Type digits.")

    def _check_with_custody(self, field: Any, value: Any) -> None:
        allowed = load("facts")["custody"]["status"]["allowed"]
        if isinstance(value, str) and value not in allowed:
            self._says(field, f"“{value}” is not a custody status.", f"Choose {_choices(allowed)}.")

    def _check_with_format(self, field: Any, value: Any) -> None:
        if value != "1":
            self._error(field, _MESSAGE, ("format", value))


def _kind(item: Mapping[str, Any], where: str) -> str | None:
    """The schema node of an item: the kind whose key it has; in a list of acts, an act."""
    kinds = STORY_ITEMS if where == "story" else ACT_ITEMS
    found = next((kind for kind in kinds if kind in item), None)
    return found or ("act" if where == "acts" else None)


def _entries(field: Any, value: Any) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(value, list):
        yield from (((field, i), entry) for i, entry in enumerate(value))
    else:
        yield (field,), value


def _is_id(text: str) -> bool:
    return bool(text) and text[0].isalpha() and all(c.isalnum() or c in "-_" for c in text)


# ---------------------------------------------------------------------- our words


class _Teller:
    """Turns Cerberus's errors into diagnostics with a place, a sentence and what to type."""

    def __init__(self, source: Source, name: str) -> None:
        self.source, self.name = source, name
        self.bad: set[Path] = set()
        self.diagnostics: list[Diagnostic] = []

    def tell(self, error: Any) -> None:
        path: Path = tuple(error.document_path)
        field = str(path[-1]) if path else self.name
        if error.code == _MESSAGE.code:
            self._message(path, field, error.info[0])
        elif error.code == errors.REQUIRED_FIELD.code:
            self._missing(path, field)
        elif error.code == errors.UNKNOWN_FIELD.code:
            self._unknown(path, field)
        else:
            self._other(path, field, error)

    def _say(self, code: Any, path: Path, message: str, help: str = "", *, at_key: bool = False) -> None:
        self.bad.add(path)
        place = self.source.key_place(path) if at_key else self.source.place(path)
        self.diagnostics.append(code.says(message, place, help=help, fact="/".join(map(str, path))))

    def _message(self, path: Path, field: str, info: tuple[Any, ...]) -> None:
        kind = info[0]
        if kind == "value":
            self._say(codes.BAD_VALUE, path, info[1], info[2])
        elif kind == "where":
            self._say(
                codes.BAD_PLACE,
                path,
                f"“{info[1]}” does not begin with a preposition.",
                "Begin it with one of: in, on, at, outside, inside, near, along, behind, beside, between, from, under, over, across, around, by, through, within.",
            )
            self.bad.discard(path)
        elif kind == "format":
            self._say(
                codes.BAD_FORMAT,
                path,
                f"This program reads format 1; the file says {info[1]}.",
                "Type `format: 1`, or use a newer drafter.",
            )
        elif kind == "item":
            self._say(
                codes.WRONG_TYPE,
                (*path, info[1]),
                "An item of the story must be a mapping such as `scene:` or `background:`.",
                "Type what kind of item it is before the words.",
            )
        else:
            self._unknown_kind((*path, info[1]))

    def _unknown_kind(self, path: Path) -> None:
        """An item of the story that is no known kind: an act outside a scene, or a mistyped kind."""
        node = _at(self.source.data, path)
        first = next(iter(node), "") if isinstance(node, Mapping) else ""
        near = difflib.get_close_matches(str(first), STORY_ITEMS, n=1)
        help = (
            f"Did you mean “{near[0]}”?" if near else "Acts stand under `acts` of a `scene`, which says when and where."
        )
        self._say(codes.UNKNOWN_FIELD, path, f"“{first}” is not an item of a story.", help)

    def _missing(self, path: Path, field: str) -> None:
        self._say(codes.MISSING_FIELD, path, f"“{field}” is missing from {self._owner(path)}.", self._hint(path, field))

    def _unknown(self, path: Path, field: str) -> None:
        known = self._siblings(path)
        near = difflib.get_close_matches(field, known, n=1, cutoff=0.6)
        help = f"Did you mean “{near[0]}”?" if near else f"Fields here: {', '.join(sorted(known))}."
        self._say(codes.UNKNOWN_FIELD, path, f"“{field}” is not a field of {self._owner(path)}.", help, at_key=True)

    def _other(self, path: Path, field: str, error: Any) -> None:
        rule = error.rule
        if rule == "nullable" or rule == "empty":
            if not self._meta(path).get("w"):
                needed = bool(_rules_at(path, self.source.data, load(self.name), self.name).get("required"))
                help = self._hint(path, field) if needed else "Type a value, or take the field out."
                self._say(codes.EMPTY, path, f"“{field}” is empty.", help, at_key=True)
        elif rule == "allowed":
            self._allowed(path, field, error)
        elif rule == "type":
            wanted = {"dict": "a mapping of names to values", "list": "a list", "string": "text"}
            types = error.constraint if isinstance(error.constraint, list | tuple) else [error.constraint]
            self._say(
                codes.WRONG_TYPE,
                path,
                f"“{field}” must be {' or '.join(wanted.get(str(t), str(t)) for t in types)}.",
                self._hint(path, field),
            )
        elif rule == "regex":
            self._say(
                codes.BAD_VALUE, path, f"“{error.value}” is not written as “{field}” must be.", self._hint(path, field)
            )
        else:
            self._say(codes.BAD_VALUE, path, f"“{field}” cannot be read.", self._hint(path, field))

    def _allowed(self, path: Path, field: str, error: Any) -> None:
        allowed = [str(a) for a in error.constraint]
        near = difflib.get_close_matches(str(error.value), allowed, n=1)
        help = (f"Did you mean “{near[0]}”? " if near else "") + f"Choose {_choices(allowed)}."
        self._say(codes.NOT_ALLOWED, path, f"“{error.value}” is not a value of “{field}”.", help)

    def _owner(self, path: Path) -> str:
        """What the field belongs to, in words."""
        above = [str(p) for p in path[:-1]]
        node = _at(self.source.data, path[:-1])
        if isinstance(node, Mapping):
            for name in ("scene", "id", "name"):
                if isinstance(node.get(name), str):
                    return f"“{node[name]}”"
        return (
            f"“{above[-1]}”"
            if above and not above[-1].isdigit()
            else f"this {above[-2].rstrip('s')}"
            if len(above) > 1
            else ("the facts file" if self.name == "facts" else "this file")
        )

    def _hint(self, path: Path, field: str) -> str:
        meta = self._meta(path)
        says = meta.get("says", "")
        return f"{field}: {says}" if says else ""

    def _meta(self, path: Path) -> Mapping[str, str]:
        rules = _rules_at(path, self.source.data, load(self.name), self.name)
        meta = rules.get("meta") if rules else None
        return meta if isinstance(meta, Mapping) else {}

    def _siblings(self, path: Path) -> list[str]:
        node = _node_at(path[:-1], self.source.data, load(self.name), self.name)
        return [str(k) for k in node] if node else []


def _leaves(found: Any) -> Iterator[Any]:
    """Cerberus's errors, opened down to the ones that say something."""
    for error in found:
        if error.is_group_error or error.is_logic_error:
            yield from _leaves(error.child_errors or ())
        else:
            yield error


def _sentence(error: Exception) -> str:
    text = str(error)
    return f"{text[:1].upper()}{text[1:]}."


def _choices(allowed: Any) -> str:
    listed = [str(a) for a in allowed]
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} or {listed[-1]}"


# ---------------------------------------------------------------------- the schema as data


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


def _at(data: Any, path: Path) -> Any:
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
            kind = _kind(data, rules["dispatch"]) if isinstance(data, Mapping) else None
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


def _rules_at(path: Path, data: Any, nodes: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    rules: Mapping[str, Any] = {"type": "dict", "schema": f"{name}.{name}"}
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            data = None
        rules = _step(rules, None, part, data, nodes, name)
    return rules


def _node_at(path: Path, data: Any, nodes: Mapping[str, Any], name: str) -> Mapping[str, Any] | None:
    rules = _rules_at(path, data, nodes, name)
    if rules.get("check_with") in _NODES:
        return nodes[rules["check_with"]]  # type: ignore[no-any-return]
    return _schema_of(rules, nodes, name)


def _walk(
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
        yield from _walk(value, inner, (*path, part), nodes, name)
