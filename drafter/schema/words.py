"""Our words for Cerberus's errors: where, in one sentence, and what to type."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from cerberus import errors

from drafter.codes import shape as codes
from drafter.diagnostics import Diagnostic
from drafter.schema.nodes import STORY_ITEMS, load, node_at, rules_at, value_at
from drafter.schema.validator import MESSAGE, choices
from drafter.source import Path, Source


class Teller:
    """Turns Cerberus's errors into diagnostics with a place, a sentence and what to type."""

    def __init__(self, source: Source, name: str) -> None:
        self.source, self.name = source, name
        self.bad: set[Path] = set()
        self.diagnostics: list[Diagnostic] = []

    def tell(self, error: Any) -> None:
        path: Path = tuple(error.document_path)
        field = str(path[-1]) if path else self.name
        if error.code == MESSAGE.code:
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
        node = value_at(self.source.data, path)
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
                needed = bool(rules_at(path, self.source.data, load(self.name), self.name).get("required"))
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
        help = (f"Did you mean “{near[0]}”? " if near else "") + f"Choose {choices(allowed)}."
        self._say(codes.NOT_ALLOWED, path, f"“{error.value}” is not a value of “{field}”.", help)

    def _owner(self, path: Path) -> str:
        """What the field belongs to, in words."""
        above = [str(p) for p in path[:-1]]
        node = value_at(self.source.data, path[:-1])
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
        rules = rules_at(path, self.source.data, load(self.name), self.name)
        meta = rules.get("meta") if rules else None
        return meta if isinstance(meta, Mapping) else {}

    def _siblings(self, path: Path) -> list[str]:
        node = node_at(path[:-1], self.source.data, load(self.name), self.name)
        return [str(k) for k in node] if node else []
