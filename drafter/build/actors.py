"""Actor phrases: `a`, `a, b`, `a or b`, `each of X`, `some of X`, `no-one`, `unknown`. Nothing else is an actor."""

from __future__ import annotations

import re

from drafter.build.mentions import PERSONS
from drafter.build.names import Namespace
from drafter.case import Actor, Group
from drafter.codes.facts import BAD_ACTOR
from drafter.diagnostics import Diagnostic, Place

_ID = re.compile(r"[\w][\w.\-]*\Z")


def parse(
    phrase: str, key: str, names: Namespace, groups: dict[str, Group], place: Place
) -> tuple[Actor | None, list[Diagnostic]]:
    """The actor a phrase names. None, and a diagnostic for each mistake, if it is not one."""
    mode, words = _mode(phrase.strip())
    if mode in ("no-one", "unknown"):
        return Actor(mode, (), None, None, key, place), []  # type: ignore[arg-type]
    listed = [w.strip() for w in re.split(r",|\bor\b" if mode == "one-of" else ",", words) if w.strip()]
    if not listed or not all(_ID.match(w) for w in listed):
        return None, [_unreadable(phrase, place)]
    before = len(names.diagnostics)
    known = [w for w in listed if names.refer(w, (*PERSONS, "group"), place, "this actor")]
    problems, names.diagnostics[before:] = names.diagnostics[before:], []
    if len(known) < len(listed):
        return None, problems
    people = tuple(dict.fromkeys(p for w in listed for p in (groups[w].members if w in groups else (w,))))
    group = listed[0] if len(listed) == 1 and listed[0] in groups else None
    series = listed[0] if len(listed) == 1 and listed[0] in names.series else None
    return Actor(mode, people, group, series, key, place), []  # type: ignore[arg-type]


def _mode(phrase: str) -> tuple[str, str]:
    """What an actor phrase says about its people, and the words that name them."""
    if phrase in ("no-one", "unknown"):
        return phrase, ""
    if phrase.startswith("each of "):
        return "all", phrase[8:]
    if phrase.startswith("some of "):
        return "some", phrase[8:]
    if re.search(r"\bor\b", phrase):
        return "one-of", phrase
    return "all", phrase


def _unreadable(phrase: str, place: Place) -> Diagnostic:
    return BAD_ACTOR.says(
        f"“{phrase}” is not an actor: it must be an id, or ids joined by commas or by “or”.",
        place,
        help="Type an id, `a, b`, `a or b`, `each of GROUP`, `some of GROUP`, `no-one` or `unknown`.",
        excerpt=phrase,
    )
