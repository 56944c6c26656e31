"""Cerberus with the named checks of our schemas and the one custom rule that sends an item to the schema of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cerberus import Validator, schema_registry
from cerberus.errors import ErrorDefinition

from drafter import dates
from drafter.schema.nodes import kind_of, load

PREPOSITIONS = (
    "in", "on", "at", "outside", "inside", "near", "along", "behind", "beside", "between", "from", "under", "over",
    "across", "around", "by", "through", "within",
)  # fmt: skip
MESSAGE = ErrorDefinition(0x100, None)


class ShapeValidator(Validator):  # type: ignore[misc]
    """Cerberus with our named checks and the one custom rule."""

    def _validate_meta(self, constraint: Any, field: Any, value: Any) -> None:
        """{'type': 'dict'}"""

    def _validate_dispatch(self, constraint: str, field: Any, value: Any) -> None:
        """{'type': 'string'}"""
        if not isinstance(value, list):
            return
        for i, item in enumerate(value):
            if not isinstance(item, Mapping):
                self._error(field, MESSAGE, ("item", i))
                continue
            node = kind_of(item, constraint)
            if node is None:
                self._error(field, MESSAGE, ("kind", i))
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
        self._error(field, MESSAGE, ("value", words, help))

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
            self._error(field, MESSAGE, ("where", value))

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
            self._says(field, f"“{value}” is not a custody status.", f"Choose {choices(allowed)}.")

    def _check_with_format(self, field: Any, value: Any) -> None:
        if value != "1":
            self._error(field, MESSAGE, ("format", value))


def _entries(field: Any, value: Any) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(value, list):
        yield from (((field, i), entry) for i, entry in enumerate(value))
    else:
        yield (field,), value


def _is_id(text: str) -> bool:
    return bool(text) and text[0].isalpha() and all(c.isalnum() or c in "-_" for c in text)


def leaves(found: Any) -> Iterator[Any]:
    """Cerberus's errors, opened down to the ones that say something."""
    for error in found:
        if error.is_group_error or error.is_logic_error:
            yield from leaves(error.child_errors or ())
        else:
            yield error


def _sentence(error: Exception) -> str:
    text = str(error)
    return f"{text[:1].upper()}{text[1:]}."


def choices(allowed: Any) -> str:
    """The allowed values as a sentence names them: "a, b or c"."""
    listed = [str(a) for a in allowed]
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} or {listed[-1]}"
