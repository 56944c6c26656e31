"""Shorthand: `ACTOR: what he did` becomes who and what, positions kept, before the schema is run.

In an act the first key that is no field of an act is the actor phrase, and its value the predicate. A bare string in
`acts` is an act without an actor. A bare string for a person is his name.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any

from drafter.codes.shape import BARE_ACT, UNKNOWN_FIELD
from drafter.diagnostics import Diagnostic
from drafter.source import Path, Source

ITEMS = (
    "heading",
    "background",
    "quote",
    "statistic",
    "table",
    "figure",
    "list",
    "insert",
    "scene",
    "transcript",
    "together",
)


def expand(source: Source, act_fields: frozenset[str]) -> tuple[Source, list[Diagnostic]]:
    """The source with every act spelled long. `act_fields` are the field names of an act, from the schema."""
    expander = _Expander(source, act_fields)
    data = dict(source.data)
    if isinstance(data.get("people"), Mapping):
        data["people"] = {id: expander.person(entry, ("people", id)) for id, entry in data["people"].items()}
    for part in ("story", "standing"):
        data[part] = expander.items(data.get(part), (part,), acts=part == "standing")
    if isinstance(data.get("policies"), Mapping):
        data["policies"] = {id: expander.policy(entry, ("policies", id)) for id, entry in data["policies"].items()}
    data = {k: v for k, v in data.items() if k in source.data}
    return source.changed(data, expander.values, expander.keys), expander.diagnostics


class _Expander:
    def __init__(self, source: Source, act_fields: frozenset[str]) -> None:
        self.source = source
        self.fields = act_fields
        self.values, self.keys = dict(source.values), dict(source.keys)
        self.diagnostics: list[Diagnostic] = []
        self.actors = _actor_words(source.data)

    def person(self, entry: Any, path: Path) -> Any:
        """`guard: a security guard` is `guard: {name: a security guard}`."""
        if not isinstance(entry, str):
            return entry
        self.values[(*path, "name")] = self.source.values[path]
        return {"name": entry}

    def policy(self, entry: Any, path: Path) -> Any:
        if not isinstance(entry, Mapping) or "story" not in entry:
            return entry
        return {**entry, "story": self.items(entry["story"], (*path, "story"), acts=False)}

    def items(self, listed: Any, path: Path, *, acts: bool) -> Any:
        """The items of a list; where acts may stand, those that are no other item are acts."""
        if not isinstance(listed, list):
            return listed
        return [self._item(item, (*path, i), acts=acts) for i, item in enumerate(listed)]

    def _item(self, item: Any, path: Path, *, acts: bool) -> Any:
        if isinstance(item, str) and acts:
            self._tell_bare(item, path)
            return {"what": item} if item else item
        if not isinstance(item, Mapping):
            return item
        if "scene" in item:
            return (
                {**item, "acts": self.items(item.get("acts"), (*path, "acts"), acts=True)} if "acts" in item else item
            )
        if "together" in item:
            return {**item, "together": self.items(item["together"], (*path, "together"), acts=True)}
        if "transcript" in item:
            return {**item, "transcript": self._lines(item["transcript"], (*path, "transcript"))}
        if any(name in item for name in ITEMS) or not acts:
            return item
        return self._act(item, path)

    def _lines(self, listed: Any, path: Path) -> Any:
        if not isinstance(listed, list):
            return listed
        return [self._act(line, (*path, i)) if isinstance(line, Mapping) else line for i, line in enumerate(listed)]

    def _act(self, item: Mapping[str, Any], path: Path) -> dict[str, Any]:
        strangers = [key for key in item if key not in self.fields]
        if "who" in item or "what" in item or not strangers:
            return dict(item)
        actor, *more = strangers
        for key in more:
            self._tell_stranger(key, path)
        self.values[(*path, "who")] = self.keys[(*path, actor)]
        self.keys[(*path, "who")] = self.keys[(*path, actor)]
        self.values[(*path, "what")] = self.values[(*path, actor)]
        spelled: dict[str, Any] = {"who": actor}
        if item[actor] is not None:
            spelled["what"] = item[actor]
        return {**spelled, **{k: v for k, v in item.items() if k not in strangers}}

    def _tell_bare(self, words: str, path: Path) -> None:
        shown = words if len(words) <= 40 else f"{words[:37]}…"
        self.diagnostics.append(
            BARE_ACT.says(
                f"“{shown}” does not say who did it.",
                self.source.place(path),
                help="Type `ACTOR: what he did`, for example `smith: pushed @lee`.",
                excerpt=shown,
            )
        )

    def _tell_stranger(self, key: str, path: Path) -> None:
        """A mistyped field and a mistyped person look alike: offer the nearest of both."""
        near = difflib.get_close_matches(key, [*self.fields, *self.actors], n=1, cutoff=0.6)
        help = (
            f"Did you mean “{near[0]}”?"
            if near
            else "An act is one `ACTOR: what he did`; its other lines are fields such as shows, to, cite."
        )
        self.diagnostics.append(
            UNKNOWN_FIELD.says(
                f"“{key}” is neither a field of an act nor its actor.",
                self.source.key_place((*path, key)),
                help=help,
                excerpt=key,
            )
        )


def _actor_words(data: Mapping[str, Any]) -> Iterable[str]:
    """Every id that could be an actor."""
    return [str(id) for part in ("plaintiffs", "defendants", "people", "groups") for id in (data.get(part) or ())]
